import { addDays, addMonths, dayOf, daysBetween, daysInMonth, parts, weekday, type Day } from '../time/index.ts';
import type { CalendarLayout } from './filter.ts';

/** The days of one view, in order. Month, list and board look at a month; the month's grid fills whole weeks, always six of them. */
export type CalendarRange = { readonly layout: CalendarLayout; readonly from: Day; readonly to: Day; readonly days: readonly Day[] };

const weeksOfMonth = 6;
/** Days outside are not shown: every day of a range exists, so that each is there once. */
const firstShown: Day = '1970-02-01';
const lastShown: Day = '9998-11-30';

/** The day itself, or the nearest one that a calendar shows. */
export const shownDay = (day: Day): Day => (day < firstShown ? firstShown : day > lastShown ? lastShown : day);

export const firstOfMonth = (day: Day): Day => dayOf(parts(day).year, parts(day).month, 1);
export const lastOfMonth = (day: Day): Day => dayOf(parts(day).year, parts(day).month, daysInMonth(parts(day).year, parts(day).month));
export const sameMonth = (a: Day, b: Day): boolean => a.slice(0, 7) === b.slice(0, 7);

/** The first day of the week that holds `day`, weeks beginning on `first` (ISO weekday). */
export const startOfWeek = (day: Day, first: number): Day => addDays(day, -((weekday(day) - first + 7) % 7));

/** Every day from `from` to `to`, both included. */
export function daysFrom(from: Day, to: Day): Day[] {
  return Array.from({ length: Math.max(0, daysBetween(from, to) + 1) }, (_, index) => addDays(from, index));
}

/** The one range function of every view: which days it shows around `day`. `first` is the ISO weekday that weeks begin on. */
export function rangeOf(layout: CalendarLayout, day: Day, first: number): CalendarRange {
  const around = shownDay(day);
  const of = (from: Day, to: Day): CalendarRange => ({ layout, from, to, days: daysFrom(from, to) });
  switch (layout) {
    case 'month': {
      const from = startOfWeek(firstOfMonth(around), first);
      return of(from, addDays(from, weeksOfMonth * 7 - 1));
    }
    case 'week': return of(startOfWeek(around, first), addDays(startOfWeek(around, first), 6));
    case 'day': return of(around, around);
    case 'list':
    case 'board': return of(firstOfMonth(around), lastOfMonth(around));
  }
}

/** The day that stands for the view before (-1) or after (1): the same place in the neighbouring month, week or day. */
export function neighbour(layout: CalendarLayout, day: Day, step: -1 | 1): Day {
  const next = layout === 'week' ? addDays(day, 7 * step) : layout === 'day' ? addDays(day, step) : addMonths(day, step);
  return shownDay(next);
}

/** The range cut into weeks of seven days. */
export function weeksOf(range: CalendarRange): Day[][] {
  const weeks: Day[][] = [];
  for (let at = 0; at < range.days.length; at += 7) weeks.push(range.days.slice(at, at + 7));
  return weeks;
}
