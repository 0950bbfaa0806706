import type { Transaction } from 'dexie';

/** One step of the database's shape. `upgrade` may only await Dexie calls, or the transaction ends under it. */
export type Migration = {
  version: number;
  /** Dexie's index notation; null drops a table. */
  stores: Record<string, string | null>;
  upgrade?: (transaction: Transaction) => Promise<void>;
};
