import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkIban, checkTckn, checkVkn, formatIban, packIban } from './index.ts';

const changed = (text: string, index: number): string => {
  const digit = Number(text[index]);
  return text.slice(0, index) + String((digit + 1) % 10) + text.slice(index + 1);
};

describe('an IBAN', () => {
  it('is recognised with and without spaces, in any case', () => {
    for (const iban of [
      'TR33 0006 1005 1978 6457 8413 26',
      'de89370400440532013000',
      'GB82 WEST 1234 5698 7654 32',
      'NO93 8601 1117 947',
      'NL91ABNA0417164300',
    ]) {
      expect(checkIban(iban), iban).toBe(true);
    }
    expect(formatIban('tr330006100519786457841326')).toBe('TR33 0006 1005 1978 6457 8413 26');
    expect(packIban(' tr33 0006 ')).toBe('TR330006');
  });
  it('with one digit mistyped, two swapped or one missing is pointed at', () => {
    const iban = 'TR330006100519786457841326';
    for (let index = 2; index < iban.length; index += 1) expect(checkIban(changed(iban, index)), `digit ${index}`).toBe(false);
    expect(checkIban('TR330006100519786457841362')).toBe(false);
    expect(checkIban(iban.slice(0, -1))).toBe(false);
    for (const text of ['', 'TR', '123', 'TR33-0006', '<b>']) expect(checkIban(text)).toBe(false);
  });
});

describe('a Turkish tax number', () => {
  it('is recognised by its last digit', () => {
    expect([checkVkn('1234567890'), checkVkn('4840847211'), checkVkn(' 123 456 7890 ')]).toEqual([true, true, true]);
    expect([
      checkVkn('1234567891'),
      checkVkn('123456789'),
      checkVkn('12345678901'),
      checkVkn('123456789a'),
      checkVkn(''),
    ]).toEqual([false, false, false, false, false]);
  });
  it('has exactly one last digit for any nine', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{9}$/), (nine) => {
        expect([...'0123456789'].filter((digit) => checkVkn(nine + digit))).toHaveLength(1);
      }),
    );
  });
});

describe('a Turkish identity number', () => {
  it('is recognised by its last two digits', () => {
    expect(checkTckn('10000000146')).toBe(true);
    expect([checkTckn('10000000147'), checkTckn('00000000000'), checkTckn('1000000014'), checkTckn('abc')]).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
  it('has exactly one ending for any nine digits', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[1-9]\d{8}$/), (nine) => {
        const endings = Array.from({ length: 100 }, (_, ending) => nine + String(ending).padStart(2, '0')).filter(checkTckn);
        expect(endings).toHaveLength(1);
      }),
      { numRuns: 50 },
    );
  });
});
