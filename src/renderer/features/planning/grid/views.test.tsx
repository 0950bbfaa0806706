import { MantineProvider } from '@mantine/core';
import { act, cleanup, render } from '@testing-library/react';
import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { calendarLayouts, moveTo, placeByDay, rangeOf, type CalendarLayout, type CalendarRange } from '../../../../domain/planning/index.ts';
import { postStates, stageOf, type Post } from '../../../../domain/posts/index.ts';
import { postOf } from '../../../../domain/testing/planning.ts';
import { addDays } from '../../../../domain/time/index.ts';
import { speakLanguage } from '../../../i18n/index.ts';
import { cardOf } from '../cards.ts';
import type { RangeData } from '../useRange.ts';
import { Board } from './Board.tsx';
import { ListView } from './ListView.tsx';
import { MonthGrid } from './MonthGrid.tsx';
import { WeekColumns } from './WeekColumns.tsx';

beforeAll(() => speakLanguage('en'));

const zones = ['Europe/Istanbul', 'Europe/Oslo', 'America/New_York', 'Asia/Kathmandu', 'Pacific/Apia'] as const;
/** Days on which clocks change in one of them, and the one that Samoa left out. */
const centres = ['2026-03-29', '2026-10-25', '2026-03-08', '2026-11-01', '2011-12-30', '2021-04-04', '2026-12-15'];
const times = [null, '00:00', '00:30', '01:30', '02:00', '02:30', '03:00', '10:00', '23:59'];
const cards = (posts: readonly Post[]) => posts.map((post) => cardOf({ kind: 'post', post }, new Map(), 'America/New_York'));

function drawn(layout: CalendarLayout, range: CalendarRange, day: string, dated: readonly Post[], undated: readonly Post[]) {
  const data: RangeData = {
    work: { now: 0, day, business: undefined, clients: [], versions: [], active: [] }, clients: new Map(), shownClients: [], posts: dated, campaigns: [], strategies: new Map(),
    byDay: placeByDay(cards(dated), range, (card) => card), byId: new Map(), shown: dated.length, present: dated.length,
  };
  const all = { range, today: day, data, named: new Map(), label: 'a view' };
  const view = () => {
    switch (layout) {
      case 'month': return <MonthGrid {...all} day={day} tall />;
      case 'week':
      case 'day': return <WeekColumns {...all} />;
      case 'list': return <ListView {...all} />;
      case 'board': return <Board data={data} backlog={cards(undated)} label="a view" />;
    }
  };
  const { container } = render(<MantineProvider>{view()}</MantineProvider>);
  return [...container.querySelectorAll<HTMLElement>('[data-item]')].map(({ dataset, textContent }) => ({ id: dataset['item'] ?? '', spot: dataset['spot'] ?? '', text: textContent ?? '' }));
}

const row = fc.record({
  days: fc.option(fc.integer({ min: -25, max: 25 }), { freq: 8 }), to: fc.integer({ min: -3, max: 3 }), at: fc.constantFrom(...times), zone: fc.constantFrom(...zones),
  state: fc.constantFrom(...postStates),
});

it.each(calendarLayouts)('%s draws every post of its days once, on its day or in its stage, with its own time, after a drag as before it', (layout) => {
  fc.assert(fc.property(fc.constantFrom(...centres), fc.constantFrom(1, 7), fc.array(row, { minLength: 1, maxLength: 20 }), (centre, first, rows) => {
    const range = rangeOf(layout, centre, first);
    const before = rows.map(({ days, at, zone, state }, index) => postOf(index + 1, { on: days === null ? null : addDays(centre, days), at, zone, state, networks: ['instagram'] }));
    const after = before.map((post, index) => {
      const { on, at } = moveTo({ kind: 'post', post }, post.on === null ? null : addDays(post.on, rows[index]?.to ?? 0));
      return { ...post, on, at, revision: 2 };
    });
    for (const posts of [before, after]) {
      const here = posts.filter(({ on }) => on !== null && on >= range.from && on <= range.to);
      const waiting = posts.filter(({ on }) => on === null);
      const shown = drawn(layout, range, centre, posts.filter(({ on }) => on !== null), waiting);
      const expected = layout === 'board' ? [...here, ...waiting] : here;
      expect(shown.map(({ id }) => id).toSorted()).toEqual(expected.map(({ id }) => id).toSorted());
      for (const { id, spot, text } of shown) {
        const post = posts.find((one) => one.id === id);
        expect(spot).toBe(layout === 'board' ? stageOf[post?.state ?? 'idea'] : post?.on);
        if (post?.at) expect(text).toContain(post.at);
      }
      act(cleanup);
    }
  }), { numRuns: 20 });
}, 60_000);
