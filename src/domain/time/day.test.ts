import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import {
  addDays,
  addMonths,
  addWorkingDays,
  daySchema,
  daysBetween,
  daysInMonth,
  epochDay,
  formatDay,
  formatMonth,
  fromEpochDay,
  isWorkingDay,
  lastWorkingDay,
  parts,
  plainWeek,
  weekday,
  type WorkingCalendar,
} from './index.ts';

const days = fc.integer({ min: -719_162, max: 2_932_896 }).map(fromEpochDay);
const nearDays = fc.integer({ min: 0, max: 40_000 }).map(fromEpochDay);

describe('a day', () => {
  it('exists or does not parse', () => {
    for (const text of [
      '2026-02-29',
      '2026-02-30',
      '2026-13-01',
      '2026-00-10',
      '2026-1-1',
      '0000-01-01',
      '2026-12-01T00:00',
      '२०२६-१२-०१',
    ]) {
      expect(z.safeParse(daySchema, text).success, text).toBe(false);
    }
    expect(z.safeParse(daySchema, '2028-02-29').success).toBe(true);
  });
  it('goes to a count of days and back, in the years 1 to 99 as well', () => {
    expect([epochDay('1970-01-01'), epochDay('0001-01-01'), epochDay('0050-06-01') - epochDay('0049-06-01')]).toEqual([
      0, -719_162, 365,
    ]);
    fc.assert(
      fc.property(days, (day) => {
        expect(fromEpochDay(epochDay(day))).toBe(day);
        expect(z.safeParse(daySchema, day).success).toBe(true);
      }),
    );
  });
  it('is held within the years that can be written', () => {
    expect([addDays('9999-12-31', 5), addDays('0001-01-01', -5), addMonths('9999-11-30', 5)]).toEqual([
      '9999-12-31',
      '0001-01-01',
      '9999-12-30',
    ]);
  });
  it('has the weekday of the calendar', () => {
    expect(['2026-12-18', '2026-12-20', '2026-12-21'].map(weekday)).toEqual([5, 7, 1]);
    fc.assert(
      fc.property(nearDays, (day) => {
        const { year, month, day: date } = parts(day);
        expect(weekday(day) % 7).toBe(new Date(Date.UTC(year, month - 1, date)).getUTCDay());
      }),
    );
  });
  it('orders as its text does', () => {
    fc.assert(
      fc.property(days, days, (a, b) => {
        expect(Math.sign(daysBetween(a, b))).toBe(a < b ? 1 : a > b ? -1 : 0);
      }),
    );
  });
});

describe('months later', () => {
  it('is the same date, or the last day of a shorter month', () => {
    expect([
      addMonths('2026-01-31', 1),
      addMonths('2028-01-31', 1),
      addMonths('2026-12-01', 12),
      addMonths('2026-03-31', -1),
      addMonths('2026-01-15', -13),
    ]).toEqual(['2026-02-28', '2028-02-29', '2027-12-01', '2026-02-28', '2024-12-15']);
  });
  it('lands in the right month on the same date or the month’s last', () => {
    fc.assert(
      fc.property(nearDays, fc.integer({ min: -240, max: 240 }), (day, months) => {
        const [from, to] = [parts(day), parts(addMonths(day, months))];
        expect(to.year * 12 + to.month).toBe(from.year * 12 + from.month + months);
        expect(to.day).toBe(Math.min(from.day, daysInMonth(to.year, to.month)));
      }),
    );
  });
});

const calendars = fc.record({
  weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
  daysOff: fc.array(nearDays, { maxLength: 40 }).map((off) => new Set(off)),
}) satisfies fc.Arbitrary<WorkingCalendar>;

describe('working days', () => {
  it('skip a weekend and a public holiday', () => {
    const newYear: WorkingCalendar = { ...plainWeek, daysOff: new Set(['2027-01-01']) };
    expect(addWorkingDays('2026-12-31', 1, newYear)).toBe('2027-01-04');
    expect(addWorkingDays('2027-01-04', -1, newYear)).toBe('2026-12-31');
  });
  it('land on a working day with exactly so many worked days on the way', () => {
    fc.assert(
      fc.property(
        nearDays,
        fc.integer({ min: -60, max: 60 }).filter((count) => count !== 0),
        calendars,
        (day, count, calendar) => {
          const end = addWorkingDays(day, count, calendar);
          expect(isWorkingDay(end, calendar)).toBe(true);
          const step = Math.sign(count);
          let worked = 0;
          for (let at = day; at !== end;) {
            at = addDays(at, step);
            if (isWorkingDay(at, calendar)) worked += 1;
          }
          expect(worked).toBe(Math.abs(count));
        },
      ),
    );
  });
  it('go back where they came from when they began on a working day', () => {
    fc.assert(
      fc.property(nearDays, fc.integer({ min: 0, max: 60 }), calendars, (day, count, calendar) => {
        fc.pre(isWorkingDay(day, calendar));
        expect(addWorkingDays(addWorkingDays(day, count, calendar), -count, calendar)).toBe(day);
      }),
    );
  });
  it('end even when no day is ever worked', () => {
    expect(addWorkingDays('2026-12-01', 3, { weekdays: [], daysOff: new Set() })).toBe('2026-12-04');
  });
  it('have a last one in each month', () => {
    expect(lastWorkingDay(2027, 1, plainWeek)).toBe('2027-01-29');
    expect(lastWorkingDay(2026, 12, { ...plainWeek, daysOff: new Set(['2026-12-31']) })).toBe('2026-12-30');
    expect(lastWorkingDay(2026, 12, { weekdays: [], daysOff: new Set() })).toBe('2026-12-31');
  });
});

describe('a day in words', () => {
  it('reads as each language writes it', () => {
    expect(formatDay('2026-12-18', 'tr', 'long')).toBe('18 Aralık 2026 Cuma');
    expect(formatDay('2026-12-18', 'tr', 'short')).toBe('18 Ara 2026');
    expect(formatDay('2026-12-18', 'tr')).toBe('18 Aralık 2026');
    expect(formatDay('2026-12-18', 'en', 'long')).toBe('Friday, 18 December 2026');
    expect(formatDay('2026-09-01', 'en', 'short')).toBe('1 Sep 2026');
    expect([formatMonth('2026-12-18', 'tr'), formatMonth('2026-12-18', 'en')]).toEqual(['Aralık 2026', 'December 2026']);
  });
});
