import type { Language } from '../common/text.ts';

const joined = /[\p{Script=Arabic}\p{Script=Syriac}]/u;

/**
 * One or two initials for a client's mark, by grapheme and in the casing of the language (`istanbul` is `İ` in Turkish). Words
 * without a letter or digit (`&`) are passed over; joined scripts get one letter, because two would join into another shape.
 */
export function initials(name: string, language: Language): string {
  const graphemes = (text: string): string[] =>
    [...new Intl.Segmenter(language, { granularity: 'grapheme' }).segment(text)].map((part) => part.segment);
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
