import type { Language } from '../../../domain/common/text.ts';
import { dayAt } from '../../../domain/time/index.ts';
import { db } from '../database.ts';
import { business, clients, services } from '../index.ts';
import { newId } from '../ids.ts';
import { write } from '../writes.ts';
import { coffeeRoaster, dentalClinic, outdoorShop } from './clients.ts';
import { sampleBusiness, sampleServices } from './studio.ts';

/** Fills an empty workspace with the invented studio and its three clients, in one transaction: all of it or nothing. */
export function addSample(language: Language, now: number = Date.now()): Promise<void> {
  return write(() => db.transaction('rw', db.tables, async () => {
    const studio = await business.create(sampleBusiness(language));
    const today = dayAt(now, studio.zone);
    for (const service of sampleServices(language, today)) await services.create(service);
    for (const client of [coffeeRoaster(newId), outdoorShop(newId), dentalClinic(newId)]) await clients.create(client);
  }));
}
