import type { Language } from '../../domain/common/text.ts';
import en from '../i18n/en/documents.json';
import tr from '../i18n/tr/documents.json';

export type DocumentWords = typeof en;

const catalogues: Readonly<Record<Language, DocumentWords>> = { en, tr };

/** The words of a paper in its reader's language, apart from the language of the screen. */
export const documentText = (language: Language): DocumentWords => catalogues[language];

/** Fills `{{name}}` places in one pass: what is filled in is data and never read as a place again. */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{\{(\w+)\}\}/g, (place, name: string) => String(values[name] ?? place));
}

/** `1 day`, `2 days`, `1.000 gün`. */
export function counted(form: { one: string; other: string }, n: number, language: Language): string {
  return fill(n === 1 ? form.one : form.other, { n: new Intl.NumberFormat(language === 'tr' ? 'tr-TR' : 'en-GB').format(n) });
}

/** `A`, `A and B`, `A, B and C`. */
export function listed(items: readonly string[], words: DocumentWords): string {
  const last = items.at(-1);
  if (last === undefined || items.length === 1) return last ?? '';
  return fill(words.listAnd, { first: items.slice(0, -1).join(', '), last });
}
