/**
 * Letters that are a grapheme each whatever stands beside them: Latin, Greek and Cyrillic without combining marks, line feeds and
 * tabs. Everything else, carriage returns too, goes through the segmenter together with its neighbours.
 */
const plain = '\\t\\n\\x20-\\x7e\\xa1-\\xa8\\xaa-\\xac\\xaf-\\u02ff\\u0370-\\u0482\\u048a-\\u052f';
const windows = new RegExp(`[${plain}]?[^${plain}]+(?:[${plain}][^${plain}]+)*[${plain}]?`, 'g');

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The segmenter takes ever longer for each cluster of a long text: it is fed piece by piece. */
const piece = 256;

/** The user-perceived characters of a text, in order (Unicode extended grapheme clusters). */
export function* graphemesOf(text: string): Generator<string> {
  let from = 0;
  let size = piece;
  while (from < text.length) {
    const rest = from + size >= text.length;
    const clusters = Array.from(segmenter.segment(text.slice(from, from + size)), ({ segment }) => segment);
    // The last one may go on in the next piece; a border depends only on what stands before it and on the letter behind it.
    if (!rest) clusters.pop();
    size = clusters.length === 0 ? size * 2 : piece;
    for (const cluster of clusters) {
      from += cluster.length;
      yield cluster;
    }
  }
}

/**
 * How many user-perceived characters a text has: what Bluesky and Mastodon count. Equal to counting what `Intl.Segmenter` gives,
 * but it looks only at the stretches where a character may be more than one unit: a caption is counted at every key.
 */
export function graphemes(text: string): number {
  let saved = 0;
  for (const [window] of text.matchAll(windows)) {
    let clusters = 0;
    for (const _ of graphemesOf(window)) clusters += 1;
    saved += window.length - clusters;
  }
  return text.length - saved;
}
