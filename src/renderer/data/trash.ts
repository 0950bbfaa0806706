import type { PlannedRef } from '../../domain/posts/index.ts';
import { db } from './database.ts';
import { DataError } from './errors.ts';
import { allowRemoval } from './guards.ts';
import { versionsOf } from './postVersions.ts';
import type { TrashRow } from './tables.ts';
import { write } from './writes.ts';

/** What can lie in the trash: things on the calendar, and media. */
export type TrashRef = PlannedRef | { kind: 'medium'; id: string };

const tables = [db.posts, db.postVersions, db.workItems, db.media, db.trash];

/**
 * Deletes things by putting them into the trash, whole, in one transaction. Answers their ids, for `restore`. What is gone already is
 * passed over, so that deleting twice is no error.
 */
export function toTrash(refs: readonly TrashRef[], now: number = Date.now()): Promise<string[]> {
  return write(() => db.transaction('rw', tables, async () => {
    allowRemoval();
    const rows = (await Promise.all(once(refs).map((ref) => whole(ref)))).filter((was) => was !== null).map((was) => trashRow(was, now));
    const ids = (kind: TrashRow['was']['kind']) => rows.filter((row) => row.was.kind === kind).map((row) => row.id);
    await db.trash.bulkPut(rows);
    await db.postVersions.bulkDelete(rows.flatMap(({ was }) => (was.kind === 'post' ? was.versions.map((version) => version.id) : [])));
    await db.posts.bulkDelete(ids('post'));
    await db.workItems.bulkDelete(ids('work'));
    await db.media.bulkDelete(ids('medium'));
    return rows.map((row) => row.id);
  }));
}

const once = (refs: readonly TrashRef[]): TrashRef[] => [...new Map(refs.map((ref) => [ref.id, ref])).values()];

async function whole({ kind, id }: TrashRef): Promise<TrashRow['was'] | null> {
  switch (kind) {
    case 'post': {
      const [post, versions] = await Promise.all([db.posts.get(id), versionsOf(id)]);
      return post ? { kind, post, versions } : null;
    }
    case 'work': {
      const item = await db.workItems.get(id);
      return item ? { kind, item } : null;
    }
    case 'medium': {
      const medium = await db.media.get(id);
      return medium ? { kind, medium } : null;
    }
  }
}

function trashRow(was: TrashRow['was'], deletedAt: number): TrashRow {
  switch (was.kind) {
    case 'post': {
      const { id, clientId, title, content } = was.post;
      const words = title || content.variants.find((variant) => variant.text !== '')?.text || '';
      return { id, clientId, deletedAt, label: words.slice(0, 120), was };
    }
    case 'work':
      return { id: was.item.id, clientId: was.item.clientId, deletedAt, label: was.item.title, was };
    case 'medium':
      return { id: was.medium.id, clientId: was.medium.clientId, deletedAt, label: was.medium.name, was };
  }
}

/**
 * Brings things back from the trash exactly as they were. Answers what came back, for doing the deletion again. Fails with
 * `row-missing` when one of them is not in the trash any more, and changes nothing then.
 */
export function restore(ids: readonly string[]): Promise<TrashRef[]> {
  return write(() => db.transaction('rw', tables, async () => {
    const rows = await db.trash.bulkGet([...ids]);
    const refs: TrashRef[] = [];
    for (const [index, row] of rows.entries()) {
      if (!row) throw new DataError('row-missing', ids[index]);
      await putBack(row.was);
      refs.push({ kind: row.was.kind, id: row.id });
    }
    await db.trash.bulkDelete([...ids]);
    return refs;
  }));
}

async function putBack(was: TrashRow['was']): Promise<void> {
  switch (was.kind) {
    case 'post':
      await db.posts.add(was.post);
      await db.postVersions.bulkAdd(was.versions);
      return;
    case 'work':
      await db.workItems.add(was.item);
      return;
    case 'medium':
      await db.media.add(was.medium);
  }
}

/** Removes rows of the trash for good and answers them, so that files that nothing names any more can follow. */
const purge = (find: () => Promise<TrashRow[]>): Promise<TrashRow[]> =>
  write(() => db.transaction('rw', db.trash, async () => {
    const rows = await find();
    await db.trash.bulkDelete(rows.map((row) => row.id));
    return rows;
  }));

/** So many days after its deletion a thing leaves the trash for good. */
export const trashKeptDays = 30;

export const trash = {
  /** Newest first. */
  list: (): Promise<TrashRow[]> => db.trash.orderBy('deletedAt').reverse().toArray(),
  put: toTrash,
  restore,
  purge: (ids: readonly string[]): Promise<TrashRow[]> =>
    purge(async () => (await db.trash.bulkGet([...ids])).filter((row) => row !== undefined)),
  purgeBefore: (instant: number): Promise<TrashRow[]> => purge(() => db.trash.where('deletedAt').below(instant).toArray()),
};
