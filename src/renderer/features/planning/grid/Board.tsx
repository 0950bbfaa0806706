import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { stageOf, stages, type Stage } from '../../../../domain/posts/index.ts';
import type { Card } from '../cards.ts';
import type { RangeData } from '../useRange.ts';
import { Column } from './Column.tsx';
import styles from './Grid.module.css';

/** The stages as columns, soonest first; ideas without a day wait at the end of the first. Work items have no stage. */
export function Board({ data, backlog, label }: { data: RangeData; backlog: readonly Card[]; label: string }) {
  const { t } = useTranslation('planning');
  const columns = useMemo(() => columnsOf(data, backlog), [data, backlog]);
  return (
    <div role="group" aria-label={label} className={styles.columns} style={{ gridTemplateColumns: 'repeat(4, minmax(200px, 1fr))' }} data-view="board">
      {stages.map((stage) => (
        <Column
          key={stage} spot={stage} of="stage" cards={columns[stage]} label={`${t(`stage.${stage}`)}, ${t('posts', { count: columns[stage].length })}`} headKey={`${columns[stage].length} ${t('title')}`}
          head={<div className={styles.columnTitle}><span>{t(`stage.${stage}`)}</span><span className={styles.count}>{columns[stage].length}</span></div>}
        />
      ))}
    </div>
  );
}

export function columnsOf(data: Pick<RangeData, 'byDay'>, backlog: readonly Card[]): Record<Stage, Card[]> {
  const columns: Record<Stage, Card[]> = { idea: [], creation: [], review: [], publishing: [] };
  const days = [...data.byDay].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const card of [...days.flatMap(([, cards]) => cards), ...backlog]) if (card.state !== null) columns[stageOf[card.state]].push(card);
  return columns;
}
