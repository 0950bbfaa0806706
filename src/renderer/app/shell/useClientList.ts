import { useLiveQuery } from 'dexie-react-hooks';
import { db } from '../../data/index.ts';

/** Clients that are not archived, by name in the reader's alphabet, and whether work goes on without a signed agreement. */
export function useClientList() {
  return useLiveQuery(async () => {
    const [clients, signed] = await Promise.all([
      db.clients.toArray(),
      db.agreementVersions.where('state').equals('signed').toArray(),
    ]);
    const covered = new Set(signed.map((version) => version.clientId));
    return clients
      .filter((client) => client.archivedAt === null)
      .map((client) => ({ ...client, unsigned: !covered.has(client.id) }))
      .sort((a, b) => a.name.localeCompare(b.name, ['tr', 'en']));
  }) ?? [];
}
