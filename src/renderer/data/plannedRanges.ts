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

type Ranges<T> = { all: () => PromiseLike<T[]>; of: (clientId: string) => PromiseLike<T[]> };

/**
 * Several clients are read as one range each, in one transaction; when they are half of all or more, one wide range and a look at each
 * row take less.
 */
async function inRange<T extends Post | WorkItem>({ all, of }: Ranges<T>, clientIds?: readonly string[]): Promise<T[]> {
  if (everyone(clientIds)) return all();
  const [first = '', ...others] = clientIds;
  if (others.length === 0) return of(first);
  return db.transaction('r', [db.posts, db.workItems, db.clients], async () => {
    if (clientIds.length * 2 < await db.clients.count()) return byDay(await perClient(clientIds, of));
    const asked = new Set(clientIds);
    return (await all()).filter((row) => asked.has(row.clientId));
  });
}

/**
 * Posts planned from one day to another, both included, by day and then in the order they were made. No clients or an empty list
 * means all. Rows come as they lie on disk: they were parsed when they were written.
 */
export const postsInRange = (from: Day, to: Day, clientIds?: readonly string[]): Promise<Post[]> => inRange({
  all: () => db.posts.where('on').between(from, to, true, true).toArray(),
  of: (id) => db.posts.where('[clientId+on]').between([id, from], [id, to], true, true).toArray(),
}, clientIds);

/** Work items planned from one day to another, as `postsInRange`. */
export const workInRange = (from: Day, to: Day, clientIds?: readonly string[]): Promise<WorkItem[]> => inRange({
  all: () => db.workItems.where('on').between(from, to, true, true).toArray(),
  of: (id) => db.workItems.where('[clientId+on]').between([id, from], [id, to], true, true).toArray(),
}, clientIds);

/** Every post of these clients that is not published, dated or not: two ranges a client, around the one state that years pile up in. */
export async function unpublishedPosts(clientIds?: readonly string[]): Promise<Post[]> {
  const ids = await idsOf(clientIds);
  const state = () => db.posts.where('[clientId+state]');
  return perClient(ids, async (id) => (await Promise.all([
    state().between([id, Dexie.minKey], [id, 'published'], true, false).toArray(),
    state().between([id, 'published'], [id, Dexie.maxKey], false, true).toArray(),
  ])).flat());
}

/** Posts without a day, in the order they were made. Only these have an entry in `[waiting+clientId]`. */
export async function backlogPosts(clientIds?: readonly string[]): Promise<Post[]> {
  const of = (from: unknown, to: unknown): Promise<Post[]> => db.posts.where('[waiting+clientId]').between([1, from], [1, to], true, true).toArray();
  return byDay(everyone(clientIds) ? await of(Dexie.minKey, Dexie.maxKey) : await perClient(clientIds, (id) => of(id, id)));
}

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
