import Holidays from 'date-holidays';
import { expect, it } from 'vitest';
import { daysOff } from './holidays.ts';

const off = (country: string, year: number) => daysOff(new Holidays(country, { languages: ['en'] }).getHolidays(year)).map(({ on }) => on);

it('Türkiye is off on the days the law and Diyanet name, the feasts without their half days', () => {
  expect(off('TR', 2026)).toEqual([
    '2026-01-01', '2026-03-20', '2026-03-21', '2026-03-22', '2026-04-23', '2026-05-01', '2026-05-19', '2026-05-27', '2026-05-28', '2026-05-29', '2026-05-30',
    '2026-07-15', '2026-08-30', '2026-10-29',
  ]);
  expect(off('TR', 2027)).toEqual([
    '2027-01-01', '2027-03-09', '2027-03-10', '2027-03-11', '2027-04-23', '2027-05-01', '2027-05-16', '2027-05-17', '2027-05-18', '2027-05-19', '2027-05-19',
    '2027-07-15', '2027-08-30', '2027-10-29',
  ]);
});

it('Norway is off on its red days, and at the banks’ half days of Christmas and New Year', () => {
  expect(off('NO', 2026)).toEqual([
    '2026-01-01', '2026-04-02', '2026-04-03', '2026-04-05', '2026-04-06', '2026-05-01', '2026-05-14', '2026-05-17', '2026-05-24', '2026-05-25', '2026-12-24',
    '2026-12-25', '2026-12-26', '2026-12-31',
  ]);
  expect(off('NO', 2027)).toEqual([
    '2027-01-01', '2027-03-25', '2027-03-26', '2027-03-28', '2027-03-29', '2027-05-01', '2027-05-06', '2027-05-16', '2027-05-17', '2027-05-17', '2027-12-24',
    '2027-12-25', '2027-12-26', '2027-12-31',
  ]);
});

it('speaks Turkish where the country has Turkish names', () => {
  const names = daysOff(new Holidays('TR', { languages: ['tr', 'en'] }).getHolidays(2026)).map(({ name }) => name);
  expect(names).toContain('Cumhuriyet Bayramı');
  expect(names.filter((name) => name === 'Ramazan Bayramı')).toHaveLength(3);
});

it('a day of 23 hours is a day', () => {
  expect(daysOff([{ date: '2026-03-29 00:00:00', start: new Date('2026-03-29T00:00:00+01:00'), end: new Date('2026-03-30T00:00:00+02:00'), name: 'x', type: 'public' }])).toHaveLength(1);
});
