import type { Language } from '../common/text.ts';
import { parts, type Day } from './day.ts';

export type DayStyle = 'long' | 'medium' | 'short';

const names = new Map<string, Intl.DateTimeFormat>();

function named(day: Day, language: Language, part: 'weekday' | 'month', width: 'long' | 'short'): string {
  const key = `${language} ${part} ${width}`;
  // American short names are three letters throughout ("Sep"), the British set has one of four.
  const format =
    names.get(key) ?? new Intl.DateTimeFormat(language === 'tr' ? 'tr-TR' : 'en-US', { timeZone: 'UTC', [part]: width });
  names.set(key, format);
  const { year, month, day: date } = parts(day);
  return format.format(new Date(Date.UTC(year, month - 1, date)));
}

/**
 * A day in words. long: `18 Aralık 2026 Cuma`, `Friday, 18 December 2026`; medium: `18 Aralık 2026`; short: `18 Ara 2026`, `18
 * Dec 2026`.
 * Only the names come from Intl: its order and commas differ between the engines of our two hosts.
 */
export function formatDay(day: Day, language: Language, style: DayStyle = 'medium'): string {
  const { year, day: date } = parts(day);
  const dated = `${date} ${named(day, language, 'month', style === 'short' ? 'short' : 'long')} ${year}`;
  if (style !== 'long') return dated;
  const weekday = named(day, language, 'weekday', 'long');
  return language === 'tr' ? `${dated} ${weekday}` : `${weekday}, ${dated}`;
}

/** Month and year: `Aralık 2026`, `December 2026`. */
export const formatMonth = (day: Day, language: Language): string =>
  `${named(day, language, 'month', 'long')} ${parts(day).year}`;
