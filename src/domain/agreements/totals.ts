import { charge, type Charge, type TaxProfile } from '../money/index.ts';
import type { AgreementContent, Deliverable } from './content.ts';

/**
 * Every sum an agreement shows is computed here and nowhere else. All amounts are minor units of `content.payment.currency`.
 * What is agreed (fee, unit prices, milestones) is gross or net as `content.payment.tax.agreed` says; a `Charge` is that
 * amount taken apart.
 */
export const noCharge: Charge = { gross: 0, withholding: 0, vat: 0, vatWithheld: 0, due: 0 };

/** Two charges added row by row. */
export function addCharges(a: Charge, b: Charge): Charge {
  return {
    gross: a.gross + b.gross,
    withholding: a.withholding + b.withholding,
    vat: a.vat + b.vat,
    vatWithheld: a.vatWithheld + b.vatWithheld,
    due: a.due + b.due,
  };
}

/** `count` equal invoices: each is rounded on its own, so the sum is what is really paid. */
export function timesCharge(one: Charge, count: number): Charge {
  return {
    gross: one.gross * count,
    withholding: one.withholding * count,
    vat: one.vat * count,
    vatWithheld: one.vatWithheld * count,
    due: one.due * count,
  };
}

/** Quantity times unit price of one line; 0 when it is included in the fee. */
export const linePrice = (line: Deliverable): number => (line.unitPrice ?? 0) * line.quantity;

const priced = (content: AgreementContent, cadence: Deliverable['cadence']): number =>
  content.deliverables.filter((line) => line.cadence === cadence).reduce((sum, line) => sum + linePrice(line), 0);

/** Agreed a month: the retainer's fee and the monthly deliverables that have a price of their own. */
export function recurringAgreed(content: AgreementContent): number {
  const fee = content.payment.kind === 'retainer' ? (content.payment.monthlyFee ?? 0) : 0;
  return fee + priced(content, 'monthly');
}

/** The monthly invoice. */
export const recurringCharge = (content: AgreementContent): Charge => charge(recurringAgreed(content), content.payment.tax);

/** The amounts invoiced once: a project's milestones, or else each priced project deliverable (milestones split those prices). */
export function projectAmounts(content: AgreementContent): number[] {
  if (content.payment.kind === 'project' && content.payment.milestones.length > 0) {
    return content.payment.milestones.map((milestone) => milestone.amount);
  }
  return content.deliverables.filter((line) => line.cadence === 'project' && linePrice(line) > 0).map(linePrice);
}

/** What is invoiced once, each milestone being an invoice of its own. */
export function projectCharge(content: AgreementContent): Charge {
  return projectAmounts(content)
    .map((amount) => charge(amount, content.payment.tax))
    .reduce(addCharges, noCharge);
}

/** How many monthly invoices fall into the first twelve months; an open-ended agreement has twelve, a renewal is not counted. */
export const monthsInFirstYear = (content: AgreementContent): number => Math.min(12, content.term.months ?? 12);

/**
 * What the agreement is worth in its first twelve months: monthly invoices and everything invoiced once. Ad-hoc work is not
 * promised and stays out; the deposit is a part of these sums and is not added again.
 */
export function firstYearValue(content: AgreementContent): Charge {
  return addCharges(timesCharge(recurringCharge(content), monthsInFirstYear(content)), projectCharge(content));
}

/** The computed total of a fixed term (`printTotals` says whether it stands on the paper); null when open-ended. */
export function termValue(content: AgreementContent): Charge | null {
  if (content.term.months === null && recurringAgreed(content) > 0) return null;
  return addCharges(timesCharge(recurringCharge(content), content.term.months ?? 0), projectCharge(content));
}

/** The invoice the charge table explains: the monthly one of a retainer, the whole of a project. */
export const mainCharge = (content: AgreementContent): Charge =>
  content.payment.kind === 'retainer' ? recurringCharge(content) : projectCharge(content);

export const chargeRowCodes = ['gross', 'withholding', 'vat', 'vat-withheld', 'due'] as const;
export type ChargeRowCode = (typeof chargeRowCodes)[number];

/** A row of the charge table. `minor` carries its sign; the rows before `due` add up to it. */
export type ChargeRow = {
  code: ChargeRowCode;
  minor: number;
  /** Rate in basis points, or tenths for `vat-withheld`; null on gross and due. */
  rate: { unit: 'basis-points' | 'tenths'; value: number } | null;
};

/** Rows for any charge under a profile; a tax whose rate is zero has no row. */
export function rowsOfCharge(sum: Charge, profile: TaxProfile): ChargeRow[] {
  const rows: ChargeRow[] = [{ code: 'gross', minor: sum.gross, rate: null }];
  if (profile.withholdingBasisPoints > 0) {
    rows.push({
      code: 'withholding',
      minor: 0 - sum.withholding,
      rate: { unit: 'basis-points', value: profile.withholdingBasisPoints },
    });
  }
  if (profile.vatBasisPoints > 0)
    rows.push({ code: 'vat', minor: sum.vat, rate: { unit: 'basis-points', value: profile.vatBasisPoints } });
  if (profile.vatBasisPoints > 0 && profile.vatWithheldTenths > 0) {
    rows.push({ code: 'vat-withheld', minor: 0 - sum.vatWithheld, rate: { unit: 'tenths', value: profile.vatWithheldTenths } });
  }
  return [...rows, { code: 'due', minor: sum.due, rate: null }];
}

/** The charge table of an agreement: gross, stopaj (-), KDV (+), tevkifat (-), amount due. */
export const chargeRows = (content: AgreementContent): ChargeRow[] => rowsOfCharge(mainCharge(content), content.payment.tax);
