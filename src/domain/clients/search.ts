const apart: Readonly<Record<string, string>> = {
  ı: 'i',
  ς: 'σ',
  ß: 'ss',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
};
// Latin, Greek and Cyrillic accents, and Arabic vowel signs. Japanese voicing marks stay: か and が are different letters.
const marks = /[\u0300-\u036f\u064b-\u065f\u0670]/g;
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/**
 * The form in which text is searched: words of plain small letters and digits with single spaces. İ, I, ı and i are one letter,
 * accents fall away (ğ is g), apostrophes too (`O’Reilly` is one word); emoji are words of their own.
 */
export function searchKey(text: string): string {
  return text
    .normalize('NFKD')
    .replace(marks, '')
    .toLowerCase()
    .replace(marks, '')
    .replace(/[ıςßøæœłđðþ]/g, (letter) => apart[letter] ?? letter)
    .replace(/['’ʼ`´]/g, '')
    .replace(/\p{Extended_Pictographic}/gu, ' $& ')
    .replace(/[^\p{L}\p{N}\p{M}\p{Extended_Pictographic}]+/gu, ' ')
    .normalize('NFC')
    .trim();
}

/**
 * Whether every word of the query begins some word of the key, in any order. Scripts without spaces match anywhere. An
 * empty query matches all.
 */
export function matches(haystackKey: string, query: string): boolean {
  const words = searchKey(query).split(' ').filter(Boolean);
  const padded = ` ${haystackKey}`;
  return words.every((word) => (unspaced.test(word) ? padded.includes(word) : padded.includes(` ${word}`)));
}
