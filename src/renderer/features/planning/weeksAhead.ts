import Dexie from 'dexie';
import type { Post } from '../../../domain/posts/index.ts';
import { weeksOf, type CalendarRange } from '../../../domain/planning/index.ts';
import type { Day } from '../../../domain/time/index.ts';
import { posts } from '../../data/index.ts';
import { showError } from '../../ui/showError.tsx';

export type Week = { readonly from: Day; readonly to: Day };

/** A range as the weeks that are read one by one; the last may be shorter. */
export const weekSpans = (range: CalendarRange): Week[] =>
  weeksOf(range).flatMap((days) => (days[0] === undefined ? [] : [{ from: days[0], to: days.at(-1) ?? days[0] }]));

const known = new Map<string, readonly Post[]>();
let written = 0;
// Whatever is written, here or in another tab: what was read ahead may be of yesterday.
Dexie.on('storagemutated', () => {
  written += 1;
  known.clear();
});

const keyOf = ({ from, to }: Week, clientIds: readonly string[]): string => `${from} ${to} ${clientIds.join()}`;

/** A week's posts that were read ahead, if nothing has been written since. */
export const readBefore = (week: Week, clientIds: readonly string[]): readonly Post[] | undefined => known.get(keyOf(week, clientIds));

/** Reads the weeks of these ranges, one after the other, and forgets all others; `over` calls it off. */
export async function readAhead(ranges: readonly CalendarRange[], clientIds: readonly string[], over: () => boolean): Promise<void> {
  const weeks = new Map(ranges.flatMap(weekSpans).map((week) => [keyOf(week, clientIds), week]));
  for (const key of known.keys()) if (!weeks.has(key)) known.delete(key);
  for (const [key, week] of weeks) {
    if (over()) return;
    if (known.has(key)) continue;
    const now = written;
    try {
      const rows = await posts.inRange(week.from, week.to, clientIds);
      if (now === written) known.set(key, rows);
    } catch (error) {
      showError(error);
      return;
    }
  }
}
