import Dexie, { type Transaction } from 'dexie';
import type { AgreementVersion } from '../../domain/agreements/index.ts';
import type { OnayDatabase } from './database.ts';
import { DataError } from './errors.ts';

/**
 * What the database itself refuses, whoever asks: a change to the content of a version that has left the drafting table,
 * a change to a post's sealed version, and any change to a ledger row. Removing a whole client (with its history) and putting a
 * post into the trash (with its versions) are named exceptions, see `allowRemoval`.
 */
const removing = new WeakSet<Transaction>();

/** Marks the running transaction as one that removes whole clients or whole posts; call it first inside the transaction. */
export function allowRemoval(): void {
  if (Dexie.currentTransaction) removing.add(Dexie.currentTransaction);
}

const frozenFields = ['content', 'fingerprint', 'agreementId', 'clientId', 'number', 'basedOn', 'amendmentReason'] as const;
const signatureFields = ['signatures', 'signed', 'sent'] as const;
const sealedFields = ['content', 'fingerprint', 'postId', 'clientId', 'number', 'origin', 'sealed'] as const;

export function installGuards(database: OnayDatabase): void {
  database.agreementVersions.hook('updating', (changes, _key, before) => {
    if (before.state === 'draft') return;
    const after = applied(before, changes);
    // A sent version may go back to the drafting table (withdrawn), which lifts its fingerprint but keeps its content.
    const back = before.state === 'sent' && after.state === 'draft';
    for (const field of frozenFields) {
      if (back && field === 'fingerprint') continue;
      if (!same(before[field], after[field])) throw new DataError('agreement-frozen', `${before.state} version: ${field}`);
    }
    if (isSigned(before) && signatureFields.some((field) => !same(before[field], after[field]))) {
      throw new DataError('agreement-frozen', 'signature record');
    }
  });
  database.agreementVersions.hook('deleting', (_key, row, transaction) => {
    if (row && row.state !== 'draft' && !removing.has(transaction)) throw new DataError('agreement-frozen', 'deletion');
  });
  database.postVersions.hook('updating', (changes, _key, before) => {
    if (!before.sealed) return;
    const after = applied(before, changes);
    const touched = sealedFields.find((field) => !same(before[field], after[field]));
    if (touched) throw new DataError('version-sealed', touched);
  });
  database.postVersions.hook('deleting', (_key, row, transaction) => {
    if (row?.sealed && !removing.has(transaction)) throw new DataError('version-sealed', 'deletion');
  });
  database.ledger.hook('updating', () => {
    throw new DataError('ledger-append-only');
  });
  database.ledger.hook('deleting', (_key, _row, transaction) => {
    if (!removing.has(transaction)) throw new DataError('ledger-append-only');
  });
}

const isSigned = (version: AgreementVersion) => version.state === 'signed' || version.state === 'superseded' || version.state === 'ended';

/** The row as it would be. Dexie names what a `put` touches by path, and every list counts as touched: only a comparison tells. */
function applied<T extends object>(before: T, changes: object): T {
  const after = structuredClone(before);
  for (const [path, value] of Object.entries(changes)) Dexie.setByKeyPath(after, path, value);
  return after;
}

const same = (one: unknown, other: unknown): boolean => sorted(one) === sorted(other);
const sorted = (value: unknown): string | undefined => JSON.stringify(value, (_key, entry: unknown) => (
  typeof entry === 'object' && entry !== null && !Array.isArray(entry) ? Object.fromEntries(Object.entries(entry).sort(([a], [b]) => (a < b ? -1 : 1))) : entry));
