import { searchKey } from '../../domain/clients/index.ts';

/** Longer words are cut, in texts as in queries: nobody types so far, and a word of 300 letters should not cost 300. */
export const longest = 24;
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/**
 * The words of a text as they are looked up, folded by `searchKey`, each once. Scripts without spaces match anywhere, so a run of
 * them counts with every one of its endings.
 */
export function wordsOf(text: string): Set<string> {
  const words = new Set<string>();
  for (const word of searchKey(text).split(' ')) {
    if (word === '') continue;
    words.add(word.slice(0, longest));
    if (!unspaced.test(word)) continue;
    const letters = [...word].slice(0, 200);
    for (let from = 1; from < letters.length; from += 1) words.add(letters.slice(from, from + longest).join('').slice(0, longest));
  }
  return words;
}

/** What is asked for: at most eight words, the longest first because they leave the least to look through. */
export const askedFor = (query: string): string[] =>
  [...new Set(searchKey(query).split(' ').filter(Boolean).map((word) => word.slice(0, longest)))].sort((a, b) => b.length - a.length).slice(0, 8);
