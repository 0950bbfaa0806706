import { describe, expect, it } from 'vitest';
import { deviation, effortPrice, feeDeviation, priceOn, type Service } from './index.ts';

const reel: Service = {
  id: '01930000-0000-7000-8000-000000000001',
  createdAt: 0,
  updatedAt: 0,
  revision: 1,
  name: 'Reel',
  description: '',
  network: 'instagram',
  format: 'reel',
  unit: 'piece',
  effortMinutes: 90,
  archived: false,
  prices: [
    { currency: 'TRY', minor: 150_000, validFrom: '2026-07-01' },
    { currency: 'TRY', minor: 100_000, validFrom: '2026-01-01' },
    { currency: 'EUR', minor: 6000, validFrom: '2026-01-01' },
  ],
};
const rate = { minor: 80_000, currency: 'TRY' } as const;

describe('a catalogue price', () => {
  it('is the latest that began by the day, in that currency', () => {
    expect([
      priceOn(reel, 'TRY', '2026-06-30'),
      priceOn(reel, 'TRY', '2026-07-01'),
      priceOn(reel, 'EUR', '2027-01-01'),
      priceOn(reel, 'USD', '2027-01-01'),
      priceOn(reel, 'TRY', '2025-12-31'),
    ]).toEqual([100_000, 150_000, 6000, null, null]);
  });
});

describe('a deviation', () => {
  it('shows how far a price is from the catalogue and from effort times rate', () => {
    expect(effortPrice(reel, rate)).toBe(120_000);
    expect(deviation({ unitPrice: 135_000, currency: 'TRY' }, reel, '2026-12-01', rate)).toEqual({
      fromCatalogue: -1000,
      fromEffort: 1250,
    });
  });
  it('is silent where there is nothing to compare: another currency, no estimate, a price of zero, an included line', () => {
    expect(deviation({ unitPrice: 6600, currency: 'EUR' }, reel, '2026-12-01', rate)).toEqual({
      fromCatalogue: 1000,
      fromEffort: null,
    });
    expect(
      deviation(
        { unitPrice: 1, currency: 'TRY' },
        { ...reel, effortMinutes: null, prices: [{ currency: 'TRY', minor: 0, validFrom: '2026-01-01' }] },
        '2026-12-01',
        rate,
      ),
    ).toEqual({ fromCatalogue: null, fromEffort: null });
    expect(deviation({ unitPrice: null, currency: 'TRY' }, reel, '2026-12-01', rate)).toEqual({
      fromCatalogue: null,
      fromEffort: null,
    });
  });
  it('of a fee is taken from all it includes', () => {
    const fee = { minor: 540_000, currency: 'TRY' } as const;
    expect(feeDeviation(fee, [{ quantity: 4, service: reel }], '2026-12-01', rate)).toEqual({
      fromCatalogue: -1000,
      fromEffort: 1250,
    });
    expect(
      feeDeviation(
        fee,
        [
          { quantity: 4, service: reel },
          { quantity: 1, service: null },
        ],
        '2026-12-01',
        rate,
      ),
    ).toEqual({ fromCatalogue: null, fromEffort: null });
    expect(feeDeviation(fee, [], '2026-12-01', rate)).toEqual({ fromCatalogue: null, fromEffort: null });
  });
});
