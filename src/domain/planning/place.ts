import type { Post, WorkItem } from '../posts/index.ts';
import type { Day, WallTime } from '../time/index.ts';
import type { PlannedItem } from './filter.ts';
import type { CalendarRange } from './range.ts';

/** What a calendar asks of a thing to place it. */
export type Placed = { readonly id: string; readonly on: Day | null; readonly at: WallTime | null };

/** The row behind an item of either kind. */
export const rowOf = (item: PlannedItem): Post | WorkItem => (item.kind === 'post' ? item.post : item.work);

/** In time order; a day without an hour stands first, the same hour by id, so that nothing ever changes places by itself. */
export function byTime(a: Placed, b: Placed): number {
  const [left, right] = a.at === b.at ? [a.id, b.id] : [a.at ?? '', b.at ?? ''];
  return left < right ? -1 : left > right ? 1 : 0;
}

/**
 * Things by the day of the client's own calendar, each day in time order. No zone is asked: the wall clock says the day. What lies
 * outside the range or has no day is left out; days without anything have no entry.
 */
export function placeByDay<T>(things: readonly T[], range: Pick<CalendarRange, 'from' | 'to'>, placed: (thing: T) => Placed): Map<Day, T[]> {
  const days = new Map<Day, T[]>();
  for (const thing of things) {
    const { on } = placed(thing);
    if (on === null || on < range.from || on > range.to) continue;
    const day = days.get(on);
    if (day === undefined) days.set(on, [thing]);
    else day.push(thing);
  }
  for (const day of days.values()) day.sort((a, b) => byTime(placed(a), placed(b)));
  return days;
}
