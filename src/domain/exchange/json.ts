import * as z from 'zod/mini';
import { networkSchema } from '../clients/networks.ts';
import { idSchema } from '../common/id.ts';
import { line, sha256Schema, zoneSchema } from '../common/text.ts';
import { postSchema, type Post } from '../posts/index.ts';
import { daySchema } from '../time/index.ts';

const named = z.strictObject({ id: idSchema, name: line });

/** `onay-posts` version 1, as docs/formats.md describes it: the posts as they are kept, and the names behind their ids. */
export const postsFileSchema = z.strictObject({
  format: z.literal('onay-posts'),
  version: z.literal(1),
  exportedAt: z.number().check(z.int()),
  from: z.nullable(daySchema),
  to: z.nullable(daySchema),
  clients: z.array(z.strictObject({
    id: idSchema, name: line, zone: zoneSchema, handles: z.array(z.strictObject({ id: idSchema, network: networkSchema, handle: line })), pillars: z.array(named), campaigns: z.array(named),
  })),
  media: z.array(z.strictObject({ id: idSchema, sha256: sha256Schema, name: line, mime: line })),
  posts: z.array(postSchema),
});
export type PostsFile = z.infer<typeof postsFileSchema>;

/** The text of a file of posts: sorted by day, two blanks deep, so that two exports can be compared line by line. */
export const writePostsFile = (file: PostsFile): string => `${JSON.stringify(z.parse(postsFileSchema, { ...file, posts: [...file.posts].sort(byDay) }), null, 2)}\n`;

const byDay = (a: Post, b: Post): number => {
  const [left, right] = [a, b].map((post) => `${post.on ?? '~'} ${post.at ?? ''} ${post.id}`);
  return (left ?? '') < (right ?? '') ? -1 : 1;
};
