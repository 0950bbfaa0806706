import Dexie from 'dexie';
import { versionStep, type Post, type PostVersion, type VersionOrigin } from '../../domain/posts/index.ts';
import { db } from './database.ts';
import { DataError } from './errors.ts';
import { newId } from './ids.ts';
import { write } from './writes.ts';

const ofPost = (postId: string) => db.postVersions.where('[postId+number]').between([postId, Dexie.minKey], [postId, Dexie.maxKey]);

/** Every version of a post, oldest first. */
export const versionsOf = (postId: string): Promise<PostVersion[]> => ofPost(postId).toArray();

/** A post's versions, for the transaction that removes it. */
export const versionsOfAll = (postIds: readonly string[]): Promise<PostVersion[]> =>
  Promise.all(postIds.map(versionsOf)).then((lists) => lists.flat());

/** The row of a version that begins now. */
export function versionRow(post: Post, number: number, fingerprint: string, origin: VersionOrigin, now: number): PostVersion {
  return {
    id: newId(), createdAt: now, updatedAt: now, revision: 1, postId: post.id, clientId: post.clientId, number,
    content: post.content, fingerprint, sealed: false, origin,
  };
}

/**
 * Keeps the content that a post has just been given. Runs in the transaction that writes the post, so the fingerprint comes in:
 * hashing would end it.
 */
export async function keepVersion(post: Post, fingerprint: string, origin: VersionOrigin, now: number): Promise<void> {
  const [newest, before] = await ofPost(post.id).reverse().limit(2).toArray();
  const next = versionStep([newest, before], post.content, origin, now);
  if (next.step === 'add') await db.postVersions.add(versionRow(post, next.number, fingerprint, origin, now));
  if (next.step === 'drop' && newest) await db.postVersions.delete(newest.id);
  if (next.step === 'grow' && newest) {
    await db.postVersions.put({ ...newest, content: post.content, fingerprint, updatedAt: now, revision: newest.revision + 1 });
  }
}

/**
 * Seals a post's newest version and answers it: from here on it stays as it is (it was sent, approved, published), and the next
 * change begins another. A sealed one is answered as it stands. Fails with `row-missing`.
 */
export function sealVersion(postId: string, now: number = Date.now()): Promise<PostVersion> {
  return write(() => db.transaction('rw', db.postVersions, async () => {
    const newest = await ofPost(postId).last();
    if (!newest) throw new DataError('row-missing', postId);
    if (newest.sealed) return newest;
    const sealed = { ...newest, sealed: true, updatedAt: now, revision: newest.revision + 1 };
    await db.postVersions.put(sealed);
    return sealed;
  }));
}
