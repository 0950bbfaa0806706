import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../time/index.ts';
import { layBands } from './bands.ts';
import { daysOfKey, spotKeys, step, type SpotView } from './focus.ts';
import { holdPlan } from './hold.ts';
import { hindrance } from './move.ts';
import { idOf, postOf } from '../testing/planning.ts';
import { rangeOf, weeksOf } from './range.ts';
import { stateOfStage } from './stateByHand.ts';

const weeks = weeksOf(rangeOf('month', '2026-12-15', 1));

describe('campaign bands', () => {
  it('one over three weeks is a piece in each, on the same lane, open where it goes on', () => {
    const pieces = layBands([{ id: 'a', from: '2026-12-10', to: '2026-12-22' }], weeks).map((week) => week.map(({ column, span, begins, ends, lane }) => ({ column, span, begins, ends, lane })));
    expect(pieces).toEqual([
      [], [{ column: 3, span: 4, begins: true, ends: false, lane: 0 }], [{ column: 0, span: 7, begins: false, ends: false, lane: 0 }],
      [{ column: 0, span: 2, begins: false, ends: true, lane: 0 }], [], [],
    ]);
  });

  it('no two share a lane on a day, and each is drawn on each of its days once', () => {
    const band = fc.tuple(fc.integer({ min: -20, max: 60 }), fc.integer({ min: 0, max: 30 }));
    fc.assert(fc.property(fc.array(band, { maxLength: 15 }), (rows) => {
      const bands = rows.map(([from, length], index) => ({ id: String(index), from: addDays('2026-12-01', from), to: addDays('2026-12-01', from + length) }));
      const drawn = layBands(bands, weeks).flatMap((week, index) => week.flatMap((piece) =>
        Array.from({ length: piece.span }, (_, ahead) => ({ id: piece.band.id, lane: piece.lane, day: addDays(weeks[index]?.[0] ?? '', piece.column + ahead) }))));
      expect(new Set(drawn.map(({ lane, day }) => `${lane} ${day}`)).size).toBe(drawn.length);
      const expected = bands.flatMap(({ id, from, to }) => weeks.flat().filter((day) => day >= from && day <= to).map((day) => `${id} ${day}`));
      expect(drawn.map(({ id, day }) => `${id} ${day}`).toSorted()).toEqual(expected.toSorted());
      for (const { id } of bands) expect(new Set(drawn.filter((one) => one.id === id).map(({ lane }) => lane)).size).toBeLessThanOrEqual(1);
    }));
  });
});

describe('the keyboard', () => {
  const view: SpotView = { countOn: (day) => (day === '2026-12-09' ? 3 : 0), columns: 7, rows: true, first: 1 };

  it('walks the cards of a day and goes on to the day below and above', () => {
    let spot = { day: '2026-12-02', index: -1 };
    const walked = ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp'].map((key) => {
      spot = step(spot, spotKeys.find((one) => one === key) ?? 'Home', view);
      return `${spot.day} ${spot.index}`;
    });
    expect(walked).toEqual(['2026-12-09 -1', '2026-12-09 0', '2026-12-09 1', '2026-12-09 2', '2026-12-16 -1', '2026-12-09 2']);
  });

  it('goes to the ends of the week and to the neighbouring months', () => {
    expect(step({ day: '2026-12-02', index: -1 }, 'Home', view).day).toBe('2026-11-30');
    expect(step({ day: '2026-12-02', index: -1 }, 'End', view).day).toBe('2026-12-06');
    expect(step({ day: '2026-12-02', index: -1 }, 'End', { ...view, first: 7 }).day).toBe('2026-12-05');
    expect(step({ day: '2026-12-31', index: -1 }, 'PageUp', view).day).toBe('2026-11-30');
    expect(step({ day: '2026-12-31', index: -1 }, 'ArrowRight', view).day).toBe('2027-01-01');
  });

  it('in a week, up and down stay on the day', () => {
    const week = { ...view, rows: false };
    expect(step({ day: '2026-12-09', index: 2 }, 'ArrowDown', week)).toEqual({ day: '2026-12-09', index: 2 });
    expect(step({ day: '2026-12-09', index: -1 }, 'ArrowUp', week)).toEqual({ day: '2026-12-09', index: -1 });
  });

  it('always names a card that is there, or the day', () => {
    fc.assert(fc.property(fc.constantFrom(...spotKeys), fc.integer({ min: -40, max: 40 }), fc.integer({ min: -1, max: 2 }), fc.boolean(), (key, shift, index, rows) => {
      const counts = { ...view, rows, countOn: (day: string) => Number(day.slice(8)) % 4 };
      const day = addDays('2026-12-15', shift);
      const next = step({ day, index: Math.min(index, counts.countOn(day) - 1) }, key, counts);
      expect(next.index).toBeGreaterThanOrEqual(-1);
      expect(next.index).toBeLessThan(Math.max(counts.countOn(next.day), 1));
    }));
  });

  it('Alt with an arrow is a day or a week', () => {
    expect(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'a'].map(daysOfKey)).toEqual([-1, 1, -7, 7, null]);
  });
});

describe('what may be moved and set by hand', () => {
  it('a published post stays, one the client has approved is asked about', () => {
    const of = (state: Parameters<typeof postOf>[1]) => hindrance({ kind: 'post', post: postOf(1, state) });
    expect(of({ state: 'published' })).toBe('published');
    expect(of({ state: 'approved' })).toBe('promised');
    expect(of({ state: 'scheduled' })).toBe('promised');
    expect(of({ state: 'with-client' })).toBeNull();
  });

  it('no drag on the board approves or publishes, and a published post goes nowhere', () => {
    expect(stateOfStage('publishing', 'draft')).toBeNull();
    expect(stateOfStage('creation', 'published')).toBeNull();
    expect(stateOfStage('review', 'draft')).toBe('with-client');
    expect(stateOfStage('creation', 'internal-check')).toBe('internal-check');
    expect(stateOfStage('idea', 'changes-asked')).toBe('idea');
  });
});

it('holding everything leaves the published alone and names what a network would still send', () => {
  const posts = [
    postOf(1, { state: 'published', on: '2026-12-01' }), postOf(2, { state: 'scheduled', on: '2026-12-05', at: '10:00' }), postOf(3, { on: '2026-12-03' }),
    postOf(4, { held: { since: 1, reason: '' }, on: '2026-12-02' }), postOf(5), postOf(6, { clientId: idOf(800_000), on: '2026-12-04' }),
  ];
  const numbers = (rows: { id: string }[] | readonly { id: string }[]) => rows.map(({ id }) => Number(id.slice(-6)));
  const plan = holdPlan(posts, idOf(900_000));
  expect(numbers(plan.toHold)).toEqual([3, 2, 5]);
  expect(numbers(plan.already)).toEqual([4]);
  expect(numbers(plan.scheduled)).toEqual([2]);
  expect(numbers(holdPlan(posts, null).toHold)).toEqual([3, 6, 2, 5]);
});
