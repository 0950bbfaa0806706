import type { Network } from '../../clients/networks.ts';
import { postFormats, type PostFormat } from '../../posts/content.ts';
import { bluesky } from './bluesky.ts';
import { facebook } from './facebook.ts';
import { googleBusiness } from './googleBusiness.ts';
import { instagram } from './instagram.ts';
import { linkedin } from './linkedin.ts';
import { mastodon } from './mastodon.ts';
import { pinterest } from './pinterest.ts';
import type { FormatRules, NetworkRules } from './rules.ts';
import { threads } from './threads.ts';
import { tiktok } from './tiktok.ts';
import { x } from './x.ts';
import { youtube } from './youtube.ts';

/** What each network takes: data to show and to check against. */
export const networkRules: Readonly<Record<Network, NetworkRules>> = {
  instagram,
  facebook,
  linkedin,
  x,
  tiktok,
  mastodon,
  bluesky,
  threads,
  pinterest,
  youtube,
  'google-business': googleBusiness,
};

/** How a format is made on a network; null when the network has none of that kind. */
export const formatRules = (network: Network, format: PostFormat): FormatRules | null =>
  networkRules[network].formats[format] ?? null;

/** The formats that a network can make at all. */
export const formatsOf = (network: Network): PostFormat[] =>
  postFormats.filter((format) => formatRules(network, format) !== null);

/** The networks that can make a format at all. */
export const networksFor = (format: PostFormat): Network[] =>
  Object.values(networkRules)
    .filter((rules) => rules.formats[format] !== undefined)
    .map((rules) => rules.network);

export type * from './rules.ts';
