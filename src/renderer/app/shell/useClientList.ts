import { useLiveQuery } from 'dexie-react-hooks';
import { clientsWithoutAgreement } from '../../../domain/agreements/index.ts';
import { dayAt } from '../../../domain/time/index.ts';
import { db } from '../../data/index.ts';

/** Clients that are not archived, by name in the reader's alphabet, and whether work goes on without a signed agreement. */
export function useClientList() {
  return useLiveQuery(async () => {
    const [clients, versions, business] = await Promise.all([
      db.clients.toArray(),
      db.agreementVersions.where('state').anyOf('signed', 'superseded').toArray(),
      db.business.limit(1).first(),
    ]);
    const today = dayAt(Date.now(), business?.zone ?? 'UTC');
    const uncovered = new Set(clientsWithoutAgreement(clients, versions, today));
    return clients
      .filter((client) => client.archivedAt === null)
      .map((client) => ({ ...client, unsigned: uncovered.has(client.id) }))
      .sort((a, b) => a.name.localeCompare(b.name, ['tr', 'en']));
  }) ?? [];
}
