import { useEffect, useState } from 'react';
import { liveQuery } from 'dexie';
import type { Post, WorkItem } from '../../../domain/posts/index.ts';
import { neighbour, rangeOf, type CalendarRange } from '../../../domain/planning/index.ts';
import type { Campaign, Strategy } from '../../../domain/strategy/index.ts';
import { weekday, type Day } from '../../../domain/time/index.ts';
import { whenIdle } from '../../app/work/index.ts';
import { campaigns, db, posts, workItems } from '../../data/index.ts';
import { readAhead, readBefore, weekSpans } from './weeksAhead.ts';

type Beside = { readonly works: readonly WorkItem[]; readonly campaigns: readonly Campaign[]; readonly strategies: readonly Strategy[] };
/** `range` is the one that they are of: a view draws it until the rows of the next are there. */
export type Rows = Beside & { readonly range: CalendarRange; readonly posts: readonly Post[] };

/**
 * The rows of a range, live. Posts are read week by week: no reading is long, and a move reads again only the weeks it touches. The
 * views before and after are read once the page is idle, so that turning to them waits for nothing.
 */
export function useRows(range: CalendarRange, clientIds: readonly string[]): Rows | undefined {
  const [rows, setRows] = useState<Rows>();
  useEffect(() => {
    const weeks = weekSpans(range);
    const ofWeeks = weeks.map((week) => readBefore(week, clientIds));
    let beside: Beside | undefined;
    let [over, told, changed] = [false, false, true];
    // What is being read again: a post that moves must not stand in both its weeks, nor in neither.
    const open = new Set<number>();
    const tell = () => {
      if (beside === undefined || !changed || (told && open.size > 0)) return;
      const whole = ofWeeks.flatMap((week) => (week === undefined ? [] : [week]));
      if (whole.length < weeks.length) return;
      setRows({ range, posts: whole.flat(), ...beside });
      if (!told) whenIdle(() => void readAhead(neighbours(range), clientIds, () => over));
      told = true;
      changed = false;
    };
    const read = <T>(slot: number, ask: () => Promise<T>, take: (answer: T) => void) => liveQuery(() => {
      open.add(slot);
      return ask();
    }).subscribe({
      next: (answer) => {
        open.delete(slot);
        take(answer);
      },
      // Shown by the screen's error boundary.
      error: (error: unknown) => setRows(() => {
        throw error;
      }),
    });
    const readings = [
      read(weeks.length, () => besideOf(range, clientIds), (answer) => {
        beside = answer;
        changed = true;
        tell();
      }),
      ...weeks.map((week, slot) => read(slot, () => posts.inRange(week.from, week.to, clientIds), (answer) => {
        if (!sameRows(ofWeeks[slot], answer)) {
          ofWeeks[slot] = answer;
          changed = true;
        }
        tell();
      })),
    ];
    return () => {
      over = true;
      for (const reading of readings) reading.unsubscribe();
    };
  }, [range, clientIds]);
  return rows;
}

async function besideOf({ from, to }: CalendarRange, clientIds: readonly string[]): Promise<Beside> {
  const [works, bands, strategies] = await Promise.all([workItems.inRange(from, to, clientIds), campaigns.inRange(from, to, clientIds), db.strategies.toArray()]);
  return { works, campaigns: bands, strategies };
}

/** What the arrows lead to. */
function neighbours({ layout, from, days }: CalendarRange): CalendarRange[] {
  // The grid begins in the month before; its middle is in the month itself.
  const within: Day = days[Math.floor(days.length / 2)] ?? from;
  return ([1, -1] as const).map((step) => rangeOf(layout, neighbour(layout, within, step), weekday(from)));
}

const sameRows = (a: readonly Post[] | undefined, b: readonly Post[]): boolean =>
  a !== undefined && a.length === b.length && a.every((row, index) => row.id === b[index]?.id && row.revision === b[index].revision);
