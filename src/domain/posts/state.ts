import * as z from 'zod/mini';

/**
 * Where a post stands, in the order of a working day. `approved` and beyond are only reached through a decision that is on the
 * record; `failed` is a publishing that the network refused.
 */
export const postStates = [
  'idea', 'draft', 'internal-check', 'with-client', 'changes-asked', 'approved', 'scheduled', 'published', 'failed',
] as const;
export const postStateSchema = z.enum(postStates);
export type PostState = z.infer<typeof postStateSchema>;

/** The four stages of the method and the states that belong to each: the columns of the board. */
export const stages = ['idea', 'creation', 'review', 'publishing'] as const;
export type Stage = (typeof stages)[number];
export const stageOf: Readonly<Record<PostState, Stage>> = {
  idea: 'idea', draft: 'creation', 'internal-check': 'creation', 'with-client': 'review', 'changes-asked': 'review',
  approved: 'publishing', scheduled: 'publishing', published: 'publishing', failed: 'publishing',
};

/** Whether the public has seen it: nothing of it may be moved or held any more. */
export const isOut = (state: PostState): boolean => state === 'published';

/** Whether moving or editing it touches something that the client has said yes to, so that the user is asked first. */
export const isPromised = (state: PostState): boolean => state === 'approved' || state === 'scheduled';
