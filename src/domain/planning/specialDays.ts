import type { Language } from '../common/text.ts';
import type { Strategy } from '../strategy/index.ts';
import { addDays, dayOf, daysInMonth, parts, weekday, type Day } from '../time/index.ts';
import { dayRows } from './specialDayRows.ts';

/** A special day in one year: by id, with its name in both languages. */
export type SpecialDay = { readonly id: string; readonly on: Day; readonly names: Readonly<Record<Language, string>> };

/** How a day is found in a year: a date, the nth weekday of a month (-1 the last), days from Easter Sunday, or days after another rule. */
export type DayRule =
  | { readonly kind: 'date'; readonly month: number; readonly day: number }
  | { readonly kind: 'nth'; readonly month: number; readonly weekday: number; readonly nth: number; readonly plus?: number }
  | { readonly kind: 'easter'; readonly plus: number };

/** The country's customary days of a year, in order; a country without a list of its own has the days known everywhere. */
export function customaryDays(country: string, year: number): SpecialDay[] {
  return dayRows
    .filter(({ countries, not }) => (countries === null || countries.includes(country)) && !(not?.includes(country) ?? false))
    .map(({ id, rule, names }) => ({ id, on: dayOfRule(rule, year), names }))
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.id < b.id ? -1 : 1));
}

/** What a client's calendar shows between two days: its country's customary days unless switched off or hidden, and its own. */
export function specialDaysOf(country: string, wanted: Strategy['specialDays'], from: Day, to: Day): SpecialDay[] {
  const years = Array.from({ length: parts(to).year - parts(from).year + 1 }, (_, index) => parts(from).year + index);
  const customary = wanted.customary ? years.flatMap((year) => customaryDays(country, year)).filter(({ id }) => !wanted.hidden.includes(id)) : [];
  const own = wanted.own.flatMap((day) => (day.yearly ? years.map((year) => inYear(day.on, year)) : [day.on])
    .map((on) => ({ id: day.id, on, names: { en: day.name, tr: day.name } })));
  return [...customary, ...own].filter(({ on }) => on >= from && on <= to).sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** The same date in another year; 29 February falls on the 28th where there is none. */
function inYear(day: Day, year: number): Day {
  const { month, day: date } = parts(day);
  return dayOf(year, month, Math.min(date, daysInMonth(year, month)));
}

export function dayOfRule(rule: DayRule, year: number): Day {
  switch (rule.kind) {
    case 'date': return dayOf(year, rule.month, rule.day);
    case 'easter': return addDays(easter(year), rule.plus);
    case 'nth': return addDays(nthWeekday(year, rule.month, rule.weekday, rule.nth), rule.plus ?? 0);
  }
}

function nthWeekday(year: number, month: number, wanted: number, nth: number): Day {
  if (nth < 0) {
    const last = dayOf(year, month, daysInMonth(year, month));
    return addDays(last, -((weekday(last) - wanted + 7) % 7) + (nth + 1) * 7);
  }
  const first = dayOf(year, month, 1);
  return addDays(first, ((wanted - weekday(first) + 7) % 7) + (nth - 1) * 7);
}

/** Easter Sunday of the Gregorian calendar (the anonymous algorithm as Meeus gives it). */
export function easter(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  return dayOf(year, month, ((h + l - 7 * m + 114) % 31) + 1);
}
