import type { Content } from 'pdfmake/interfaces';
import type { AgreementContent, Deliverable } from '../../../domain/agreements/index.ts';
import { networkNames } from '../../../domain/clients/index.ts';
import { formatMinor, formatMoney } from '../../../domain/money/index.ts';
import { facts, lead, section, subheading, table, text, type Cell, type Column } from '../paper/blocks.ts';
import { muted } from '../paper/colour.ts';
import type { Writer } from '../paper/writer.ts';
import { counted, fill, listed } from '../words.ts';

type TimelineEntry = AgreementContent['timeline'][number];

const cadences = ['monthly', 'project', 'ad-hoc'] as const satisfies readonly Deliverable['cadence'][];

/** What is made: a table each for every month, once, and on request. */
export function deliverablesSection(writer: Writer, content: AgreementContent): Content[] {
  const { deliverables } = writer.words;
  const blocks = cadences.flatMap((cadence): Content[] => {
    const rows = content.deliverables.filter((item) => item.cadence === cadence);
    if (rows.length === 0) return [];
    return [subheading(writer, deliverables[cadence]), deliverableTable(writer, content, rows, content.deliverables)];
  });
  return section(
    writer,
    deliverables.heading,
    blocks.length === 0 ? [text(writer, deliverables.none, { color: muted })] : blocks,
  );
}

/** `beside` are all rows of the tables that stand below one another: their figures get columns of the same width. */
export function deliverableTable(
  writer: Writer, content: AgreementContent, rows: readonly Deliverable[], beside: readonly Deliverable[] = rows,
): Content {
  const { deliverables } = writer.words;
  const withNetwork = rows.some((row) => row.network !== null);
  const wideQuantity = beside.some((row) => quantity(writer, row).length > 6);
  const wideName = rows.some((row) => row.network === 'google-business');
  return table(
    writer,
    [
      ...(withNetwork ? [{ title: deliverables.network, width: wideName ? 74 : 56 }] : []),
      { title: deliverables.work, width: '*' },
      { title: deliverables.quantity, width: wideQuantity ? 76 : 42, align: 'right' },
      { title: deliverables.price, width: beside.some((row) => row.unitPrice !== null) ? 92 : 50, align: 'right' },
    ],
    rows.map((row) => [
      ...(withNetwork ? [row.network === null ? '' : networkNames[row.network]] : []),
      work(writer, row),
      quantity(writer, row),
      price(writer, content, row),
    ]),
  );
}

function work(writer: Writer, row: Deliverable): Cell {
  const name = text(writer, row.name);
  return row.note.trim() === ''
    ? name
    : [name, text(writer, row.note.trim(), { fontSize: 8, color: muted, margin: [0, 2, 0, 0] })];
}

/** A number of pieces, or of hours and days, which a number alone would not say. */
function quantity({ words, language }: Writer, row: Deliverable): string {
  // What is asked for when needed has a price a unit and no number beforehand.
  if (row.cadence === 'ad-hoc' && row.quantity <= 1) return fill(words.deliverables.per, { unit: words.units[row.unit] });
  switch (row.unit) {
    case 'hour': return counted(words.count.hours, row.quantity, language);
    case 'half-day': return counted(words.count.halfDays, row.quantity, language);
    case 'day': return counted(words.count.days, row.quantity, language);
    case 'piece': case 'month': case 'project': return counted({ one: '{{n}}', other: '{{n}}' }, row.quantity, language);
  }
}

function price(writer: Writer, content: AgreementContent, row: Deliverable): string {
  if (row.unitPrice === null) return writer.words.deliverables.included;
  return formatMoney({ minor: row.unitPrice, currency: content.payment.currency }, writer.language, { style: 'contract' });
}

