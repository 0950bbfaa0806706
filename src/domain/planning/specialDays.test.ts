import { expect, it } from 'vitest';
import { customaryDays, easter, specialDaysOf } from './specialDays.ts';
import { idOf } from '../testing/planning.ts';

const on = (country: string, year: number, id: string) => customaryDays(country, year).find((day) => day.id === id)?.on;

it('knows when Easter is', () => {
  expect([2024, 2025, 2026, 2027, 2038].map(easter)).toEqual(['2024-03-31', '2025-04-20', '2026-04-05', '2027-03-28', '2038-04-25']);
});

it('keeps each country’s Mother’s Day and leaves the others’ away', () => {
  expect(on('TR', 2026, 'mothers-day-tr')).toBe('2026-05-10');
  expect(on('GB', 2026, 'mothers-day-gb')).toBe('2026-03-15');
  expect(on('US', 2027, 'mothers-day-us')).toBe('2027-05-09');
  expect(on('NO', 2026, 'mothers-day-no')).toBe('2026-02-08');
  expect(customaryDays('TR', 2026).filter(({ names }) => names.tr === 'Anneler Günü')).toHaveLength(1);
});

it('finds the moving days', () => {
  expect(on('NO', 2026, 'black-friday')).toBe('2026-11-27');
  expect(on('NO', 2026, 'cyber-monday')).toBe('2026-11-30');
  expect(on('NO', 2024, 'first-advent')).toBe('2024-12-01');
  expect(on('NO', 2026, 'first-advent')).toBe('2026-11-29');
  expect(on('TR', 2027, 'fathers-day-tr')).toBe('2027-06-20');
  expect(on('TR', 2026, 'childrens-day')).toBe('2026-04-23');
});

it('has an id once in a country, and a name in both languages', () => {
  for (const country of ['TR', 'GB', 'US', 'NO', 'DE']) {
    const days = customaryDays(country, 2026);
    expect(new Set(days.map(({ id }) => id)).size).toBe(days.length);
    for (const { names } of days) expect(names.en.length * names.tr.length).toBeGreaterThan(0);
  }
});

it('a client has what it wants of them, and its own, also each year', () => {
  const wanted = { customary: true, hidden: ['halloween'], own: [{ id: idOf(1), on: '2019-02-29', yearly: true, name: 'Kuruluş' }, { id: idOf(2), on: '2026-12-12', yearly: false, name: 'Açılış' }] };
  const days = specialDaysOf('NO', wanted, '2026-10-01', '2027-03-01').map(({ id, on }) => `${on} ${id}`);
  expect(days).not.toContain('2026-10-31 halloween');
  expect(days).toContain('2026-12-31 new-years-eve');
  expect(days).toContain(`2027-02-28 ${idOf(1)}`);
  expect(days).toContain(`2026-12-12 ${idOf(2)}`);
  expect(specialDaysOf('NO', { ...wanted, customary: false }, '2026-10-01', '2026-12-31').map(({ id }) => id)).toEqual([idOf(2)]);
});
