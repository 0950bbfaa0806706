import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { CommandLayer } from '../commands/CommandLayer.tsx';
import { ErrorBoundary } from '../ErrorBoundary.tsx';
import { Routes } from '../routes.tsx';
import { PassphraseDialog } from '../secrets/PassphraseDialog.tsx';
import type { HostInfo } from '../start/boot.ts';
import { useHostEvents } from './hostEvents.ts';
import { Sidebar } from './Sidebar.tsx';
import styles from './Shell.module.css';

/** The frame that stays: the rail on the left, the routed screen beside it. */
export function Shell({ info }: { info: HostInfo }) {
  const { t } = useTranslation('shell');
  const [location] = useLocation();
  useHostEvents();
  return (
    <div className={styles.frame}>
      <a
        className={styles.skip}
        href="#content"
        onClick={(event) => {
          // The hash is the route here, so the link only moves the focus.
          event.preventDefault();
          document.getElementById('content')?.focus();
        }}
      >
        {t('skip')}
      </a>
      <CommandLayer />
      <PassphraseDialog />
      <Sidebar info={info} />
      <main id="content" className={styles.content} tabIndex={-1} aria-label={t('mainContent')}>
        <ErrorBoundary resetKey={location}>
          <Routes info={info} />
        </ErrorBoundary>
      </main>
    </div>
  );
}
