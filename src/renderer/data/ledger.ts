import Dexie from 'dexie';
import { nextEntry, type LedgerEntry, type LedgerFact } from '../../domain/ledger/index.ts';
import { db } from './database.ts';
import { DataError } from './errors.ts';
import { hashText } from './hash.ts';
import { newId } from './ids.ts';
import { write } from './writes.ts';

/** A fact before it has an id: what happened, when and where, who did it. */
export type NewFact = Omit<LedgerFact, 'id' | 'chain'>;

/** A chain's entries in order. */
export function chainEntries(chain: string): Promise<LedgerEntry[]> {
  return db.ledger.where('[chain+seq]').between([chain, Dexie.minKey], [chain, Dexie.maxKey]).toArray();
}

const lastEntry = (chain: string): Promise<LedgerEntry | undefined> =>
  db.ledger.where('[chain+seq]').between([chain, Dexie.minKey], [chain, Dexie.maxKey]).last();

/**
 * Appends facts to a chain in the same transaction as the change they record: both are on disk, or neither.
 * Hashing is asynchronous and would end an IndexedDB transaction, so it is done before; when another write has appended
 * in between, the whole is tried again on the new end of the chain.
 */
export function record<T>(chain: string, facts: readonly NewFact[], change: () => Promise<T>): Promise<T> {
  return write(async () => {
    for (let attempt = 0; attempt < 5; attempt += 1) {
      const last = (await lastEntry(chain)) ?? null;
      const entries: LedgerEntry[] = [];
      for (const fact of facts) {
        entries.push(await nextEntry(entries.at(-1) ?? last, { ...fact, id: newId(), chain }, hashText));
      }
      const outcome = await db.transaction('rw', [db.agreements, db.agreementVersions, db.ledger], async () => {
        const now = (await lastEntry(chain)) ?? null;
        if (now?.hash !== last?.hash) return { done: false } as const;
        const value = await change();
        await db.ledger.bulkAdd(entries);
        return { done: true, value } as const;
      });
      if (outcome.done) return outcome.value;
    }
    throw new DataError('row-changed-elsewhere', chain);
  });
}
