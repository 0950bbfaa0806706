import { Button, Group, SegmentedControl, Text, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { matches, networkNames, searchKey, type Client } from '../../../domain/clients/index.ts';
import { useClientList } from '../../app/shell/useClientList.ts';
import { db } from '../../data/index.ts';
import { ClientMark } from '../../ui/ClientMark.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Page } from '../../ui/Page.tsx';
import { Row, RowList } from '../../ui/RowList.tsx';

/** Everything a client is found by, folded. */
const keyOf = (client: Client): string => searchKey([
  client.name, client.legal.legalName, ...client.contacts.flatMap((contact) => [contact.name, contact.email]), ...client.handles.map((handle) => handle.handle),
].join(' '));

/** All clients, found by any part of name, person or handle. */
export function ClientsScreen() {
  const { t } = useTranslation('clients');
  const [, navigate] = useLocation();
  const [query, setQuery] = useState('');
  const [archived, setArchived] = useState(false);
  const active = useClientList();
  const all = useLiveQuery(() => db.clients.toArray());
  const unsigned = new Set(active.filter((client) => client.unsigned).map((client) => client.id));
  const shown = (all ?? [])
    .filter((client) => (client.archivedAt !== null) === archived && matches(keyOf(client), query))
    .sort((a, b) => a.name.localeCompare(b.name, ['tr', 'en']));

  return (
    <Page
      title={t('title')} wide
      actions={(
        <>
          <Button variant="default" onClick={() => navigate('/clients/running')}>{t('addRunning')}</Button>
          <Button onClick={() => navigate('/clients/new')}>{t('add')}</Button>
        </>
      )}
    >
      {all?.length === 0 && <EmptyState text={t('empty')} action={t('add')} onAction={() => navigate('/clients/new')} />}
      {all && all.length > 0 && (
        <>
          <Group mb="md">
            <TextInput
              aria-label={t('find')} placeholder={t('find')} value={query} w={320} leftSection={<IconSearch size={16} aria-hidden />}
              onChange={(event) => setQuery(event.currentTarget.value)}
            />
            <SegmentedControl
              aria-label={t('which')} value={archived ? 'archived' : 'active'} data={[{ value: 'active', label: t('active') }, { value: 'archived', label: t('archived') }]}
              onChange={(value) => setArchived(value === 'archived')}
            />
          </Group>
          {shown.length === 0 && <Text className="muted">{query ? t('noHit') : t(archived ? 'noArchived' : 'noActive')}</Text>}
          <RowList label={t('title')}>
            {shown.map((client) => (
              <Row
                key={client.id} href={`/clients/${client.id}`} main={client.name} sub={client.handles.map((handle) => `${networkNames[handle.network]} ${handle.handle}`).join(' · ')}
                mark={<ClientMark {...client} size={24} />}
              >
                {unsigned.has(client.id) && <Text size="sm" c="var(--onay-warning)">{t('unsigned')}</Text>}
              </Row>
            ))}
          </RowList>
        </>
      )}
    </Page>
  );
}
