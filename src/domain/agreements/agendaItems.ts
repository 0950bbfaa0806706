import { compareEntries, occurrenceId } from '../agenda/index.ts';
import type { Client } from '../clients/index.ts';
import { addDays, dayAt, instantOf, type WorkingCalendar } from '../time/index.ts';
import {
  invoiceReminders,
  noticeReminders,
  priceReminders,
  reviewReminders,
  type AgendaFacts,
  type Reminder,
} from './agendaRules.ts';
import { missingReminders } from './agendaMissing.ts';
import type { AgreementVersion } from './agreement.ts';
import { byAgreement } from './force.ts';

/**
 * A reminder without words: `id`, `kind`, `at` (UTC ms) and `route` are the agenda's; title and body are made from kind
 * and facts.
 */
export type AgreementAgendaItem = AgendaFacts & { id: string; subjectId: string; clientId: string; at: number; route: string };

export type AgendaInput = {
  /** The business's zone: reminders come in its morning. */
  zone: string;
  /** The business's own working days. */
  calendar: WorkingCalendar;
  clients: readonly Client[];
  versions: readonly AgreementVersion[];
  /** UTC ms. */
  now: number;
};

const morning = '09:00';
/** Those just past are handed over again: main fires an id once, and one that falls due during the hand-over is not lost. */
const overlapDays = 2;

/** Every reminder that agreements give rise to, sorted by instant and id, ids unique. Archived clients are left alone. */
export function agendaItems({ zone, calendar, clients, versions, now }: AgendaInput): AgreementAgendaItem[] {
  const from = addDays(dayAt(now, zone), -overlapDays);
  const active = clients.filter((client) => client.archivedAt === null);
  const names = new Map(active.map((client) => [client.id, client.name]));
  const groups = [...byAgreement(versions.filter((version) => names.has(version.clientId))).values()];
  const reminders = [
    ...groups.flatMap((group) => [
      ...group.flatMap((version) => {
        const name = names.get(version.clientId) ?? '';
        return [
          ...reviewReminders(version, name, calendar),
          ...noticeReminders(version, name, from),
          ...priceReminders(version, name),
        ];
      }),
      ...invoiceReminders(group, names.get(group[0]?.clientId ?? '') ?? '', from, calendar),
    ]),
    ...active.flatMap((client) => missingReminders(client, groups, from, zone, calendar)),
  ];
  return reminders
    .filter((reminder) => reminder.day >= from)
    .map((reminder) => item(reminder, zone))
    .filter((found) => found.at >= found.known)
    .map(({ known: _known, ...found }) => found)
    .sort(compareEntries);
}

function item({ day, agreementId, known, ...rest }: Reminder, zone: string): AgreementAgendaItem & { known: number } {
  const at = instantOf(day, morning, zone);
  const route = agreementId === null ? `/clients/${rest.clientId}` : `/agreements/${agreementId}`;
  return { ...rest, known, at, id: occurrenceId(rest.kind, rest.subjectId, at), route };
}
