import { isOut, type PlannedPatch, type Post } from '../../domain/posts/index.ts';
import { db } from './database.ts';
import { applyPatches, patchTables, planned } from './planned.ts';
import { unpublishedPosts } from './plannedRanges.ts';
import { write } from './writes.ts';

export type Held = {
  /** The posts that are held now and were not before. */
  ids: string[];
  /** What a network's own planner has already: it goes out there unless it is stopped there. */
  scheduled: Post[];
  /** Takes it back, for `planned.apply`. */
  inverse: PlannedPatch[];
};

/**
 * Holds every unpublished post of these clients, or of all, in one transaction (S4.9). What is held already keeps its own reason
 * and is not released by the undo of this.
 */
export function holdEverything(clientIds: readonly string[] | 'all', reason: string, now: number = Date.now()): Promise<Held> {
  return write(() => db.transaction('rw', [...patchTables, db.clients], async () => {
    // An empty list is no client at all here, not every client.
    const posts = clientIds !== 'all' && clientIds.length === 0 ? [] : await unpublishedPosts(clientIds === 'all' ? undefined : clientIds);
    const free = posts.filter((post) => post.held === null && !isOut(post.state));
    const inverse = await applyPatches(free.map(({ id }) => ({ kind: 'post', id, change: { held: { since: now, reason } } })), now);
    return { ids: free.map((post) => post.id), scheduled: posts.filter((post) => post.state === 'scheduled'), inverse };
  }));
}

/** Releases held posts, one or many; answers what holds them again as they were. */
export const release = (ids: readonly string[], now: number = Date.now()): Promise<PlannedPatch[]> =>
  planned.apply(ids.map((id) => ({ kind: 'post', id, change: { held: null } })), now);

/** Posts that are held now. */
export const heldPosts = async (clientIds?: readonly string[]): Promise<Post[]> =>
  (await unpublishedPosts(clientIds)).filter((post) => post.held !== null);
