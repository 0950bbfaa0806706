import { Button, Group, Radio, Select, Stack } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { db } from '../../data/index.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Page } from '../../ui/Page.tsx';
import { showError } from '../../ui/showError.tsx';
import { createAgreement } from './create.ts';

/** For whom and of which kind; the rest is the editor's. */
export function NewAgreementScreen({ clientId }: { clientId?: string }) {
  const { t } = useTranslation(['agreements', 'common']);
  const [, navigate] = useLocation();
  const [chosen, choose] = useState<string | null>(clientId ?? null);
  const [kind, setKind] = useState<'retainer' | 'project'>('retainer');
  const [busy, setBusy] = useState(false);
  const business = useLiveQuery(() => db.business.limit(1).first());
  const clients = useLiveQuery(async () => (await db.clients.toArray()).filter((client) => client.archivedAt === null));
  if (!business || !clients) return <Page title={t('new')}>{null}</Page>;
  if (clients.length === 0) {
    return <Page title={t('new')}><EmptyState text={t('clientFirst')} action={t('addClient')} onAction={() => navigate('/clients/new')} /></Page>;
  }
  const client = clients.find((one) => one.id === chosen) ?? null;
  const submit = async () => {
    if (!client) return;
    setBusy(true);
    try {
      const version = await createAgreement({ business, client, kind });
      navigate(`/agreements/${version.agreementId}`, { replace: true });
    } catch (error) {
      showError(error);
      setBusy(false);
    }
  };
  return (
    <Page title={t('new')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Stack maw={440}>
          <Select
            label={t('client')} searchable value={chosen} onChange={choose} placeholder={t('chooseClient')} data-autofocus
            data={[...clients].sort((a, b) => a.name.localeCompare(b.name, ['tr', 'en'])).map((one) => ({ value: one.id, label: one.name }))}
          />
          <Radio.Group label={t('kind')} value={kind} onChange={(value) => setKind(value === 'project' ? 'project' : 'retainer')}>
            <Stack gap="xs" mt={4}>
              <Radio value="retainer" label={t('kinds.retainer')} description={t('kindHint.retainer')} />
              <Radio value="project" label={t('kinds.project')} description={t('kindHint.project')} />
            </Stack>
          </Radio.Group>
          <Group>
            <Button type="submit" disabled={!client} loading={busy}>{t('begin')}</Button>
            <Button variant="default" onClick={() => navigate('/agreements')}>{t('cancel', { ns: 'common' })}</Button>
          </Group>
        </Stack>
      </form>
    </Page>
  );
}
