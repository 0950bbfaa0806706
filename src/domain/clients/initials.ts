import type { Language } from '../common/text.ts';

// Made once: a rail of thirty clients would make thirty, and each takes a third of a millisecond. Graphemes are the same in every language.
const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
const graphemes = (text: string): string[] => [...segmenter.segment(text)].map((part) => part.segment);
const joined = /[\p{Script=Arabic}\p{Script=Syriac}]/u;

/**
 * One or two initials for a client's mark, by grapheme and in the casing of the language (`istanbul` is `İ` in Turkish). Words
 * without a letter or digit (`&`) are passed over; joined scripts get one letter, because two would join into another shape.
 */
export function initials(name: string, language: Language): string {
  const firsts = name
    .normalize('NFC')
    .split(/[\s\p{Pd}/]+/u)
    .map((word) => graphemes(word).find((letter) => /[\p{L}\p{N}]/u.test(letter)))
    .filter((letter) => letter !== undefined);
  const first = firsts[0];
  if (first === undefined) return graphemes(name.trim())[0] ?? '';
  const chosen = joined.test(first) ? [first] : firsts.slice(0, 2).filter((letter, index) => index === 0 || !joined.test(letter));
  return chosen.map((letter) => graphemes(letter.toLocaleUpperCase(language))[0] ?? '').join('');
}
