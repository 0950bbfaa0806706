import type { Row } from '../common/id.ts';
import { emptyContent } from './content.ts';
import type { Post } from './post.ts';

/** A post before it is a row. */
export type PostValues = Omit<Post, keyof Row | 'waiting'>;
/** What is given of a new post; the rest is empty. */
export type NewPost = Pick<Post, 'clientId'> & Partial<PostValues>;

/** A post with everything that was not given left open: an idea in the backlog, a picture. */
export function newPost(values: NewPost & { zone: string }): PostValues {
  return {
    title: '', on: null, at: null, campaignId: null, assignee: '', notes: '', sample: false, pillarId: null, state: 'idea',
    held: null, pinned: null, content: emptyContent('image'), deliverableId: null, ...values,
  };
}

/**
 * A copy of a post to begin another from. It stands at the start of the work again, whatever became of the first. For another client
 * it keeps the words alone: media, handles, pillar, campaign and deliverable belong to the client they were made for.
 */
export function copyOf(post: Post, changes: Partial<PostValues>, newId: () => string): PostValues {
  const { id: _id, createdAt: _createdAt, updatedAt: _updatedAt, revision: _revision, waiting: _waiting, ...values } = post;
  const foreign = changes.clientId !== undefined && changes.clientId !== post.clientId;
  const variants = post.content.variants.map((variant) => ({
    ...variant, id: newId(), ...(foreign ? { handleId: null, mediaIds: null } : {}),
  }));
  const own = foreign ? { pillarId: null, campaignId: null, deliverableId: null } : {};
  return {
    ...values, ...own, state: post.state === 'idea' ? 'idea' : 'draft', held: null, pinned: null, sample: false,
    content: { ...post.content, variants, ...(foreign ? { media: [], cover: null } : {}) },
    ...changes,
  };
}

/** The row as it is stored: marked while it waits for a day, unmarked once it has one. */
export function withWaiting({ waiting: _waiting, ...post }: Post): Post {
  return post.on === null ? { ...post, waiting: 1 } : post;
}
