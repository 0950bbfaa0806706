import * as z from 'zod/mini';
import {
  movesWhatIsOut, patchFor, patchOfMove, postBefore, postChangeSchema, withWaiting, workBefore, workChangeSchema,
  type PlannedChange, type PlannedMove, type PlannedPatch, type PlannedRef, type Post, type PostChange, type WorkChange, type WorkItem,
} from '../../domain/posts/index.ts';
import { db } from './database.ts';
import { DataError } from './errors.ts';
import { restore, toTrash } from './trash.ts';
import { write } from './writes.ts';

export const patchTables = [db.posts, db.workItems, db.campaigns];

/**
 * Applies changes one after the other inside the caller's transaction over `patchTables`, and answers what takes them back, in the
 * order to do it. All or none: a row that is gone (`row-missing`), a post that is out and would move or be held (`post-out`) or another
 * client's campaign (`wrong-client`) refuses the whole. What changes nothing is not written and has no inverse.
 */
export async function applyPatches(patches: readonly PlannedPatch[], now: number): Promise<PlannedPatch[]> {
  const idsOf = (kind: PlannedRef['kind']) => [...new Set(patches.filter((patch) => patch.kind === kind).map((patch) => patch.id))];
  const [posts, works] = await Promise.all([db.posts.bulkGet(idsOf('post')), db.workItems.bulkGet(idsOf('work'))]);
  const rows = { post: byId(posts), work: byId(works) };
  const owners = await campaignOwners(patches);
  const changed = { post: new Set<string>(), work: new Set<string>() };
  const inverse: PlannedPatch[] = [];
  for (const patch of patches) {
    const clientId = rows[patch.kind].get(patch.id)?.clientId;
    if (clientId === undefined) throw new DataError('row-missing', patch.id);
    const owner = owners.get(patch.change.campaignId ?? '');
    if (owner !== undefined && owner !== clientId) throw new DataError('wrong-client', patch.id);
    const back = patch.kind === 'post' ? patchPost(rows.post, patch.id, patch.change) : patchWork(rows.work, patch.id, patch.change);
    if (!back) continue;
    changed[patch.kind].add(patch.id);
    inverse.unshift(back);
  }
  const written = <T extends Post | WorkItem>(map: Map<string, T>, ids: Set<string>): T[] =>
    [...map.values()].filter((row) => ids.has(row.id)).map((row) => ({ ...row, revision: row.revision + 1, updatedAt: now }));
  if (changed.post.size > 0) await db.posts.bulkPut(written(rows.post, changed.post).map(withWaiting));
  if (changed.work.size > 0) await db.workItems.bulkPut(written(rows.work, changed.work));
  return inverse;
}

const byId = <T extends { id: string }>(rows: readonly (T | undefined)[]): Map<string, T> =>
  new Map(rows.flatMap((row) => (row ? [[row.id, row]] : [])));

function patchPost(rows: Map<string, Post>, id: string, wish: PostChange): PlannedPatch | null {
  const post = rows.get(id);
  if (!post) throw new DataError('row-missing', id);
  const change = checked(postChangeSchema, wish);
  const before = postBefore(post, change);
  if (sameFields(before, change)) return null;
  if (movesWhatIsOut(post, change)) throw new DataError('post-out', id);
  rows.set(id, { ...post, ...change });
  return { kind: 'post', id, change: before };
}

function patchWork(rows: Map<string, WorkItem>, id: string, wish: WorkChange): PlannedPatch | null {
  const work = rows.get(id);
  if (!work) throw new DataError('row-missing', id);
  const change = checked(workChangeSchema, wish);
  const before = workBefore(work, change);
  if (sameFields(before, change)) return null;
  rows.set(id, { ...work, ...change });
  return { kind: 'work', id, change: before };
}

function checked<T extends object>(schema: z.ZodMiniType<T>, change: T): T {
  const parsed = z.safeParse(schema, Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)));
  if (!parsed.success) throw new DataError('row-invalid', z.prettifyError(parsed.error));
  return parsed.data;
}

const sameFields = (one: object, other: object): boolean => {
  const there = new Map<string, unknown>(Object.entries(one));
  return Object.entries(other).every(([key, value]) => JSON.stringify(there.get(key)) === JSON.stringify(value));
};

/** Whose the campaigns are that posts are being put into; one that is gone belongs to nobody. */
async function campaignOwners(patches: readonly PlannedPatch[]): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(patches.flatMap(({ change }) => (change.campaignId ? [change.campaignId] : [])))];
  if (ids.length === 0) return new Map();
  return new Map((await db.campaigns.bulkGet(ids)).flatMap((campaign) => (campaign ? [[campaign.id, campaign.clientId]] : [])));
}

const apply = (patches: readonly PlannedPatch[], now: number = Date.now()): Promise<PlannedPatch[]> =>
  write(() => db.transaction('rw', patchTables, () => applyPatches(patches, now)));

/** What both kinds of things on the calendar have in common; every command is one transaction and answers its inverse. */
export const planned = {
  /** Changes of single things: `apply` of an inverse takes a command back. */
  apply,
  /** Moves things to another day, keeping their wall time unless one is given; answers the moves back. */
  move: async (moves: readonly PlannedMove[], now: number = Date.now()): Promise<PlannedMove[]> => {
    const back = await apply(moves.map(patchOfMove), now);
    return back.map(({ kind, id, change }) => ({ kind, id, on: change.on ?? null, at: change.at }));
  },
  /** One change for all of them; what only posts have is left out for work items, and the other way round. */
  change: (refs: readonly PlannedRef[], change: PlannedChange, now: number = Date.now()): Promise<PlannedPatch[]> =>
    apply(refs.map((ref) => patchFor(ref, change)), now),
  /** Puts things into the trash, versions included; answers their ids, which `restore` brings back exactly. */
  remove: toTrash,
  restore,
};
