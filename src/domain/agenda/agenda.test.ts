import { describe, expect, test } from 'vitest';
import * as fc from 'fast-check';
import { type AgendaEntry, disorder, leadTimes, occurrenceId, sameEntries, sortEntries } from './index.ts';

const entry = (id: string, at: number): AgendaEntry => ({ id, kind: 'invoice-day', at, title: id, body: '', route: '/' });
const entries = fc.array(fc.record({ id: fc.string({ minLength: 1, maxLength: 3 }), at: fc.nat(5) })).map((rows) => rows.map(({ id, at }) => entry(id, at)));

describe('an occurrence', () => {
  test('has one id, whoever works it out, and another when its deadline moves', () => {
    expect(occurrenceId('notice-deadline', 'a1', 1_700)).toBe('notice-deadline:a1:1700');
    expect(occurrenceId('notice-deadline', 'a1', 1_701)).not.toBe(occurrenceId('notice-deadline', 'a1', 1_700));
    expect(occurrenceId('invoice-day', 'a1', 5, 'deposit')).toBe('invoice-day:a1:deposit:5');
  });

  test('never shares its id with another, whatever the parts contain', () => {
    const part = fc.string({ unit: fc.constantFrom(':', 'a', '%', '3', 'A'), maxLength: 4 });
    const parts = fc.tuple(part, part, fc.nat(40), part);
    fc.assert(fc.property(parts, parts, (a, b) => {
      const same = JSON.stringify(a) === JSON.stringify(b);
      expect(occurrenceId(...a) === occurrenceId(...b)).toBe(same);
    }), { numRuns: 5_000 });
  });

  test('is refused for an instant that is none', () => {
    expect(() => occurrenceId('k', 's', Number.NaN)).toThrow(RangeError);
    expect(() => occurrenceId('k', 's', -1)).toThrow(RangeError);
  });
});

describe('an agenda', () => {
  test('is in order once it is sorted, whatever came in', () => {
    fc.assert(fc.property(entries, (list) => {
      expect(disorder(sortEntries(list))).toBeUndefined();
      expect(new Set(sortEntries(list).map((one) => one.id))).toEqual(new Set(list.map((one) => one.id)));
    }));
  });

  test('says what is wrong with it', () => {
    expect(disorder([entry('a', 2), entry('b', 1)])).toContain('out of order');
    expect(disorder([entry('b', 1), entry('a', 1)])).toContain('out of order');
    expect(disorder([entry('a', 1), entry('a', 2)])).toContain('repeats');
  });

  test('is the same only when every word is', () => {
    expect(sameEntries([entry('a', 1)], [entry('a', 1)])).toBe(true);
    expect(sameEntries([entry('a', 1)], [{ ...entry('a', 1), title: 'A' }])).toBe(false);
    expect(sameEntries([entry('a', 1)], [])).toBe(false);
  });
});

describe('reminders before a deadline', () => {
  test('come at the user\'s wall time, soonest first, each once', () => {
    const leads = leadTimes('2026-03-30', [0, 3, 1, 3], '09:00', 'Europe/Istanbul');
    expect(leads.map(({ day, daysBefore }) => [day, daysBefore])).toEqual([['2026-03-27', 3], ['2026-03-29', 1], ['2026-03-30', 0]]);
    expect(leads.map(({ at }) => new Date(at).toISOString())).toEqual([
      '2026-03-27T06:00:00.000Z', '2026-03-29T06:00:00.000Z', '2026-03-30T06:00:00.000Z',
    ]);
  });

  test('keep their wall time over a DST night', () => {
    const leads = leadTimes('2026-03-30', [0, 1, 2], '09:00', 'Europe/Berlin');
    expect(leads.map(({ at }) => new Date(at).getUTCHours())).toEqual([8, 7, 7]);
  });
});
