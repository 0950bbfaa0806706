import type { Id } from '../common/id.ts';
import type { Currency } from '../money/index.ts';
import {
  addDays,
  addMonths,
  addWorkingDays,
  dayOf,
  daysInMonth,
  lastWorkingDay,
  parts,
  type Day,
  type WorkingCalendar,
} from '../time/index.ts';
import type { AgreementVersion } from './agreement.ts';
import type { MonthDay } from './content.ts';
import { inForce, versionInForce } from './force.ts';
import { noticeDeadline } from './notice.ts';
import { recurringCharge } from './totals.ts';

/** What each reminder is about; the renderer turns kind and facts into words. Amounts in minor units. */
export type AgendaFacts =
  | {
      kind: 'agreement-review';
      facts: { clientName: string; title: string; dueOn: Day; lead: 'working-day-before' | 'on-the-day'; to: string };
    }
  | {
      kind: 'notice-deadline';
      facts: { clientName: string; title: string; dueOn: Day; termEnd: Day; lead: 'two-weeks-before' | 'on-the-day' };
    }
  | {
      kind: 'invoice-day';
      facts: { clientName: string; title: string; dueOn: Day; gross: number; due: number; currency: Currency };
    }
  | { kind: 'price-revision'; facts: { clientName: string; title: string; dueOn: Day; basis: string } }
  | { kind: 'agreement-missing'; facts: { clientName: string; since: Day } };

/** A reminder on a day. `known` is the instant of the fact that gives rise to it: what was over before that is no reminder. */
export type Reminder = AgendaFacts & { subjectId: Id; clientId: Id; agreementId: Id | null; day: Day; known: number };

const priceRevisionLead = 45;
const noticeLead = 14;
const invoiceMonths = 12;

const about = (version: AgreementVersion): Pick<Reminder, 'subjectId' | 'clientId' | 'agreementId'> => ({
  subjectId: version.id,
  clientId: version.clientId,
  agreementId: version.agreementId,
});

/** A sent version is due back: the working day before, and on the day itself. */
export function reviewReminders(version: AgreementVersion, clientName: string, calendar: WorkingCalendar): Reminder[] {
  const {
    sent,
    content: { title },
  } = version;
  if (version.state !== 'sent' || sent === null) return [];
  const dueOn = sent.reviewBy;
  const days = [
    ['working-day-before', addWorkingDays(dueOn, -1, calendar)],
    ['on-the-day', dueOn],
  ] as const;
  return days.map(([lead, day]) => ({
    kind: 'agreement-review',
    facts: { clientName, title, dueOn, lead, to: sent.to },
    ...about(version),
    day,
    known: sent.at.at,
  }));
}

/** The last day to give notice before a signed agreement renews: two weeks before, and on the day. None once notice is given. */
export function noticeReminders(version: AgreementVersion, clientName: string, from: Day): Reminder[] {
  const {
    signed,
    content: { term, title },
  } = version;
  if (version.state !== 'signed' || signed === null || version.ending !== null) return [];
  const dueOn = noticeDeadline(term, from);
  if (dueOn === null) return [];
  const termEnd = addDays(dueOn, term.noticeDays ?? 0);
  const days = [
    ['two-weeks-before', addDays(dueOn, -noticeLead)],
    ['on-the-day', dueOn],
  ] as const;
  return days.map(([lead, day]) => ({
    kind: 'notice-deadline',
    facts: { clientName, title, dueOn, termEnd, lead },
    ...about(version),
    day,
    known: signed.at.at,
  }));
}

/** 45 days before the price is revised (S1.5), if the agreement is still in force then. */
export function priceReminders(version: AgreementVersion, clientName: string): Reminder[] {
  const {
    signed,
    content: {
      payment: { priceRevision },
      title,
    },
  } = version;
  if (version.state !== 'signed' || signed === null || priceRevision === null || !inForce(version, priceRevision.on)) return [];
  const { on: dueOn, basis } = priceRevision;
  const day = addDays(dueOn, -priceRevisionLead);
  return [{ kind: 'price-revision', facts: { clientName, title, dueOn, basis }, ...about(version), day, known: signed.at.at }];
}

/** The day of a month that a rule means: the date (or the month's last day when it is shorter), or the last working day. */
export function dayInMonth(rule: MonthDay, year: number, month: number, calendar: WorkingCalendar): Day {
  return rule.kind === 'date'
    ? dayOf(year, month, Math.min(rule.day, daysInMonth(year, month)))
    : lastWorkingDay(year, month, calendar);
}

/** The invoice days of one agreement over the coming twelve months, each by the version in force on that day. */
export function invoiceReminders(
  group: readonly AgreementVersion[],
  clientName: string,
  from: Day,
  calendar: WorkingCalendar,
): Reminder[] {
  const { year, month } = parts(from);
  const found: Reminder[] = [];
  for (let offset = 0; offset <= invoiceMonths; offset += 1) {
    const at = parts(addMonths(dayOf(year, month, 1), offset));
    // An amendment may move the day: each version is asked about its own, and counts only if it rules then.
    for (const version of group) {
      const { payment, title } = version.content;
      const day = dayInMonth(payment.invoiceDay, at.year, at.month, calendar);
      if (
        version.signed === null ||
        day < from ||
        day >= addMonths(from, invoiceMonths) ||
        versionInForce(group, day)?.id !== version.id
      )
        continue;
      const { gross, due } = recurringCharge(version.content);
      if (gross === 0) continue;
      found.push({
        kind: 'invoice-day',
        facts: { clientName, title, dueOn: day, gross, due, currency: payment.currency },
        ...about(version),
        day,
        known: version.signed.at.at,
      });
    }
  }
  return found;
}
