import * as z from 'zod/mini';
import { networkSchema } from '../clients/networks.ts';
import { idSchema } from '../common/id.ts';
import { line, sha256Schema } from '../common/text.ts';

/** What a post is made as. Work that is not a post is a work item. */
export const postFormats = ['image', 'carousel', 'reel', 'story', 'video', 'text', 'link', 'document'] as const;
export const postFormatSchema = z.enum(postFormats);
export type PostFormat = z.infer<typeof postFormatSchema>;

/** Longer than any network takes (Facebook: 63,206), so that pasted text is kept and counted, not cut. */
const text = z.string().check(z.maxLength(100_000));
const lines = (most: number) => z.array(line).check(z.maxLength(most));

/** A medium of the post, in order. The hash is what is approved; the alt text belongs to this use of the medium. */
export const postMediumSchema = z.strictObject({ mediaId: idSchema, sha256: sha256Schema, alt: z.string().check(z.maxLength(5_000)) });
export type PostMedium = z.infer<typeof postMediumSchema>;

/** The post as one network gets it. Hashtags and mentions stand without their sign. */
export const variantSchema = z.strictObject({
  id: idSchema,
  network: networkSchema,
  /** Which of the client's handles on that network; null until one is chosen. */
  handleId: z.nullable(idSchema),
  /** YouTube and Pinterest ask for one, LinkedIn for a document's; elsewhere empty. */
  title: line,
  text,
  firstComment: text,
  link: z.string().check(z.maxLength(2_048)),
  hashtags: lines(100),
  mentions: lines(100),
  /** Which of the post's media, in which order; null is all of them as they stand. */
  mediaIds: z.nullable(z.array(idSchema).check(z.maxLength(60))),
});
export type Variant = z.infer<typeof variantSchema>;

/**
 * What the public would see, and so what a client approves: one document whose canonical form is fingerprinted. The schedule and
 * everything internal (pillar, campaign, notes, assignee) stay outside it.
 */
export const postContentSchema = z.strictObject({
  format: postFormatSchema,
  media: z.array(postMediumSchema).check(z.maxLength(60)),
  variants: z.array(variantSchema).check(z.maxLength(40)),
  /** A reel's cover: an own picture, or a frame of the video at that many milliseconds. */
  cover: z.nullable(z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('picture'), mediaId: idSchema, sha256: sha256Schema }),
    z.strictObject({ kind: z.literal('frame'), atMs: z.number().check(z.int(), z.gte(0)) }),
  ])),
  location: line,
  collaborators: lines(20),
  taggedAccounts: lines(60),
  /** The brand that pays for it, marked as paid partnership; null when nobody does. */
  paidPartnership: z.nullable(line),
  /** Story stickers and music cannot be set by any interface: notes for who posts by hand. */
  stickers: text,
  audio: text,
});
export type PostContent = z.infer<typeof postContentSchema>;

/** Content with nothing in it yet. */
export const emptyContent = (format: PostFormat): PostContent => ({
  format, media: [], variants: [], cover: null, location: '', collaborators: [], taggedAccounts: [], paidPartnership: null,
  stickers: '', audio: '',
});
