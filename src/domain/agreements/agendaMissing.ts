import type { Client } from '../clients/index.ts';
import {
  addDays, addMonths, addWorkingDays, dayAt, dayOf, isWorkingDay, parts, type Day, type WorkingCalendar,
} from '../time/index.ts';
import type { Reminder } from './agendaRules.ts';
import type { AgreementVersion } from './agreement.ts';
import { lastDayInForce } from './force.ts';

/**
 * Work without a signed agreement in force: on the first working day after it began, then on the first working day of each month
 * for half a year. A mark on the client stands all the time; a notification every morning would be switched off.
 */
export function missingReminders(
  client: Client,
  groups: readonly (readonly AgreementVersion[])[],
  from: Day,
  zone: string,
  calendar: WorkingCalendar,
): Reminder[] {
  const since = uncoveredSince(client, groups, dayAt(client.createdAt, zone), from);
  if (since === null) return [];
  const base = {
    kind: 'agreement-missing',
    facts: { clientName: client.name, since },
    subjectId: client.id,
    clientId: client.id,
    agreementId: null,
    known: 0,
  } as const;
  const { year, month } = parts(since > from ? since : from);
  const monthly = Array.from({ length: 7 }, (_, offset) => firstWorkingDay(addMonths(dayOf(year, month, 1), offset), calendar));
  const first = firstWorkingDay(addDays(since, 1), calendar);
  return [...new Set([first, ...monthly.filter((day) => day > first)])]
    .filter((day) => day >= from)
    .map((day) => ({ ...base, day }));
}

/**
 * Since when, or from when on, no agreement covers the client; null when one does for as far as is known. A signed agreement that
 * is yet to begin covers already: everything about it is settled.
 */
function uncoveredSince(client: Client, groups: readonly (readonly AgreementVersion[])[], created: Day, from: Day): Day | null {
  const own = groups.flat().filter((version) => version.clientId === client.id);
  const signed = own.filter((version) => version.state === 'signed').map(lastDayInForce);
  if (signed.includes(null)) return null;
  const lastDays = signed.filter((last) => last !== null).sort();
  const covered = lastDays.at(-1);
  if (covered !== undefined && covered >= from) return addDays(covered, 1);
  const past = own
    .filter((version) => version.state === 'ended')
    .map((version) => version.ending?.lastDay)
    .filter((last) => last !== undefined);
  return [created, ...[...lastDays, ...past].map((last) => addDays(last, 1))].sort().at(-1) ?? created;
}

const firstWorkingDay = (day: Day, calendar: WorkingCalendar): Day =>
  isWorkingDay(day, calendar) ? day : addWorkingDays(day, 1, calendar);
