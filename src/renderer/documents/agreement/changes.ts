import type { Content } from 'pdfmake/interfaces';
import {
  compare,
  moneyFields,
  type Change,
  type ChangeSection,
  type FieldChange,
  type FieldValue,
} from '../../../domain/agreements/index.ts';
import { networkNames } from '../../../domain/clients/index.ts';
import { formatMoney, formatPercent } from '../../../domain/money/index.ts';
import { formatDay } from '../../../domain/time/index.ts';
import { prose, section, table, text } from '../paper/blocks.ts';
import { muted } from '../paper/colour.ts';
import type { Writer } from '../paper/writer.ts';
import type { AgreementRequest } from '../request.ts';
import { fill, type DocumentWords } from '../words.ts';

/** An amendment opens with why it is made and what it changes, one row a difference, in the order of the paper. */
export function changesSection(writer: Writer, { content, amends }: AgreementRequest): Content[] {
  if (amends === null) return [];
  const { changes: words } = writer.words;
  const base = amends.signedOn
    ? fill(words.baseOf, { number: amends.number, date: formatDay(amends.signedOn, writer.language) })
    : fill(words.base, { number: amends.number });
  const blocks: Content[] = [
    ...prose(writer, amends.reason),
    text(writer, `${base} ${words.effect}`, { color: muted, margin: [0, 0, 0, 8] }),
  ];
  const rows = compare(amends.content, content)
    .map((change) => (change.section === 'general' ? { ...change, fields: change.fields.filter(standsHere) } : change))
    .flatMap((change) => rowsOf(writer, change, content.payment.currency));
  if (rows.length > 0) {
    blocks.push(
      table(
        writer,
        [
          { title: words.where, width: 136 },
          { title: words.before, width: '*' },
          { title: words.after, width: '*' },
        ],
        rows,
      ),
    );
  }
  return section(writer, words.heading, blocks);
}

/** What only the proposal prints is nothing that an amendment could change. */
const standsHere = ({ field }: FieldChange): boolean => field !== 'introduction' && field !== 'validUntil';

type Currency = AgreementRequest['content']['payment']['currency'];
type Row = [ReturnType<typeof text>[], ReturnType<typeof text>, ReturnType<typeof text>];

function rowsOf(writer: Writer, change: Change, currency: Currency): Row[] {
  const { changes: words } = writer.words;
  const place = headingOf(writer.words, change.section);
  const item = change.name === null || change.name === '' ? [] : [text(writer, change.name, { bold: true })];
  const where = (label: string | null) => [
    text(writer, place, { style: 'small' }),
    ...item,
    ...(label === null ? [] : [text(writer, label, item.length === 0 ? { bold: true } : {})]),
  ];
  const dash = text(writer, '–', { color: muted });
  switch (change.kind) {
    case 'added':
      return [[where(null), dash, text(writer, `${words.added}: ${summary(writer, change, 'after', currency)}`)]];
    case 'removed':
      return [
        [where(null), text(writer, summary(writer, change, 'before', currency), { color: muted }), text(writer, words.removed)],
      ];
    case 'moved':
      return [[where(null), dash, text(writer, words.moved)]];
    case 'field':
    case 'changed':
      return change.fields.map((field): Row => [
        where(labelOf(writer.words, field.field)),
        text(writer, shown(writer, field, field.before, currency), { color: muted }),
        text(writer, shown(writer, field, field.after, currency)),
      ]);
  }
}

/** All that a whole item says, in one cell. */
const summary = (writer: Writer, change: Change, side: 'before' | 'after', currency: Currency): string =>
  change.fields
    .filter((field) => field[side] !== null)
    .map((field) => shown(writer, field, field[side], currency))
    .join(' · ');

function headingOf(words: DocumentWords, place: ChangeSection): string {
  const own: Record<ChangeSection, string> = {
    general: words.changes.general,
    parties: words.parties.heading,
    handles: words.parties.accounts,
    goals: words.goals.heading,
    deliverables: words.deliverables.heading,
    exclusions: words.exclusions.heading,
    timeline: words.timeline.heading,
    review: words.review.heading,
    revisions: words.review.heading,
    reporting: words.reporting.heading,
    payment: words.payment.heading,
    term: words.term.heading,
    rights: words.changes.rights,
    clauses: words.clauses.heading,
  };
  return own[place];
}

/** What a field is called; its own name where a later version of the rules adds one that has no word yet. */
export function labelOf(words: DocumentWords, field: string): string {
  const labels: Readonly<Record<string, string>> = words.fields;
  return labels[field] ?? labels[field.slice(field.indexOf('.') + 1)] ?? labels[field.slice(field.lastIndexOf('.') + 1)] ?? field;
}

function shown(writer: Writer, { field }: FieldChange, value: FieldValue, currency: Currency): string {
  const { words, language } = writer;
  const name = field.slice(field.lastIndexOf('.') + 1);
  if (value === null) return '–';
  if (typeof value === 'boolean') return value ? words.changes.yes : words.changes.no;
  if (typeof value === 'number') {
    if (moneyFields.has(name)) return formatMoney({ minor: value, currency }, language, { style: 'contract' });
    if (name.endsWith('BasisPoints')) return formatPercent(value, language);
    return new Intl.NumberFormat(language === 'tr' ? 'tr-TR' : 'en-GB').format(value);
  }
  if (typeof value !== 'string') return value.map((part) => named(words, part)).join(', ');
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDay(value, language) : named(words, value);
}

/** Codes of the content in words; any other text is the user's and stands as it is. */
function named(words: DocumentWords, value: string): string {
  const codes: Readonly<Record<string, string>> = {
    ...networkNames,
    ...words.metrics,
    ...words.units,
    ...words.term.channels,
    ...words.term.aiRules,
    ...words.review.lateRules,
    ...words.changes.codes,
  };
  return codes[value] ?? value;
}
