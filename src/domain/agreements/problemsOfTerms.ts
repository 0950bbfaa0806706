import { checkIban } from '../business/index.ts';
import { daysBetween } from '../time/index.ts';
import type { AgreementContent } from './content.ts';
import { termEnd } from './notice.ts';
import { when, type Problem } from './problemCodes.ts';
import { firstYearValue, linePrice } from './totals.ts';

const blank = (text: string): boolean => text.trim() === '';

/** How work is reviewed: who approves, in what time, and what happens when nobody answers. */
export function reviewProblems({ review, revisions, deliverables, clauses }: AgreementContent): Problem[] {
  const levels = new Set(review.approvers.map((approver) => approver.level)).size;
  const daysOfWindow = review.unit === 'hours' ? (review.window ?? 0) / 24 : (review.window ?? 0);
  const silent = review.lateness === 'silence';
  const delivered = new Set(deliverables.map((line) => line.network));
  return [
    ...when(review.window === null, 'review-window-missing', 'review.window'),
    ...when(review.window === 0, 'review-window-zero', 'review.window'),
    ...when(review.approvers.length === 0, 'approver-missing', 'review.approvers'),
    ...review.approvers.flatMap((approver, index) =>
      when(blank(approver.name), 'approver-name-missing', `review.approvers.${index}.name`),
    ),
    // Levels answer one after the other: fewer days than levels leaves somebody less than a day.
    ...when(
      review.window !== null && review.window > 0 && daysOfWindow < levels,
      'review-window-short-for-levels',
      'review.window',
    ),
    ...review.duties.flatMap((duty, index) => when(blank(duty.text), 'duty-empty', `review.duties.${index}.text`)),
    ...when(silent && review.silenceNetworks.length === 0, 'silence-networks-missing', 'review.silenceNetworks'),
    ...when(
      silent && !clauses.some((clause) => clause.included && clause.topic === 'silence'),
      'silence-clause-missing',
      'clauses',
    ),
    ...(silent ? review.silenceNetworks : []).flatMap((network, index) =>
      when(!delivered.has(network), 'silence-network-not-delivered', `review.silenceNetworks.${index}`, network),
    ),
    ...when(revisions.rounds === null, 'revision-rounds-missing', 'revisions.rounds'),
    ...when(revisions.extraRoundPrice === null, 'extra-round-price-missing', 'revisions.extraRoundPrice'),
  ];
}

/** What is paid, and sums that do not fit each other. */
export function paymentProblems(content: AgreementContent): Problem[] {
  const { payment, deliverables, term } = content;
  const { account, tax, milestones, priceRevision } = payment;
  const project = payment.kind === 'project';
  const prices = deliverables.filter((line) => line.cadence === 'project').reduce((sum, line) => sum + linePrice(line), 0);
  const split = milestones.reduce((sum, milestone) => sum + milestone.amount, 0);
  return [
    ...when(!project && payment.monthlyFee === null, 'fee-missing', 'payment.monthlyFee'),
    ...when(!project && payment.monthlyFee === 0, 'fee-zero', 'payment.monthlyFee'),
    ...when(project && (payment.monthlyFee ?? 0) > 0, 'fee-on-project-ignored', 'payment.monthlyFee'),
    ...when(project && milestones.length === 0 && prices === 0, 'milestones-missing', 'payment.milestones'),
    ...when(
      project && milestones.length > 0 && prices > 0 && prices !== split,
      'milestones-differ-from-prices',
      'payment.milestones',
    ),
    ...when(!project && milestones.length > 0, 'milestones-on-retainer-ignored', 'payment.milestones'),
    ...(project ? milestones : []).flatMap((milestone, index) => [
      ...when(blank(milestone.name), 'milestone-name-missing', `payment.milestones.${index}.name`),
      ...when(milestone.amount === 0, 'milestone-amount-zero', `payment.milestones.${index}.amount`, milestone.name),
      ...when(blank(milestone.due), 'milestone-due-missing', `payment.milestones.${index}.due`, milestone.name),
    ]),
    ...when(
      (payment.deposit ?? 0) > 0 && (payment.deposit ?? 0) > firstYearValue(content).due,
      'deposit-over-total',
      'payment.deposit',
    ),
    ...when(payment.dueDays === null, 'due-days-missing', 'payment.dueDays'),
    ...when(payment.hourlyRate === null, 'hourly-rate-missing', 'payment.hourlyRate'),
    ...when(!blank(account.iban) && !checkIban(account.iban), 'iban-unusual', 'payment.account.iban'),
    ...when(tax.agreed === 'net' && tax.withholdingBasisPoints === 0, 'net-without-withholding', 'payment.tax.agreed'),
    ...when(tax.vatWithheldTenths > 0 && tax.vatBasisPoints === 0, 'vat-withheld-without-vat', 'payment.tax.vatWithheldTenths'),
    ...when(
      tax.document === 'foreign' && (tax.withholdingBasisPoints > 0 || tax.vatWithheldTenths > 0),
      'foreign-with-turkish-taxes',
      'payment.tax',
    ),
    ...when(priceRevision !== null && blank(priceRevision.basis), 'price-revision-basis-missing', 'payment.priceRevision.basis'),
    ...when(
      priceRevision !== null && term.startsOn !== null && priceRevision.on < term.startsOn,
      'price-revision-before-start',
      'payment.priceRevision.on',
    ),
  ];
}

/** From when to when, and how it ends. */
export function termProblems({ term, validUntil }: AgreementContent): Problem[] {
  const end = termEnd(term);
  const length = end === null || term.startsOn === null ? null : daysBetween(term.startsOn, end) + 1;
  return [
    ...when(term.startsOn === null, 'start-missing', 'term.startsOn'),
    ...when(term.noticeDays === null, 'notice-days-missing', 'term.noticeDays'),
    ...when(term.noticeBy.length === 0, 'notice-channel-missing', 'term.noticeBy'),
    ...when(
      length !== null && term.noticeDays !== null && term.noticeDays > length,
      'notice-longer-than-term',
      'term.noticeDays',
    ),
    ...when(term.autoRenew && term.months === null, 'renewal-without-term', 'term.autoRenew'),
    ...when(validUntil !== null && term.startsOn !== null && validUntil > term.startsOn, 'valid-until-after-start', 'validUntil'),
  ];
}
