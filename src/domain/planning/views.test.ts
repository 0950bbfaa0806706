import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayAt, daysBetween, daysInMonth, instantOf, parts, stamp, weekday } from '../time/index.ts';
import { calendarLayouts, type CalendarLayout, type PlannedItem } from './filter.ts';
import { moveTo, moveTogether } from './move.ts';
import { byTime, placeByDay, rowOf } from './place.ts';
import { neighbour, rangeOf, weeksOf } from './range.ts';
import { idOf, postOf, workOf } from '../testing/planning.ts';

/** Zones of both kinds: with and without daylight saving, half and quarter hours, on both sides of the date line. */
const zones = ['Europe/Istanbul', 'Europe/Oslo', 'America/New_York', 'Asia/Kathmandu', 'Pacific/Apia'] as const;

/** Days around which clocks change, a leap day, week 53, and the day that Samoa left out. */
const oddDays = ['2026-03-29', '2026-10-25', '2026-03-08', '2026-11-01', '2011-12-30', '2011-12-31', '2028-02-29', '2026-12-31', '2027-01-01', '2016-09-08'];

const day = fc.oneof(fc.constantFrom(...oddDays), fc.integer({ min: -3_000, max: 6_000 }).map((count) => addDays('2026-01-01', count)));
const time = fc.option(fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`));
const zone = fc.constantFrom(...zones);
const layout = fc.constantFrom<CalendarLayout[]>(...calendarLayouts);
const first = fc.constantFrom(1, 6, 7);
const moment = fc.record({ on: fc.option(day, { freq: 20 }), at: time, zone, work: fc.boolean() });
const itemsOf = (rows: readonly { on: string | null; at: string | null; zone: string; work: boolean }[]): PlannedItem[] =>
  rows.map(({ work, ...row }, index) => (work ? { kind: 'work', work: workOf(index, row) } : { kind: 'post', post: postOf(index, row) }));

describe('every view', () => {
  it('shows each post of its range exactly once, on the day of the client’s own calendar and in time order', () => {
    fc.assert(fc.property(layout, day, first, fc.array(moment, { maxLength: 60 }), fc.integer({ min: -45, max: 45 }), (layout, around, first, rows, shift) => {
      const range = rangeOf(layout, around, first);
      // Half of the days near the view, so that it never looks at nothing.
      const items = itemsOf(rows.map((row, index) => (index % 2 === 0 && row.on !== null ? { ...row, on: addDays(around, shift - index) } : row)));
      const placed = placeByDay(items, range, rowOf);
      const shown = range.days.flatMap((on) => (placed.get(on) ?? []).map((item) => ({ on, item })));
      const expected = items.filter((item) => {
        const { on } = rowOf(item);
        return on !== null && range.days.includes(on);
      });
      expect(shown.map(({ item }) => rowOf(item).id).toSorted()).toEqual(expected.map((item) => rowOf(item).id).toSorted());
      for (const { on, item } of shown) expect(rowOf(item).on).toBe(on);
      for (const list of placed.values()) {
        for (const [index, item] of list.entries()) {
          const next = list[index + 1];
          if (next) expect(byTime(rowOf(item), rowOf(next))).toBeLessThan(0);
        }
      }
    }), { numRuns: 300 });
  });

  it('has each day once, one after the other', () => {
    fc.assert(fc.property(layout, day, first, (layout, around, first) => {
      const { days, from, to } = rangeOf(layout, around, first);
      expect(days[0]).toBe(from);
      expect(days.at(-1)).toBe(to);
      expect(days.every((one, index) => index === 0 || one === addDays(days[index - 1] ?? '', 1))).toBe(true);
      expect(days).toContain(around);
    }));
  });

  it('a month is six whole weeks that begin where weeks begin, and holds the whole month', () => {
    fc.assert(fc.property(day, first, (around, first) => {
      const weeks = weeksOf(rangeOf('month', around, first));
      expect(weeks.map((week) => week.length)).toEqual([7, 7, 7, 7, 7, 7]);
      for (const week of weeks) expect(weekday(week[0] ?? '')).toBe(first);
      const { year, month } = parts(around);
      expect(weeks.flat().filter((one) => one.startsWith(around.slice(0, 7)))).toHaveLength(daysInMonth(year, month));
    }));
  });

  it('going on and back again stays within the month, and no month is passed over', () => {
    fc.assert(fc.property(layout, day, (layout, around) => {
      const on = neighbour(layout, around, 1);
      const apart = (parts(on).year * 12 + parts(on).month) - (parts(around).year * 12 + parts(around).month);
      expect(apart).toBeGreaterThanOrEqual(0);
      expect(apart).toBeLessThanOrEqual(1);
      if (layout === 'month') expect(apart).toBe(1);
      expect(neighbour(layout, on, -1).slice(0, 7)).toBe(around.slice(0, 7));
    }));
  });
});

describe('a drag', () => {
  it('never changes the wall-clock time, in any zone, on any day: also where clocks change', () => {
    fc.assert(fc.property(moment, day, (row, target) => {
      const [item] = itemsOf([row]);
      if (!item) return;
      const move = moveTo(item, target);
      expect(move.at).toBe(row.at);
      expect(move.on).toBe(target);
      // In the client's zone it is that day and, unless clocks jump over it, that very minute.
      if (move.at !== null && target !== '2011-12-30') expect(dayAt(instantOf(target, move.at, row.zone), row.zone)).toBe(target);
    }), { numRuns: 500 });
  });

  it('of several keeps them as far apart as they were; what had no day goes where the hand is', () => {
    const items = itemsOf([
      { on: '2026-12-01', at: '09:00', zone: 'Europe/Oslo', work: false }, { on: '2026-12-03', at: null, zone: 'Europe/Oslo', work: true },
      { on: null, at: '10:00', zone: 'Europe/Oslo', work: false },
    ]);
    const [held] = items;
    if (!held) throw new Error('no item');
    expect(moveTogether(items, held, '2026-12-08').map(({ on, at }) => ({ on, at }))).toEqual([
      { on: '2026-12-08', at: '09:00' }, { on: '2026-12-10', at: null }, { on: '2026-12-08', at: '10:00' },
    ]);
    expect(moveTogether(items, held, null).every(({ on }) => on === null)).toBe(true);
  });

  it('to the backlog and back keeps the time as well', () => {
    const item: PlannedItem = { kind: 'post', post: postOf(1, { on: '2026-03-29', at: '02:30' }) };
    expect(moveTo(item, null)).toEqual({ kind: 'post', id: idOf(1), on: null, at: '02:30' });
    expect(moveTo(item, '2026-03-30', null).at).toBeNull();
  });
});

/** The days on which clocks change in each zone (Istanbul and Kathmandu have given it up, so those are their last ones), and around them. */
const changes: readonly (readonly [zone: (typeof zones)[number], days: readonly string[]])[] = [
  ['Europe/Istanbul', ['2015-03-29', '2015-11-08', '2016-03-27', '2016-09-08']], ['Europe/Oslo', ['2026-03-29', '2026-10-25', '2027-03-28']],
  ['America/New_York', ['2026-03-08', '2026-11-01', '2027-03-14']], ['Asia/Kathmandu', ['1986-01-01']], ['Pacific/Apia', ['2010-09-26', '2011-04-02', '2011-12-30', '2021-04-04']],
];
const around = (day: string): string[] => [-1, 0, 1].map((count) => addDays(day, count));
const halfHours = Array.from({ length: 48 }, (_, half) => `${String(Math.floor(half / 2)).padStart(2, '0')}:${half % 2 === 0 ? '00' : '30'}`);

describe('a drag, and where it is seen afterwards', () => {
  it('on, to and from the days on which clocks change: the same time on the wall, once in every view of that day and nowhere else', () => {
    for (const [zone, days] of changes) {
      const near = days.flatMap(around);
      for (const [index, at] of halfHours.entries()) {
        const from = near[index % near.length] ?? '';
        for (const target of near) {
          const post = postOf(1, { on: from, at, zone });
          const { on, at: kept } = moveTo({ kind: 'post', post }, target);
          expect([on, kept]).toEqual([target, at]);
          const moved: PlannedItem = { kind: 'post', post: { ...post, on, at: kept } };
          for (const layout of calendarLayouts) {
            const seen = placeByDay([moved], rangeOf(layout, target, 1), rowOf);
            expect([...seen].map(([day, items]) => [day, items.map((item) => rowOf(item).at)])).toEqual([[target, [at]]]);
            if (!rangeOf(layout, from, 1).days.includes(target)) expect(placeByDay([moved], rangeOf(layout, from, 1), rowOf).size).toBe(0);
          }
        }
      }
    }
  });

  it('means that very minute on the client’s wall, on all days but in the hours that clocks leave out', () => {
    for (const [zone, days] of changes) {
      const left = days.flatMap(around).flatMap((day) => halfHours.filter((at) => stamp(instantOf(day, at, zone), zone).slice(0, 16) !== `${day} ${at}`).map((at) => `${day} ${at}`));
      expect(left).toEqual({
        'Europe/Istanbul': ['2015-03-29 03:00', '2015-03-29 03:30', '2016-03-27 03:00', '2016-03-27 03:30'],
        'Europe/Oslo': ['2026-03-29 02:00', '2026-03-29 02:30', '2027-03-28 02:00', '2027-03-28 02:30'],
        'America/New_York': ['2026-03-08 02:00', '2026-03-08 02:30', '2027-03-14 02:00', '2027-03-14 02:30'],
        'Asia/Kathmandu': ['1986-01-01 00:00'],
        // Half past midnight on the first night of daylight saving, and a whole day that Samoa never had.
        'Pacific/Apia': ['2010-09-26 00:00', '2010-09-26 00:30', ...halfHours.map((at) => `2011-12-30 ${at}`)],
      }[zone]);
    }
  });

  it('of several keeps every time and how far apart they are, and every view shows all of them once, wherever they go', () => {
    fc.assert(fc.property(fc.array(moment, { minLength: 1, maxLength: 20 }), fc.nat(19), day, layout, first, (rows, which, target, layout, first) => {
      const items = itemsOf(rows);
      const held = items[which % items.length];
      if (!held) return;
      const moves = moveTogether(items, held, target);
      expect(moves.map(({ at }) => at)).toEqual(rows.map(({ at }) => at));
      const from = rowOf(held).on;
      for (const [index, { on }] of moves.entries()) {
        const own = rows[index]?.on ?? null;
        expect(daysBetween(target, on ?? '')).toBe(own === null || from === null ? 0 : daysBetween(from, own));
      }
      const after = itemsOf(rows.map((row, index) => ({ ...row, on: moves[index]?.on ?? null, at: moves[index]?.at ?? null })));
      const shown = [...placeByDay(after, rangeOf(layout, target, first), rowOf).values()].flat().map((item) => rowOf(item).id);
      expect(shown.filter((id) => id === rowOf(held).id)).toHaveLength(1);
      expect(new Set(shown).size).toBe(shown.length);
    }), { numRuns: 300 });
  });
});
