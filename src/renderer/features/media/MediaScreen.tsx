import { Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClientList } from '../../app/shell/useClientList.ts';
import { Page } from '../../ui/Page.tsx';
import { Library } from './Library.tsx';

/** Every client's media, or one's. */
export function MediaScreen() {
  const { t } = useTranslation('media');
  const clients = useClientList();
  const [chosen, choose] = useState<string | null>(null);
  const client = clients.find(({ id }) => id === chosen) ?? null;
  return (
    <Page title={t('title')} bare>
      <Library
        key={client?.id ?? 'all'} client={client}
        first={(
          <Select
            aria-label={t('client')} w={200} searchable value={client?.id ?? 'all'} data={[{ value: 'all', label: t('allClients') }, ...clients.map(({ id, name }) => ({ value: id, label: name }))]}
            onChange={(next) => choose(next === 'all' ? null : next)}
          />
        )}
      />
    </Page>
  );
}

/** One client's media, as a part of the client's screen. */
export function MediaTab({ client }: { client: { id: string; name: string } }) {
  return <Library client={client} />;
}
