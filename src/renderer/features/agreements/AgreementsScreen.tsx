import { Button, Group, SegmentedControl, Text, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { matches, searchKey } from '../../../domain/clients/index.ts';
import { formatDay } from '../../../domain/time/index.ts';
import { db } from '../../data/index.ts';
import { currentLanguage } from '../../i18n/index.ts';
import { ClientMark } from '../../ui/ClientMark.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Page } from '../../ui/Page.tsx';
import { Row, RowList } from '../../ui/RowList.tsx';
import { StateMark } from '../../ui/StateMark.tsx';

const filters = ['all', 'draft', 'sent', 'signed', 'ended'] as const;
type Filter = (typeof filters)[number];

/** Every agreement over all clients, by where its newest version stands. */
export function AgreementsScreen() {
  const { t } = useTranslation('agreements');
  const [, navigate] = useLocation();
  const [query, setQuery] = useState('');
  const [filter, setFilter] = useState<Filter>('all');
  const rows = useLiveQuery(async () => {
    const [agreements, versions, clients] = await Promise.all([db.agreements.toArray(), db.agreementVersions.toArray(), db.clients.toArray()]);
    const byId = new Map(clients.map((client) => [client.id, client]));
    return agreements.flatMap((agreement) => {
      const own = versions.filter((version) => version.agreementId === agreement.id).sort((a, b) => b.number - a.number);
      const client = byId.get(agreement.clientId);
      const newest = own[0];
      return client && newest ? [{ agreement, client, newest, signed: own.find((version) => version.state === 'signed') }] : [];
    }).sort((a, b) => b.newest.updatedAt - a.newest.updatedAt);
  });
  const shown = (rows ?? []).filter(({ agreement, client, newest, signed }) => (filter === 'all' || newest.state === filter || (filter === 'signed' && signed))
    && matches(searchKey(`${client.name} ${agreement.name} ${newest.content.title}`), query));
  return (
    <Page title={t('title')} wide actions={<Button onClick={() => navigate('/agreements/new')}>{t('new')}</Button>}>
      {rows?.length === 0 && <EmptyState text={t('empty')} action={t('new')} onAction={() => navigate('/agreements/new')} />}
      {rows && rows.length > 0 && (
        <>
          <Group mb="md">
            <TextInput
              aria-label={t('find')} placeholder={t('find')} w={320} value={query} leftSection={<IconSearch size={16} aria-hidden />}
              onChange={(event) => setQuery(event.currentTarget.value)}
            />
            <SegmentedControl
              aria-label={t('byState')} value={filter} data={filters.map((value) => ({ value, label: t(`filter.${value}`) }))}
              onChange={(value) => setFilter(filters.find((one) => one === value) ?? 'all')}
            />
          </Group>
          {shown.length === 0 && <Text className="muted">{t('noHit')}</Text>}
          <RowList label={t('title')}>
            {shown.map(({ agreement, client, newest, signed }) => (
              <Row key={agreement.id} href={`/agreements/${agreement.id}`} mark={<ClientMark {...client} size={24} />} main={client.name} sub={agreement.name}>
                {newest.sent && newest.state === 'sent' && <Text size="sm" className="muted tabular">{t('reviewBy', { day: formatDay(newest.sent.reviewBy, currentLanguage(), 'medium') })}</Text>}
                <Text size="sm" className="muted tabular">{t('versionNumber', { number: newest.number })}</Text>
                {signed && signed.id !== newest.id && <StateMark state="signed" />}
                <StateMark state={newest.state} />
              </Row>
            ))}
          </RowList>
        </>
      )}
    </Page>
  );
}
