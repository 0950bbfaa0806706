import twitter from 'twitter-text';

/**
 * How X weighs a text: twitter-text's configuration version 3 (xdevplatform/docs, fundamentals/counting-characters, 2026-08-22).
 * Latin and the like weigh 1, other letters 2, every emoji 2 however it is put together, every link 23; counted in NFC. Each word is
 * weighed by X's own library, and once; what that weighs 1 a letter by these rules is not asked.
 */
export const xMost = 280;

/** What weighs 2, and © and ®, which weigh 2 as an emoji; all else weighs 1. */
const heavy = /[\u00a9\u00ae\u1100-\u1fff\u200e\u200f\u2020-\u2031\u2038-\uffff]/;
/** `v` knows the sequences that Unicode recommends; a © without its selector is a letter. */
const emoji = new RegExp('[\\p{Emoji_Presentation}--\\p{Regional_Indicator}]\\ufe0f|\\p{RGI_Emoji}', 'gv');
/** A full stop with a letter behind it, as every domain has and few sentences do. */
const dotted = /\.[^\s!-@]/;
/** No link is longer, and a text of that length is far over every limit: no one looks for links in it. */
const longest = 5_000;

/** Weighted length of a text on X. */
export function xWeighted(text: string): number {
  const composed = text.normalize('NFC');
  if (!heavy.test(composed) && !dotted.test(composed)) return composed.length;
  let weight = 0;
  let lightUnits = composed.length;
  for (const [word] of composed.matchAll(/[\t-\r ]?[^\t-\r ]+/g)) {
    if (!heavy.test(word) && !dotted.test(word)) continue;
    lightUnits -= word.length;
    weight += remembered(word);
  }
  return weight + lightUnits;
}

/** Whether X takes the text as one post: not empty, not over 280, without characters that it refuses. */
export const xTakes = (text: string): boolean => !/[\uFFFE\uFEFF\uFFFF]/.test(text) && text !== '' && xWeighted(text) <= xMost;

/** The words of a caption stay the same from key to key. */
const known = new Map<string, number>();

function remembered(word: string): number {
  const weight = known.get(word) ?? wordWeight(word);
  if (known.size >= 2_000) known.clear();
  if (word.length <= 200) known.set(word, weight);
  return weight;
}

/** A word comes with the blank before it: what stands before a domain decides whether it is a link. */
const wordWeight = (word: string): number => (word.length > longest ? plainWeight(word) : twitter.parseTweet(word).weightedLength);

/** Emoji and letters alone, for a word longer than any link. */
function plainWeight(text: string): number {
  let weight = 0;
  let from = 0;
  for (const found of text.matchAll(emoji)) {
    weight += lettersWeight(text.slice(from, found.index)) + 2;
    from = found.index + found[0].length;
  }
  return weight + lettersWeight(text.slice(from));
}

function lettersWeight(text: string): number {
  let weight = 0;
  for (const letter of text) weight += letter === '\xa9' || letter === '\xae' || !heavy.test(letter) ? 1 : 2;
  return weight;
}
