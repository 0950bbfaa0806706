import { graphemesOf, measure, xMost, xUrls } from './count/index.ts';

/** The marks by which a thread is counted: ` 2/5` at the end of each post. */
export type ThreadOptions = { numbered?: boolean; limit?: number };

/**
 * A long text as a thread for X, each post within 280 as X weighs it. It is cut behind a paragraph or a sentence where one ends
 * in the second half of a post, else between words; a word that is longer alone is cut between characters, a link never. Nothing
 * but the blanks at a cut is lost. A text that fits is one post without a number.
 */
export function threadOf(text: string, { numbered = false, limit = xMost }: ThreadOptions = {}): string[] {
  const whole = text.trim();
  if (whole === '') return [];
  if (measure('weighted', whole) <= limit) return [whole];
  if (!numbered) return split(whole, limit);
  // The number takes room, and how much depends on how many there are.
  for (let digits = 1; digits < 6; digits += 1) {
    const parts = split(whole, limit - 2 * digits - 2);
    if (String(parts.length).length <= digits) return parts.map((part, index) => `${part} ${index + 1}/${parts.length}`);
  }
  return split(whole, limit);
}

function split(text: string, limit: number): string[] {
  const parts: string[] = [];
  let rest = text;
  while (rest !== '') {
    const cut = cutOf(rest, limit);
    parts.push(rest.slice(0, cut).trimEnd());
    rest = rest.slice(cut).trimStart();
  }
  return parts;
}

/** Where the first post ends: words weigh what they weigh alone, since neither a link nor an emoji reaches over a blank. */
function cutOf(text: string, limit: number): number {
  let weight = 0;
  let end = 0;
  let sentence = 0;
  for (const found of text.matchAll(/\s*\S+/gu)) {
    const next = weight + measure('weighted', found[0]);
    if (next > limit) break;
    weight = next;
    end = found.index + found[0].length;
    const paragraph = /^[^\S\n]*\n/u.test(text.slice(end, end + 8));
    if (weight * 2 >= limit && (paragraph || /[.!?…。！？]["'”’)»]*$/u.test(found[0]))) sentence = end;
    if (end === text.length) return end;
  }
  if (sentence > 0) return sentence;
  return end > 0 ? end : insideWord(text, limit);
}

/** A single word over the limit: as many of its characters as fit, its links whole. */
function insideWord(text: string, limit: number): number {
  const word = /^\S+/u.exec(text)?.[0] ?? text;
  const urls = xUrls(word.normalize('NFC') === word ? word.slice(0, 5_000) : '');
  let end = 0;
  for (const cluster of graphemesOf(word)) {
    const next = end + cluster.length;
    const url = urls.find(({ from, to }) => from < next && next < to);
    if (end > 0 && measure('weighted', word.slice(0, url?.to ?? next)) > limit) break;
    end = next;
  }
  const broken = urls.find(({ from, to }) => from < end && end < to);
  return broken === undefined || broken.from === 0 ? end : broken.from;
}
