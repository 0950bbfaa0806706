import { codePoints, utf8Bytes } from './bytes.ts';
import { graphemes } from './graphemes.ts';
import { mastodonLength } from './mastodon.ts';
import { threadsLength } from './threads.ts';
import { xWeighted } from './weighted.ts';

/** What a length is counted in. */
export const units = ['weighted', 'graphemes', 'mastodon', 'threads', 'utf8', 'utf16', 'code-points'] as const;
export type Unit = (typeof units)[number];

/** Length of a text in a unit. Takes any string, lone surrogates and a megabyte included. */
export function measure(unit: Unit, text: string): number {
  switch (unit) {
    case 'weighted':
      return xWeighted(text);
    case 'graphemes':
      return graphemes(text);
    case 'mastodon':
      return mastodonLength(text);
    case 'threads':
      return threadsLength(text);
    case 'utf8':
      return utf8Bytes(text);
    case 'utf16':
      return text.length;
    case 'code-points':
      return codePoints(text);
  }
}

export { graphemesOf } from './graphemes.ts';
export { linkIn } from './mastodon.ts';
export { xMost, xTakes } from './weighted.ts';
export { xUrls, type Span } from './xUrls.ts';
