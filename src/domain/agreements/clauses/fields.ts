import { networkNames } from '../../clients/networks.ts';
import type { AgreementContent } from '../content.ts';
import { termEnd } from '../notice.ts';
import { listed, missing, present, set, tidy, written, type Field } from './field.ts';
import { partyFields } from './partyFields.ts';
import { phrases, type Phrases } from './phrases/index.ts';
import type { PlaceName } from './places.ts';
import type { FilledPlace, PlaceValues } from './template.ts';

const texts = (items: readonly { text: string }[]): string[] =>
  items.map((item) => tidy(item.text)).filter((text) => text !== '');

function approvers({ review }: AgreementContent, words: Phrases): FilledPlace {
  const named = review.approvers.filter((approver) => approver.name.trim() !== '');
  if (named.length === 0) return missing('review.approvers');
  const levels = [...new Set(named.map((approver) => approver.level))].sort((a, b) => a - b);
  return present(
    words.approvers(
      levels.map((level) => named.filter((approver) => approver.level === level).map((approver) => tidy(approver.name))),
    ),
  );
}

function silence({ review }: AgreementContent, words: Phrases): FilledPlace {
  if (review.lateness !== 'silence') return present(words.noSilenceSentence);
  if (review.silenceNetworks.length === 0) return missing('review.silenceNetworks');
  return present(
    words.silenceSentence(
      review.silenceNetworks.map((network) => networkNames[network]),
      tidy(review.silenceExcept),
    ),
  );
}

function revisions({ revisions: { rounds, scope } }: AgreementContent, words: Phrases): FilledPlace {
  return set(rounds, 'revisions.rounds', (count) => words.revisionsSentence(count, scope));
}

function fee({ payment }: AgreementContent, words: Phrases): FilledPlace {
  if (payment.kind === 'retainer')
    return set(payment.monthlyFee, 'payment.monthlyFee', (minor) => words.feeSentence(words.amount(minor, payment.currency)));
  return payment.milestones.length === 0 ? missing('payment.milestones') : present(words.instalmentsSentence);
}

function priceRevision({ payment: { priceRevision: revision } }: AgreementContent, words: Phrases): FilledPlace {
  if (revision === null) return present(words.priceRevisionSentence(null));
  if (revision.basis.trim() === '') return missing('payment.priceRevision.basis');
  return present(words.priceRevisionSentence({ on: words.date(revision.on), basis: tidy(revision.basis) }));
}

function term(
  { term: { startsOn, months, autoRenew, noticeDays, ...rest }, payment }: AgreementContent,
  words: Phrases,
): FilledPlace {
  if (startsOn === null) return missing('term.startsOn');
  const end = termEnd({ startsOn, months, autoRenew, noticeDays, ...rest });
  if (end !== null && autoRenew && noticeDays === null) return missing('term.noticeDays');
  return present(
    words.termSentence({
      start: words.date(startsOn),
      end: end === null ? null : words.date(end),
      months,
      autoRenew,
      noticeDays: noticeDays ?? 0,
      kind: payment.kind,
    }),
  );
}

const amount =
  (key: 'monthlyFee' | 'deposit' | 'hourlyRate'): Field =>
  ({ payment }, words) =>
    set(payment[key], `payment.${key}`, (minor) => words.amount(minor, payment.currency));

const metricLines = ({ reporting }: AgreementContent, words: Phrases): string[] =>
  reporting.metrics
    .filter((row) => row.metrics.length > 0)
    .map((row) => `${networkNames[row.network]}: ${row.metrics.map((metric) => words.metric[metric]).join(', ')}`);

const handleLines = ({ handles }: AgreementContent): string[] =>
  [...new Set(handles.map((row) => row.network))]
    .map((network) => ({
      network,
      names: handles.filter((row) => row.network === network && row.handle.trim() !== '').map((row) => tidy(row.handle)),
    }))
    .filter(({ names }) => names.length > 0)
    .map(({ network, names }) => `${networkNames[network]}: ${names.join(', ')}`);

