import { useMemo } from 'react';
import { stageOf, stages, type Stage } from '../../../../domain/posts/index.ts';
import type { Card } from '../cards.ts';
import type { RangeData } from '../useRange.ts';
import { useCardWords } from '../words.ts';
import { Column } from './Column.tsx';
import styles from './Grid.module.css';

/** The stages as columns, soonest first; ideas without a day wait at the end of the first. Tasks have no stage: a column of their own, what is done last. */
export function Board({ data, backlog, label }: { data: RangeData; backlog: readonly Card[]; label: string }) {
  const words = useCardWords();
  const { t } = words;
  const columns = useMemo(() => columnsOf(data, backlog), [data, backlog]);
  const tasks = useMemo(() => tasksOf(data), [data]);
  const open = tasks.filter(({ done }) => !done).length;
  const column = (spot: Stage | 'work', title: string, count: string, number: string, cards: readonly Card[]) => (
    <Column
      key={spot} spot={spot} of="stage" cards={cards} words={words} label={`${title}, ${count}`} headKey={`${title} ${number}`}
      head={<div className={styles.columnTitle}><span className={styles.columnName} title={title}>{title}</span><span className={styles.count}>{number}</span></div>}
    />
  );
  return (
    <div
      role="group" aria-label={label} className={styles.columns} style={{ gridTemplateColumns: `repeat(${tasks.length > 0 ? 5 : 4}, minmax(190px, 1fr))` }}
      data-view="board"
    >
      {stages.map((stage) => column(stage, t(`stage.${stage}`), t('posts', { count: columns[stage].length }), String(columns[stage].length), columns[stage]))}
      {tasks.length > 0 && column('work', t('board.work'), t('board.workCount', { open, done: tasks.length - open }), `${tasks.length - open} / ${tasks.length}`, tasks)}
    </div>
  );
}

const inOrder = (data: Pick<RangeData, 'byDay'>): Card[] => [...data.byDay].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, cards]) => cards);

export function columnsOf(data: Pick<RangeData, 'byDay'>, backlog: readonly Card[]): Record<Stage, Card[]> {
  const columns: Record<Stage, Card[]> = { idea: [], creation: [], review: [], publishing: [] };
  for (const card of [...inOrder(data), ...backlog]) if (card.state !== null) columns[stageOf[card.state]].push(card);
  return columns;
}

/** What is not a post: to do first, then done, each soonest first. */
export function tasksOf(data: Pick<RangeData, 'byDay'>): Card[] {
  const tasks = inOrder(data).filter(({ state }) => state === null);
  return [...tasks.filter(({ done }) => !done), ...tasks.filter(({ done }) => done)];
}
