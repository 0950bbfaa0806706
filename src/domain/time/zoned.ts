import { TZDate } from '@date-fns/tz';
import { type Day, parts } from './day.ts';

/** `HH:MM`, 24 hours. */
export type WallTime = string;

/**
 * The instant (UTC ms) of a wall time in a zone. In a gap (clocks forward) the time moves on by the gap, in an overlap the
 * first of the two is meant: what calendars do.
 */
export function instantOf(day: Day, time: WallTime, zone: string): number {
  const { year, month, day: date } = parts(day);
  return new TZDate(year, month - 1, date, Number(time.slice(0, 2)), Number(time.slice(3, 5)), 0, zone).getTime();
}

/** The day on which an instant falls in a zone. */
export function dayAt(instant: number, zone: string): Day {
  const local = new TZDate(instant, zone);
  return `${String(local.getFullYear()).padStart(4, '0')}-${String(local.getMonth() + 1).padStart(2, '0')}-${String(local.getDate()).padStart(2, '0')}`;
}

/** `2026-12-01 09:05:07 +03:00`: what an evidence line prints, so that the reader never has to guess a zone. */
export function stamp(instant: number, zone: string): string {
  const local = new TZDate(instant, zone);
  const two = (value: number) => String(value).padStart(2, '0');
  const offset = -local.getTimezoneOffset();
  const sign = offset < 0 ? '-' : '+';
  const size = Math.abs(offset);
  return `${dayAt(instant, zone)} ${two(local.getHours())}:${two(local.getMinutes())}:${two(local.getSeconds())} `
    + `${sign}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
