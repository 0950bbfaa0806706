import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyContent, isOut, newPost, postStates, type PlannedPatch, type Post } from '../posts/index.ts';
import { addDays } from '../time/index.ts';
import { gapsOf, gridOf, isInGrid, pinning, swap, swapHindrance } from './index.ts';

const id = (number: number): string => `00000000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;
function post(number: number, values: Partial<Post> = {}, network: 'instagram' | 'facebook' = 'instagram'): Post {
  const variant = { id: id(900 + number), network, handleId: null, title: '', text: 'x', firstComment: '', link: '', hashtags: [], mentions: [], mediaIds: null };
  return {
    ...newPost({ clientId: id(1), zone: 'Europe/Istanbul', on: '2026-12-10', at: '10:00', content: { ...emptyContent('image'), variants: [variant] } }),
    id: id(number), createdAt: 0, updatedAt: 0, revision: 1, ...values,
  };
}
const ids = (posts: readonly Post[]) => posts.map((one) => Number.parseInt(one.id.slice(-12), 16));
const after = (posts: readonly Post[], patches: readonly PlannedPatch[]): Post[] =>
  posts.map((one) => patches.reduce((row, patch) => (patch.kind === 'post' && patch.id === row.id ? { ...row, ...patch.change } : row), one));

const anyPosts = fc.array(
  fc.record({ day: fc.nat(20), at: fc.constantFrom(null, '09:00', '18:30'), state: fc.constantFrom(...postStates), story: fc.boolean(), there: fc.boolean() }),
  { minLength: 2, maxLength: 20 },
).map((list) => list.map(({ day, at, state, story, there }, index) => post(index + 1, {
  on: there ? addDays('2026-12-01', day) : null, at, state, ...(story ? { content: { ...post(index + 1).content, format: 'story' } } : {}),
})));

describe('the profile', () => {
  it('shows the newest first, what is pinned on top, and neither stories nor other networks nor what has no day', () => {
    const posts = [
      post(1, { on: '2026-12-01' }), post(2, { on: '2026-12-03', at: '18:00' }), post(3, { on: '2026-12-03', at: '09:00' }), post(4, { on: '2026-11-01', pinned: 2 }),
      post(5, { on: '2026-10-01', pinned: 1 }), post(6, {}, 'facebook'), post(7, { on: null }), post(8, { content: { ...post(8).content, format: 'story' } }),
    ];
    expect(ids(gridOf(posts))).toEqual([5, 4, 2, 3, 1]);
  });

  it('has every post of it once, in whatever order they come', () => {
    fc.assert(fc.property(anyPosts, (posts) => {
      const grid = gridOf([...posts, ...posts.toReversed()]);
      expect(grid.map((one) => one.id).toSorted()).toEqual(posts.filter(isInGrid).map((one) => one.id).toSorted());
      expect(ids(gridOf(posts.toReversed()))).toEqual(ids(grid));
    }));
  });

  it('names the days to come on which nothing goes out', () => {
    const posts = [post(1, { on: '2026-12-02' }), post(2, { on: '2026-12-08' }), post(3, { on: '2026-12-10' }), post(4, { on: '2026-10-01' })];
    expect(gapsOf(posts, '2026-12-01')).toEqual([{ from: '2026-12-03', to: '2026-12-07', days: 5 }]);
    expect(gapsOf([], '2026-12-01')).toEqual([]);
  });
});

describe('two posts that change places', () => {
  it('keep the days and hours of the client’s clock between them, and twice is nothing', () => {
    fc.assert(fc.property(anyPosts, fc.nat(), fc.nat(), (posts, a, b) => {
      const grid = gridOf(posts);
      const [one, other] = [grid[a % Math.max(1, grid.length)], grid[b % Math.max(1, grid.length)]];
      fc.pre(one !== undefined && other !== undefined && one !== other);
      if (one === undefined || other === undefined) return;
      const swapped = after(posts, swap(one, other));
      const moments = (list: readonly Post[]) => list.map((row) => `${row.on} ${row.at}`).toSorted();
      expect(moments(swapped)).toEqual(moments(posts));
      const find = (row: Post) => swapped.find((candidate) => candidate.id === row.id) ?? row;
      expect(find(one)).toMatchObject({ on: other.on, at: other.at });
      expect(after(swapped, swap(find(one), find(other)))).toEqual(posts);
    }));
  });

  it('are let be when the public has seen one, and asked about when the client said yes', () => {
    fc.assert(fc.property(anyPosts, (posts) => {
      const [one, other] = gridOf(posts);
      if (one === undefined || other === undefined) return;
      if (isOut(one.state) || isOut(other.state)) expect(swapHindrance(one, other)).toBe('published');
    }));
    const later = post(2, { on: '2026-12-20' });
    expect(swapHindrance(post(1, { state: 'approved' }), later)).toBe('promised');
    expect(swapHindrance(post(1), post(2))).toBe('same-moment');
    expect(swapHindrance(post(1, { pinned: 1 }), later)).toBe('pinned');
    expect(swapHindrance(post(1), later)).toBeNull();
  });

  it('exchange their places at the top when both are pinned, published or not', () => {
    const [one, other] = [post(1, { pinned: 1, state: 'published' }), post(2, { pinned: 2, on: '2026-12-20' })];
    expect(swapHindrance(one, other)).toBeNull();
    expect(ids(gridOf(after([one, other], swap(one, other))))).toEqual([2, 1]);
  });
});

it('pins up to three and closes the ranks when one is taken down', () => {
  const grid = [post(1, { pinned: 1 }), post(2, { pinned: 2 }), post(3, { on: '2026-12-01' }), post(4)];
  const three = after(grid, pinning(grid, grid[2] ?? post(3)) ?? []);
  expect(ids(gridOf(three))).toEqual([1, 2, 3, 4]);
  expect(pinning(three, three[3] ?? post(4))).toBeNull();
  const two = after(three, pinning(three, three[0] ?? post(1)) ?? []);
  expect(two.map((one) => one.pinned)).toEqual([null, 1, 2, null]);
});