export function timelineSection(writer: Writer, content: AgreementContent): Content[] {
  const { timeline } = writer.words;
  const blocks: Content[] = [];
  // A column that nothing stands in takes its room from the others.
  const columns: (Column & { of: (entry: TimelineEntry) => string })[] = [
    { title: timeline.work, width: '*', of: (entry) => entry.work },
    { title: timeline.who, width: Math.max(timeline.provider.length, timeline.client.length) > 9 ? 58 : 44, of: (entry) => timeline[entry.who] },
    { title: timeline.delivered, width: 112, of: (entry) => entry.delivered },
    { title: timeline.answerBy, width: 96, of: (entry) => entry.answerBy },
    { title: timeline.days, width: timeline.days.length > 8 ? 54 : 36, align: 'right', of: ({ workingDays }) => (workingDays === null ? '' : String(workingDays)) },
  ];
  const filled = columns.filter(({ of }) => content.timeline.some((entry) => of(entry).trim() !== ''));
  if (content.timeline.length > 0)
    blocks.push(table(writer, filled, content.timeline.map((entry) => filled.map(({ of }) => of(entry)))));
  const duties = content.review.duties.filter((duty) => duty.text.trim() !== '');
  if (duties.length > 0) {
    blocks.push(
      subheading(writer, timeline.duties),
      table(
        writer,
        [
          { title: timeline.duty, width: '*' },
          { title: timeline.due, width: 160 },
        ],
        duties.map((duty) => [duty.text, duty.due]),
      ),
    );
  }
  return section(writer, timeline.heading, blocks);
}

/** Time to review, in the agreement's unit. Null when none is set. */
export function reviewWindow(writer: Writer, { review }: AgreementContent): string | null {
  if (review.window === null) return null;
  return counted(
    review.unit === 'hours' ? writer.words.count.hours : writer.words.count.workingDays,
    review.window,
    writer.language,
  );
}

export function reviewSection(writer: Writer, content: AgreementContent): Content[] {
  const { words } = writer;
  const { review, revisions, payment } = content;
  const approvers = review.approvers.toSorted((a, b) => a.level - b.level);
  const names = approvers.map((approver) =>
    approvers.length === 1 ? approver.name : fill(words.review.approverLevel, { level: approver.level, name: approver.name }),
  );
  const extra = revisions.extraRoundPrice;
  const block = facts(writer, [
    [words.review.approvers, names.join('\n')],
    [words.review.window, reviewWindow(writer, content)],
    [words.review.late, lateRule(writer, review)],
    [
      words.review.rounds,
      revisions.rounds === null ? null : rounds(writer, revisions.rounds, revisions.scope),
    ],
    [
      words.review.extraRound,
      extra === null ? null : formatMoney({ minor: extra, currency: payment.currency }, writer.language, { style: 'contract' }),
    ],
  ]);
  return section(writer, words.review.heading, block === null ? [] : [block]);
}

const rounds = ({ words }: Writer, n: number, scope: AgreementContent['revisions']['scope']): string =>
  n === 0 ? words.review.noRounds : fill(words.review.roundsOf[scope], { n });

function lateRule(writer: Writer, review: AgreementContent['review']): string {
  const { words } = writer;
  if (review.lateness !== 'silence') return words.review.lateRules[review.lateness];
  const networks = listed(
    review.silenceNetworks.map((network) => networkNames[network]),
    words,
  );
  const rule = networks === '' ? words.review.lateRules.silence : fill(words.review.silenceNetworks, { networks });
  return review.silenceExcept.trim() === ''
    ? rule
    : `${rule} ${fill(words.review.silenceExcept, { except: review.silenceExcept.trim() })}`;
}

export function reportingSection(writer: Writer, { reporting }: AgreementContent): Content[] {
  const { words } = writer;
  const due = reporting.due.trim() === '' ? '' : ` ${fill(words.reporting.due, { due: reporting.due.trim() })}`;
  const every = words.reporting.frequency[reporting.frequency] + (reporting.frequency === 'none' ? '' : due);
  const rows = reporting.metrics.filter((row) => row.metrics.length > 0);
  if (reporting.frequency === 'none' || rows.length === 0)
    return section(writer, words.reporting.heading, [text(writer, every, { margin: [0, 0, 0, 8] })]);
  return section(writer, words.reporting.heading, [
    lead(writer, every, { margin: [0, 0, 0, 8] }),
    table(
      writer,
      [
        { title: words.reporting.network, width: 138 },
        { title: words.reporting.metrics, width: '*' },
      ],
      rows.map((row) => [networkNames[row.network], row.metrics.map((metric) => words.metrics[metric]).join(', ')]),
    ),
  ]);
}

/** An amount in a column that already names its currency. */
export const figure = (minor: number, writer: Writer): string => formatMinor(minor, writer.language).replace('-', '\u{2212}');
