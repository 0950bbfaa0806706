import { moneyFields, phrases, type FieldValue } from '../../domain/agreements/index.ts';
import { networkNames } from '../../domain/clients/index.ts';
import type { Language } from '../../domain/common/text.ts';
import { formatMoney, formatPercent, type Currency } from '../../domain/money/index.ts';
import { formatDay } from '../../domain/time/index.ts';
import type { DocumentWords } from './words.ts';

/** What a field is called; its own name where a later version of the rules adds one that has no word yet. */
export function labelOf(words: DocumentWords, field: string): string {
  const labels: Readonly<Record<string, string>> = words.fields;
  return labels[field] ?? labels[field.slice(field.indexOf('.') + 1)] ?? labels[field.slice(field.lastIndexOf('.') + 1)] ?? field;
}

type Shown = {
  field: string; value: FieldValue; currency: Currency; language: Language;
  /** Money as a contract writes it, or as the screen does. */
  style: 'contract' | 'screen';
};

/** One value of a field as a reader says it: an amount, a day, a choice in words; a dash where there is none. */
export function valueInWords(words: DocumentWords, { field, value, currency, language, style }: Shown): string {
  const name = field.slice(field.lastIndexOf('.') + 1);
  if (value === null) return '–';
  if (typeof value === 'boolean') return value ? words.changes.yes : words.changes.no;
  if (typeof value === 'number') {
    if (moneyFields.has(name)) return formatMoney({ minor: value, currency }, language, { style });
    if (name.endsWith('BasisPoints')) return formatPercent(value, language);
    return new Intl.NumberFormat(language === 'tr' ? 'tr-TR' : 'en-GB').format(value);
  }
  if (typeof value === 'string' && name === 'country') return phrases[language].country(value);
  if (typeof value !== 'string') return value.map((part) => named(words, part)).join(', ');
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDay(value, language) : named(words, value);
}

/** Codes of the content in words; any other text is the user's and stands as it is. */
function named(words: DocumentWords, value: string): string {
  return codesOf(words)[value] ?? value;
}

/** Whether a text is a code of the content: it changes as a whole, never word by word. */
export const isCode = (words: DocumentWords, value: FieldValue): boolean =>
  typeof value === 'string' && (Object.hasOwn(codesOf(words), value) || /^\d{4}-\d{2}-\d{2}$/.test(value));

const codesOf = (words: DocumentWords): Readonly<Record<string, string>> => ({
  ...networkNames,
  ...words.metrics,
  ...words.units,
  ...words.term.channels,
  ...words.term.aiRules,
  ...words.review.lateRules,
  ...words.changes.codes,
});
