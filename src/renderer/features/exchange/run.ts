import i18next from 'i18next';
import { offerUndo } from '../../app/undo/index.ts';
import { planned, posts } from '../../data/index.ts';
import { writeCsv } from '../../../domain/exchange/index.ts';
import type { Post } from '../../../domain/posts/index.ts';
import type { Table } from './messages.ts';
import type { Planned } from './useImport.ts';
import { problemSentence } from './words.ts';

const t = i18next.getFixedT(null, 'exchange');

/** Makes the posts of a plan, all or none, in one step that can be taken back. Rejects with the signal's reason when it is called off. */
export async function runImport({ drafts, create }: Planned, signal: AbortSignal, onProgress: (ready: number) => void): Promise<Post[]> {
  const values = create.flatMap((index) => drafts[index]?.values ?? []);
  const rows = await posts.createMany(values, { origin: 'import', signal, onProgress });
  const refs = rows.map(({ id }) => ({ kind: 'post' as const, id }));
  const redo = refs.map(({ id }) => id);
  offerUndo({ label: t('imported', { count: rows.length }), undo: () => planned.remove(refs), redo: () => planned.restore(redo) });
  return rows;
}

/** The rows that were left out as a file of their own, with the reasons in a last column: mended there, they are read in again. */
export function leftOutCsv({ headings, rows, separator }: Table, { rows: plannedRows }: Planned): Uint8Array {
  const out = plannedRows.filter((row) => row.outcome === 'error').map((row) => {
    const cells = rows[row.number - 2] ?? [];
    const reason = row.problems.filter((problem) => problem.weight === 'error').map(problemSentence).join(' ');
    return [...headings.map((_, index) => cells[index] ?? ''), t('rowReason', { row: row.number, reason })];
  });
  const known = separator === ';' || separator === '\t' ? separator : ',';
  return new TextEncoder().encode(writeCsv([[...headings, t('reason')], ...out], { separator: known, bom: true }));
}
