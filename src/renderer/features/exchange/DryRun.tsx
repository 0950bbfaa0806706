import { Button, SegmentedControl, Table, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleX } from '@tabler/icons-react';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Draft, PlannedRow } from '../../../domain/exchange/index.ts';
import { formatDay } from '../../../domain/time/index.ts';
import { currentLanguage } from '../../i18n/index.ts';
import { NetworkMark } from '../../ui/NetworkMark.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import type { Table as Cells } from './messages.ts';
import type { Planned } from './useImport.ts';
import { problemSentence } from './words.ts';
import styles from './Exchange.module.css';

const shows = ['all', 'coming', 'problems', 'left'] as const;
type Show = (typeof shows)[number];
const pageOf = 100;

const passes = (show: Show, row: PlannedRow): boolean => {
  switch (show) {
    case 'all': return true;
    case 'coming': return row.outcome === 'new' || row.outcome === 'variant';
    case 'problems': return row.problems.length > 0;
    case 'left': return row.outcome === 'error' || row.outcome === 'known' || row.outcome === 'repeat';
  }
};

/** Each row of the file and what it will become, before anything is written. */
export function DryRun({ plan, table, clientNames }: { plan: Planned; table: Cells; clientNames: ReadonlyMap<string, string> }) {
  const { t } = useTranslation('exchange');
  const [show, setShow] = useState<Show>('all');
  const [most, setMost] = useState(pageOf);
  const rows = plan.rows.filter((row) => passes(show, row));
  return (
    <>
      <SegmentedControl
        size="xs" aria-label={t('show.label')} value={show} transitionDuration={0} mb="xs"
        data={shows.map((value) => ({ value, label: `${t(`show.${value}`)} ${plan.rows.filter((row) => passes(value, row)).length}` }))}
        onChange={(value) => {
          setShow(shows.find((one) => one === value) ?? 'all');
          setMost(pageOf);
        }}
      />
      {rows.length === 0 ? <Text size="sm" className="muted">{t('show.none')}</Text> : (
        <Table className={styles.rows} verticalSpacing={6} aria-label={t('dryRun')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('row')}</Table.Th><Table.Th>{t('becomes')}</Table.Th><Table.Th>{t('when')}</Table.Th><Table.Th>{t('field.client')}</Table.Th><Table.Th>{t('where')}</Table.Th>
              <Table.Th>{t('what')}</Table.Th><Table.Th>{t('toKnow')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.slice(0, most).map((row) => (
              <PlanRow
                key={row.number} row={row} draft={row.draft === null ? undefined : plan.drafts[row.draft]} client={clientNames.get(plan.drafts[row.draft ?? -1]?.values.clientId ?? '') ?? ''}
                cells={table.rows[row.number - 2] ?? []}
              />
            ))}
          </Table.Tbody>
        </Table>
      )}
      {rows.length > most && <Button variant="default" size="xs" mt="xs" onClick={() => setMost(most + 500)}>{t('showMore', { count: Math.min(500, rows.length - most) })}</Button>}
    </>
  );
}

const PlanRow = memo(function PlanRow({ row, draft, client, cells }: { row: PlannedRow; draft: Draft | undefined; client: string; cells: readonly string[] }) {
  const { t } = useTranslation(['exchange', 'planning']);
  const first = draft?.rows[0] ?? row.number;
  const values = draft?.values;
  return (
    <Table.Tr data-outcome={row.outcome} data-row={row.number}>
      <Table.Td className="tabular">{row.number}</Table.Td>
      <Table.Td className={styles.outcome}>{t(`outcome.${row.outcome}`, { row: first })}</Table.Td>
      <Table.Td className={`tabular ${styles.when}`}>
        {values && (values.on === null ? t('backlog') : [formatDay(values.on, currentLanguage(), 'short'), values.at].filter(Boolean).join(', '))}
      </Table.Td>
      <Table.Td>{client}</Table.Td>
      <Table.Td className={styles.where}>
        {values && (
          <>
            {[...new Set(values.content.variants.map(({ network }) => network))].map((network) => <NetworkMark key={network} network={network} />)}
            <span>{t(`format.${values.content.format}`, { ns: 'planning' })}</span>
          </>
        )}
      </Table.Td>
      <Table.Td className={styles.words}>
        <span className={styles.first}>{values ? (values.title || values.content.variants.find(({ text }) => text !== '')?.text.slice(0, 160)) : cells.filter((cell) => cell.trim() !== '').join(' · ').slice(0, 160)}</span>
        {values && <StateMark state={values.state} />}
      </Table.Td>
      <Table.Td className={styles.problems}>
        {row.problems.map((problem) => (
          <span key={problemSentence(problem)} data-weight={problem.weight}>
            {problem.weight === 'error' ? <IconCircleX size={14} role="img" aria-label={t('weight.error')} /> : <IconAlertTriangle size={14} role="img" aria-label={t('weight.warning')} />}
            {problemSentence(problem)}
          </span>
        ))}
      </Table.Td>
    </Table.Tr>
  );
});
