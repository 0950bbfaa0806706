import { MantineProvider } from '@mantine/core';
import { render, screen, within } from '@testing-library/react';
import { beforeAll, expect, it } from 'vitest';
import { placeByDay, rangeOf, type PlannedItem } from '../../../../domain/planning/index.ts';
import { postOf, workOf } from '../../../../domain/testing/planning.ts';
import { speakLanguage } from '../../../i18n/index.ts';
import { cardOf } from '../cards.ts';
import { Board } from './Board.tsx';

beforeAll(() => speakLanguage('en'));

function show(items: readonly PlannedItem[]): void {
  const cards = items.map((item) => cardOf(item, new Map(), 'Europe/Istanbul'));
  const data = {
    work: { now: 0, day: '2026-12-01', business: undefined, clients: [], versions: [], active: [] }, clients: new Map(), shownClients: [], posts: [], campaigns: [], strategies: new Map(),
    byDay: placeByDay(cards, rangeOf('board', '2026-12-15', 1), (card) => card), byId: new Map(), shown: cards.length, present: cards.length,
  };
  render(<MantineProvider><Board data={data} backlog={[]} label="December" /></MantineProvider>);
}

it('tasks stand beside the stages, what is done after what is to do', () => {
  show([
    { kind: 'post', post: postOf(1, { on: '2026-12-01' }) }, { kind: 'work', work: workOf(2, { on: '2026-12-02', title: 'Report', doneAt: 1 }) },
    { kind: 'work', work: workOf(3, { on: '2026-12-09', title: 'Shoot' }) },
  ]);
  const column = screen.getByRole('group', { name: 'Tasks, 1 to do, 1 done' });
  expect(within(column).getAllByRole('link').map(({ textContent }) => /Shoot|Report/.exec(textContent ?? '')?.[0])).toEqual(['Shoot', 'Report']);
  expect(within(column).getByRole('link', { name: /Report.*done/ }).getAttribute('href')).toContain('#/work/');
});

it('without tasks there are the four stages alone', () => {
  show([{ kind: 'post', post: postOf(1, { on: '2026-12-01' }) }]);
  expect(screen.queryByRole('group', { name: /^Tasks/ })).toBeNull();
  expect(screen.getByRole('group', { name: /^Content creation/ })).toBeTruthy();
});
