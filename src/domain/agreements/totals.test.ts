import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { retainer, studio } from '../testing/studio.ts';
import {
  chargeRows,
  firstYearValue,
  mainCharge,
  projectCharge,
  recurringCharge,
  termValue,
  type AgreementContent,
} from './index.ts';

const tax = studio.taxProfile;
const withPayment = (over: Partial<AgreementContent['payment']>, base = retainer()): AgreementContent => ({
  ...base,
  payment: { ...base.payment, ...over },
});
const esmm = { ...tax, document: 'e-smm', withholdingBasisPoints: 2000 } as const;
const table = (content: AgreementContent): string[] =>
  chargeRows(content).map(({ code, minor, rate }) => `${code} ${rate === null ? '' : `${rate.value} `}${minor}`);

describe('the charge table of 28.500,00 a month', () => {
  it('comes out to the kurus in all four cases', () => {
    expect(table(retainer())).toEqual(['gross 2850000', 'vat 2000 570000', 'due 3420000']);
    expect(table(withPayment({ tax: { ...tax, vatWithheldTenths: 3 } }))).toEqual([
      'gross 2850000',
      'vat 2000 570000',
      'vat-withheld 3 -171000',
      'due 3249000',
    ]);
    expect(table(withPayment({ tax: esmm }))).toEqual([
      'gross 2850000',
      'withholding 2000 -570000',
      'vat 2000 570000',
      'due 2850000',
    ]);
    expect(table(withPayment({ tax: { ...esmm, agreed: 'net' } }))).toEqual([
      'gross 3562500',
      'withholding 2000 -712500',
      'vat 2000 712500',
      'due 3562500',
    ]);
  });
  it('has no row for a tax that is not there', () => {
    expect(table(withPayment({ tax: { ...tax, document: 'foreign', vatBasisPoints: 0 } }))).toEqual([
      'gross 2850000',
      'due 2850000',
    ]);
  });
});

const milestones = [20, 20, 20].map((thousand, index) => ({
  id: String(index),
  name: 'Aşama',
  amount: thousand * 100_000,
  due: '',
}));

describe('what an agreement is worth', () => {
  it('is twelve months of a retainer, and fewer when the term is shorter', () => {
    expect(firstYearValue(retainer()).due).toBe(12 * 3_420_000);
    const base = retainer();
    expect(firstYearValue({ ...base, term: { ...base.term, months: 6 } }).due).toBe(6 * 3_420_000);
    expect(firstYearValue({ ...base, term: { ...base.term, months: null } }).due).toBe(12 * 3_420_000);
    expect(termValue({ ...base, term: { ...base.term, months: 24 } })?.due).toBe(24 * 3_420_000);
    expect(termValue({ ...base, term: { ...base.term, months: null } })).toBeNull();
  });
  it('counts neither ad-hoc work nor the deposit again', () => {
    const base = retainer();
    expect(firstYearValue(withPayment({ deposit: 2_850_000 }))).toEqual(
      firstYearValue({ ...base, deliverables: base.deliverables.filter((line) => line.cadence !== 'ad-hoc') }),
    );
  });
  it('of a project is its milestones, each an invoice of its own, and not the prices they split', () => {
    const project = withPayment({ kind: 'project', monthlyFee: null, milestones });
    expect(projectCharge(project)).toMatchObject({ gross: 6_000_000, vat: 1_200_000, due: 7_200_000 });
    const [first] = project.deliverables;
    if (first === undefined) throw new Error('the retainer has deliverables');
    const line = { ...first, cadence: 'project', unitPrice: 6_000_000, quantity: 1 } as const;
    expect(mainCharge({ ...project, deliverables: [line] }).gross).toBe(6_000_000);
    expect(mainCharge(withPayment({ kind: 'project', milestones: [] }, { ...project, deliverables: [line] })).gross).toBe(
      6_000_000,
    );
  });
  it('adds a monthly line with a price of its own to the fee', () => {
    const base = retainer();
    const priced = {
      ...base,
      deliverables: base.deliverables.map((line) => (line.cadence === 'monthly' ? { ...line, unitPrice: 10_000 } : line)),
    };
    expect(recurringCharge(priced).gross).toBe(2_850_000 + 24 * 10_000);
  });
});

describe('any agreement', () => {
  const contents = fc
    .record({
      kind: fc.constantFrom('retainer', 'project'),
      fee: fc.option(fc.nat(1_000_000_000)),
      amounts: fc.array(fc.nat(1_000_000_000), { maxLength: 5 }),
      price: fc.option(fc.nat(1_000_000)),
      vat: fc.nat(10_000),
      stopaj: fc.nat(9_000),
      tenths: fc.nat(10),
      agreed: fc.constantFrom('gross', 'net'),
      months: fc.option(fc.integer({ min: 1, max: 240 })),
    })
    .map(({ kind, fee, amounts, price, vat, stopaj, tenths, agreed, months }): AgreementContent => {
      const base = retainer();
      return {
        ...base,
        deliverables: base.deliverables.map((line) => ({ ...line, unitPrice: price })),
        term: { ...base.term, months },
        payment: {
          ...base.payment,
          kind,
          monthlyFee: fee,
          milestones: amounts.map((amount, index) => ({ id: String(index), name: '', amount, due: '' })),
          tax: { ...tax, vatBasisPoints: vat, withholdingBasisPoints: stopaj, vatWithheldTenths: tenths, agreed },
        },
      };
    });
  it('has whole sums, and a table whose rows add up to what is due', () => {
    fc.assert(
      fc.property(contents, (content) => {
        const rows = chargeRows(content);
        const due = rows.at(-1);
        expect(due?.code).toBe('due');
        expect(rows.slice(0, -1).reduce((sum, row) => sum + row.minor, 0)).toBe(due?.minor);
        for (const row of rows) expect(Number.isSafeInteger(row.minor)).toBe(true);
        for (const value of Object.values(firstYearValue(content))) expect(Number.isSafeInteger(value) && value >= 0).toBe(true);
      }),
    );
  });
  it('is worth exactly its invoices in the first year', () => {
    fc.assert(
      fc.property(contents, (content) => {
        const months = Math.min(12, content.term.months ?? 12);
        const invoices = Array.from({ length: months }, () => recurringCharge(content).due).reduce((sum, due) => sum + due, 0);
        expect(firstYearValue(content).due).toBe(invoices + projectCharge(content).due);
      }),
    );
  });
});
