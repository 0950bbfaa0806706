import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { charge, proportion, untaxed, type TaxProfile } from './index.ts';

const earsiv: TaxProfile = { ...untaxed, document: 'invoice', vatBasisPoints: 2000 };
const esmm: TaxProfile = { ...untaxed, document: 'e-smm', vatBasisPoints: 2000, withholdingBasisPoints: 2000 };

describe('the four cases of a retainer of 28.500,00', () => {
  it('is 34.200,00 on an e-Arşiv invoice with 20 % KDV', () => {
    expect(charge(2_850_000, earsiv)).toEqual({ gross: 2_850_000, withholding: 0, vat: 570_000, vatWithheld: 0, due: 3_420_000 });
  });
  it('is 32.490,00 with 3/10 of the KDV withheld', () => {
    expect(charge(2_850_000, { ...earsiv, vatWithheldTenths: 3 })).toMatchObject({
      vat: 570_000,
      vatWithheld: 171_000,
      due: 3_249_000,
    });
  });
  it('is 28.500,00 due on an e-SMM with 20 % stopaj: 5.700 withheld, 5.700 KDV', () => {
    expect(charge(2_850_000, esmm)).toEqual({
      gross: 2_850_000,
      withholding: 570_000,
      vat: 570_000,
      vatWithheld: 0,
      due: 2_850_000,
    });
  });
  it('is gross 35.625,00 when 28.500 net is agreed on an e-SMM', () => {
    expect(charge(2_850_000, { ...esmm, agreed: 'net' })).toEqual({
      gross: 3_562_500,
      withholding: 712_500,
      vat: 712_500,
      vatWithheld: 0,
      due: 3_562_500,
    });
  });
});

const amounts = fc.integer({ min: 0, max: 10_000_000_000_000 });
const profiles = fc.record<TaxProfile>({
  document: fc.constantFrom('invoice', 'e-smm', 'foreign'),
  vatBasisPoints: fc.integer({ min: 0, max: 10_000 }),
  withholdingBasisPoints: fc.integer({ min: 0, max: 9_000 }),
  vatWithheldTenths: fc.integer({ min: 0, max: 10 }),
  agreed: fc.constantFrom('gross', 'net'),
  note: fc.constant(''),
});

describe('any charge', () => {
  it('adds up to the minor unit, in whole numbers, and nobody owes less than nothing', () => {
    fc.assert(
      fc.property(amounts, profiles, (agreed, profile) => {
        const { gross, withholding, vat, vatWithheld, due } = charge(agreed, profile);
        expect(due).toBe(gross - withholding + vat - vatWithheld);
        for (const part of [gross, withholding, vat, vatWithheld, due])
          expect(Number.isSafeInteger(part) && part >= 0).toBe(true);
      }),
    );
  });
  it('leaves exactly the agreed net after withholding', () => {
    fc.assert(
      fc.property(amounts, profiles, (agreed, profile) => {
        const { gross, withholding } = charge(agreed, { ...profile, agreed: 'net' });
        expect(gross - withholding).toBe(agreed);
      }),
    );
  });
  it('takes the same withholding from a gross computed from a net, within one minor unit', () => {
    fc.assert(
      fc.property(amounts, profiles, (agreed, profile) => {
        const fromNet = charge(agreed, { ...profile, agreed: 'net' });
        const fromGross = charge(fromNet.gross, { ...profile, agreed: 'gross' });
        expect(Math.abs(fromNet.withholding - fromGross.withholding)).toBeLessThanOrEqual(1);
      }),
    );
  });
  it('grows with the fee: no part of a higher fee is lower', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1_000_000_000 }),
        fc.integer({ min: 0, max: 1_000_000 }),
        profiles,
        (agreed, more, profile) => {
          const [low, high] = [charge(agreed, profile), charge(agreed + more, profile)];
          expect(high.gross).toBeGreaterThanOrEqual(low.gross);
          expect(high.vat).toBeGreaterThanOrEqual(low.vat);
          // Withholding is a rounded part of what grows, so the rest may stand still for one unit but does not fall by more.
          expect(high.due).toBeGreaterThanOrEqual(low.due - 1);
        },
      ),
    );
  });
});

describe('proportion', () => {
  it('rounds half away from zero, on both sides alike', () => {
    expect([
      proportion(5, 1, 10),
      proportion(-5, 1, 10),
      proportion(4, 1, 10),
      proportion(15, 1, 10),
      proportion(-15, 1, 10),
    ]).toEqual([1, -1, 0, 2, -2]);
  });
  it('refuses a result it could not hold exactly', () => {
    expect(() => proportion(4_115_754_606_685, 4367, 1)).toThrow(RangeError);
  });
  it('is never more than half a unit off', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -10_000_000_000_000, max: 10_000_000_000_000 }),
        fc.integer({ min: 0, max: 10_000 }),
        fc.integer({ min: 1000, max: 10_000 }),
        (minor, numerator, denominator) => {
          const exact = BigInt(minor) * BigInt(numerator);
          const error = BigInt(proportion(minor, numerator, denominator)) * BigInt(denominator) - exact;
          expect((error < 0n ? -error : error) * 2n <= BigInt(denominator)).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });
});
