import type { Content } from 'pdfmake/interfaces';
import type { AgreementContent, Deliverable } from '../../../domain/agreements/index.ts';
import { networkNames } from '../../../domain/clients/index.ts';
import { formatMinor, formatMoney } from '../../../domain/money/index.ts';
import { facts, section, subheading, table, text, type Cell } from '../paper/blocks.ts';
import { muted } from '../paper/colour.ts';
import type { Writer } from '../paper/writer.ts';
import { counted, fill, listed } from '../words.ts';

const cadences = ['monthly', 'project', 'ad-hoc'] as const satisfies readonly Deliverable['cadence'][];

/** What is made: a table each for every month, once, and on request. */
export function deliverablesSection(writer: Writer, content: AgreementContent): Content[] {
  const { deliverables } = writer.words;
  const blocks = cadences.flatMap((cadence): Content[] => {
    const rows = content.deliverables.filter((item) => item.cadence === cadence);
    if (rows.length === 0) return [];
    return [subheading(writer, deliverables[cadence]), deliverableTable(writer, content, rows)];
  });
  return section(
    writer,
    deliverables.heading,
    blocks.length === 0 ? [text(writer, deliverables.none, { color: muted })] : blocks,
  );
}

export function deliverableTable(writer: Writer, content: AgreementContent, rows: readonly Deliverable[]): Content {
  const { deliverables } = writer.words;
  const withNetwork = rows.some((row) => row.network !== null);
  return table(
    writer,
    [
      ...(withNetwork ? [{ title: deliverables.network, width: 84 }] : []),
      { title: deliverables.work, width: '*' },
      { title: deliverables.quantity, width: 84, align: 'right' },
      { title: deliverables.price, width: 92, align: 'right' },
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

const quantity = (writer: Writer, row: Deliverable): string => {
  const count = new Intl.NumberFormat(writer.language === 'tr' ? 'tr-TR' : 'en-GB').format(row.quantity);
  // What is asked for when needed has a price a unit and no number beforehand.
  return row.cadence === 'ad-hoc' && row.quantity === 1
    ? fill(writer.words.deliverables.per, { unit: writer.words.units[row.unit] })
    : count;
};

function price(writer: Writer, content: AgreementContent, row: Deliverable): string {
  if (row.unitPrice === null) return writer.words.deliverables.included;
  return formatMoney({ minor: row.unitPrice, currency: content.payment.currency }, writer.language, { style: 'contract' });
}

export function timelineSection(writer: Writer, content: AgreementContent): Content[] {
  const { timeline } = writer.words;
  const blocks: Content[] = [];
  if (content.timeline.length > 0) {
    blocks.push(
      table(
        writer,
        [
          { title: timeline.work, width: '*' },
          { title: timeline.who, width: 70 },
          { title: timeline.days, width: 50, align: 'right' },
          { title: timeline.delivered, width: 112 },
          { title: timeline.answerBy, width: 96 },
        ],
        content.timeline.map((entry) => [
          entry.work,
          timeline[entry.who],
          entry.workingDays === null ? '' : String(entry.workingDays),
          entry.delivered,
          entry.answerBy,
        ]),
      ),
    );
  }
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
      revisions.rounds === null ? null : fill(words.review.roundsOf[revisions.scope], { n: revisions.rounds }),
    ],
    [
      words.review.extraRound,
      extra === null ? null : formatMoney({ minor: extra, currency: payment.currency }, writer.language, { style: 'contract' }),
    ],
  ]);
  return section(writer, words.review.heading, block === null ? [] : [block]);
}

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
  const lead = text(writer, words.reporting.frequency[reporting.frequency] + (reporting.frequency === 'none' ? '' : due), {
    margin: [0, 0, 0, 8],
  });
  const rows = reporting.metrics.filter((row) => row.metrics.length > 0);
  if (reporting.frequency === 'none' || rows.length === 0) return section(writer, words.reporting.heading, [lead]);
  return section(writer, words.reporting.heading, [
    lead,
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
