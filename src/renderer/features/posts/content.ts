import type { Network } from '../../../domain/clients/index.ts';
import type { PostContent, PostMedium, Variant } from '../../../domain/posts/index.ts';

/** One variant changed; the others are the same objects. */
export const withVariant = (content: PostContent, id: string, change: Partial<Variant>): PostContent =>
  ({ ...content, variants: content.variants.map((variant) => (variant.id === id ? { ...variant, ...change } : variant)) });

/** The same text on every network at once. */
export const withTextEverywhere = (content: PostContent, text: string): PostContent =>
  ({ ...content, variants: content.variants.map((variant) => ({ ...variant, text })) });

/** Whether there are several networks and all say the same. */
export const sameEverywhere = ({ variants: [first, ...others] }: Pick<PostContent, 'variants'>): boolean =>
  first !== undefined && others.length > 0 && others.every(({ text }) => text === first.text);

/** A variant for a network, beginning from another one's words where there is one. */
export const newVariant = (id: string, network: Network, handleId: string | null, from?: Variant): Variant => ({
  id, network, handleId, title: from?.title ?? '', text: from?.text ?? '', firstComment: '', link: from?.link ?? '', hashtags: [...from?.hashtags ?? []],
  mentions: [], mediaIds: null,
});

export const withoutVariant = (content: PostContent, id: string): PostContent =>
  ({ ...content, variants: content.variants.filter((variant) => variant.id !== id) });

/** Media added at the end; what is there already is not there twice. */
export function withMedia(content: PostContent, added: readonly PostMedium[]): PostContent {
  const there = new Set(content.media.map(({ mediaId }) => mediaId));
  return { ...content, media: [...content.media, ...added.filter(({ mediaId }) => !there.has(mediaId))] };
}

/** A medium taken out, also of the networks that had chosen it and of the cover. */
export const withoutMedium = (content: PostContent, mediaId: string): PostContent => ({
  ...content,
  media: content.media.filter((medium) => medium.mediaId !== mediaId),
  variants: content.variants.map((variant) => (variant.mediaIds?.includes(mediaId) === true
    ? { ...variant, mediaIds: variant.mediaIds.filter((id) => id !== mediaId) } : variant)),
  cover: content.cover?.kind === 'picture' && content.cover.mediaId === mediaId ? null : content.cover,
});

/** A medium at another place; networks that chose their own keep them in the post's order. */
export function withMediumAt(content: PostContent, mediaId: string, to: number): PostContent {
  const from = content.media.findIndex((medium) => medium.mediaId === mediaId);
  const moved = content.media[from];
  if (moved === undefined || to < 0 || to >= content.media.length) return content;
  const media = content.media.toSpliced(from, 1).toSpliced(to, 0, moved);
  const order = media.map((medium) => medium.mediaId);
  const variants = content.variants.map((variant) => (variant.mediaIds === null ? variant
    : { ...variant, mediaIds: variant.mediaIds.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)) }));
  return { ...content, media, variants };
}

export const withAlt = (content: PostContent, mediaId: string, alt: string): PostContent =>
  ({ ...content, media: content.media.map((medium) => (medium.mediaId === mediaId ? { ...medium, alt } : medium)) });

/** A medium chosen or left out for one network; all of them chosen is "as they stand". */
export function withChosen(content: PostContent, variant: Variant, mediaId: string, on: boolean): PostContent {
  const all = content.media.map((medium) => medium.mediaId);
  const chosen = new Set(variant.mediaIds ?? all);
  if (on) chosen.add(mediaId);
  else chosen.delete(mediaId);
  const mediaIds = all.filter((id) => chosen.has(id));
  return withVariant(content, variant.id, { mediaIds: mediaIds.length === all.length ? null : mediaIds });
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** The keys that differ between two states of a thing, as they stand in the second. */
function changed<T extends object>(from: T, to: T): Partial<T> {
  const before = new Map<string, unknown>(Object.entries(from));
  return Object.fromEntries(Object.entries(to).filter(([key, value]) => !same(before.get(key), value))) as Partial<T>;
}

/**
 * What turned `from` into `to`, done on `present`: undo and redo touch only what their step touched, so that words typed elsewhere in
 * the meantime stay.
 */
export function carried(present: PostContent, from: PostContent, to: PostContent): PostContent {
  const { variants: _from, ...flatFrom } = from;
  const { variants: _to, ...flatTo } = to;
  return { ...present, ...changed(flatFrom, flatTo), variants: carriedVariants(present.variants, from.variants, to.variants) };
}

function carriedVariants(present: readonly Variant[], from: readonly Variant[], to: readonly Variant[]): Variant[] {
  const now = new Map(present.map((variant) => [variant.id, variant]));
  const before = new Map(from.map((variant) => [variant.id, variant]));
  const wanted = to.map((variant) => {
    const old = before.get(variant.id);
    const there = now.get(variant.id);
    return old === undefined || there === undefined ? variant : { ...there, ...changed(old, variant) };
  });
  const known = new Set([...before.keys(), ...to.map(({ id }) => id)]);
  return [...wanted, ...present.filter(({ id }) => !known.has(id))];
}
