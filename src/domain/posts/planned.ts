import * as z from 'zod/mini';
import type { Day } from '../time/index.ts';
import { postSchema, workItemSchema, type Post, type WorkItem } from './post.ts';
import { isOut } from './state.ts';

/** What may be changed of a post beside its content. To whom it belongs never changes. */
export const postChangeSchema = z.partial(z.omit(postSchema, {
  id: true, createdAt: true, updatedAt: true, revision: true, clientId: true, content: true, sample: true, waiting: true,
}));
export type PostChange = z.infer<typeof postChangeSchema>;

export const workChangeSchema = z.partial(z.omit(workItemSchema, {
  id: true, createdAt: true, updatedAt: true, revision: true, clientId: true, sample: true,
}));
export type WorkChange = z.infer<typeof workChangeSchema>;

/** One thing on the calendar. */
export type PlannedRef = { kind: 'post' | 'work'; id: string };
/** Where a thing goes: no day is the backlog; a wall time that is not given stays as it is. */
export type PlannedMove = PlannedRef & { on: Day | null; at?: string | null };
/** A change of one thing, and so also the inverse of one. */
export type PlannedPatch = { kind: 'post'; id: string; change: PostChange } | { kind: 'work'; id: string; change: WorkChange };

/** A change for several things at once: what only posts have is left out for work, and the other way round. */
export type PlannedChange = Partial<Omit<PostChange & WorkChange, 'kind'>>;


const postKeys = Object.keys(postChangeSchema.shape);
const workKeys = Object.keys(workChangeSchema.shape);
const given = (change: object, keys: readonly string[]): object =>
  Object.fromEntries(Object.entries(change).filter(([key, value]) => keys.includes(key) && value !== undefined));

/** What a change over several things means for one of them. */
export function patchFor({ kind, id }: PlannedRef, change: PlannedChange): PlannedPatch {
  return kind === 'post'
    ? { kind, id, change: z.parse(postChangeSchema, given(change, postKeys)) }
    : { kind, id, change: z.parse(workChangeSchema, given(change, workKeys)) };
}

/** What a move means: the day, and the wall time only when one is given. */
export const patchOfMove = ({ kind, id, on, at }: PlannedMove): PlannedPatch => patchFor({ kind, id }, { on, at });

/** The fields of a change as they stand before it: what takes it back. */
export const postBefore = (post: Post, change: PostChange): PostChange => z.parse(postChangeSchema, given(post, Object.keys(change)));
export const workBefore = (work: WorkItem, change: WorkChange): WorkChange => z.parse(workChangeSchema, given(work, Object.keys(change)));

/**
 * Whether the public has seen the post, so that it can be neither moved nor held any more. A change that says in the same breath that
 * it is not out after all may do both: that is how a mistaken "published" is taken back.
 */
export function movesWhatIsOut(post: Post, change: PostChange): boolean {
  if (!isOut(post.state) || (change.state !== undefined && !isOut(change.state))) return false;
  return (change.on !== undefined && change.on !== post.on) || (change.at !== undefined && change.at !== post.at)
    || (change.held !== undefined && change.held !== null);
}
