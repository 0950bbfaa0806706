import { isOut, isPromised, type PlannedPatch, type Post } from '../posts/index.ts';
import { maxPinned } from './grid.ts';

/**
 * Why two posts cannot change places (`published`: the public has seen one; `pinned`: one is held at the top; `same-moment`: they go out
 * at the same time), or that the client has said yes to one of them, so that it is asked first (`promised`). Null: nothing.
 */
export type SwapHindrance = 'published' | 'pinned' | 'same-moment' | 'promised' | null;

export function swapHindrance(one: Post, other: Post): SwapHindrance {
  if (one.pinned !== null && other.pinned !== null) return null;
  if (one.pinned !== null || other.pinned !== null) return 'pinned';
  if (isOut(one.state) || isOut(other.state)) return 'published';
  if (one.on === other.on && one.at === other.at) return 'same-moment';
  return isPromised(one.state) || isPromised(other.state) ? 'promised' : null;
}

/**
 * Two posts exchange their places: two pinned ones their places at the top, others the day and the hour on the client's clock. Doing it
 * twice is nothing.
 */
export function swap(one: Post, other: Post): PlannedPatch[] {
  const patch = (post: Post, from: Post): PlannedPatch =>
    ({ kind: 'post', id: post.id, change: one.pinned !== null && other.pinned !== null ? { pinned: from.pinned } : { on: from.on, at: from.at } });
  return [patch(one, other), patch(other, one)];
}

/** Pins a post below those that are pinned, or takes it down and lets the others move up; null when three are pinned already. */
export function pinning(grid: readonly Post[], post: Post): PlannedPatch[] | null {
  const pinned = grid.filter((one) => one.pinned !== null && one.id !== post.id).sort((a, b) => (a.pinned ?? 0) - (b.pinned ?? 0));
  if (post.pinned === null && pinned.length >= maxPinned) return null;
  const after = post.pinned === null ? [...pinned, post] : pinned;
  const patches = after.map((one, index): PlannedPatch => ({ kind: 'post', id: one.id, change: { pinned: index + 1 } }));
  return post.pinned === null ? patches : [{ kind: 'post', id: post.id, change: { pinned: null } }, ...patches];
}
