import * as z from 'zod/mini';
import { proportion } from './money.ts';

/**
 * The tax profile of S1.5. Every field is set by the user and nothing is inferred from a country or a form of business:
 * rules change, and the user's accountant knows the user's case. Rates are in basis points (2000 = 20 %).
 */
export const taxProfileSchema = z.strictObject({
  document: z.enum(['invoice', 'e-smm', 'foreign']),
  vatBasisPoints: z.number().check(z.int(), z.gte(0), z.lte(10_000)),
  /**
   * Income tax withheld by the client (stopaj); on the fee, before VAT. At most 90 %, so that a gross computed from a net
   * stays a safe integer.
   */
  withholdingBasisPoints: z.number().check(z.int(), z.gte(0), z.lte(9_000)),
  /** KDV tevkifatı: n tenths of the VAT are paid by the client to the tax office. */
  vatWithheldTenths: z.number().check(z.int(), z.gte(0), z.lte(10)),
  /** `net`: the agreed fee is what remains after withholding, and the gross fee is computed from it. */
  agreed: z.enum(['gross', 'net']),
  /** Printed under the charge table, e.g. "Reverse charge". */
  note: z.string().check(z.maxLength(500)),
});
export type TaxProfile = z.infer<typeof taxProfileSchema>;

export const untaxed: TaxProfile = {
  document: 'invoice',
  vatBasisPoints: 0,
  withholdingBasisPoints: 0,
  vatWithheldTenths: 0,
  agreed: 'gross',
  note: '',
};

/** A fee taken apart, all in minor units: `due = gross - withholding + vat - vatWithheld`. */
export type Charge = { gross: number; withholding: number; vat: number; vatWithheld: number; due: number };

/**
 * The charge of an agreed fee under a tax profile, to the minor unit.
 * Net 28.500,00 with 20 % withheld is gross 35.625,00 (28.500 / 0.8); VAT is always taken on the gross.
 */
export function charge(agreedMinor: number, profile: TaxProfile): Charge {
  const gross = profile.agreed === 'net' ? proportion(agreedMinor, 10_000, 10_000 - profile.withholdingBasisPoints) : agreedMinor;
  // From a net fee the withholding is the rest, so that what remains is exactly what was agreed.
  const withholding = profile.agreed === 'net' ? gross - agreedMinor : proportion(gross, profile.withholdingBasisPoints, 10_000);
  const vat = proportion(gross, profile.vatBasisPoints, 10_000);
  const vatWithheld = proportion(vat, profile.vatWithheldTenths, 10);
  return { gross, withholding, vat, vatWithheld, due: gross - withholding + vat - vatWithheld };
}
