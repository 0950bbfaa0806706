import Dexie from 'dexie';
import { hangingTables, type HangingTable } from '../../domain/clients/index.ts';
import type { Agreement, AgreementVersion } from '../../domain/agreements/index.ts';
import type { Client } from '../../domain/clients/index.ts';
import type { LedgerEntry } from '../../domain/ledger/index.ts';
import { agreementChain } from './agreements.ts';
import { db } from './database.ts';
import { allowRemoval } from './guards.ts';
import { chainEntries } from './ledger.ts';
import type { Tables } from './tables.ts';
import { write } from './writes.ts';

/** Everything that goes with a client, whole, so that undo can put it back exactly as it was. */
export type RemovedClients = {
  clients: Client[];
  agreements: Agreement[];
  versions: AgreementVersion[];
  ledger: LedgerEntry[];
  hanging: { [name in HangingTable]: Tables[name][] };
};

const tables = [db.clients, db.agreements, db.agreementVersions, db.ledger, ...hangingTables.map((name) => db.table(name))];

/** Removes clients with all that is theirs in one transaction. Documents and media stay in the vault, so undo is whole. */
export function removeClients(ids: readonly string[]): Promise<RemovedClients> {
  return write(() => db.transaction('rw', tables, async () => {
    allowRemoval();
    const clients = (await db.clients.bulkGet([...ids])).filter((row) => row !== undefined);
    const agreements = await db.agreements.where('clientId').anyOf([...ids]).toArray();
    const versions = await db.agreementVersions.where('clientId').anyOf([...ids]).toArray();
    const chains = await Promise.all(agreements.map((agreement) => chainEntries(agreementChain(agreement.id))));
    const ledger = chains.flat();
    const hanging = await hangingOn(ids);
    for (const name of hangingTables) await db.table(name).bulkDelete(hanging[name].map((row) => row.id));
    await db.ledger.bulkDelete(ledger.map((entry) => entry.id));
    await db.agreementVersions.bulkDelete(versions.map((row) => row.id));
    await db.agreements.bulkDelete(agreements.map((row) => row.id));
    await db.clients.bulkDelete(clients.map((row) => row.id));
    return { clients, agreements, versions, ledger, hanging };
  }));
}

/** Whole rows by whose they are. Posts by state: one without a day has no entry in `[clientId+on]`. */
async function hangingOn(ids: readonly string[]): Promise<RemovedClients['hanging']> {
  const own = [...ids];
  return {
    strategies: await db.strategies.where('clientId').anyOf(own).toArray(),
    campaigns: await db.campaigns.where('clientId').anyOf(own).toArray(),
    posts: (await Promise.all(own.map((id) => db.posts.where('[clientId+state]').between([id, Dexie.minKey], [id, Dexie.maxKey]).toArray()))).flat(),
    postVersions: (await Promise.all(own.map((id) => db.postVersions.where('clientId').equals(id).toArray()))).flat(),
    workItems: await db.workItems.where('clientId').anyOf(own).toArray(),
    postTemplates: await db.postTemplates.where('clientId').anyOf(own).toArray(),
    media: await db.media.where('clientId').anyOf(own).toArray(),
    trash: await db.trash.where('clientId').anyOf(own).toArray(),
  };
}

/** The inverse of `removeClients`. */
export function restoreClients(removed: RemovedClients): Promise<void> {
  return write(() => db.transaction('rw', tables, async () => {
    await db.clients.bulkPut(removed.clients);
    await db.agreements.bulkPut(removed.agreements);
    await db.agreementVersions.bulkPut(removed.versions);
    await db.ledger.bulkAdd(removed.ledger);
    for (const name of hangingTables) await db.table(name).bulkPut(removed.hanging[name]);
  }));
}
