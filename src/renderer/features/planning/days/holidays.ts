import type { Day } from '../../../../domain/time/index.ts';
import { addDays } from '../../../../domain/time/index.ts';

/** What is asked of the worker, and what it answers. */
export type HolidayQuestion = { id: number; country: string; year: number; languages: string[] };
export type HolidayAnswer = { id: number; days: Holiday[] };

/** A day off by the country's law. */
export type Holiday = { readonly on: Day; readonly name: string };

/** A holiday as the library tells it: `date` is local, with an offset in hours where the day begins at sunset (`2026-03-20 00:00:00 -0600`). */
export type ToldHoliday = { date: string; start: Date; end: Date; name: string; type: string };

const hour = 3_600_000;

/**
 * The whole days of what the library tells. An Islamic feast is told from the eve's sunset and to the noon after it: of that only whole
 * days are off for everybody. A clock change makes a day of 23 hours no shorter.
 */
export function daysOff(told: readonly ToldHoliday[]): Holiday[] {
  const days = told.filter(({ type }) => type === 'public' || type === 'bank').flatMap(({ date, start, end, name }) => {
    const first = date.slice(0, 10);
    const early = / -(\d{2})\d{2}$/.exec(date)?.[1];
    const hours = (end.getTime() - start.getTime()) / hour - Number(early ?? 0);
    const count = Math.min(31, Math.max(1, Math.floor((hours + 1) / 24)));
    return Array.from({ length: count }, (_, index) => ({ on: addDays(first, index), name }));
  });
  return [...new Map(days.map((day) => [`${day.on} ${day.name}`, day])).values()].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}
