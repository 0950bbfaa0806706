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

/** `1st`, `22nd`; `22.` */
export function nth(n: number, words: DocumentWords, language: Language): string {
  const forms: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> = words.ordinals;
  return fill(forms[new Intl.PluralRules(language, { type: 'ordinal' }).select(n)] ?? words.ordinals.other, { n });
}

/** `A`, `A and B`, `A, B and C`; or with the word for a choice. */
export function listed(items: readonly string[], words: DocumentWords, joint: 'listAnd' | 'listOr' = 'listAnd'): string {
  const last = items.at(-1);
  if (last === undefined || items.length === 1) return last ?? '';
  return fill(words[joint], { first: items.slice(0, -1).join(', '), last });
}
