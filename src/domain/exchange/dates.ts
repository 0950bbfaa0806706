import * as z from 'zod/mini';
import { searchKey } from '../clients/search.ts';
import { monthWords, weekdayWords } from '../planning/quickWords.ts';
import { dayOf, daysInMonth, daySchema, fromEpochDay, parts, type Day, type WallTime } from '../time/index.ts';

/** Which comes first in `03/04/2026`. */
export type DayOrder = 'day-first' | 'month-first';
export type DateFault = { code: 'date-unread'; value: string } | { code: 'date-missing-day'; day: number; month: number; year: number } | { code: 'date-no-month'; value: string };
export type ReadDate = { ok: true; day: Day; at: WallTime | null; yearGuessed: boolean } | { ok: false; fault: DateFault };

const numbers = /^(\d{1,2})\s?([./-])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})\.?$/;

/** The first example in a column that could be read both ways, and what the rest of the column says about it. */
export type OrderFound = { order: DayOrder | null; example: string | null };

/**
 * How a column writes numeric dates. `order` is null when nothing in it tells (03/04/2026): then `example` is to be asked about, once
 * for the file. Dots always mean the day first: nobody writes the month before a dot.
 */
export function dayOrderOf(values: readonly string[]): OrderFound {
  let example: string | null = null;
  let dotted = false;
  const seen = new Set<DayOrder>();
  for (const value of values) {
    const match = numbers.exec(bareDate(value).date);
    if (match === null) continue;
    const [first, second] = [Number(match[1]), Number(match[3])];
    if (match[2] === '.') dotted = true;
    else if (first > 12 && second <= 12) seen.add('day-first');
    else if (second > 12 && first <= 12) seen.add('month-first');
    else if (first !== second) example ??= value.trim();
  }
  const [only] = seen;
  if (seen.size === 1 && only !== undefined) return { order: only, example: null };
  if (example === null) return { order: 'day-first', example: null };
  return { order: dotted && seen.size === 0 ? 'day-first' : null, example: dotted && seen.size === 0 ? null : example };
}

/** A clock behind a date (`2026-12-01T09:00`, `1.12.2026 09:00`) and a weekday before or behind it fall away. */
function bareDate(value: string): { date: string; at: WallTime | null } {
  const text = value.trim().replace(/\s+/g, ' ');
  const timed = /^(.*?\d)(?:T|,? )(\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:\.\d+)?)?(?: ?[ap]\.?m\.?)?)(?:Z|[+-]\d{2}:?\d{2})?$/i.exec(text);
  const at = timed === null ? null : readTime(timed[2] ?? '');
  const date = timed !== null && at !== null && !/^\d{1,2}$/.test(timed[1] ?? '') ? timed[1] ?? '' : text;
  const bare = date.split(' ').filter((word) => !weekdayWords.has(searchKey(word))).join(' ').replace(/^[,;]+|[,;]+$/g, '').trim();
  return { date: bare, at: date === text ? null : at };
}

/**
 * A day as people and programs write it: `2026-12-01`, `1.12.2026`, `01/12/26`, `14 Aralık 2026`, `Dec 14, 2026`, `Friday 14 December`,
 * with or without a clock, and the day numbers of a spreadsheet. Without a year it is the next such day from `base` on.
 */
export function readDate(value: string, order: DayOrder, base: Day): ReadDate {
  const { date, at } = bareDate(value);
  const of = (year: number, month: number, day: number, yearGuessed = false): ReadDate => {
    if (month < 1 || month > 12) return { ok: false, fault: { code: 'date-no-month', value: value.trim() } };
    if (day < 1 || day > daysInMonth(year, month)) return { ok: false, fault: { code: 'date-missing-day', day, month, year } };
    return { ok: true, day: dayOf(year, month, day), at, yearGuessed };
  };
  const next = (month: number, day: number): ReadDate => {
    const { year } = parts(base);
    const first = of(year, month, day, true);
    return first.ok && first.day >= base ? first : !first.ok && !(month === 2 && day === 29) ? first : of(year + 1, month, day, true);
  };
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(date);
  if (iso !== null) return of(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const numeric = numbers.exec(date);
  if (numeric !== null) {
    const [first, second, year] = [Number(numeric[1]), Number(numeric[3]), fullYear(numeric[4] ?? '')];
    return order === 'day-first' || numeric[2] === '.' ? of(year, second, first) : of(year, first, second);
  }
  const short = /^(\d{1,2})[./](\d{1,2})\.?$/.exec(date);
  if (short !== null) return order === 'day-first' || date.includes('.') ? next(Number(short[2]), Number(short[1])) : next(Number(short[1]), Number(short[2]));
  if (/^\d{5}(\.0+)?$/.test(date)) return serial(Number(date), at);
  return named(date, of, next) ?? { ok: false, fault: { code: 'date-unread', value: value.trim().slice(0, 80) } };
}

const fullYear = (text: string): number => (text.length === 2 ? 2000 + Number(text) : Number(text));

/** Excel counts days from 30 December 1899. */
function serial(count: number, at: WallTime | null): ReadDate {
  const day = fromEpochDay(Math.floor(count) - 25_569);
  return z.safeParse(daySchema, day).success ? { ok: true, day, at, yearGuessed: false } : { ok: false, fault: { code: 'date-unread', value: String(count) } };
}

function named(text: string, of: (year: number, month: number, day: number) => ReadDate, next: (month: number, day: number) => ReadDate): ReadDate | null {
  const words = text.replaceAll(',', ' ').replace(/(\d)\s*[-./]\s*(?=\p{L})|(\p{L})\s*[-./]\s*(?=\d)/gu, '$1$2 ').split(/\s+/).filter((word) => word !== '' && searchKey(word) !== 'of');
  const month = words.map((word) => monthWords.get(searchKey(word.replace(/['’].*$/, '').replace(/\.$/, ''))));
  const at = month.findIndex((one) => one !== undefined);
  const found = month[at];
  const numbersIn = words.filter((_, index) => index !== at).map((word) => /^(\d{1,4})(?:st|nd|rd|th|\.)?$/i.exec(word)?.[1]);
  if (found === undefined || numbersIn.length > 2 || numbersIn.some((one) => one === undefined)) return null;
  const [one = '', two] = numbersIn;
  if (one.length > 2) return two === undefined ? null : of(Number(one), found, Number(two));
  return two === undefined ? next(found, Number(one)) : of(fullYear(two), found, Number(one));
}

/** `9:00`, `09.30`, `9:30 PM`, `21:05:00`, `10`, `0930`, `saat 10`; null for anything else. */
export function readTime(value: string): WallTime | null {
  const text = value.trim().toLowerCase().replace(/^(saat|at)\s+/, '').replace(/['’]\p{L}+$/u, '').replaceAll(/\.(?=m)|(?<=m)\./g, '');
  const match = /^(\d{1,2})(?:[:.h](\d{2}))?(?:[:.]\d{2}(?:\.\d+)?)?\s?(am|pm)?$/.exec(text) ?? /^(\d{2})(\d{2})()$/.exec(text);
  if (match === null) return null;
  const [hours, minutes, half] = [Number(match[1]), Number(match[2] ?? 0), match[3]];
  if (minutes > 59 || hours > 23 || (half !== undefined && half !== '' && (hours < 1 || hours > 12))) return null;
  const hour = half === undefined || half === '' ? hours : (hours % 12) + (half === 'pm' ? 12 : 0);
  return `${String(hour).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}
