import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, parts } from './day.ts';
import { typedDay, typedTime } from './typed.ts';

it('takes the first number for the day, never for the month', () => {
  expect(typedDay('04.01.2027')).toBe('2027-01-04');
  expect(typedDay('1.12.2026')).toBe('2026-12-01');
  expect(typedDay('01/12/2026')).toBe('2026-12-01');
  expect(typedDay(' 31-12-2026 ')).toBe('2026-12-31');
  expect(typedDay('2026-12-01')).toBe('2026-12-01');
});

it('refuses days that do not exist and what is not finished', () => {
  for (const text of ['', '30.02.2026', '12.31.2026', '01.12.20', '01.12', '1.12/2026', '01.12.20261', 'tomorrow', '2026-02-30']) expect(typedDay(text), text).toBeNull();
});

it('reads back every day as it is shown', () => {
  fc.assert(fc.property(fc.integer({ min: -40_000, max: 40_000 }), (count) => {
    const day = addDays('2026-01-01', count);
    const { year, month, day: number } = parts(day);
    expect(typedDay(`${String(number).padStart(2, '0')}.${String(month).padStart(2, '0')}.${year}`)).toBe(day);
  }));
});

it('reads a time of day however it is typed, and refuses what is none', () => {
  const read = ['9', '09', '9.30', '9:30', '0930', ' 23:59 ', '00:00'].map(typedTime);
  expect(read).toEqual(['09:00', '09:00', '09:30', '09:30', '09:30', '23:59', '00:00']);
  for (const text of ['', '24:00', '9:60', '8 pm', '9:3', '12:30:15', 'nine']) expect(typedTime(text), text).toBeNull();
});
