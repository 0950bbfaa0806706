import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Page } from '../ui/Page.tsx';

/** A route that leads nowhere (any more). */
export function NotFound() {
  const { t } = useTranslation('shell');
  const [, navigate] = useLocation();
  return (
    <Page title={t('notFound.title')}>
      <EmptyState text={t('notFound.text')} action={t('notFound.action')} onAction={() => navigate('/today')} />
    </Page>
  );
}
