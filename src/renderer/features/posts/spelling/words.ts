import type { Language } from '../../../../domain/common/text.ts';
import type { Span } from '../../../../domain/publishing/index.ts';

export type Word = Span & { word: string };

/**
 * The words of a text that can be judged: tags, mentions, links, addresses, words with digits and words in capitals are left out, and so
 * is a name (a capital letter inside of a sentence): no dictionary has a client's.
 */
export function wordsIn(text: string, language: Language): Word[] {
  const bare = text.replaceAll(/https?:\/\/\S+|\S+@\S+\.\S*[^\s.,;:!?]|[#＃@＠][\p{L}\p{N}\p{M}_.]+|\S*\.(?:com|net|org|tr|io|co)\S*/giu, (found) => ' '.repeat(found.length));
  const words: Word[] = [];
  for (const found of bare.matchAll(/(?<![\p{L}\p{N}_])[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*(?![\p{L}\p{N}_])/gu)) {
    const [word] = found;
    const from = found.index;
    if (word.length < 2 || word.length > 60) continue;
    const lower = word.toLocaleLowerCase(language);
    if (word !== lower) {
      const capitals = word === word.toLocaleUpperCase(language);
      const first = lower.slice(1) === word.slice(1);
      if (capitals || !first || !beginsSentence(bare, from)) continue;
    }
    words.push({ word, from, to: from + word.length });
  }
  return words;
}

/** Whether nothing but signs stands between a place and the end of the sentence or line before it. */
const beginsSentence = (text: string, at: number): boolean => /(?:^|[.!?…:\n])[^\p{L}\p{N}\n]*$/u.test(text.slice(Math.max(0, at - 40), at));
