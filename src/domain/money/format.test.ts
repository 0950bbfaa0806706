import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { currencies, editableAmount, formatMinor, formatMoney, formatPercent, parseAmount } from './index.ts';

describe('an amount on a screen', () => {
  it('reads as Intl gives it', () => {
    expect(formatMoney({ minor: 2_850_000, currency: 'TRY' }, 'tr', { style: 'screen' })).toBe('₺28.500,00');
    expect(formatMoney({ minor: 240_000, currency: 'EUR' }, 'en', { style: 'screen' })).toBe('€2,400.00');
  });
});

describe('an amount in a contract', () => {
  it('is 28.500,00 TL in Turkish and EUR 2,400.00 in English', () => {
    expect(formatMoney({ minor: 2_850_000, currency: 'TRY' }, 'tr', { style: 'contract' })).toBe('28.500,00 TL');
    expect(formatMoney({ minor: 240_000, currency: 'EUR' }, 'tr', { style: 'contract' })).toBe('2.400,00 EUR');
    expect(formatMoney({ minor: 240_000, currency: 'EUR' }, 'en', { style: 'contract' })).toBe('EUR 2,400.00');
  });
  it('shows 0, 0.01, 1 234 567.89 and a deduction exactly', () => {
    expect([0, 1, 123_456_789, -570_000].map((minor) => formatMinor(minor, 'tr'))).toEqual([
      '0,00',
      '0,01',
      '1.234.567,89',
      '-5.700,00',
    ]);
  });
  it('groups four digits as well, in every currency and language', () => {
    for (const currency of currencies) {
      expect(formatMoney({ minor: 100_000, currency }, 'en', { style: 'contract' })).toBe(`${currency} 1,000.00`);
      expect(formatMoney({ minor: 100_000, currency }, 'tr')).toMatch(/1\.000,00/);
    }
  });
});

describe('a percentage', () => {
  it('has its sign in front in Turkish and behind in English', () => {
    expect([formatPercent(2000, 'tr'), formatPercent(250, 'tr'), formatPercent(2000, 'en'), formatPercent(250, 'en')]).toEqual([
      '%20',
      '%2,5',
      '20%',
      '2.5%',
    ]);
  });
});

describe('an amount as people type it', () => {
  it.each([
    ['28.500', 'tr', 2_850_000],
    ['28500,5', 'tr', 2_850_050],
    ['1.234.567,89', 'tr', 123_456_789],
    ['1 234 567.89', 'tr', 123_456_789],
    ['₺1.250,50', 'tr', 125_050],
    ['1.250,50 TL', 'tr', 125_050],
    ['28,500', 'en', 2_850_000],
    ['28,500.00', 'en', 2_850_000],
    ['EUR 2,400.00', 'en', 240_000],
    ['2400.5', 'en', 240_050],
    ['0', 'tr', 0],
    ['0,01', 'tr', 1],
    ['1’234’567.89', 'en', 123_456_789],
    ['CHF 1\u202f234,50', 'en', 123_450],
    ['1.5', 'tr', 150],
    ['1,5', 'en', 150],
    ['US$12', 'en', 1200],
    ['100 kr', 'en', 10_000],
    ['１２０', 'tr', 12_000],
    ['1.234.567', 'en', 123_456_700],
  ] as const)('reads %s (%s)', (text, language, minor) => {
    expect(parseAmount(text, language)).toBe(minor);
  });
  it.each([
    ['28.500', 'en'],
    ['28,500', 'tr'],
    ['', 'tr'],
    ['TL', 'tr'],
    ['on iki', 'tr'],
    ['1,234,56', 'en'],
    ['1.23.456', 'tr'],
    ['12 34', 'tr'],
    ['1.234,567', 'tr'],
    ['-5', 'tr'],
    ['5-', 'tr'],
    ['0.500', 'tr'],
    ['1,2,3', 'tr'],
    ['1..2', 'tr'],
    ['12,', 'tr'],
    [',5', 'tr'],
    ['1e5', 'tr'],
    ['=SUM(A1:A9)', 'en'],
    ['₺₺5', 'tr'],
    ['1.234 567', 'tr'],
    ['1,234.567,89', 'tr'],
    ['99999999999999', 'tr'],
    ['0x10', 'en'],
    ['½', 'en'],
  ] as const)('refuses %s (%s) instead of guessing', (text, language) => {
    expect(parseAmount(text, language)).toBeNull();
  });
  it('reads back whatever Onay itself writes, on screen, in a contract and in a field', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10_000_000_000_000 }),
        fc.constantFrom(...currencies),
        fc.constantFrom('tr', 'en'),
        (minor, currency, language) => {
          expect(parseAmount(formatMoney({ minor, currency }, language, { style: 'screen' }), language)).toBe(minor);
          expect(parseAmount(formatMoney({ minor, currency }, language, { style: 'contract' }), language)).toBe(minor);
          expect(parseAmount(editableAmount(minor, language), language)).toBe(minor);
        },
      ),
    );
  });
});
