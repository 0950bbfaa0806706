import { addDays, addMonths, daysBetween, type Day } from '../time/index.ts';
import type { AgreementContent } from './content.ts';

export type Term = AgreementContent['term'];

/** The last day of the first term (12 months from 1 December end on 30 November); null when open-ended or not dated yet. */
export function termEnd(term: Term): Day | null {
  return term.startsOn === null || term.months === null ? null : addDays(addMonths(term.startsOn, term.months), -1);
}

/** The end of the term that `today` falls into: with renewal the next end that is not past, otherwise the first. */
export function currentTermEnd(term: Term, today: Day): Day | null {
  const first = termEnd(term);
  if (first === null || term.startsOn === null || term.months === null || !term.autoRenew) return first;
  let end = first;
  for (let terms = 2; daysBetween(today, end) < 0; terms += 1) end = addDays(addMonths(term.startsOn, term.months * terms), -1);
  return end;
}

/**
 * The last day under a notice that was received on `receivedOn`: the days count from receipt and the day of receipt itself does
 * not count. A fixed term without renewal is over with its term even when the notice would run longer. Null when no notice
 * period is agreed.
 */
export function lastDay(receivedOn: Day, noticeDays: number, term: Term): Day {
  const byNotice = addDays(receivedOn, noticeDays);
  const byTerm = term.autoRenew ? null : termEnd(term);
  return byTerm !== null && daysBetween(byTerm, byNotice) > 0 && daysBetween(receivedOn, byTerm) >= 0 ? byTerm : byNotice;
}

/**
 * The last day on which notice must be received so that the agreement ends with its (current) term instead of renewing. Null when
 * open-ended, when it does not renew (nobody needs to do anything), or when no notice period is agreed.
 */
export function noticeDeadline(term: Term, today: Day): Day | null {
  if (!term.autoRenew || term.noticeDays === null || term.startsOn === null || term.months === null) return null;
  const end = currentTermEnd(term, today);
  if (end === null) return null;
  const deadline = addDays(end, -term.noticeDays);
  if (daysBetween(today, deadline) >= 0) return deadline;
  // This term renews already; the next chance is at the end of the one after.
  const next = currentTermEnd(term, addDays(end, 1));
  return next === null ? null : addDays(next, -term.noticeDays);
}
