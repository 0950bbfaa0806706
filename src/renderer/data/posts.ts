import * as z from 'zod/mini';
import {
  copyOf, newPost, postContentSchema, postFingerprint, postSchema, sameContent, withWaiting,
  type NewPost, type Post, type PostChange, type PostContent, type PostValues, type PostVersion, type VersionOrigin,
} from '../../domain/posts/index.ts';
import { db } from './database.ts';
import { DataError } from './errors.ts';
import { hashText } from './hash.ts';
import { newId } from './ids.ts';
import { applyPatches, patchTables } from './planned.ts';
import { backlogPosts, postsInRange } from './plannedRanges.ts';
import { keepVersion, sealVersion, versionRow, versionsOf } from './postVersions.ts';
import { write } from './writes.ts';

/** How a content came to be, and when; the newest version only grows with what came in the same way. */
export type ContentOptions = { origin?: VersionOrigin; now?: number };
/** `signal` calls it off as long as nothing is written; `onProgress` hears how many are ready to be. */
export type ManyOptions = ContentOptions & { signal?: AbortSignal; onProgress?: (ready: number) => void };
/** So many are checked and hashed before the screen may be drawn again. */
const atOnce = 50;

const contentTables = [db.posts, db.postVersions, db.media, db.clients];

function parsed<T>(schema: z.ZodMiniType<T>, value: unknown): T {
  const result = z.safeParse(schema, value);
  if (!result.success) throw new DataError('row-invalid', z.prettifyError(result.error));
  return result.data;
}

/** New posts with their first versions, in one transaction: all of them or none. A zone that is not given is the client's. */
async function createMany(list: readonly NewPost[], { origin = 'edit', now = Date.now(), signal, onProgress }: ManyOptions = {}): Promise<Post[]> {
  return write(async () => {
    const zones = new Map((await db.clients.bulkGet([...new Set(list.map((one) => one.clientId))])).flatMap((client) => (client ? [[client.id, client.zone]] : [])));
    const made = (values: NewPost): Post => {
      const zone = values.zone ?? zones.get(values.clientId);
      if (zone === undefined) throw new DataError('row-missing', values.clientId);
      return withWaiting(parsed(postSchema, { ...newPost({ ...values, zone }), id: newId(), createdAt: now, updatedAt: now, revision: 1 }));
    };
    const rows: Post[] = [];
    const versions: PostVersion[] = [];
    for (let from = 0; from < list.length; from += atOnce) {
      const some = list.slice(from, from + atOnce).map(made);
      const prints = await Promise.all(some.map((row) => postFingerprint(row.content, hashText)));
      signal?.throwIfAborted();
      versions.push(...some.map((row, index) => versionRow(row, 1, prints[index] ?? '', origin, now)));
      rows.push(...some);
      onProgress?.(rows.length);
    }
    await db.transaction('rw', contentTables, async () => {
      await refuseForeignMedia(rows);
      // In pieces, all in this one transaction: a thousand rows at once would be copied in one long breath.
      for (let from = 0; from < rows.length; from += 4 * atOnce) await db.posts.bulkAdd(rows.slice(from, from + 4 * atOnce));
      for (let from = 0; from < rows.length; from += 4 * atOnce) await db.postVersions.bulkAdd(versions.slice(from, from + 4 * atOnce));
    });
    return rows;
  });
}

async function create(values: NewPost, options: ContentOptions = {}): Promise<Post> {
  const [post] = await createMany([values], options);
  if (!post) throw new DataError('row-missing');
  return post;
}

/**
 * Changes what the public would see and keeps the change as a version, in one transaction. Hashing would end it, so it is done
 * before; when another change of the content came in between, this one is made again on top of it.
 */
function editContent(id: string, change: (content: PostContent) => PostContent, { origin = 'edit', now = Date.now() }: ContentOptions = {}): Promise<Post> {
  return write(async () => {
    for (let attempt = 0; attempt < 20; attempt += 1) {
      const before = await db.posts.get(id);
      if (!before) throw new DataError('row-missing', id);
      const content = parsed(postContentSchema, change(before.content));
      if (sameContent(before.content, content)) return before;
      const fingerprint = await postFingerprint(content, hashText);
      const saved = await db.transaction('rw', contentTables, async () => {
        const present = await db.posts.get(id);
        if (!present) throw new DataError('row-missing', id);
        if (!sameContent(present.content, before.content)) return null;
        const row = { ...present, content, updatedAt: now, revision: present.revision + 1 };
        await refuseForeignMedia([row]);
        await db.posts.put(row);
        await keepVersion(row, fingerprint, origin, now);
        return row;
      });
      if (saved) return saved;
    }
    throw new DataError('row-changed-elsewhere', id);
  });
}

/** Everything but the content, in one transaction. Fails with `post-out` when it would move or hold what the public has seen. */
function edit(id: string, change: PostChange | ((post: Post) => PostChange), now: number = Date.now()): Promise<Post> {
  return write(() => db.transaction('rw', patchTables, async () => {
    const before = await db.posts.get(id);
    if (!before) throw new DataError('row-missing', id);
    await applyPatches([{ kind: 'post', id, change: typeof change === 'function' ? change(before) : change }], now);
    return (await db.posts.get(id)) ?? before;
  }));
}

/** Makes an earlier version's content the post's again; what it replaces stays a version. */
async function restoreVersion(postId: string, number: number, now: number = Date.now()): Promise<Post> {
  const version = await db.postVersions.where('[postId+number]').equals([postId, number]).first();
  if (!version) throw new DataError('row-missing', `${postId} version ${number}`);
  return editContent(postId, () => version.content, { origin: 'restore', now });
}

/** A post like another one, at the start of the work again. A client named in `changes` gets the words alone. */
async function duplicate(id: string, changes: Partial<PostValues> = {}, now: number = Date.now()): Promise<Post> {
  const post = await db.posts.get(id);
  if (!post) throw new DataError('row-missing', id);
  const values = copyOf(post, changes, newId);
  const moved = values.clientId !== post.clientId && changes.zone === undefined;
  return create(moved ? { ...values, zone: undefined } : values, { origin: 'copy', now });
}

/** A medium belongs to one client: another client's post refuses it (`wrong-client`). */
async function refuseForeignMedia(rows: readonly Post[]): Promise<void> {
  const uses = rows.flatMap(({ clientId, content: { media, cover } }) =>
    [...media.map((medium) => medium.mediaId), ...(cover?.kind === 'picture' ? [cover.mediaId] : [])].map((mediaId) => ({ clientId, mediaId })));
  if (uses.length === 0) return;
  const known = await db.media.bulkGet(uses.map((use) => use.mediaId));
  const foreign = uses.find((use, index) => known[index] !== undefined && known[index].clientId !== use.clientId);
  if (foreign) throw new DataError('wrong-client', foreign.mediaId);
}

export const posts = {
  get: (id: string): Promise<Post | undefined> => db.posts.get(id),
  /** Those of these posts that are there. */
  existing: async (ids: readonly string[]): Promise<Post[]> => (await db.posts.bulkGet([...new Set(ids)])).filter((post) => post !== undefined),
  create,
  createMany,
  edit,
  editContent,
  inRange: postsInRange,
  backlog: backlogPosts,
  versions: versionsOf,
  version: (postId: string, number: number): Promise<PostVersion | undefined> =>
    db.postVersions.where('[postId+number]').equals([postId, number]).first(),
  restoreVersion,
  sealVersion,
  duplicate,
};
