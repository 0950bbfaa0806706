import { codePoints, utf8Bytes } from './bytes.ts';
import { graphemesOf } from './graphemes.ts';

/** What is drawn as an emoji: by itself, by a variation selector, as a flag or on a keycap. */
const emoji = /[\p{Emoji_Presentation}\p{Regional_Indicator}\ufe0f\u20e3]/u;

/**
 * Length of a text on Threads: characters, but "emojis are counted as the number of UTF-8 bytes" (Meta's Threads overview, read
 * 2026-11-23; how it counts in practice is not verified, so this is the stricter reading). 👍 is 4, a family of four is 25.
 */
export function threadsLength(text: string): number {
  if (!emoji.test(text)) return codePoints(text);
  let extra = 0;
  for (const word of text.split(/\s+/)) {
    if (!emoji.test(word)) continue;
    for (const cluster of graphemesOf(word)) if (emoji.test(cluster)) extra += utf8Bytes(cluster) - codePoints(cluster);
  }
  return codePoints(text) + extra;
}
