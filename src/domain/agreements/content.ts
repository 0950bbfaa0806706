import * as z from 'zod/mini';
import { legalSchema } from '../business/business.ts';
import { formatSchema, networkSchema } from '../clients/networks.ts';
import { idSchema } from '../common/id.ts';
import { languageSchema, line, prose } from '../common/text.ts';
import { amountSchema, currencySchema, taxProfileSchema } from '../money/index.ts';
import { daySchema } from '../time/index.ts';
import { metricSchema } from './metrics.ts';

/**
 * What an agreement says: one document, parsed whole. Its fingerprint is the SHA-256 of its canonical form, so nothing
 * here depends on when or where it is looked at. Empty text and null mean "not filled in yet"; `completeness.ts` says
 * what must be filled in before it can be sent.
 */
const wholeNumber = (max: number) => z.number().check(z.int(), z.gte(0), z.lte(max));
const list = <T extends z.core.SomeType>(item: T) => z.array(item).check(z.maxLength(300));

export const agreementPartySchema = z.strictObject({
  /** The name used every day: cover and running head. */
  displayName: line,
  legal: legalSchema,
  /** Who signs for this party, and as what. `contactId` is null for the freelancer. */
  signatory: z.strictObject({ contactId: z.nullable(idSchema), name: line, title: line }),
});
export type AgreementParty = z.infer<typeof agreementPartySchema>;

export const deliverableSchema = z.strictObject({
  id: idSchema,
  cadence: z.enum(['monthly', 'ad-hoc', 'project']),
  network: z.nullable(networkSchema),
  format: formatSchema,
  name: line,
  quantity: wholeNumber(100_000),
  /** Null: included in the fee. */
  unitPrice: z.nullable(amountSchema),
  unit: z.enum(['piece', 'hour', 'half-day', 'day', 'month', 'project']),
  note: prose,
  /** The catalogue's service it was drawn from; a deviation from its price shows. */
  serviceId: z.nullable(idSchema),
});
export type Deliverable = z.infer<typeof deliverableSchema>;

/** A day rule inside a month: a date (the last day when the month is shorter) or the last working day. */
export const monthDaySchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('date'), day: z.number().check(z.int(), z.gte(1), z.lte(31)) }),
  z.strictObject({ kind: z.literal('last-working-day') }),
]);
export type MonthDay = z.infer<typeof monthDaySchema>;

/**
 * S1.3: how long a kind of work takes, when the client gets it, and by when the client answers. All in the user's words
 * but the effort.
 */
export const timelineEntrySchema = z.strictObject({
  id: idSchema,
  work: line,
  who: z.enum(['provider', 'client']),
  workingDays: z.nullable(wholeNumber(400)),
  delivered: line,
  answerBy: line,
});

export const dutySchema = z.strictObject({ id: idSchema, text: prose, due: line });
export const textItemSchema = z.strictObject({ id: idSchema, text: prose });

/** S6.6 decides later by this: what happens when the client does not answer in time. */
export const latenessSchema = z.enum(['remind', 'hold', 'move', 'silence']);

export const reviewTermsSchema = z.strictObject({
  window: z.nullable(wholeNumber(2_000)),
  unit: z.enum(['working-days', 'hours']),
  /** Names of those who approve, in order of level. */
  approvers: list(z.strictObject({ id: idSchema, contactId: z.nullable(idSchema), name: line, level: z.number().check(z.int(), z.gte(1), z.lte(20)) })),
  duties: list(dutySchema),
  lateness: latenessSchema,
  /** With `silence`: only these networks; anything else is held. */
  silenceNetworks: list(networkSchema),
  /** What silence never approves, e.g. "contests". */
  silenceExcept: line,
});

export const revisionTermsSchema = z.strictObject({
  rounds: z.nullable(wholeNumber(100)),
  scope: z.enum(['post', 'packet', 'cycle']),
  extraRoundPrice: z.nullable(amountSchema),
});

export const reportingTermsSchema = z.strictObject({
  frequency: z.enum(['none', 'weekly', 'monthly', 'quarterly']),
  due: line,
  metrics: list(z.strictObject({ id: idSchema, network: networkSchema, metrics: z.array(metricSchema).check(z.maxLength(60)) })),
});

export const paymentTermsSchema = z.strictObject({
  kind: z.enum(['retainer', 'project']),
  currency: currencySchema,
  /** The agreed monthly fee; `tax.agreed` says whether gross or net. Null on a project. */
  monthlyFee: z.nullable(amountSchema),
  milestones: list(z.strictObject({ id: idSchema, name: line, amount: amountSchema, due: line })),
  tax: taxProfileSchema,
  /** Where the client pays to, as this paper says it: a business may change its bank, a paper does not. Nothing without an IBAN. */
  account: z.strictObject({ bankName: line, iban: line }),
  invoiceDay: monthDaySchema,
  dueDays: z.nullable(wholeNumber(365)),
  /** Basis points a month; null (the default) leaves late interest to the law. */
  lateInterestBasisPoints: z.nullable(wholeNumber(10_000)),
  deposit: z.nullable(amountSchema),
  hourlyRate: z.nullable(amountSchema),
  priceRevision: z.nullable(z.strictObject({ on: daySchema, basis: line })),
  /**
   * Whether the computed total of the term stands on the signed paper; off by default in Türkiye (stamp duty is on a
   * stated sum).
   */
  printTotals: z.boolean(),
});
export type PaymentTerms = z.infer<typeof paymentTermsSchema>;

export const noticeChannels = ['registered-email', 'email', 'registered-letter', 'notary', 'by-hand'] as const;
export const termSchema = z.strictObject({
  startsOn: z.nullable(daySchema),
  /** Null: open-ended. */
  months: z.nullable(z.number().check(z.int(), z.gte(1), z.lte(240))),
  autoRenew: z.boolean(),
  noticeDays: z.nullable(wholeNumber(1_000)),
  /** How notice may be served; the days count from receipt. */
  noticeBy: z.array(z.enum(noticeChannels)).check(z.maxLength(noticeChannels.length)),
});

export const clauseSchema = z.strictObject({
  id: idSchema,
  /** Topic of the clause library, or null for the user's own. */
  topic: z.nullable(line),
  title: line,
  /** Text with `{{field}}` places, filled from the agreement in one pass: what is filled in is never read again as a place. */
  body: prose,
  included: z.boolean(),
});
export type Clause = z.infer<typeof clauseSchema>;

export const agreementContentSchema = z.strictObject({
  /** Language of the paper. */
  language: languageSchema,
  paper: z.enum(['A4', 'LETTER']),
  title: line,
  /** Until when a proposal stands. */
  validUntil: z.nullable(daySchema),
  introduction: prose,
  provider: agreementPartySchema,
  client: agreementPartySchema,
  handles: list(z.strictObject({ id: idSchema, network: networkSchema, handle: line })),
  goals: list(textItemSchema),
  deliverables: list(deliverableSchema),
  exclusions: list(textItemSchema),
  timeline: list(timelineEntrySchema),
  review: reviewTermsSchema,
  revisions: revisionTermsSchema,
  reporting: reportingTermsSchema,
  payment: paymentTermsSchema,
  term: termSchema,
  portfolioRight: z.boolean(),
  aiTools: z.enum(['not-allowed', 'with-human-review', 'allowed']),
  clauses: z.array(clauseSchema).check(z.maxLength(200)),
});
export type AgreementContent = z.infer<typeof agreementContentSchema>;
