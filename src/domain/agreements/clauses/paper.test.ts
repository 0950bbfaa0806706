import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  clientAContent,
  clientBContent,
  clientCContent,
  sequentialIds,
  withLibraryClauses,
} from '../../../../tests/fixtures/agreements.ts';
import { networks } from '../../clients/networks.ts';
import { noticeChannels, type AgreementContent } from '../content.ts';
import { clauseProblems, filledClauses } from './compose.ts';

const a = clientAContent(sequentialIds());
const b = clientBContent(sequentialIds());
const c = clientCContent(sequentialIds());

it('whatever is agreed, the paper reads clean in both languages: no hole, no doubled mark, no strange figure', () => {
  const day = fc.constantFrom('2026-12-01', '2027-01-31', '2028-02-29');
  const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
  const count = fc.constantFrom(0, 1, 2, 3, 30, 999);
  const amount = fc.constantFrom(0, 1, 45_000, 123_456_789);
  const agreed = fc.record({
    language: fc.constantFrom('en', 'tr'),
    lateness: fc.constantFrom('remind', 'hold', 'move', 'silence'),
    window: count,
    unit: fc.constantFrom('working-days', 'hours'),
    silenceNetworks: fc.subarray([...networks], { minLength: 1 }),
    silenceExcept: fc.constantFrom('', 'contests.', 'yarışmalar'),
    rounds: count,
    scope: fc.constantFrom('post', 'packet', 'cycle'),
    extraRoundPrice: amount,
    frequency: fc.constantFrom('none', 'weekly', 'monthly', 'quarterly'),
    reportDue: fc.constantFrom('', 'Cuma'),
    kind: fc.constantFrom('retainer', 'project'),
    currency: fc.constantFrom('TRY', 'EUR', 'AED'),
    monthlyFee: amount,
    tax: fc.record({
      document: fc.constantFrom('invoice', 'e-smm', 'foreign'),
      vatBasisPoints: fc.constantFrom(0, 1000, 2000),
      withholdingBasisPoints: fc.constantFrom(0, 2000),
      vatWithheldTenths: fc.constantFrom(0, 3),
      agreed: fc.constantFrom('gross', 'net'),
      note: fc.constantFrom('', 'Reverse charge.'),
    }),
    invoiceDay: fc.oneof(
      fc.constant({ kind: 'last-working-day' as const }),
      fc.record({ kind: fc.constant('date' as const), day: fc.integer({ min: 1, max: 31 }) }),
    ),
    dueDays: count,
    lateInterestBasisPoints: maybe(fc.constantFrom(0, 150, 300)),
    deposit: maybe(amount),
    hourlyRate: maybe(amount),
    priceRevision: maybe(fc.record({ on: day, basis: fc.constantFrom('TÜFE', 'the index.') })),
    startsOn: day,
    months: maybe(fc.constantFrom(1, 12)),
    autoRenew: fc.boolean(),
    noticeDays: count,
    noticeBy: fc.subarray([...noticeChannels], { minLength: 1 }),
    portfolioRight: fc.boolean(),
    aiTools: fc.constantFrom('not-allowed', 'with-human-review', 'allowed'),
    empty: fc.boolean(),
  });
  fc.assert(
    fc.property(agreed, (pick) => {
      const base = pick.language === 'en' ? b : a;
      const content: AgreementContent = withLibraryClauses(
        {
          ...base,
          language: pick.language,
          ...(pick.empty ? { goals: [], exclusions: [], timeline: [] } : {}),
          review: {
            ...base.review,
            lateness: pick.lateness,
            window: pick.window,
            unit: pick.unit,
            silenceNetworks: pick.silenceNetworks,
            silenceExcept: pick.silenceExcept,
          },
          revisions: { rounds: pick.rounds, scope: pick.scope, extraRoundPrice: pick.extraRoundPrice },
          reporting: { ...base.reporting, frequency: pick.frequency, due: pick.reportDue },
          payment: {
            ...base.payment,
            kind: pick.kind,
            currency: pick.currency,
            monthlyFee: pick.monthlyFee,
            milestones: c.payment.milestones,
            tax: pick.tax,
            invoiceDay: pick.invoiceDay,
            dueDays: pick.dueDays,
            lateInterestBasisPoints: pick.lateInterestBasisPoints,
            deposit: pick.deposit,
            hourlyRate: pick.hourlyRate,
            priceRevision: pick.priceRevision,
          },
          term: {
            startsOn: pick.startsOn,
            months: pick.months,
            autoRenew: pick.autoRenew,
            noticeDays: pick.noticeDays,
            noticeBy: pick.noticeBy,
          },
          portfolioRight: pick.portfolioRight,
          aiTools: pick.aiTools,
        },
        sequentialIds(),
      );
      expect(clauseProblems(content)).toEqual([]);
      for (const { text } of filledClauses(content))
        expect(text).not.toMatch(
          /\{\{| {2}| [.,;:]|\.\.|undefined|null|NaN|-\d|\b1 (rounds|days|hours|months|working days)\b|\(\)/,
        );
    }),
    { numRuns: 300 },
  );
});
