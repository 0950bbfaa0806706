import { isOut, isPromised, type PlannedMove } from '../posts/index.ts';
import { addDays, daysBetween, type Day, type WallTime } from '../time/index.ts';
import type { PlannedItem } from './filter.ts';
import { rowOf } from './place.ts';
import { shownDay } from './range.ts';

/** Where something goes: `on` null is the backlog, `at` null is "that day". */
export type Move = PlannedMove & { at: WallTime | null };

/** Another day, the same time on the client's wall clock; a time only when one is given. */
export function moveTo(item: PlannedItem, on: Day | null, at?: WallTime | null): Move {
  const row = rowOf(item);
  return { kind: item.kind, id: row.id, on: on === null ? null : shownDay(on), at: at === undefined ? row.at : at };
}

/** Several together: each by as many days as the one that was taken hold of. What has no day goes to that very day. */
export function moveTogether(items: readonly PlannedItem[], held: PlannedItem, on: Day | null): Move[] {
  const from = rowOf(held).on;
  return items.map((item) => {
    const own = rowOf(item).on;
    return moveTo(item, on === null || own === null || from === null ? on : addDays(own, daysBetween(from, on)));
  });
}

/** What stands in the way of a move: `published` forbids it, `promised` asks first because the client has said yes to it. */
export type MoveHindrance = 'published' | 'promised' | null;

export function hindrance(item: PlannedItem): MoveHindrance {
  if (item.kind === 'work') return null;
  if (isOut(item.post.state)) return 'published';
  return isPromised(item.post.state) ? 'promised' : null;
}

/** Whether a move changes anything. */
export const isMove = (item: PlannedItem, move: Move): boolean => rowOf(item).on !== move.on || rowOf(item).at !== move.at;
