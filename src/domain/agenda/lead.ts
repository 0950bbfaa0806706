import { addDays, type Day, instantOf, type WallTime } from '../time/index.ts';

/** One reminder before (or at) a deadline. */
export type Lead = { readonly daysBefore: number; readonly day: Day; readonly at: number };

/**
 * When to remind of a deadline that is a day: `daysBefore` each (0 is the day itself) at a wall time of the user's zone,
 * soonest first, each once. A wall time in the hour that a DST night skips moves on by the gap; in the hour that it
 * repeats the first is meant, so that every lead is exactly one instant.
 */
export function leadTimes(deadline: Day, daysBefore: readonly number[], time: WallTime, zone: string): Lead[] {
  const distinct = [...new Set(daysBefore)].sort((a, b) => b - a);
  return distinct.map((days) => {
    const day = addDays(deadline, -days);
    return { daysBefore: days, day, at: instantOf(day, time, zone) };
  });
}
