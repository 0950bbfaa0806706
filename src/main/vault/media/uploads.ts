import { createHash, randomUUID, type Hash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { CodedError, type CallOutput, type SomeHandlers } from '../../../bridge/index.ts';
import { sniffLength, sniffMedia } from '../../../domain/media/index.ts';
import { renameOver, sweepTemporaries, temporaryIn } from '../atomic.ts';
import { codedDiskError } from '../disk-errors.ts';
import { nodeDisk, type Disk, type Growing } from '../disk.ts';
import type { Shelf } from './shelf.ts';

type Upload = { path: string; file: Growing; hash: Hash; head: Uint8Array; size: number; taken: number };
type Finished = CallOutput<'vault.mediaFinish'>;
export type Uploads = Pick<SomeHandlers<'vault'>, 'vault.mediaBegin' | 'vault.mediaAppend' | 'vault.mediaFinish' | 'vault.mediaCancel' | 'vault.mediaOld' | 'vault.mediaDrop'>;

/** What lies on a shelf; nothing else there is ours to remove. */
const fileName = /^[0-9a-f]{64}$/;

/** A page that went away leaves its uploads open; the one that has waited longest makes room for a new one. */
const mostAtOnce = 24;
/** Finished uploads that can still be taken back: a page does so at once or never. */
const mostRevocable = 100;

/**
 * Brings media into the vault in pieces: hashed as they come, into a temporary that takes its name only when all of it is flushed to
 * the disk. Whatever fails ends the upload and leaves nothing. Temporaries that a killed run has left are cleared at the start.
 */
export function createUploads(shelf: Shelf, disk: Disk = nodeDisk): Uploads {
  const open = new Map<string, Upload>();
  /** What a finished upload has newly put on the shelf, by its id. */
  const placed = new Map<string, string>();
  // Nothing of ours is in the folder yet, so a leftover of any age is a leftover. It is tried again at the next start.
  const swept = sweepTemporaries(shelf.folder, Number.POSITIVE_INFINITY, 0, disk).catch(() => 0);
  let queue: Promise<unknown> = Promise.resolve();
  /** One step at a time, so that pieces sent at once are still written in order. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const step = queue.then(work, work);
    queue = step.catch(() => undefined);
    return step;
  };

  const drop = async (id: string): Promise<void> => {
    const upload = open.get(id);
    if (upload === undefined) return;
    open.delete(id);
    // How the upload ended is known already; a handle that does not close or a file that stays must not hide it.
    await upload.file.close().catch(() => undefined);
    await disk.remove(upload.path).catch(() => undefined);
  };

  /** Runs a step of an upload; after a failure the upload is gone. */
  const step = <T>(id: string, doing: string, work: (upload: Upload) => Promise<T>): Promise<T> => inTurn(async () => {
    const upload = open.get(id);
    if (upload === undefined) throw new CodedError('upload-gone');
    try {
      return await work(upload);
    } catch (error) {
      await drop(id);
      throw error instanceof CodedError ? error : codedDiskError(error, doing);
    }
  });

  const begin = async (size: number): Promise<{ uploadId: string }> => {
    await swept;
    for (const oldest of open.keys()) {
      if (open.size < mostAtOnce) break;
      await drop(oldest);
    }
    const path = temporaryIn(shelf.folder);
    try {
      await mkdir(shelf.folder, { recursive: true, mode: 0o700 });
      const uploadId = randomUUID();
      const head = new Uint8Array(Math.min(size, sniffLength));
      open.set(uploadId, { path, file: await disk.create(path, 0o600), hash: createHash('sha256'), head, size, taken: 0 });
      return { uploadId };
    } catch (error) {
      throw codedDiskError(error, 'beginning a medium');
    }
  };

  const append = async (upload: Upload, offset: number, bytes: Uint8Array): Promise<void> => {
    if (offset !== upload.taken || offset + bytes.byteLength > upload.size) throw new CodedError('bad-payload', 'not the next piece');
    await upload.file.append(bytes);
    upload.hash.update(bytes);
    if (offset < upload.head.length) upload.head.set(bytes.subarray(0, upload.head.length - offset), offset);
    upload.taken += bytes.byteLength;
  };

  const finish = async (id: string, upload: Upload): Promise<Finished> => {
    if (upload.taken !== upload.size) throw new CodedError('bad-payload', 'finished before its last piece');
    const sniffed = sniffMedia(upload.head);
    if (!sniffed.ok) throw new CodedError('not-media', sniffed.code);
    await upload.file.sync();
    const sha256 = upload.hash.digest('hex');
    // One that is damaged is healed by what has just come.
    const kept = await shelf.open(sha256).then(() => true, () => false);
    if (!kept) {
      await upload.file.close();
      await mkdir(shelf.shelfOf(sha256), { recursive: true, mode: 0o700 });
      await renameOver(disk, upload.path, shelf.placeOf(sha256));
      open.delete(id);
      await disk.syncFolder(shelf.shelfOf(sha256)).catch(async (error: unknown) => {
        await disk.remove(shelf.placeOf(sha256)).catch(() => undefined);
        throw error;
      });
    } else {
      // It has come in again: from here on it is as young as its newest copy, and no sweep that was planned before takes it.
      await disk.touch(shelf.placeOf(sha256));
      await drop(id);
    }
    // Somebody else counts on it now.
    for (const [earlier, hash] of placed) if (hash === sha256) placed.delete(earlier);
    if (!kept) placed.set(id, sha256);
    for (const oldest of placed.keys()) {
      if (placed.size <= mostRevocable) break;
      placed.delete(oldest);
    }
    return { sha256, size: upload.size, mime: sniffed.mime };
  };

  const cancel = async (id: string): Promise<Record<string, never>> => {
    await drop(id);
    const sha256 = placed.get(id);
    placed.delete(id);
    if (sha256 !== undefined) await disk.remove(shelf.placeOf(sha256)).catch((error: unknown) => { throw codedDiskError(error, 'taking back a medium'); });
    return {};
  };

  const isOld = async (sha256: string, before: number): Promise<boolean> => {
    const modifiedAt = await disk.modifiedAt(shelf.placeOf(sha256));
    return modifiedAt !== null && modifiedAt < before;
  };

  const old = async (first: string, before: number): Promise<{ sha256s: string[] }> => {
    const sha256s: string[] = [];
    for (const name of [...'0123456789abcdef'].map((second) => first + second)) {
      for (const file of await disk.list(join(shelf.folder, name))) {
        if (fileName.test(file) && file.startsWith(name) && await isOld(file, before)) sha256s.push(file);
      }
    }
    return { sha256s };
  };

  const dropOld = async (sha256s: readonly string[], before: number): Promise<{ dropped: number }> => {
    let dropped = 0;
    for (const sha256 of sha256s) {
      if (!await isOld(sha256, before)) continue;
      await disk.remove(shelf.placeOf(sha256));
      dropped += 1;
    }
    return { dropped };
  };
  const coded = <T>(work: Promise<T>): Promise<T> => work.catch((error: unknown) => { throw codedDiskError(error, 'sweeping media'); });

  return {
    'vault.mediaOld': ({ first, before }) => coded(old(first, before)),
    // In turn with what comes in: a file is either seen to be young again or has gone before it is brought in.
    'vault.mediaDrop': ({ sha256s, before }) => coded(inTurn(() => dropOld(sha256s, before))),
    'vault.mediaBegin': ({ size }) => inTurn(() => begin(size)),
    'vault.mediaAppend': ({ uploadId, offset, bytes }) => step(uploadId, 'writing a medium', async (upload) => {
      await append(upload, offset, bytes);
      // The one that has waited longest is the first.
      open.delete(uploadId);
      open.set(uploadId, upload);
      return {};
    }),
    'vault.mediaFinish': ({ uploadId }) => step(uploadId, 'keeping a medium', (upload) => finish(uploadId, upload)),
    'vault.mediaCancel': ({ uploadId }) => inTurn(() => cancel(uploadId)),
  };
}
