import * as z from 'zod/mini';
import { daySchema, dayOf, type Day } from './day.ts';
import type { WallTime } from './zoned.ts';

/**
 * Reads a day as people here type it: day, month, year (`1.12.2026`, `01/12/2026`, `1-12-2026`), or as computers write it
 * (`2026-12-01`). Null for anything else, a day that does not exist and a year of two digits: while `01.12.2026` is being typed
 * it is `01.12.20` for a moment, and nobody means 2020 by it.
 */
export function typedDay(text: string): Day | null {
  const trimmed = text.trim();
  const people = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/.exec(trimmed);
  const day = people ? dayOf(Number(people[4]), Number(people[3]), Number(people[1])) : trimmed;
  return z.safeParse(daySchema, day).success ? day : null;
}

/** Reads a time of day as people here type it: `9`, `9.30`, `0930`, `09:30`; of twenty-four hours. Null for anything else. */
export function typedTime(text: string): WallTime | null {
  const found = /^([01]?\d|2[0-3])(?:[:.]?([0-5]\d))?$/.exec(text.trim());
  return found ? `${(found[1] ?? '').padStart(2, '0')}:${found[2] ?? '00'}` : null;
}
