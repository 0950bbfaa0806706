import * as z from 'zod/mini';

/** ISO 4217 codes Onay offers; each has two decimals, which `Money.minor` relies on. */
export const currencies = ['TRY', 'EUR', 'USD', 'GBP', 'CHF', 'NOK', 'SEK', 'DKK', 'PLN', 'AED', 'CAD', 'AUD'] as const;
export const currencySchema = z.enum(currencies);
export type Currency = z.infer<typeof currencySchema>;

/** Minor units (kuruş, cent). Beyond ±10^13 no invoice of ours goes; it keeps every product below 2^53. */
export const minorSchema = z.number().check(z.int(), z.gte(-10_000_000_000_000), z.lte(10_000_000_000_000));
export const amountSchema = minorSchema.check(z.gte(0));
export const moneySchema = z.strictObject({ minor: minorSchema, currency: currencySchema });
export type Money = z.infer<typeof moneySchema>;

/**
 * `minor * numerator / denominator`, rounded half away from zero: the one rounding rule of every total.
 * Throws `RangeError` when the result is no safe integer, which no amount within the schemas can reach.
 */
export function proportion(minor: number, numerator: number, denominator: number): number {
  const product = BigInt(minor) * BigInt(numerator);
  const divisor = BigInt(denominator);
  const magnitude = product < 0n ? -product : product;
  const rounded = (magnitude * 2n + divisor) / (divisor * 2n);
  const result = Number(product < 0n ? -rounded : rounded);
  if (!Number.isSafeInteger(result)) throw new RangeError('an amount too large to be exact');
  return result;
}
