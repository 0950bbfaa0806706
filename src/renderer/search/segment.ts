/**
 * Which documents have which word. An entry is the document's number, doubled, plus one when the word stands in its title: two
 * things in one number, because there are millions of them.
 */
export const entryOf = (document: number, inTitle: boolean): number => document * 2 + (inTitle ? 1 : 0);

/** Called with every word that begins as asked, and its entries from `start` to `end`. */
export type Visit = (whole: boolean, entries: ArrayLike<number>, start: number, end: number) => void;

/** A part of the index: open while documents come in, sealed once it is full. */
export type Segment = { visit(prefix: string, visit: Visit): void };

/** The part that grows. */
export type OpenSegment = Segment & { add(document: number, title: ReadonlySet<string>, text: ReadonlySet<string>): void; seal(): Segment };

export function openSegment(): OpenSegment {
  const postings = new Map<string, number[]>();
  const note = (word: string, entry: number): void => {
    const known = postings.get(word);
    if (known) known.push(entry);
    else postings.set(word, [entry]);
  };
  return {
    add(document, title, text) {
      for (const word of title) note(word, entryOf(document, true));
      for (const word of text) if (!title.has(word)) note(word, entryOf(document, false));
    },
    visit(prefix, visit) {
      for (const [word, entries] of postings) if (word.startsWith(prefix)) visit(word.length === prefix.length, entries, 0, entries.length);
    },
    seal: () => sealed(postings),
  };
}

/** The same in sorted words and one run of numbers: a tenth of the memory, and a prefix is a range of it. */
function sealed(postings: ReadonlyMap<string, readonly number[]>): Segment {
  const words = [...postings.keys()].sort((a, b) => (a < b ? -1 : 1));
  const starts = new Uint32Array(words.length + 1);
  for (const [index, word] of words.entries()) starts[index + 1] = (starts[index] ?? 0) + (postings.get(word)?.length ?? 0);
  const entries = new Uint32Array(starts[words.length] ?? 0);
  for (const [index, word] of words.entries()) entries.set(postings.get(word) ?? [], starts[index]);
  return {
    visit(prefix, visit) {
      for (let index = firstAtLeast(words, prefix); index < words.length; index += 1) {
        const word = words[index] ?? '';
        if (!word.startsWith(prefix)) return;
        visit(word.length === prefix.length, entries, starts[index] ?? 0, starts[index + 1] ?? 0);
      }
    },
  };
}

function firstAtLeast(words: readonly string[], wanted: string): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((words[middle] ?? '') < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
