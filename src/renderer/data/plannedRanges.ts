import Dexie from 'dexie';
import type { Post, WorkItem } from '../../domain/posts/index.ts';
import type { Day } from '../../domain/time/index.ts';
import { db } from './database.ts';

const perClient = async <T>(clientIds: readonly string[], ask: (clientId: string) => PromiseLike<T[]>): Promise<T[]> =>
  (await Promise.all(clientIds.map(ask))).flat();

const byDay = <T extends { on: Day | null; id: string }>(rows: T[]): T[] =>
  rows.sort((a, b) => ((a.on ?? '') === (b.on ?? '') ? (a.id < b.id ? -1 : 1) : (a.on ?? '') < (b.on ?? '') ? -1 : 1));

const everyone = (clientIds?: readonly string[]): clientIds is undefined => clientIds === undefined || clientIds.length === 0;
const idsOf = async (clientIds?: readonly string[]): Promise<readonly string[]> =>
  (everyone(clientIds) ? db.clients.toCollection().primaryKeys() : clientIds);

/**
 * Posts planned from one day to another, both included, by day and then in the order they were made. No clients or an empty list
 * means all; several are one range each. Rows come as they lie on disk: they were parsed when they were written.
 */
export async function postsInRange(from: Day, to: Day, clientIds?: readonly string[]): Promise<Post[]> {
  if (everyone(clientIds)) return db.posts.where('on').between(from, to, true, true).toArray();
  const rows = await perClient(clientIds, (id) => db.posts.where('[clientId+on]').between([id, from], [id, to], true, true).toArray());
  return clientIds.length === 1 ? rows : byDay(rows);
}

/** Work items planned from one day to another, as `postsInRange`. */
export async function workInRange(from: Day, to: Day, clientIds?: readonly string[]): Promise<WorkItem[]> {
  if (everyone(clientIds)) return db.workItems.where('on').between(from, to, true, true).toArray();
  const rows = await perClient(clientIds, (id) => db.workItems.where('[clientId+on]').between([id, from], [id, to], true, true).toArray());
  return clientIds.length === 1 ? rows : byDay(rows);
}

/** Every post of these clients that is not published, dated or not: two ranges a client, around the one state that years pile up in. */
export async function unpublishedPosts(clientIds?: readonly string[]): Promise<Post[]> {
  const ids = await idsOf(clientIds);
  const state = () => db.posts.where('[clientId+state]');
  return perClient(ids, async (id) => (await Promise.all([
    state().between([id, Dexie.minKey], [id, 'published'], true, false).toArray(),
    state().between([id, 'published'], [id, Dexie.maxKey], false, true).toArray(),
  ])).flat());
}

/** Posts without a day, in the order they were made. */
export const backlogPosts = async (clientIds?: readonly string[]): Promise<Post[]> =>
  byDay((await unpublishedPosts(clientIds)).filter((post) => post.on === null));

/** Work items without a day. A row without one has no entry in `[clientId+on]`: the keys that are missing there are the backlog's. */
export async function backlogWork(clientIds?: readonly string[]): Promise<WorkItem[]> {
  const ids = await idsOf(clientIds);
  const undated = await perClient(ids, async (id) => {
    const [all, dated] = await Promise.all([
      db.workItems.where('clientId').equals(id).primaryKeys(),
      db.workItems.where('[clientId+on]').between([id, Dexie.minKey], [id, Dexie.maxKey]).primaryKeys(),
    ]);
    const planned = new Set(dated);
    return all.filter((key) => !planned.has(key));
  });
  const rows = await db.workItems.bulkGet(undated);
  return byDay(rows.filter((row) => row !== undefined));
}
