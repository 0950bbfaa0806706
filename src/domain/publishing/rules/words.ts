import type { Span } from '../count/index.ts';

/** The words of a rule: parted by commas or semicolons; a phrase is one of them. */
export const wordsOf = (text: string): string[] =>
  text
    .split(/[,;\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');

/**
 * Where a text has a word. It is looked for at the beginning of words, so that `ucuz` finds `ucuzluk` and `ucuza`; a last p, ç,
 * t or k may have softened (`kitap` finds `kitabı`). Two things are looked for as whole words only: what stands in quotation
 * marks, and words of three letters or fewer (`en iyi` does not find `yen iyice`, `art` does not find `artık`); an ending after
 * an apostrophe is let through. Capitals do not count: i is İ and I, ı is I. Accents do: `şık` is not `sik`. A phrase may break
 * over lines.
 */
export function findWord(text: string, word: string): Span[] {
  if (text === '' || word.trim() === '') return [];
  return Array.from(text.matchAll(patternOf(word)), (found) => ({ from: found.index, to: found.index + found[0].length }));
}

/** Whether a sentence stands in a text: as a whole, whatever its capitals and blanks. */
export const hasSentence = (text: string, sentence: string): boolean =>
  sentence.trim() === '' || new RegExp(lettersOf(sentence), 'u').test(text);

const patterns = new Map<string, RegExp>();

function patternOf(typed: string): RegExp {
  const before = patterns.get(typed);
  if (before !== undefined) return before;
  const quoted = /^["“”„'‘’«](.+)["“”'‘’»]$/u.exec(typed.trim())?.[1];
  const word = (quoted ?? typed).trim();
  const lastWord = word.split(/\s+/).at(-1) ?? '';
  const whole = quoted !== undefined || [...lastWord.normalize('NFC')].length <= 3;
  const source = whole ? `${lettersOf(word)}(?![\\p{L}\\p{N}\\p{M}_])` : `${softened(word)}[\\p{L}\\p{M}\\p{N}_]*`;
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}\\p{M}_])${source}`, 'gu');
  if (patterns.size >= 1_000) patterns.clear();
  patterns.set(typed, pattern);
  return pattern;
}

const soft: Readonly<Record<string, string>> = { p: 'bB', ç: 'cC', t: 'dD', k: 'ğĞgG' };

/** The word, its last consonant also as it is before a vowel. */
function softened(word: string): string {
  const letters = [...word.normalize('NFC')];
  const last = letters.at(-1) ?? '';
  const softer = soft[last.toLocaleLowerCase('tr')];
  if (softer === undefined) return lettersOf(word);
  return `${lettersOf(letters.slice(0, -1).join(''))}(?:${letterOf(last)}|[${softer}](?=[aeıioöuüAEIİOÖUÜ]))`;
}

const lettersOf = (text: string): string => text.trim().split(/\s+/).map(wordOf).join('\\s+');

/** Composed letter by letter; as it was typed, too, since some signs become others when they are composed. */
function wordOf(word: string): string {
  const composed = word.normalize('NFC');
  const letters = Array.from(composed, letterOf).join('');
  return composed === word ? letters : `(?:${letters}|${escaped(word)})`;
}

/** A letter in both cases, by Turkish and by other rules, composed and taken apart. */
function letterOf(letter: string): string {
  const cases = [
    letter,
    letter.toLowerCase(),
    letter.toUpperCase(),
    letter.toLocaleLowerCase('tr'),
    letter.toLocaleUpperCase('tr'),
  ];
  const forms = new Set(cases.flatMap((each) => [each, each.normalize('NFD')]));
  if (letter === "'" || letter === '’') return "['’ʼ]";
  return `(?:${[...forms]
    .toSorted((one, other) => other.length - one.length)
    .map(escaped)
    .join('|')})`;
}

const escaped = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
