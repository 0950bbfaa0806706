/** What follows a noun in Turkish: plural, whose, case. Lists of words cannot have all of them; the rules of harmony can. */

const vowels = 'aeıioöuü';
const hard = 'fstkçşhp';
const lastVowel = (word: string): string => [...word].findLast((letter) => vowels.includes(letter)) ?? 'a';
const wide = (word: string): string => ('aıou'.includes(lastVowel(word)) ? 'a' : 'e');
const narrow = (word: string): string => ({ a: 'ı', ı: 'ı', o: 'u', u: 'u', e: 'i', i: 'i', ö: 'ü', ü: 'ü' })[lastVowel(word)] ?? 'ı';
const endsInVowel = (word: string): boolean => vowels.includes(word.at(-1) ?? '');
const dental = (word: string): string => (hard.includes(word.at(-1) ?? '') ? 't' : 'd');

const plural = (stem: string): string[] => [stem, `${stem}l${wide(stem)}r`];

function possessed(stem: string): { word: string; third: boolean }[] {
  const i = narrow(stem);
  const open = endsInVowel(stem);
  const plain = open ? ['m', 'n', `m${i}z`, `n${i}z`] : [`${i}m`, `${i}n`, `${i}m${i}z`, `${i}n${i}z`];
  return [{ word: stem, third: false }, ...plain.map((end) => ({ word: stem + end, third: false })), { word: stem + (open ? `s${i}` : i), third: true }];
}

function cases({ word, third }: { word: string; third: boolean }): string[] {
  const [a, i, d] = [wide(word), narrow(word), dental(word)];
  const open = endsInVowel(word);
  // After the possessive of the third person an n stands between.
  const link = third ? 'n' : open ? 'y' : '';
  const at = third ? `n${'d'}` : d;
  return [
    word, word + link + i, word + link + a, `${word}${at}${a}`, `${word}${at}${a}n`, `${word}${at}${a}ki`, `${word}${open ? 'n' : ''}${i}n`,
    `${word}${open ? 'y' : ''}l${a}`, `${word}c${a}`, `${word}l${i}k`, `${word}s${i}z`, `${word}l${i}`,
  ];
}

/** Every form of a noun that these endings make, the stem itself included. */
export const nounForms = (stem: string): Set<string> => new Set(plural(stem).flatMap(possessed).flatMap(cases));

/**
 * Whether a word is a noun of the list with endings as the rules of harmony have them; `isStem` says whether a beginning of it is an
 * entry of its own. A softened last letter (kitap, kitabı) is not tried: the list has those.
 */
export function isInflected(word: string, isStem: (stem: string) => boolean): boolean {
  for (let cut = word.length - 1; cut >= 3; cut -= 1) {
    const stem = word.slice(0, cut);
    if (isStem(stem) && nounForms(stem).has(word)) return true;
  }
  return false;
}

const flat: Readonly<Record<string, string>> = { â: 'a', î: 'i', û: 'u', Â: 'A', Î: 'İ', Û: 'U' };
/** Without the circumflex, which is right either way in most words. */
export const withoutCircumflex = (word: string): string => word.replaceAll(/[âîûÂÎÛ]/g, (letter) => flat[letter] ?? letter);
