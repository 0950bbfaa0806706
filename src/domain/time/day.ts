import * as z from 'zod/mini';

/** A calendar day without time or zone, `YYYY-MM-DD`; one that does not exist (`2026-02-30`) does not parse. */
export const daySchema = z.string().check(
  z.regex(/^\d{4}-\d{2}-\d{2}$/),
  z.refine((value) => isRealDay(value), 'no such day'),
);
export type Day = z.infer<typeof daySchema>;

/** A fact: when (UTC ms) and the zone of who saw it. */
export const factInstantSchema = z.strictObject({ at: z.number().check(z.int()), zone: z.string().check(z.maxLength(64)) });
export type FactInstant = z.infer<typeof factInstantSchema>;

function isRealDay(value: string): boolean {
  const { year, month, day } = parts(value);
  if (month < 1 || month > 12 || day < 1 || year < 1) return false;
  return day <= daysInMonth(year, month);
}

/** Year, month (1-12) and day of a day. */
export function parts(day: Day): { year: number; month: number; day: number } {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), day: Number(day.slice(8, 10)) };
}

/** The day of these parts; the caller keeps them in range. */
export function dayOf(year: number, month: number, day: number): Day {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Days since 1970-01-01, the ground of all day arithmetic: no zone, so no daylight saving can bend it. */
export function epochDay(day: Day): number {
  const { year, month, day: date } = parts(day);
  // `Date.UTC` reads the years 0 to 99 as 1900 to 1999.
  return Math.round(new Date(0).setUTCFullYear(year, month - 1, date) / 86_400_000);
}

const firstDay = -719_162;
const lastDay = 2_932_896;

/** The day of a count of days since 1970-01-01; held within the years 1 to 9999, which `YYYY-MM-DD` can write. */
export function fromEpochDay(value: number): Day {
  return new Date(Math.min(Math.max(value, firstDay), lastDay) * 86_400_000).toISOString().slice(0, 10);
}

export const addDays = (day: Day, days: number): Day => fromEpochDay(epochDay(day) + days);

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => epochDay(to) - epochDay(from);

/** The same day `months` later, or the last day of that month (31 January + 1 month = 28 or 29 February). */
export function addMonths(day: Day, months: number): Day {
  const { year, month, day: date } = parts(day);
  const index = Math.min(Math.max(year * 12 + (month - 1) + months, 12), 9999 * 12 + 11);
  const targetYear = Math.floor(index / 12);
  const targetMonth = (index % 12) + 1;
  return dayOf(targetYear, targetMonth, Math.min(date, daysInMonth(targetYear, targetMonth)));
}

/** ISO weekday: 1 is Monday, 7 is Sunday. */
export function weekday(day: Day): number {
  return ((epochDay(day) + 3) % 7 + 7) % 7 + 1;
}
