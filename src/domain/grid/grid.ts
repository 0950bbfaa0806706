import type { Post } from '../posts/index.ts';
import { addDays, daysBetween, type Day } from '../time/index.ts';

/** How many posts a profile holds at its top. */
export const maxPinned = 3;

/** Whether a post stands in the client's Instagram profile: stories never do, and what has no day yet has no place. */
export const isInGrid = ({ on, content }: Post): boolean =>
  on !== null && content.format !== 'story' && content.variants.some(({ network }) => network === 'instagram');

/** Newest first; a day without an hour is the whole day's last, as it would be the calendar's first. The same moment by id, so that nothing moves by itself. */
function byMoment(a: Post, b: Post): number {
  const [left, right] = [a, b].map((post) => `${post.on ?? ''} ${post.at ?? ''} ${post.id}`);
  return (left ?? '') < (right ?? '') ? 1 : -1;
}

/** A client's posts as the profile will show them: pinned on top in their order, then newest first. Every post once. */
export function gridOf(posts: readonly Post[]): Post[] {
  const shown = [...new Map(posts.filter(isInGrid).map((post) => [post.id, post])).values()].sort(byMoment);
  const pinned = shown.filter((post) => post.pinned !== null).sort((a, b) => (a.pinned ?? 0) - (b.pinned ?? 0)).slice(0, maxPinned);
  const held = new Set(pinned.map((post) => post.id));
  return [...pinned, ...shown.filter((post) => !held.has(post.id))];
}

/** Days without a post between the first and the last of the grid that are still to come, three and more in a row. */
export function gapsOf(posts: readonly Post[], today: Day, least = 3): { from: Day; to: Day; days: number }[] {
  const days = [...new Set([today, ...posts.flatMap(({ on }) => (on !== null && on >= today ? [on] : []))])].sort();
  return days.flatMap((day, index) => {
    const next = days[index + 1];
    const free = next === undefined ? 0 : daysBetween(day, next) - 1;
    return next === undefined || free < least ? [] : [{ from: addDays(day, 1), to: addDays(next, -1), days: free }];
  });
}
