import type { Sentinel } from '../../../bridge/index.ts';

export type StartInput = {
  /** The database has a business row, so somebody has worked in it. */
  hasBusiness: boolean;
  /** What main remembers of the last good state, outside IndexedDB. */
  sentinel: Sentinel | null;
  /** False in a browser that is not this data folder's own window (browser host only). */
  ownWindow: boolean;
};

export type StartDecision = 'ready' | 'first' | 'recovery' | 'foreign';

/**
 * What to show when the database is open. An empty database is a first start only when nothing outside remembers rows and
 * this is the window the data belongs to: a lost or foreign profile must never look like a fresh program.
 */
export function decideStart({ hasBusiness, sentinel, ownWindow }: StartInput): StartDecision {
  if (hasBusiness) return 'ready';
  if (!ownWindow) return 'foreign';
  return rowsIn(sentinel) > 0 ? 'recovery' : 'first';
}

/** Rows the sentinel counted, without the bookkeeping tables that even an empty workspace has. */
export function rowsIn(sentinel: Sentinel | null): number {
  if (!sentinel) return 0;
  return Object.entries(sentinel.counts).reduce((sum, [table, count]) => (table === 'meta' ? sum : sum + count), 0);
}
