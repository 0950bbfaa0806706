import type { Network } from '../clients/networks.ts';
import { networkNames } from '../clients/networks.ts';
import type { Id } from '../common/id.ts';
import type { Language } from '../common/text.ts';
import { formatDay } from '../time/index.ts';
import type { Span } from './count/index.ts';

/**
 * Everything that can be said about a post before it goes out; the sentences live in the catalogue `publishing`, a key each.
 * `error`: it cannot go out so. `warning`: it can, and somebody will wish it had not. `info`: worth knowing.
 */
export const problemCodes = {
  'variant-missing': 'error',
  'format-not-made': 'error',
  'handle-missing': 'error',
  'handle-none': 'warning',
  'handle-other-network': 'error',
  'handle-twice': 'warning',
  'text-missing': 'error',
  'text-over': 'error',
  'text-over-bytes': 'error',
  'text-over-strict': 'warning',
  'text-over-safe': 'warning',
  'title-missing': 'error',
  'title-over': 'error',
  'title-over-safe': 'warning',
  'title-not-shown': 'info',
  'link-missing': 'error',
  'link-over': 'error',
  'link-no-address': 'warning',
  'link-not-clickable': 'info',
  'link-costs': 'info',
  'links-over': 'error',
  'first-comment-over': 'error',
  'first-comment-not-made': 'warning',
  'hashtags-over': 'error',
  'hashtags-over-safe': 'warning',
  'hashtags-in-comment-over': 'error',
  'mentions-over': 'error',
  'collaborators-over': 'error',
  'tagged-over': 'error',
  'characters-refused': 'error',
  'text-not-shown': 'info',
  'image-missing': 'error',
  'video-missing': 'error',
  'document-missing': 'error',
  'media-missing': 'error',
  'media-too-few': 'error',
  'media-too-many': 'error',
  'media-kind': 'error',
  'media-not-mixed': 'error',
  'medium-gone': 'error',
  'image-converted': 'info',
  'image-stands-still': 'warning',
  'image-heavy': 'info',
  'image-large': 'info',
  'image-narrow': 'error',
  'image-shape': 'error',
  'carousel-cropped': 'info',
  'video-type': 'error',
  'video-heavy': 'error',
  'video-long': 'error',
  'video-short': 'error',
  'video-light': 'error',
  'video-size': 'error',
  'video-shape': 'error',
  'video-not-fit': 'warning',
  'document-type': 'error',
  'document-heavy': 'error',
  'alt-missing': 'warning',
  'alt-over': 'error',
  'alt-over-safe': 'warning',
  'licence-expired': 'warning',
  'licence-missing': 'warning',
  'rule-word': 'warning',
  'rule-subject': 'info',
  'rule-subject-found': 'warning',
  'rule-sentence': 'warning',
  'rule-address': 'warning',
  'rule-alt': 'warning',
  'address-mixed': 'info',
  'foreign-medium': 'error',
  'foreign-handle': 'error',
  'foreign-pillar': 'error',
  'foreign-campaign': 'error',
  'not-agreed': 'info',
  'same-text': 'warning',
  'near-text': 'warning',
  clash: 'warning',
} as const satisfies Record<string, Weight>;

export type Weight = 'error' | 'warning' | 'info';
export type ProblemCode = keyof typeof problemCodes;

/** Where a problem stands in the editor. */
export const problemFields = [
  'networks',
  'handle',
  'format',
  'title',
  'text',
  'firstComment',
  'link',
  'hashtags',
  'mentions',
  'media',
  'alt',
  'cover',
  'collaborators',
  'taggedAccounts',
  'stickers',
  'pillar',
  'campaign',
  'schedule',
] as const;
export type ProblemField = (typeof problemFields)[number];

/**
 * `variantId` is null where the whole post is meant; `mediaIds` are the media it is about; `spans` are stretches of the field's
 * own text in UTF-16 units, to be marked.
 */
export type Where = { variantId: Id | null; field: ProblemField; mediaIds: Id[]; spans: Span[] };

/**
 * What the sentence is filled with. `count` chooses the form of the sentence; `network` is its name; `format` a key of
 * `publishing:format`; `megabytes`, `most` and the like are numbers; `on` is a day; `length` and `limit` are `m:ss`.
 */
export type Params = Record<string, string | number>;
export type Problem = { code: ProblemCode; weight: Weight; where: Where; params: Params };

export type ProblemParts = {
  variantId?: Id | null;
  field: ProblemField;
  mediaIds?: Id[];
  spans?: Span[];
  weight?: Weight;
  network?: Network;
  params?: Params;
};

/** A problem with its weight looked up, unless a rule of the client weighs it otherwise. */
export const problem = (code: ProblemCode, parts: ProblemParts): Problem => ({
  code,
  weight: parts.weight ?? problemCodes[code],
  where: { variantId: parts.variantId ?? null, field: parts.field, mediaIds: parts.mediaIds ?? [], spans: parts.spans ?? [] },
  params: { ...(parts.network === undefined ? {} : { network: networkNames[parts.network] }), ...parts.params },
});

/** Whether the post is held back: the network would refuse it, or a rule of the client says so. */
export const holdsBack = (problems: readonly Problem[]): boolean => problems.some(({ weight }) => weight === 'error');

/** The problems that stand beside a field of a variant, those of the whole post included; errors first. */
export function problemsAt(problems: readonly Problem[], variantId: Id | null, field: ProblemField): Problem[] {
  const order: readonly Weight[] = ['error', 'warning', 'info'];
  return problems
    .filter(({ where }) => where.field === field && (where.variantId === variantId || where.variantId === null))
    .toSorted((one, other) => order.indexOf(one.weight) - order.indexOf(other.weight));
}

/** What fills the sentence in a language: days in words, megabytes with the language's comma. `format` becomes the given word. */
export function shownParams({ params }: Problem, language: Language, formatName: (format: string) => string): Params {
  const decimal = new Intl.NumberFormat(language === 'tr' ? 'tr-TR' : 'en-GB', { maximumFractionDigits: 3 });
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => {
      if (name === 'on' && typeof value === 'string') return [name, formatDay(value, language, 'short')];
      if (name === 'format' && typeof value === 'string') return [name, formatName(value)];
      return [name, typeof value === 'number' && name !== 'count' ? decimal.format(value) : value];
    }),
  );
}
