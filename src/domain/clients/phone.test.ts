import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { normalisePhone, phoneSchema } from './index.ts';

describe('a phone number as people write it', () => {
  it.each([
    ['0532 123 45 67', 'TR', '+905321234567'],
    ['532 1234567', 'TR', '+905321234567'],
    ['+90 (532) 123-45-67', 'TR', '+905321234567'],
    ['0 (532) 123 45 67', 'TR', '+905321234567'],
    ['0090 532 123 45 67', 'NO', '+905321234567'],
    ['905321234567', 'TR', '+905321234567'],
    ['+90 0532 123 45 67', 'DE', '+905321234567'],
    ['412 34 567', 'NO', '+4741234567'],
    ['+47 41 23 45 67', 'TR', '+4741234567'],
    ['020 7946 0958', 'GB', '+442079460958'],
    ['+44 (0)20 7946 0958', 'GB', '+442079460958'],
    ['07700 900123', 'GB', '+447700900123'],
    ['030/901820', 'DE', '+4930901820'],
    ['+49 (0) 151 23456789', 'FR', '+4915123456789'],
    ['01 42 68 53 00', 'FR', '+33142685300'],
    ['06-12345678', 'NL', '+31612345678'],
    ['(212) 555-0123', 'US', '+12125550123'],
    ['1-212-555-0123', 'US', '+12125550123'],
    ['011 44 20 7946 0958', 'US', '+442079460958'],
    ['0049 30 901820', 'TR', '+4930901820'],
    ['\u200e+90\u00a0532\u00a0123\u00a045\u00a067', 'TR', '+905321234567'],
    ['+39 06 6982', 'TR', '+39066982'],
    ['+81 3-1234-5678', 'TR', '+81312345678'],
    ['０５３２１２３４５６７', 'TR', '+905321234567'],
  ])('%s in %s is %s', (text, country, expected) => {
    expect(normalisePhone(text, country)).toBe(expected);
  });
  it.each([
    ['', 'TR'],
    ['532', 'TR'],
    ['0532 123 45 6', 'TR'],
    ['0532 123 45 678', 'TR'],
    ['abc', 'TR'],
    ['0532 123 45 67 x12', 'TR'],
    ['+', 'TR'],
    ['+0 532', 'TR'],
    ['0532 123 45 67', 'ZZ'],
    ['++905321234567', 'TR'],
    ['+90 532', 'TR'],
    ['1234567890123456789', 'US'],
    ['javascript:1', 'US'],
  ])('%s in %s is refused', (text, country) => {
    expect(normalisePhone(text, country)).toBeNull();
  });
  it('is E.164 whenever it is taken, and taken again it stays the same in any country', () => {
    const typed = fc.stringMatching(/^\+?[\d ()./-]{3,22}$/);
    const countries = fc.constantFrom('TR', 'NO', 'GB', 'DE', 'FR', 'NL', 'US', 'IT', 'ZZ');
    fc.assert(
      fc.property(typed, countries, countries, (text, country, other) => {
        const phone = normalisePhone(text, country);
        if (phone === null) return;
        expect(z.safeParse(phoneSchema, phone).success).toBe(true);
        expect(normalisePhone(phone, other)).toBe(phone);
      }),
      { numRuns: 2000 },
    );
  });
});
