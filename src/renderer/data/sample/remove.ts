import type { Business } from '../../../domain/business/index.ts';
import type { Service } from '../../../domain/catalogue/index.ts';
import { db } from '../database.ts';
import { allowRemoval } from '../guards.ts';
import { removeClients, restoreClients, type RemovedClients } from '../removal.ts';
import type { NotificationRow, SavedView } from '../tables.ts';
import { write } from '../writes.ts';

/**
 * Everything that went with the sample; `business` is null when the user had made it their own, and it stayed. Saved views and the inbox
 * speak of the sample's clients alone as long as there are no others: they go with the studio.
 */
export type RemovedSample = {
  clients: RemovedClients; business: Business | null; services: Service[]; savedViews: SavedView[]; notifications: NotificationRow[];
};

/**
 * Removes the sample in one transaction: its clients with all that hangs on them, and the studio with its price list as far as
 * nobody has edited them. What the user changed or added stays.
 */
export function removeSample(): Promise<RemovedSample> {
  return write(() => db.transaction('rw', db.tables, async () => {
    allowRemoval();
    const sampleIds = await db.clients.filter((client) => client.sample).primaryKeys();
    const own = (await db.clients.count()) - sampleIds.length;
    const studio = await db.business.limit(1).first();
    const madeAt = Number((await db.meta.get('sampleMadeAt'))?.value ?? Number.NaN);
    const untouched = (row: { createdAt: number; revision: number }) => row.createdAt === madeAt && row.revision === 1;
    const services = await db.services.filter(untouched).toArray();
    const business = studio && own === 0 && untouched(studio) ? studio : null;
    const clients = await removeClients(sampleIds);
    const savedViews = business ? await db.savedViews.toArray() : [];
    const notifications = business ? await db.notifications.toArray() : [];
    await db.services.bulkDelete(services.map((service) => service.id));
    await db.savedViews.bulkDelete(savedViews.map((view) => view.id));
    await db.notifications.bulkDelete(notifications.map((row) => row.seq));
    if (business) await db.business.delete(business.id);
    return { clients, business, services, savedViews, notifications };
  }));
}

/** The inverse of `removeSample`. */
export function restoreSample({ clients, business, services, savedViews, notifications }: RemovedSample): Promise<void> {
  return write(() => db.transaction('rw', db.tables, async () => {
    if (business) await db.business.put(business);
    await db.services.bulkPut(services);
    await db.savedViews.bulkPut(savedViews);
    await db.notifications.bulkPut(notifications);
    await restoreClients(clients);
  }));
}
