import i18next from 'i18next';
import { missingOnboarding, type Client } from '../../../domain/clients/index.ts';
import { offerUndo } from '../../app/undo/index.ts';
import { clients, newId, removeClients, restoreClients } from '../../data/index.ts';
import type { NewClient } from './useNewClient.ts';

/** Saves a new client with the onboarding list for its networks. The legal country follows the client's. */
export function addClient(values: NewClient): Promise<Client> {
  const legal = { ...values.legal, country: values.country };
  const named = { ...values, name: values.name.trim(), legal };
  return clients.create({ ...named, onboarding: missingOnboarding(named, newId) });
}

/**
 * Changes a client and puts the change on the undo stack. Undo writes back only the fields that this change touched, so that
 * what was typed elsewhere in the meantime stays.
 */
export async function changeClient(id: string, change: (client: Client) => Partial<Omit<Client, 'id' | 'createdAt' | 'updatedAt' | 'revision'>>, label?: string): Promise<void> {
  const before = await clients.get(id);
  if (!before) return;
  const after = await clients.update(id, change);
  if (!label) return;
  const touched = Object.keys(change(before));
  const pick = (row: Client) => Object.fromEntries(Object.entries(row).filter(([key]) => touched.includes(key)));
  offerUndo({ label, undo: () => clients.update(id, () => pick(before)), redo: () => clients.update(id, () => pick(after)) });
}

/** Puts a client away, or takes it out again; nothing is lost either way. */
export function archiveClient(client: Client, now: number = Date.now()): Promise<void> {
  const away = client.archivedAt === null;
  const label = i18next.t(away ? 'archivedDone' : 'unarchivedDone', { ns: 'clients', name: client.name });
  return changeClient(client.id, () => ({ archivedAt: away ? now : null }), label);
}

/** Removes a client with everything that hangs on it; undo puts all of it back. */
export async function deleteClient(client: Client): Promise<void> {
  let removed = await removeClients([client.id]);
  offerUndo({
    label: i18next.t('deletedDone', { ns: 'clients', name: client.name }),
    undo: () => restoreClients(removed),
    redo: async () => {
      removed = await removeClients([client.id]);
    },
  });
}
