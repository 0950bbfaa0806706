import { MantineProvider } from '@mantine/core';
import { render, screen, within } from '@testing-library/react';
import { beforeAll, expect, it } from 'vitest';
import { rangeOf, placeByDay, type PlannedItem } from '../../../../domain/planning/index.ts';
import { postOf } from '../../../../domain/testing/planning.ts';
import { speakLanguage } from '../../../i18n/index.ts';
import { cardOf } from '../cards.ts';
import type { RangeData } from '../useRange.ts';
import { MonthGrid } from './MonthGrid.tsx';

beforeAll(() => speakLanguage('en'));

const range = rangeOf('month', '2026-12-15', 1);

function show(posts: ReturnType<typeof postOf>[], tall = false) {
  const cards = posts.map((post) => cardOf({ kind: 'post', post } satisfies PlannedItem, new Map(), 'America/New_York'));
  const data: RangeData = {
    work: { now: 0, day: '2026-12-01', business: undefined, clients: [], versions: [], active: [] }, clients: new Map(), shownClients: [], posts, campaigns: [], strategies: new Map(),
    byDay: placeByDay(cards, range, (card) => card), byId: new Map(), shown: posts.length, present: posts.length,
  };
  render(<MantineProvider><MonthGrid range={range} day="2026-12-15" today="2026-12-01" data={data} named={new Map()} tall={tall} /></MantineProvider>);
  return (name: RegExp) => screen.getByRole('gridcell', { name });
}

const ten = Array.from({ length: 10 }, (_, index) => postOf(index + 1, { on: '2026-12-09', at: `${String(20 - index).padStart(2, '0')}:00`, zone: 'Europe/Oslo', networks: ['instagram'] }));

it('a day of ten shows the first in time order and says how many more there are', () => {
  const cell = show(ten)(/^Wednesday, 9 December 2026, 10 posts/);
  const cards = within(cell).getAllByRole('link');
  expect(cards[0]?.textContent).toContain('11:00');
  const more = within(cell).getByRole('button', { name: /more/ });
  expect(cards.length + Number(/\d+/.exec(more.textContent ?? '')?.[0])).toBe(10);
});

it('and all ten when asked to', () => {
  const cell = show(ten, true)(/^Wednesday, 9 December 2026/);
  expect(within(cell).getAllByRole('link')).toHaveLength(10);
  expect(within(cell).queryByRole('button', { name: /more/ })).toBeNull();
});

it('a card says its time there and here, its format, networks and state', () => {
  const cell = show([postOf(1, { on: '2026-12-31', at: '20:00', zone: 'Europe/Oslo', networks: ['instagram', 'x'], state: 'with-client', title: 'New year’s eve on the ridge' })])(/^Thursday, 31 December 2026/);
  expect(within(cell).getByRole('link').textContent).toBe('20:00New year’s eve on the ridge, 20:00 Oslo · 14:00 you, Image, Instagram, X, With client');
});
