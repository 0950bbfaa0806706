import 'fake-indexeddb/auto';
import { renderHook, waitFor } from '@testing-library/react';
import { beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { rangeOf } from '../../../domain/planning/index.ts';
import { postOf } from '../../../domain/testing/planning.ts';
import { db, planned } from '../../data/index.ts';
import { useRows } from './useRows.ts';
import { readAhead, readBefore, weekSpans } from './weeksAhead.ts';

const december = rangeOf('month', '2026-12-15', 1);
const january = rangeOf('month', '2027-01-15', 1);
const everyone: readonly string[] = [];

// jsdom is never idle.
beforeAll(() => void vi.stubGlobal('requestIdleCallback', (work: () => void) => setTimeout(work, 0)));

beforeEach(async () => {
  await db.posts.clear();
  await db.posts.bulkAdd([postOf(1, { on: '2026-12-02' }), postOf(2, { on: '2026-12-30' }), postOf(3, { on: '2027-01-20' })]);
});

it('a post that moves to another week is never on both days and never on none', async () => {
  // The week it moves to takes longer to read than the one it leaves.
  await db.posts.bulkAdd(Array.from({ length: 800 }, (_, index) => postOf(1_000 + index, { on: '2026-12-24' })));
  const seen: string[][] = [];
  const { result } = renderHook(() => {
    const rows = useRows(december, everyone);
    if (rows) seen.push(rows.posts.filter(({ title }) => title === 'Idea 1').map(({ on }) => on ?? ''));
    return rows;
  });
  await waitFor(() => expect(result.current?.posts).toHaveLength(802));
  const [first] = result.current?.posts ?? [];
  if (!first) throw new Error('nothing to move');
  await planned.move([{ kind: 'post', id: first.id, on: '2026-12-24' }]);
  await waitFor(() => expect(seen.at(-1)).toEqual(['2026-12-24']));
  expect(seen.every((days) => days.length === 1)).toBe(true);
});

it('the rows of the month before stay until those of the next are read, and say whose they are', async () => {
  const { result, rerender } = renderHook(({ range }) => useRows(range, everyone), { initialProps: { range: december } });
  await waitFor(() => expect(result.current?.range).toBe(december));
  rerender({ range: january });
  expect(result.current?.range).toBe(december);
  await waitFor(() => expect(result.current?.range).toBe(january));
  expect(result.current?.posts.map(({ on }) => on)).toEqual(['2026-12-30', '2027-01-20']);
});

it('what was read ahead is forgotten as soon as anything is written', async () => {
  await readAhead([january], everyone, () => false);
  const week = weekSpans(january).find(({ from, to }) => from <= '2027-01-20' && '2027-01-20' <= to);
  if (!week) throw new Error('no such week');
  expect(readBefore(week, everyone)).toHaveLength(1);
  await planned.move([{ kind: 'post', id: postOf(3).id, on: '2027-01-05' }]);
  expect(readBefore(week, everyone)).toBeUndefined();
});
