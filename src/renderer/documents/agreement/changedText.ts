import { filledClauses, phrases } from '../../../domain/agreements/clauses/index.ts';
import type { AgreementContent, Change, FieldChange } from '../../../domain/agreements/index.ts';

/** The sentences in which two texts differ, an ellipsis standing for what both say before and after; empty where nothing is left. */
export function differing(before: string, after: string): { before: string; after: string } {
  const [old, fresh] = [sentencesOf(before), sentencesOf(after)];
  const shorter = Math.min(old.length, fresh.length);
  let head = 0;
  while (head < shorter && old[head] === fresh[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && old.at(-1 - tail) === fresh.at(-1 - tail)) tail += 1;
  const left = (sentences: readonly string[]): string => {
    const own = sentences.slice(head, sentences.length - tail);
    return own.length === 0 ? '' : [...(head > 0 ? ['…'] : []), ...own, ...(tail > 0 ? ['…'] : [])].join(' ');
  };
  return { before: left(old), after: left(fresh) };
}

const sentencesOf = (text: string): string[] => text.split(/(?<=[.!?…]["”’)]?)\s+/u).filter((sentence) => sentence !== '');

/**
 * A change of a clause in the words that stand on the paper: places filled as each version fills them, and of a changed clause
 * only what differs. A change that nobody can read (a place for its own value) is none; other changes stay as they are.
 */
export function inPrintedWords(before: AgreementContent, after: AgreementContent): (change: Change) => Change {
  const printed = [before, after].map((content) => new Map(filledClauses(content).map(({ id, text }) => [id, text])));
  const [old, fresh] = printed;
  return (change) => {
    if (change.section !== 'clauses' || change.id === null) return change;
    const { id } = change;
    const fields = change.fields.flatMap((field): FieldChange[] => {
      if (field.field !== 'body') return [field];
      const was = old?.get(id) ?? '';
      const is = fresh?.get(id) ?? '';
      const shown = change.kind === 'changed' ? differing(was, is) : { before: was, after: is };
      return shown.before === shown.after ? [] : [{ ...field, before: shown.before || null, after: shown.after || null }];
    });
    return { ...change, fields };
  };
}

/** A country by its name. */
export const countryOf = (code: string, language: AgreementContent['language']): string => phrases[language].country(code);
