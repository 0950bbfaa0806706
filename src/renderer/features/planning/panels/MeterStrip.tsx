import { Popover, Table, Text, UnstyledButton } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';
import { useDeferredValue, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgreementVersion } from '../../../../domain/agreements/index.ts';
import { networkNames } from '../../../../domain/clients/index.ts';
import { agreedAgainstPlanned, lastOfMonth, type ClientMeter, type MeterRow } from '../../../../domain/planning/index.ts';
import type { Post } from '../../../../domain/posts/index.ts';
import type { Campaign } from '../../../../domain/strategy/index.ts';
import { formatMonth, type Day } from '../../../../domain/time/index.ts';
import type { ListedClient } from '../../../app/work/index.ts';
import { currentLanguage } from '../../../i18n/index.ts';
import { ClientMark } from '../../../ui/ClientMark.tsx';
import { NetworkShape } from '../../../ui/NetworkMark.tsx';
import type { RangeData } from '../useRange.ts';
import { versionsFor } from '../versionsFor.ts';
import styles from './Panels.module.css';

/** Agreed against planned in the month, for each client with monthly posts in force: in numbers and words, by network where there is room. */
export function MeterStrip(now: { data: RangeData; day: Day }) {
  const { t } = useTranslation('planning');
  const versions = useVersions(now.data, now.day);
  const ids = useMemo(() => new Set(now.data.shownClients.map(({ id }) => id)), [now.data.shownClients]);
  const shown = useMemo(() => versions?.filter(({ clientId }) => ids.has(clientId)), [versions, ids]);
  // What was agreed is there with the first picture and keeps the place; what is planned is counted once the month itself is drawn.
  const empty = useMemo(() => ({ posts: [], campaigns: now.data.campaigns, day: now.day }), [now.data.campaigns, now.day]);
  const full = useMemo(() => ({ posts: now.data.posts, campaigns: now.data.campaigns, day: now.day }), [now.data.posts, now.data.campaigns, now.day]);
  const counted = useDeferredValue<Counted>(full, empty);
  const meters = useMemo(() => (shown ? agreedAgainstPlanned(shown, counted.posts, counted.campaigns, counted.day) : undefined), [shown, counted]);
  if (!meters || meters.length === 0) return null;
  const few = meters.length <= 2;
  const name = formatMonth(counted.day, currentLanguage());
  return (
    <div className={styles.meters} data-counting={counted === empty || undefined} role="group" aria-label={t('meter.label', { month: name })}>
      {meters.map((meter) => {
        const client = now.data.clients.get(meter.clientId);
        return client && <Meter key={meter.clientId} meter={meter} client={client} byNetwork={few} label={t('meter.label', { month: name })} />;
      })}
    </div>
  );
}

type Counted = { posts: readonly Post[]; campaigns: readonly Campaign[]; day: Day };

/** What is in play is known already and answers for this month and later; only a month that has passed is asked for. */
function useVersions(data: RangeData, day: Day): readonly AgreementVersion[] | undefined {
  const past = lastOfMonth(day) < data.work.day;
  const ids = data.shownClients.map(({ id }) => id);
  const asked = useLiveQuery(() => (past ? versionsFor(data.work, ids, day) : undefined), [past, data.work, ids.join(), day.slice(0, 7)]);
  return past ? asked : data.work.versions;
}

type MeterProps = { meter: ClientMeter; client: ListedClient; byNetwork: boolean; label: string };

function Meter({ meter, client, byNetwork, label }: MeterProps) {
  const { t } = useTranslation('planning');
  return (
    <Popover position="bottom-start" shadow="md" width={380} transitionProps={{ duration: 80 }} returnFocus>
      <Popover.Target>
        <UnstyledButton className={styles.meter}>
          <ClientMark {...client} size={18} />
          <span className="visually-hidden" data-user-text>{client.name}</span>
          {byNetwork
            ? meter.rows.map((row) => (
              <span key={row.network ?? 'any'} className={styles.part}>
                {row.network === null ? t('meter.anyNetwork') : <><NetworkShape network={row.network} size={14} /><span className="visually-hidden">{networkNames[row.network]}</span></>}
                <Bar row={row} />
                <span className="tabular">{t('meter.of', { planned: row.planned, agreed: row.agreed + row.extra })}</span>
              </span>
            ))
            : <span className={styles.part}><Bar row={meter} /><span className="tabular">{t('meter.of', { planned: meter.planned, agreed: meter.agreed + meter.extra })}</span></span>}
          <span className={styles.words} data-beyond={meter.planned > meter.agreed + meter.extra || undefined}>{wordsOf(meter, t)}</span>
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        <Text size="sm" fw={500} mb={4}>{label}</Text>
        <Table verticalSpacing={4}>
          <Table.Thead><Table.Tr><Table.Th>{t('meter.item')}</Table.Th><Table.Th ta="right">{t('meter.agreed')}</Table.Th><Table.Th ta="right">{t('meter.planned')}</Table.Th></Table.Tr></Table.Thead>
          <Table.Tbody>
            {meter.rows.flatMap((row) => row.lines.map(({ deliverable, agreed, planned }) => (
              <Table.Tr key={deliverable.id}>
                <Table.Th scope="row" fw={400}>{[row.network === null ? t('meter.anyNetwork') : networkNames[row.network], t(`meter.format.${deliverable.format}`)].join(' · ')}</Table.Th>
                <Table.Td ta="right" className="tabular">{agreed}</Table.Td>
                <Table.Td ta="right" className="tabular">{planned}</Table.Td>
              </Table.Tr>
            )))}
          </Table.Tbody>
        </Table>
        {meter.extra > 0 && <Text size="sm" className="muted" mt={4}>{t('meter.extra', { number: meter.extra })}</Text>}
      </Popover.Dropdown>
    </Popover>
  );
}

function Bar({ row }: { row: Pick<MeterRow, 'agreed' | 'extra' | 'planned'> }) {
  const whole = row.agreed + row.extra;
  return (
    <span className={styles.bar} aria-hidden>
      <span style={{ width: `${whole === 0 ? 0 : Math.min(100, (row.planned / whole) * 100)}%` }} data-beyond={row.planned > whole || undefined} />
    </span>
  );
}

function wordsOf({ agreed, extra, planned }: Pick<MeterRow, 'agreed' | 'extra' | 'planned'>, t: ReturnType<typeof useTranslation<'planning'>>['t']): string {
  const left = agreed + extra - planned;
  if (left > 0) return t('meter.left', { count: left });
  return left === 0 ? t('meter.full') : t('meter.over', { count: -left });
}
