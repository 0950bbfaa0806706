import type { Transaction } from 'dexie';
import { migration0001 } from './0001-first.ts';

/** One step of the database's shape. `upgrade` may only await Dexie calls, or the transaction ends under it. */
export type Migration = {
  version: number;
  /** Dexie's index notation; null drops a table. */
  stores: Record<string, string | null>;
  upgrade?: (transaction: Transaction) => Promise<void>;
};

export const migrations: readonly Migration[] = [migration0001];
export const schemaVersion = migrations.at(-1)?.version ?? 0;
