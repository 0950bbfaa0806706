import { tzOffset } from '@date-fns/tz';
import { epochDay, type Day } from './day.ts';

/** `HH:MM`, 24 hours. */
export type WallTime = string;

const minute = 60_000;
const day = 86_400_000;

/**
 * The instant (UTC ms) of a wall time in a zone. In a gap (clocks forward) the time moves on by the gap, in an overlap the
 * first of the two is meant: what calendars do.
 */
export function instantOf(on: Day, time: WallTime, zone: string): number {
  const wall = epochDay(on) * day + (Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))) * minute;
  // The offsets in force safely before and after any change of clocks near that time. Date libraries pick the first or the second
  // of a repeated hour by the sign of the zone, so the choice is made here.
  const before = tzOffset(zone, new Date(wall - day));
  const after = tzOffset(zone, new Date(wall + day));
  const holds = (offset: number): boolean => tzOffset(zone, new Date(wall - offset * minute)) === offset;
  return wall - (!holds(before) && holds(after) ? after : before) * minute;
}

/** A date whose UTC fields read what the wall clock of the zone shows. */
const onTheWall = (instant: number, zone: string): Date => new Date(instant + tzOffset(zone, new Date(instant)) * minute);

/** The day on which an instant falls in a zone. */
export const dayAt = (instant: number, zone: string): Day => onTheWall(instant, zone).toISOString().slice(0, 10);

/** `2026-12-01 09:05:07 +03:00`: what an evidence line prints, so that the reader never has to guess a zone. */
export function stamp(instant: number, zone: string): string {
  const offset = tzOffset(zone, new Date(instant));
  const two = (value: number): string => String(value).padStart(2, '0');
  const size = Math.abs(offset);
  const wall = onTheWall(instant, zone).toISOString();
  return `${wall.slice(0, 10)} ${wall.slice(11, 19)} ${offset < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/** Whether this machine knows the zone: asked where one is chosen. */
export function isKnownZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
