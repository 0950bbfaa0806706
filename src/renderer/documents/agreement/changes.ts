import type { Content } from 'pdfmake/interfaces';
import {
  compare,
  type Change,
  type ChangeSection,
  type FieldChange,
  type FieldValue,
} from '../../../domain/agreements/index.ts';
import { formatDay } from '../../../domain/time/index.ts';
import { labelOf, valueInWords } from '../changeWords.ts';
import { prose, section, table, text } from '../paper/blocks.ts';
import { muted } from '../paper/colour.ts';
import type { Writer } from '../paper/writer.ts';
import type { AgreementRequest } from '../request.ts';
import { fill, type DocumentWords } from '../words.ts';
import { countryOf, inPrintedWords } from './changedText.ts';

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
    .map(inPrintedWords(amends.content, content))
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
  const name = change.name ?? '';
  const where = (label: string | null, item: string, side = '') => [
    text(writer, headingOf(writer.words, change.section) + side, { style: 'small' }),
    ...(item === '' ? [] : [text(writer, item, { bold: true })]),
    ...(label === null ? [] : [text(writer, label, item === '' ? { bold: true } : {})]),
  ];
  // A goal or an exclusion is its own name: it stands once, in the column of what was or is.
  const whole = where(null, change.fields.some(isMore(change)) ? name : '');
  const dash = text(writer, '–', { color: muted });
  switch (change.kind) {
    case 'added':
      return [[whole, dash, text(writer, `${words.added}: ${summary(writer, change, 'after', currency)}`)]];
    case 'removed':
      return [[whole, text(writer, summary(writer, change, 'before', currency), { color: muted }), text(writer, words.removed)]];
    case 'moved':
      return [[where(null, name), dash, text(writer, words.moved)]];
    case 'field':
    case 'changed':
      return change.fields.map((field): Row => [
        where(labelOf(writer.words, field.field), name === field.after ? '' : name, sideOf(writer.words, field)),
        text(writer, shown(writer, field, field.before, currency), { color: muted }),
        text(writer, shown(writer, field, field.after, currency)),
      ]);
  }
}

/** Whose: both parties have an address. */
function sideOf({ parties }: DocumentWords, { field }: FieldChange): string {
  if (field.startsWith('provider.')) return ` · ${parties.provider}`;
  return field.startsWith('client.') ? ` · ${parties.client}` : '';
}

/** In this order an item is read; what is not named here follows as it stands. */
const reading = ['network', 'format', 'quantity', 'unit', 'unitPrice', 'cadence'];
const placeOf = ({ field }: FieldChange): number => (reading.includes(field) ? reading.indexOf(field) : reading.length);

/** What an item says beyond its name; pieces are what is counted unless it says otherwise. */
const isMore = ({ name }: Change) => ({ field, before, after }: FieldChange): boolean => {
  const value = after ?? before;
  return value !== null && value !== name && !(field === 'unit' && value === 'piece');
};

/** All that a whole item says besides its name, in one cell; its numbers say what they count. */
function summary(writer: Writer, change: Change, side: 'before' | 'after', currency: Currency): string {
  const more = change.fields.filter(isMore(change)).toSorted((a, b) => placeOf(a) - placeOf(b));
  if (more.length === 0) return change.name ?? '';
  return more
    .map((field) => {
      const value = shown(writer, field, field[side], currency);
      return typeof field[side] === 'number' ? `${labelOf(writer.words, field.field)}:\u{A0}${value}` : value;
    })
    .join(' · ');
}

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

const shown = ({ words, language }: Writer, { field }: FieldChange, value: FieldValue, currency: Currency): string =>
  field.endsWith('country') && typeof value === 'string'
    ? countryOf(value, language)
    : valueInWords(words, { field, value, currency, language, style: 'contract' });
