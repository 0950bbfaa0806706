import { describe, expect, it } from 'vitest';
import { dayOrderOf, readDate, readTime, type DayOrder } from './index.ts';

const read = (value: string, order: DayOrder = 'day-first') => readDate(value, order, '2026-11-23');

describe('a day in a cell', () => {
  it.each([
    ['2026-12-01', '2026-12-01'], ['1.12.2026', '2026-12-01'], ['01/12/26', '2026-12-01'], ['14 Aralık 2026', '2026-12-14'], ['Cuma, 18 Aralık 2026', '2026-12-18'],
    ['18 Aralık 2026 Cuma', '2026-12-18'], ['Dec 14, 2026', '2026-12-14'], ['14-Dec-26', '2026-12-14'], ['14th of December', '2026-12-14'], ['3 Mart', '2027-03-03'], ['5.1.', '2027-01-05'],
    ['46357', '2026-12-01'], ['2026-12-01T09:30:00Z', '2026-12-01'], ['1.12.2026 09:30', '2026-12-01'], ['2026/12/1', '2026-12-01'],
  ])('%s is %s', (value, day) => {
    expect(read(value)).toMatchObject({ ok: true, day });
  });

  it('brings its clock along', () => {
    expect(read('2026-12-01T09:30:00+03:00')).toMatchObject({ at: '09:30' });
    expect(read('1.12.2026 9.05')).toMatchObject({ day: '2026-12-01', at: '09:05' });
    expect(read('12/01/2026 9:30 PM', 'month-first')).toMatchObject({ day: '2026-12-01', at: '21:30' });
  });

  it('is refused with what is wrong with it', () => {
    expect(read('31.11.2026')).toEqual({ ok: false, fault: { code: 'date-missing-day', day: 31, month: 11, year: 2026 } });
    expect(read('29 Şubat 2027')).toMatchObject({ fault: { code: 'date-missing-day', day: 29, month: 2 } });
    expect(read('12/25/2026')).toMatchObject({ fault: { code: 'date-no-month' } });
    for (const value of ['soon', '2026', '1/2/3/4', '99999999', 'Aralık', '29 Şubat', '']) expect(read(value), value).toMatchObject({ ok: false });
  });

  it('is read day or month first as the rest of the column tells, and asked about when nothing does', () => {
    expect(dayOrderOf(['03/04/2026', '25/04/2026'])).toEqual({ order: 'day-first', example: null });
    expect(dayOrderOf(['03/04/2026', '04/25/2026 10:00'])).toEqual({ order: 'month-first', example: null });
    expect(dayOrderOf(['03/03/2026', '03/04/2026'])).toEqual({ order: null, example: '03/04/2026' });
    expect(dayOrderOf(['03/04/2026', '25/04/2026', '04/25/2026'])).toEqual({ order: null, example: '03/04/2026' });
    expect(dayOrderOf(['03.04.2026', '4 Mayıs'])).toEqual({ order: 'day-first', example: null });
    expect(read('03/04/2026', 'month-first')).toMatchObject({ day: '2026-03-04' });
    expect(read('03.04.2026', 'month-first')).toMatchObject({ day: '2026-04-03' });
  });
});

it('reads a time as people write it, and nothing that is none', () => {
  const given = ['9:00', '09.30', '9:30 PM', '12 am', '21:05:00', '10', '0930', 'saat 10', "18:00'da", '9 p.m.'];
  expect(given.map(readTime)).toEqual(['09:00', '09:30', '21:30', '00:00', '21:05', '10:00', '09:30', '10:00', '18:00', '21:00']);
  expect(['25:00', '10:61', '13 pm', 'öğlen', '', '1234567'].map(readTime)).toEqual([null, null, null, null, null, null]);
});
