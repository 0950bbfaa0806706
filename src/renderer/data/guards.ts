import Dexie, { type Transaction } from 'dexie';
import type { AgreementVersion } from '../../domain/agreements/index.ts';
import type { OnayDatabase } from './database.ts';
import { DataError } from './errors.ts';

/**
 * What the database itself refuses, whoever asks: a change to the content of a version that has left the drafting table,
 * and any change to a ledger row. Removing a whole client (with its history) is a named exception, see `allowRemoval`.
 */
const removing = new WeakSet<Transaction>();

/** Marks the running transaction as one that removes whole clients; call it first inside the transaction. */
export function allowRemoval(): void {
  if (Dexie.currentTransaction) removing.add(Dexie.currentTransaction);
}

const frozenFields = ['content', 'fingerprint', 'agreementId', 'clientId', 'number', 'basedOn', 'amendmentReason'] as const;

export function installGuards(database: OnayDatabase): void {
  database.agreementVersions.hook('updating', (changes, _key, before) => {
    if (before.state === 'draft') return;
    // A sent version may go back to the drafting table (withdrawn), which lifts its fingerprint but keeps its content.
    const back = before.state === 'sent' && 'state' in changes && changes.state === 'draft';
    const touched = Object.keys(changes).map((path) => path.split('.')[0]);
    for (const field of frozenFields) {
      if (back && field === 'fingerprint') continue;
      if (touched.includes(field)) throw new DataError('agreement-frozen', `${before.state} version: ${field}`);
    }
    if (isSigned(before) && touched.some((field) => field === 'signatures' || field === 'signed' || field === 'sent')) {
      throw new DataError('agreement-frozen', 'signature record');
    }
  });
  database.agreementVersions.hook('deleting', (_key, row, transaction) => {
    if (row && row.state !== 'draft' && !removing.has(transaction)) throw new DataError('agreement-frozen', 'deletion');
  });
  database.ledger.hook('updating', () => {
    throw new DataError('ledger-append-only');
  });
  database.ledger.hook('deleting', (_key, _row, transaction) => {
    if (!removing.has(transaction)) throw new DataError('ledger-append-only');
  });
}

const isSigned = (version: AgreementVersion) => version.state === 'signed' || version.state === 'superseded' || version.state === 'ended';
