import type { PostFormat, Variant } from '../posts/content.ts';
import { mentionsIn, tagKey, tagsIn } from './hashtags.ts';
import { formatRules, networkRules } from './networks/index.ts';

/** What of a variant makes the text that goes out. */
export type Wording = Pick<Variant, 'network' | 'text' | 'link' | 'hashtags' | 'mentions'>;

/** Whether the link of the variant stands in its text: where the network has no card or field for it. */
export function linkInText({ network }: Pick<Variant, 'network'>, format: PostFormat): boolean {
  const place = networkRules[network].link;
  if (place === 'text') return true;
  return place === 'card' && (formatRules(network, format)?.media.max ?? 0) > 0;
}

/**
 * The text as the network gets it, which is also what is counted: text, link (where it belongs into the text), mentions,
 * hashtags, each after a blank line. What the text itself has already is not repeated. A format without text (a story) sends
 * nothing.
 */
export function composed(wording: Wording, format: PostFormat): string {
  if (formatRules(wording.network, format)?.textShown === false) return '';
  const { text } = wording;
  const link = wording.link.trim();
  const added = [
    linkInText(wording, format) && !text.includes(link) ? link : '',
    signed('@', wording.mentions, () => mentionsIn(text)),
    signed('#', wording.hashtags, () => tagsIn(text)),
  ].filter((part) => part !== '');
  return added.length === 0 ? text : [text.trimEnd(), ...added].filter((part) => part !== '').join('\n\n');
}

/** Names with their sign in a row, without those that are there, each once. */
function signed(sign: '@' | '#', names: readonly string[], there: () => string[]): string {
  if (names.length === 0) return '';
  const own = new Set(there().map(tagKey));
  const missing = names
    .map((name) => name.trim().replace(/^[#＃@＠]+/u, ''))
    .filter((name) => {
      const key = tagKey(name);
      if (name === '' || own.has(key)) return false;
      own.add(key);
      return true;
    });
  return missing.map((name) => `${sign}${name}`).join(' ');
}
