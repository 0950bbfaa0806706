import type { AgreementContent } from '../content.ts';
import type { Phrases } from './phrases/index.ts';
import type { FilledPlace } from './template.ts';

/** How one place is computed from an agreement, in the words of its language. */
export type Field = (content: AgreementContent, words: Phrases) => FilledPlace;

/** Text as it goes into a sentence: an address of several lines becomes one. */
export const tidy = (text: string): string => text.trim().replaceAll(/\s*\n\s*/g, ', ');
export const present = (text: string): FilledPlace => ({ text });
export const missing = (...paths: string[]): FilledPlace => ({ missing: paths });

/** What the user typed, or the path of the field that is empty. */
export const written = (text: string, path: string): FilledPlace => (text.trim() === '' ? missing(path) : present(tidy(text)));

/** A phrase over a value that may not be set yet. */
export const set = <T>(value: T | null, path: string, phrase: (value: T) => string): FilledPlace =>
  value === null ? missing(path) : present(phrase(value));

/** Items with semicolons between them, because any of them may hold commas. */
export const listed = (items: readonly string[], path: string): FilledPlace =>
  items.length === 0 ? missing(path) : present(items.join('; '));
