import { addDays, addMonths, type Day } from '../time/index.ts';
import type { AgreementContent } from './content.ts';

export type Term = AgreementContent['term'];

/** Beyond a thousand years of monthly terms a date is a slip of the keyboard, and the search for the next end stops. */
const mostTerms = 12_000;

/** The last day of the first term (12 months from 1 December end on 30 November); null when open-ended or not dated yet. */
export function termEnd(term: Term): Day | null {
  return term.startsOn === null || term.months === null ? null : addDays(addMonths(term.startsOn, term.months), -1);
}

/** The end of the term that `today` falls into: with renewal the next end that is not past, otherwise the first. */
export function currentTermEnd(term: Term, today: Day): Day | null {
  const first = termEnd(term);
  if (first === null || term.startsOn === null || term.months === null || !term.autoRenew) return first;
  let end = first;
  for (let terms = 2; end < today && terms < mostTerms; terms += 1)
    end = addDays(addMonths(term.startsOn, term.months * terms), -1);
  return end;
}

/**
 * The last day under a notice that was received on `receivedOn`: the days count from receipt and the day of receipt itself does
 * not count. A fixed term without renewal is over with its term even when the notice would run longer.
 */
export function lastDay(receivedOn: Day, noticeDays: number, term: Term): Day {
  const byNotice = addDays(receivedOn, noticeDays);
  const byTerm = term.autoRenew ? null : termEnd(term);
  return byTerm !== null && byTerm < byNotice && byTerm >= receivedOn ? byTerm : byNotice;
}

/**
 * The last day on which notice must be received so that the agreement ends with a term instead of renewing: the first such day
 * from `today` on. Null when open-ended, when it does not renew (nobody needs to do anything), or when no notice period is
 * agreed.
 */
export function noticeDeadline(term: Term, today: Day): Day | null {
  const { startsOn, months, noticeDays } = term;
  if (!term.autoRenew || noticeDays === null || startsOn === null || months === null) return null;
  for (let terms = 1; terms < mostTerms; terms += 1) {
    const deadline = addDays(addMonths(startsOn, months * terms), -1 - noticeDays);
    if (deadline >= today) return deadline;
  }
  return null;
}
