import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, daysBetween, fromEpochDay } from '../time/index.ts';
import { currentTermEnd, lastDay, noticeDeadline, termEnd, type Term } from './index.ts';

const term = (over: Partial<Term> = {}): Term => ({
  startsOn: '2026-12-01',
  months: 12,
  autoRenew: false,
  noticeDays: 30,
  noticeBy: ['email'],
  ...over,
});
const days = fc.integer({ min: 19_000, max: 24_000 }).map(fromEpochDay);
const terms = fc
  .record({ startsOn: days, months: fc.integer({ min: 1, max: 36 }), noticeDays: fc.nat(200), autoRenew: fc.constant(true) })
  .map(term);

describe('the last day under a notice', () => {
  it('counts from receipt, the day of receipt left out', () => {
    expect(lastDay('2027-03-01', 30, term({ months: null }))).toBe('2027-03-31');
    expect(lastDay('2027-03-01', 0, term({ months: null }))).toBe('2027-03-01');
  });
  it('is the end of the term when that comes first and nothing renews', () => {
    expect(lastDay('2027-11-15', 30, term())).toBe('2027-11-30');
    expect(lastDay('2027-11-15', 30, term({ autoRenew: true }))).toBe('2027-12-15');
  });
  it('is never before the notice was received, and never later than notice or term', () => {
    fc.assert(
      fc.property(days, fc.nat(400), terms, fc.boolean(), (received, notice, any, autoRenew) => {
        const last = lastDay(received, notice, { ...any, autoRenew });
        expect(last >= received).toBe(true);
        expect(daysBetween(received, last)).toBeLessThanOrEqual(notice);
      }),
    );
  });
});

describe('the end of a term', () => {
  it('of twelve months from 1 December is 30 November', () => {
    expect([termEnd(term()), termEnd(term({ months: null })), termEnd(term({ startsOn: null }))]).toEqual([
      '2027-11-30',
      null,
      null,
    ]);
    expect([currentTermEnd(term({ autoRenew: true }), '2028-01-01'), currentTermEnd(term(), '2028-01-01')]).toEqual([
      '2028-11-30',
      '2027-11-30',
    ]);
  });
});

describe('the last day to give notice', () => {
  it('of 30 days before 30 November 2027 is 31 October', () => {
    expect(noticeDeadline(term({ autoRenew: true }), '2026-12-01')).toBe('2027-10-31');
    expect(noticeDeadline(term({ autoRenew: true }), '2027-11-01')).toBe('2028-10-31');
  });
  it('does not exist where nothing renews, or nothing is agreed', () => {
    for (const none of [
      term(),
      term({ autoRenew: true, months: null }),
      term({ autoRenew: true, noticeDays: null }),
      term({ autoRenew: true, startsOn: null }),
    ]) {
      expect(noticeDeadline(none, '2026-12-01')).toBeNull();
    }
  });
  it('received on it, notice ends the agreement with its term to the day; a day later it runs into the next', () => {
    fc.assert(
      fc.property(terms, fc.nat(3000), (any, after) => {
        const today = addDays(any.startsOn ?? '', after);
        const deadline = noticeDeadline(any, today) ?? '';
        expect(deadline >= today).toBe(true);
        const last = lastDay(deadline, any.noticeDays ?? 0, any);
        const ends = Array.from({ length: 150 }, (_, index) =>
          addDays(addMonths(any.startsOn ?? '', (any.months ?? 0) * (index + 1)), -1),
        );
        fc.pre(last <= (ends.at(-1) ?? ''));
        expect(ends).toContain(last);
        expect(ends).not.toContain(lastDay(addDays(deadline, 1), any.noticeDays ?? 0, any));
      }),
    );
  });
});
