import { agendaItems, clientsWithoutAgreement, type AgreementAgendaItem, type AgreementVersion } from '../../../domain/agreements/index.ts';
import type { Business } from '../../../domain/business/index.ts';
import type { Client } from '../../../domain/clients/index.ts';
import { dayAt, type Day } from '../../../domain/time/index.ts';
import { db, sentAndSigned, versionsInPlay } from '../../data/index.ts';

export type ListedClient = Client & { unsigned: boolean };

/** What today's marks, lists and reminders are made from: of `agreementVersions` only those that are in play. */
export type Work = {
  /** UTC ms of the reading, and the business's day at that instant. */
  now: number;
  day: Day;
  business: Business | undefined;
  clients: Client[];
  versions: AgreementVersion[];
  /** Clients that are not archived, by name in the reader's alphabet, and whether work goes on without a signed agreement. */
  active: ListedClient[];
};

const byName = new Intl.Collator(['tr', 'en']);

export async function readWork(now: number): Promise<Work> {
  const [business, clients, open] = await Promise.all([db.business.limit(1).first(), db.clients.toArray(), sentAndSigned()]);
  const day = dayAt(now, business?.zone ?? 'UTC');
  const versions = await versionsInPlay(open, clients, day);
  const uncovered = new Set(clientsWithoutAgreement(clients, versions, day));
  const active = clients
    .filter((client) => client.archivedAt === null)
    .map((client) => ({ ...client, unsigned: uncovered.has(client.id) }))
    .sort((a, b) => byName.compare(a.name, b.name));
  return { now, day, business, clients, versions, active };
}

/** Every reminder that work gives rise to, without words, sorted as main wants it. */
export function remindersOf({ now, business, clients, versions }: Work): AgreementAgendaItem[] {
  if (!business) return [];
  const calendar = { weekdays: business.workingDays, daysOff: new Set<string>() };
  return agendaItems({ zone: business.zone, calendar, clients, versions, now });
}
