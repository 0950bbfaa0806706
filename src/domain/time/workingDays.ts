import { addDays, dayOf, daysInMonth, weekday, type Day } from './day.ts';

/** Whose working days: ISO weekdays worked, and the days off beside the weekend (public holidays, own closing days). */
export type WorkingCalendar = { readonly weekdays: readonly number[]; readonly daysOff: ReadonlySet<Day> };

/** Monday to Friday without holidays. */
export const plainWeek: WorkingCalendar = { weekdays: [1, 2, 3, 4, 5], daysOff: new Set() };

export function isWorkingDay(day: Day, calendar: WorkingCalendar): boolean {
  return calendar.weekdays.includes(weekday(day)) && !calendar.daysOff.has(day);
}

/**
 * The day `count` working days after `from` (`from` itself does not count; a negative count goes back).
 * A calendar without any working day would never end: it is treated as one that works every day.
 */
export function addWorkingDays(from: Day, count: number, calendar: WorkingCalendar): Day {
  const usable = calendar.weekdays.length > 0 ? calendar : { ...calendar, weekdays: [1, 2, 3, 4, 5, 6, 7] };
  const step = count < 0 ? -1 : 1;
  let left = Math.abs(count);
  let day = from;
  for (let tries = 0; left > 0 && tries < 20_000; tries += 1) {
    day = addDays(day, step);
    if (isWorkingDay(day, usable)) left -= 1;
  }
  return day;
}

/** The last working day of a month, or its last day when none is worked. */
export function lastWorkingDay(year: number, month: number, calendar: WorkingCalendar): Day {
  const last = daysInMonth(year, month);
  for (let date = last; date >= 1; date -= 1) {
    const day = dayOf(year, month, date);
    if (isWorkingDay(day, calendar)) return day;
  }
  return dayOf(year, month, last);
}
