import type { Agreement, AgreementVersion } from '../../domain/agreements/index.ts';
import type { Client } from '../../domain/clients/index.ts';
import type { LedgerEntry } from '../../domain/ledger/index.ts';
import { agreementChain } from './agreements.ts';
import { db } from './database.ts';
import { allowRemoval } from './guards.ts';
import { chainEntries } from './ledger.ts';
import { write } from './writes.ts';

/** Everything that goes with a client, whole, so that undo can put it back exactly as it was. */
export type RemovedClients = { clients: Client[]; agreements: Agreement[]; versions: AgreementVersion[]; ledger: LedgerEntry[] };

const tables = [db.clients, db.agreements, db.agreementVersions, db.ledger];

/** Removes clients with their agreements and history in one transaction. Documents stay in the vault, so undo is whole. */
export function removeClients(ids: readonly string[]): Promise<RemovedClients> {
  return write(() => db.transaction('rw', tables, async () => {
    allowRemoval();
    const clients = (await db.clients.bulkGet([...ids])).filter((row) => row !== undefined);
    const agreements = await db.agreements.where('clientId').anyOf([...ids]).toArray();
    const versions = await db.agreementVersions.where('clientId').anyOf([...ids]).toArray();
    const chains = await Promise.all(agreements.map((agreement) => chainEntries(agreementChain(agreement.id))));
    const ledger = chains.flat();
    await db.ledger.bulkDelete(ledger.map((entry) => entry.id));
    await db.agreementVersions.bulkDelete(versions.map((row) => row.id));
    await db.agreements.bulkDelete(agreements.map((row) => row.id));
    await db.clients.bulkDelete(clients.map((row) => row.id));
    return { clients, agreements, versions, ledger };
  }));
}

/** The inverse of `removeClients`. */
export function restoreClients(removed: RemovedClients): Promise<void> {
  return write(() => db.transaction('rw', tables, async () => {
    await db.clients.bulkPut(removed.clients);
    await db.agreements.bulkPut(removed.agreements);
    await db.agreementVersions.bulkPut(removed.versions);
    await db.ledger.bulkAdd(removed.ledger);
  }));
}
