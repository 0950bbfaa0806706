import { formatMoney, formatPercent } from '../../../money/index.ts';
import { formatDay } from '../../../time/index.ts';
import { metricsEn } from './metrics.ts';
import { countryName, currencyName, ended, joined, sentences } from './shared.ts';
import type { Phrases } from './types.ts';

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;
const percent = (basisPoints: number) => formatPercent(basisPoints, 'en');

function ordinal(day: number): string {
  const teen = day > 10 && day < 20;
  return `${day}${!teen && day % 10 === 1 ? 'st' : !teen && day % 10 === 2 ? 'nd' : !teen && day % 10 === 3 ? 'rd' : 'th'}`;
}

const channels = {
  'registered-email': 'registered e-mail',
  email: 'e-mail',
  'registered-letter': 'registered letter',
  notary: 'notarial notice',
  'by-hand': 'delivery by hand against a signed receipt',
} as const;

const scopes = { post: 'each post', packet: 'each review packet', cycle: 'each content cycle' } as const;
const never = 'Silence is never approval.';

/** What the client gets to pay from: self-employment receipts are only issued once the money has come. */
const claim = (document: string) => (document === 'e-smm' ? 'payment request' : 'invoice');

/** Contract phrases in English; sentences use the terms that the English clauses define. */
export const en: Phrases = {
  date: (day) => formatDay(day, 'en', 'long'),
  amount: (minor, currency) => formatMoney({ minor, currency }, 'en', { style: 'contract' }),
  currency: (currency) => currencyName(currency, 'en'),
  country: (code) => countryName(code, 'en'),
  names: (items) => joined(items, 'and'),
  identity: (legal) => {
    const rows = [
      ['address', legal.address],
      ['tax office', legal.taxOffice],
      ['tax number', legal.taxNumber],
      ['register number', legal.registerNumber],
      ['registered e-mail', legal.registeredEmail],
      ['e-mail', legal.email],
      ['telephone', legal.phone],
    ]
      .filter(([, value]) => value !== '')
      .map(([label, value]) => `${label}: ${value}`);
    return [legal.legalName, ...rows].join('; ');
  },
  metric: metricsEn,

  goalsSentence: (count) =>
    count === 0
      ? 'The work serves the public presence of the Client on the accounts named in this Agreement.'
      : 'The goals of the work are the ones listed in this Agreement.',
  exclusionsSentence: (count) =>
    count === 0
      ? 'No further item is excluded by name.'
      : 'In particular, everything on the list of exclusions of this Agreement is not included.',
  deliverablesSentence: (cadences) =>
    sentences([
      cadences.has('monthly') ? 'Monthly items are delivered anew every month.' : '',
      cadences.has('project') ? 'Project items are delivered once.' : '',
      cadences.has('ad-hoc') ? 'Items on request are delivered when the Client orders them in writing, at the price shown.' : '',
    ]),
  timelineSentence: (count) =>
    count === 0
      ? 'The Parties agree in writing on the dates for each piece of work before it starts.'
      : 'The timeline in this Agreement states how long each kind of work takes, ' +
        'when the Client receives it and by when the Client answers.',
  dutiesSentence: (count) =>
    count === 0
      ? 'The Client provides what the work needs in good time before the work starts.'
      : 'What the Client provides, and by when, is listed in this Agreement.',

  window: (count, unit) => (unit === 'hours' ? counted(count, 'hour', 'hours') : counted(count, 'working day', 'working days')),
  approvers: (levels) => levels.map((names) => joined(names, 'and')).join(', then '),
  lateness: {
    remind:
      'If the window ends without an answer, the Provider reminds the Client and waits; ' +
      `nothing is published in the meantime. ${never}`,
    hold: `If the window ends without an answer, the content is held and is not published until it has been approved. ${never}`,
    move: `If the window ends without an answer, the content moves to the next free date after its approval. ${never}`,
    silence:
      'If the window ends without an answer, the rule on approval by silence applies; ' +
      'content outside that rule is held until it has been approved.',
  },
  silenceSentence: (networks, except) =>
    sentences([
      'When the review window ends without an answer, ' +
        `content for the following networks counts as approved: ${joined(networks, 'and')}.`,
      except === '' ? '' : ended(`Silence never approves the following, on any network: ${except}`),
    ]),
  noSilenceSentence: 'Under this Agreement no content counts as approved because the Client has not answered.',

  rounds: (count) => counted(count, 'revision round', 'revision rounds'),
  revisionScope: scopes,
  revisionsSentence: (count, scope) =>
    count === 0
      ? 'The fee includes no revision round.'
      : `The fee includes ${counted(count, 'revision round', 'revision rounds')} for ${scopes[scope]}.`,

  feeSentence: (fee) => `The monthly fee is ${fee}.`,
  instalmentsSentence: 'The fee is paid in the amounts that the table of milestones names.',
  depositSentence: (deposit) =>
    deposit === null
      ? 'No deposit is due.'
      : `A deposit of ${deposit} is due before the work starts and is set off against the first amounts payable.`,
  additionalWorkSentence: (rate) =>
    rate === null
      ? 'Its price is the one in the table of deliverables or, where the table names none, ' +
        'the one agreed in writing before the work starts.'
      : `Its price is the one in the table of deliverables or, where the table names none, ${rate} for each hour worked.`,
  priceRevisionSentence: (revision) =>
    revision === null
      ? 'The fee changes only by an amendment to this Agreement.'
      : ended(`The fee is revised with effect from ${revision.on} on the following basis: ${revision.basis}`),
  taxSentence: (tax) =>
    sentences([
      tax.vatBasisPoints > 0
        ? `All prices are stated without value added tax, which is added at ${percent(tax.vatBasisPoints)}.`
        : 'No value added tax is added to the prices.',
      tax.withholdingBasisPoints === 0
        ? ''
        : tax.agreed === 'net'
          ? `The agreed prices are what remains for the Provider after ${percent(tax.withholdingBasisPoints)} income tax ` +
            'is withheld; the gross price is computed from them, and the Client pays the tax withheld to the tax office.'
          : `The Client withholds ${percent(tax.withholdingBasisPoints)} income tax from the prices before value added tax ` +
            'and pays it to the tax office.',
      tax.vatWithheldTenths === 0 || tax.vatBasisPoints === 0
        ? ''
        : `Of the value added tax, ${tax.vatWithheldTenths}/10 are withheld and paid to the tax office by the Client.`,
      tax.note === '' ? '' : ended(`The ${claim(tax.document)} carries this note: ${tax.note}`),
    ]),
  invoicingSentence: (kind, day, document) => {
    const when =
      day.kind === 'last-working-day'
        ? 'on the last working day of each month'
        : `on the ${ordinal(day.day)} of each month${day.day > 28 ? ' (in a shorter month on its last day)' : ''}`;
    const sent =
      kind === 'project'
        ? `The Provider sends one ${claim(document)} for each milestone when its amount falls due.`
        : `The Provider sends the ${claim(document)} for the monthly fee ${when}.`;
    return document === 'e-smm' ? `${sent} The self-employment receipt is issued when the payment arrives.` : sent;
  },
  dueSentence: (days, document) =>
    days === 0
      ? `Each ${claim(document)} is payable on the day of its receipt.`
      : `Each ${claim(document)} is payable within ${counted(days, 'day', 'days')} of its date.`,
  lateInterestSentence: (rate) => {
    if (rate === null) return 'Amounts not paid on time carry late interest at the rate set by law.';
    if (rate === 0) return 'No late interest is charged on amounts not paid on time.';
    return (
      `Amounts not paid on time carry late interest of ${percent(rate)} a month until they are paid, ` +
      'within the limits that the law sets.'
    );
  },

  reportingSentence: (frequency, due, metrics) => {
    if (frequency === 'none') return 'Regular reports are not part of this Agreement.';
    const every = { weekly: 'every week', monthly: 'every month', quarterly: 'every quarter' }[frequency];
    return sentences([
      `The Provider delivers a report ${every}${due === '' ? '' : ` (delivery: ${due})`}.`,
      metrics ? 'It shows the metrics that the table of metrics names for each network.' : '',
    ]);
  },

  days: (count) => counted(count, 'day', 'days'),
  months: (count) => counted(count, 'month', 'months'),
  termSentence: ({ start, end, months, autoRenew, noticeDays, kind }) => {
    if (end === null || months === null) {
      return kind === 'project'
        ? `This Agreement starts on ${start} and runs until the project items have been delivered and paid for.`
        : `This Agreement starts on ${start} and is open-ended.`;
    }
    const runs = `This Agreement starts on ${start} and runs for ${counted(months, 'month', 'months')}, until ${end}.`;
    if (!autoRenew) return `${runs} It ends on that day without notice; a new term needs an amendment.`;
    const early = noticeDays === 0 ? '' : `at least ${counted(noticeDays, 'day', 'days')} `;
    const unless = `unless a Party has received notice ${early}before the term ends`;
    return `${runs} It then renews each time for a term of the same length, ${unless}.`;
  },
  noticeBy: (by) =>
    joined(
      by.map((channel) => channels[channel]),
      'or',
    ),
  noticeSentence: (days) =>
    days === 0
      ? 'Either Party may end this Agreement at any time without giving reasons, with effect from the receipt of the notice.'
      : 'Either Party may end this Agreement at any time without giving reasons, ' +
        `with ${counted(days, 'day', 'days')} of notice. ` +
        'The notice period starts on the day after receipt of the notice; ' +
        'the day of receipt does not count.',

  portfolioSentence: (granted) =>
    granted
      ? 'After publication the Provider may show the deliverables and their results, with the name and logo of the Client, ' +
        'in its portfolio and in its offers. The Client may object at any time with good reason; ' +
        'the Provider then removes the work concerned without delay.'
      : 'The Provider shows the deliverables in its portfolio or in its offers, ' +
        'or names the Client as a reference, only with the prior written consent of the Client.',
  aiTools: {
    'not-allowed': 'The Provider does not use generative AI tools to make the deliverables.',
    'with-human-review':
      'The Provider may use generative AI tools as an aid. ' +
      'A person reviews and answers for every result before it goes to the Client.',
    allowed: 'The Provider may use generative AI tools to make the deliverables and remains responsible for the result.',
  },
};
