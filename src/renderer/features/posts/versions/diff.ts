import { diffWordsWithSpace } from 'diff';
import type { Network } from '../../../../domain/clients/index.ts';
import type { PostContent, PostMedium, Variant } from '../../../../domain/posts/index.ts';
import { tagLine } from '../variants/Hashtags.tsx';
import { nameLine } from '../variants/Mentions.tsx';

/** A piece of a text: in both versions, only in the newer, only in the older. */
export type Piece = { text: string; kind: 'same' | 'added' | 'removed' };
export const textKeys = ['title', 'text', 'firstComment', 'link', 'hashtags', 'mentions'] as const;
export const sharedKeys = ['format', 'location', 'collaborators', 'taggedAccounts', 'paidPartnership', 'stickers', 'audio', 'cover'] as const;
export type FieldKey = (typeof textKeys)[number] | (typeof sharedKeys)[number];
export type FieldDiff = { network: Network | null; key: FieldKey; pieces: Piece[] };
export type MediaDiff = {
  added: PostMedium[]; removed: PostMedium[];
  /** Media that stand at another place among those that both have, with their place in the newer. */
  moved: { medium: PostMedium; from: number; to: number }[];
  alt: { medium: PostMedium; pieces: Piece[] }[];
};
export type ContentDiff = {
  fields: FieldDiff[]; media: MediaDiff;
  networks: { added: Network[]; removed: Network[] };
  /** Networks that get other media, or go out on another handle. */
  chosen: Network[]; handles: Network[];
};

/** Words that differ, in order. */
export function piecesOf(from: string, to: string): Piece[] {
  if (from === to) return from === '' ? [] : [{ text: from, kind: 'same' }];
  return diffWordsWithSpace(from, to).map(({ value, added, removed }) => ({ text: value, kind: added ? 'added' : removed ? 'removed' : 'same' }));
}

/** What changed from one content to another: every text by its words, media by what came, went, moved or is described anew. */
export function compare(from: PostContent, to: PostContent): ContentDiff {
  const pairs = to.variants.flatMap((variant) => {
    const before = partner(from.variants, variant, to.variants);
    return before ? [{ before, variant }] : [];
  });
  const kept = new Set(pairs.map(({ before }) => before.id));
  const added = to.variants.filter((variant) => pairs.every((pair) => pair.variant.id !== variant.id));
  const removed = from.variants.filter(({ id }) => !kept.has(id));
  const fields = [
    ...pairs.flatMap(({ before, variant }) => textKeys.map((key): FieldDiff => ({ network: variant.network, key, pieces: piecesOf(lineOf(before, key), lineOf(variant, key)) }))),
    ...added.flatMap((variant) => textKeys.map((key): FieldDiff => ({ network: variant.network, key, pieces: piecesOf('', lineOf(variant, key)) }))),
    ...removed.flatMap((variant) => textKeys.map((key): FieldDiff => ({ network: variant.network, key, pieces: piecesOf(lineOf(variant, key), '') }))),
    ...sharedKeys.map((key): FieldDiff => ({ network: null, key, pieces: piecesOf(sharedLine(from, key), sharedLine(to, key)) })),
  ];
  return {
    fields: fields.filter(({ pieces }) => pieces.some(({ kind }) => kind !== 'same')),
    media: mediaDiff(from.media, to.media),
    networks: { added: added.map(({ network }) => network), removed: removed.map(({ network }) => network) },
    chosen: pairs.filter(({ before, variant }) => JSON.stringify(before.mediaIds) !== JSON.stringify(variant.mediaIds)).map(({ variant }) => variant.network),
    handles: pairs.filter(({ before, variant }) => before.handleId !== variant.handleId).map(({ variant }) => variant.network),
  };
}

/** The same variant, or the only one of its network when both versions have one. */
function partner(candidates: readonly Variant[], { id, network }: Variant, others: readonly Variant[]): Variant | undefined {
  const same = candidates.find((one) => one.id === id);
  if (same) return same;
  const alike = candidates.filter((one) => one.network === network && others.every((other) => other.id !== one.id));
  return alike.length === 1 ? alike[0] : undefined;
}

function lineOf(variant: Variant, key: (typeof textKeys)[number]): string {
  switch (key) {
    case 'hashtags': return tagLine(variant.hashtags);
    case 'mentions': return nameLine(variant.mentions);
    case 'title': case 'text': case 'firstComment': case 'link': return variant[key];
  }
}

function sharedLine(content: PostContent, key: (typeof sharedKeys)[number]): string {
  switch (key) {
    case 'collaborators': case 'taggedAccounts': return nameLine(content[key]);
    case 'paidPartnership': return content.paidPartnership === null ? '' : content.paidPartnership || '✓';
    case 'cover': return content.cover === null ? '' : content.cover.kind === 'frame' ? `${content.cover.atMs / 1000} s` : content.cover.sha256.slice(0, 12);
    case 'format': case 'location': case 'stickers': case 'audio': return content[key];
  }
}

/** Media by their id; what moved is told by the places among those that both have. */
export function mediaDiff(from: readonly PostMedium[], to: readonly PostMedium[]): MediaDiff {
  const before = new Map(from.map((medium) => [medium.mediaId, medium]));
  const after = new Set(to.map(({ mediaId }) => mediaId));
  const keptFrom = from.filter(({ mediaId }) => after.has(mediaId)).map(({ mediaId }) => mediaId);
  const keptTo = to.filter(({ mediaId }) => before.has(mediaId));
  return {
    added: to.filter(({ mediaId }) => !before.has(mediaId)),
    removed: from.filter(({ mediaId }) => !after.has(mediaId)),
    moved: keptTo.flatMap((medium, index) => (keptFrom[index] === medium.mediaId ? []
      : [{ medium, from: from.findIndex(({ mediaId }) => mediaId === medium.mediaId) + 1, to: to.indexOf(medium) + 1 }])),
    alt: keptTo.flatMap((medium) => {
      const old = before.get(medium.mediaId);
      return old === undefined || old.alt === medium.alt ? [] : [{ medium, pieces: piecesOf(old.alt, medium.alt) }];
    }),
  };
}

/** Whether two contents differ in anything that is told. */
export const isEmpty = ({ fields, media, networks, chosen, handles }: ContentDiff): boolean =>
  [fields, media.added, media.removed, media.moved, media.alt, networks.added, networks.removed, chosen, handles].every((list) => list.length === 0);
