import type { Network } from '../clients/networks.ts';
import type { PostFormat, Variant } from '../posts/content.ts';
import { composed } from './compose.ts';
import { measure, type Unit } from './count/index.ts';
import { formatRules, networkRules } from './networks/index.ts';
import type { LimitField, TextLimit } from './networks/rules.ts';

/** A limit and how much of it is used. `over` is 0 while it holds. */
export type LimitUse = { field: LimitField; unit: Unit; kind: TextLimit['kind']; used: number; max: number; over: number };

/** The unit in which a network counts its texts. */
export const captionUnit = (network: Network): Unit =>
  networkRules[network].limits.find(({ field }) => field === 'text')?.unit ?? 'code-points';

/**
 * Length of a text as the network counts it: X weighted, Mastodon and Bluesky graphemes (Mastodon's links 23), Threads with
 * emoji as bytes, YouTube bytes, TikTok UTF-16 units, elsewhere code points. Takes any string.
 */
export const captionLength = (network: Network, text: string): number => measure(captionUnit(network), text);

/** The fields of a variant that have limits. */
export type Texts = Pick<Variant, 'network' | 'text' | 'title' | 'link' | 'firstComment' | 'hashtags' | 'mentions'>;

/**
 * Every limit of a variant's own fields with how much is used, in the order of the network's data: Bluesky's graphemes and
 * bytes, Instagram's characters and UTF-16 units. The text counts as `composed` sends it. A story's text is not sent and has
 * none.
 */
export function captionLimits(texts: Texts, format: PostFormat): LimitUse[] {
  const { limits } = networkRules[texts.network];
  const sent = composed(texts, format);
  const shown = formatRules(texts.network, format)?.textShown !== false;
  return limits
    .filter((limit) => limit.field !== 'alt' && (limit.field !== 'text' || shown) && (limit.formats?.includes(format) ?? true))
    .map((limit) => limitUse(limit, limit.field === 'alt' ? '' : limit.field === 'text' ? sent : texts[limit.field]));
}

/** The limits of an alt text on a network with how much of each is used; none where the network keeps no alt text. */
export const altLimits = (network: Network, alt: string): LimitUse[] =>
  networkRules[network].limits.filter(({ field }) => field === 'alt').map((limit) => limitUse(limit, alt));

function limitUse({ field, unit, max, kind }: TextLimit, text: string): LimitUse {
  const used = measure(unit, text);
  return { field, unit, kind, max, used, over: Math.max(0, used - max) };
}