/** How each place is computed from an agreement. A place without a value names the paths of the fields that would give it one. */
export const fields: Readonly<Record<PlaceName, Field>> = {
  'agreement.title': (content) => written(content.title, 'title'),
  ...partyFields,
  'handles.list': (content) => listed(handleLines(content), 'handles'),
  'goals.list': (content) => listed(texts(content.goals), 'goals'),
  'goals.sentence': (content, words) => present(words.goalsSentence(content.goals.length)),
  'exclusions.list': (content) => listed(texts(content.exclusions), 'exclusions'),
  'exclusions.sentence': (content, words) => present(words.exclusionsSentence(content.exclusions.length)),
  'deliverables.sentence': (content, words) =>
    content.deliverables.length === 0
      ? missing('deliverables')
      : present(words.deliverablesSentence(new Set(content.deliverables.map((row) => row.cadence)))),
  'timeline.sentence': (content, words) => present(words.timelineSentence(content.timeline.length)),
  'duties.sentence': (content, words) => present(words.dutiesSentence(content.review.duties.length)),
  'review.window': ({ review }, words) => set(review.window, 'review.window', (count) => words.window(count, review.unit)),
  'review.approvers': approvers,
  'review.lateness': ({ review }, words) => present(words.lateness[review.lateness]),
  'review.silence': silence,
  'revisions.rounds': ({ revisions: { rounds } }, words) => set(rounds, 'revisions.rounds', words.rounds),
  'revisions.scope': ({ revisions: { scope } }, words) => present(words.revisionScope[scope]),
  'revisions.sentence': revisions,
  'revisions.extraRoundPrice': ({ revisions: { extraRoundPrice }, payment }, words) =>
    set(extraRoundPrice, 'revisions.extraRoundPrice', (minor) => words.amount(minor, payment.currency)),
  'payment.monthlyFee': amount('monthlyFee'),
  'payment.hourlyRate': amount('hourlyRate'),
  'payment.deposit': amount('deposit'),
  'payment.currency': ({ payment }, words) => present(words.currency(payment.currency)),
  'payment.fee': fee,
  'payment.depositRule': ({ payment }, words) =>
    present(words.depositSentence(payment.deposit === null ? null : words.amount(payment.deposit, payment.currency))),
  'payment.additionalWork': ({ payment }, words) =>
    present(
      words.additionalWorkSentence(payment.hourlyRate === null ? null : words.amount(payment.hourlyRate, payment.currency)),
    ),
  'payment.priceRevision': priceRevision,
  'payment.tax': ({ payment }, words) => present(words.taxSentence({ ...payment.tax, note: tidy(payment.tax.note) })),
  'payment.invoicing': ({ payment }, words) =>
    present(words.invoicingSentence(payment.kind, payment.invoiceDay, payment.tax.document)),
  'payment.dueDays': ({ payment }, words) => set(payment.dueDays, 'payment.dueDays', words.days),
  'payment.due': ({ payment }, words) =>
    set(payment.dueDays, 'payment.dueDays', (days) => words.dueSentence(days, payment.tax.document)),
  'payment.lateInterest': ({ payment }, words) => present(words.lateInterestSentence(payment.lateInterestBasisPoints)),
  'reporting.sentence': (content, words) =>
    present(
      words.reportingSentence(content.reporting.frequency, tidy(content.reporting.due), metricLines(content, words).length > 0),
    ),
  'reporting.metrics': (content, words) => listed(metricLines(content, words), 'reporting.metrics'),
  'reporting.due': ({ reporting }) => written(reporting.due, 'reporting.due'),
  'term.startsOn': (content, words) => set(content.term.startsOn, 'term.startsOn', words.date),
  'term.endsOn': (content, words) =>
    set(termEnd(content.term), content.term.startsOn === null ? 'term.startsOn' : 'term.months', words.date),
  'term.months': (content, words) => set(content.term.months, 'term.months', words.months),
  'term.sentence': term,
  'term.noticeDays': (content, words) => set(content.term.noticeDays, 'term.noticeDays', words.days),
  'term.notice': (content, words) => set(content.term.noticeDays, 'term.noticeDays', words.noticeSentence),
  'term.noticeBy': (content, words) =>
    content.term.noticeBy.length === 0 ? missing('term.noticeBy') : present(words.noticeBy(content.term.noticeBy)),
  'portfolio.sentence': (content, words) => present(words.portfolioSentence(content.portfolioRight)),
  'aiTools.sentence': (content, words) => present(words.aiTools[content.aiTools]),
};

/** The value of every place for an agreement, in the language of its paper. */
export function placeValues(content: AgreementContent): PlaceValues {
  const words = phrases[content.language];
  return new Map(Object.entries(fields).map(([place, field]) => [place, field(content, words)]));
}
