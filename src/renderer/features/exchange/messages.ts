import type { FileFault, ImportOptions, ImportPlan, TextEncoding } from '../../../domain/exchange/index.ts';

/** A file as a table of cells, headings apart. */
export type Table = {
  readonly headings: readonly string[]; readonly rows: readonly (readonly string[])[]; readonly encoding: TextEncoding; readonly separator: string;
  /** The row, as a spreadsheet counts it, in which a quote was opened and never closed; null where all are. */
  readonly openQuote: number | null;
};
export type Job = { type: 'read'; bytes: Uint8Array } | { type: 'plan'; options: ImportOptions };
export type Read = { ok: true; table: Table } | { ok: false; fault: FileFault };
export type Outcome<T extends Job['type']> = { read: Read; plan: ImportPlan }[T];
export type ToWorker = { id: number; job: Job };
export type FromWorker = { id: number } & ({ done: Outcome<Job['type']> } | { failed: string });
