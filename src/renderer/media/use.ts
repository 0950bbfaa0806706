import type { Post } from '../../domain/posts/index.ts';
import { db } from '../data/index.ts';

/** A place where a medium is used. */
export type MediaUse = { kind: 'post' | 'template'; id: string; title: string; on: Post['on'] };

/** The ids of the media that a post's content has: in order, and its cover. */
const mediaOf = (content: Post['content']): string[] =>
  [...content.media.map(({ mediaId }) => mediaId), ...(content.cover?.kind === 'picture' ? [content.cover.mediaId] : [])];

const titleOf = ({ title, content }: Pick<Post, 'title' | 'content'>): string =>
  title || (content.variants.find(({ text }) => text !== '')?.text.slice(0, 80) ?? '');

/** Where each of a client's media is used, by the medium's id; what is used nowhere is not in it. One pass over the client's posts. */
export async function mediaUse(clientId: string): Promise<Map<string, MediaUse[]>> {
  const used = new Map<string, MediaUse[]>();
  const note = (ids: readonly string[], use: MediaUse): void => {
    for (const id of new Set(ids)) used.set(id, [...(used.get(id) ?? []), use]);
  };
  const [posts, templates] = await Promise.all([db.posts.where('clientId').equals(clientId).toArray(), db.postTemplates.where('clientId').equals(clientId).toArray()]);
  for (const post of posts) note(mediaOf(post.content), { kind: 'post', id: post.id, title: titleOf(post), on: post.on });
  for (const { id, name, content } of templates) note(mediaOf(content), { kind: 'template', id, title: name, on: null });
  return used;
}
