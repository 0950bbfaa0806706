import { expect, it } from 'vitest';
import { rangeOf } from '../../../domain/planning/index.ts';
import { firstWeekday, titleOf } from './titles.ts';

it('weeks begin on Monday in Turkish, and as the machine’s region has it in English', () => {
  expect(firstWeekday('tr', 'en-US')).toBe(1);
  expect(['en-GB', 'en-US', 'en', 'en-AE', 'nb-NO'].map((machine) => firstWeekday('en', machine))).toEqual([1, 7, 1, 6, 1]);
});

it('a view is called by its month, its week’s ends or its day', () => {
  expect(titleOf('month', '2026-12-15', rangeOf('month', '2026-12-15', 1), 'tr')).toBe('Aralık 2026');
  expect(titleOf('week', '2026-12-01', rangeOf('week', '2026-12-01', 1), 'en')).toBe('30 Nov 2026 – 6 Dec 2026');
  expect(titleOf('day', '2026-12-18', rangeOf('day', '2026-12-18', 1), 'tr')).toBe('18 Aralık 2026 Cuma');
});
