import { graphemes } from './graphemes.ts';

/** `characters_reserved_per_url`: a link counts so much, however long (mastodon/documentation, entities/Instance, 2026-07-02). */
export const reservedPerUrl = 23;
const stand = 'x'.repeat(reservedPerUrl);

const url = /https?:\/\/[^\s<>"]+/giu;
const trailing = /[.,;:!?'’”»…]+$/u;
const remoteMention = /(?<=^|[^/\w])@([a-z0-9_]+)@[a-z0-9.-]+[a-z0-9]/giu;

/**
 * Length of a text on Mastodon: graphemes, each http(s) link as 23, a remote mention without its domain (the server's
 * StatusLengthValidator: `[spoiler_text, text].join.grapheme_length` over the text with both replaced; read 2026-07-02).
 */
export function mastodonLength(text: string): number {
  return graphemes(text.replace(url, (found) => stand + found.slice(linkIn(found).length)).replace(remoteMention, '@$1'));
}

/** The link itself, without the stop or bracket of the sentence around it; a bracket that it opens is its own. */
export function linkIn(found: string): string {
  let link = found.replace(trailing, '');
  for (;;) {
    const last = link.at(-1);
    const opening = last === ')' ? '(' : last === ']' ? '[' : null;
    if (opening === null || count(link, opening) >= count(link, last ?? '')) return link;
    link = link.slice(0, -1).replace(trailing, '');
  }
}

const count = (text: string, sign: string): number => text.split(sign).length - 1;
