import { randomBytes } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { CodedError } from '../../bridge/index.ts';
import { codedDiskError, errnoOf } from './disk-errors.ts';
import { nodeDisk, type Content, type Disk } from './disk.ts';

/**
 * Files are written whole or not at all: the bytes go into a temporary file of the same folder, are flushed to the disk,
 * and only then take the name. A kill at any instant leaves the old file or the new one, never a mixture.
 */

/** Names our temporaries, so that a later start can tell them from the user's files. */
const temporary = /^\.onay-[0-9a-f]{16}\.tmp$/;

/** Windows refuses a rename while a virus scanner holds the file; it lets go within moments and tells nobody. */
const busyOnWindows = new Set(['EPERM', 'EACCES', 'EBUSY']);
const renameAttempts = 8;

export type WriteOptions = {
  /** Permission bits of a new file. Data of ours is for its owner alone (0o600, the default). */
  mode?: number;
  disk?: Disk;
};

/**
 * Replaces or creates the file at `path`. Throws `CodedError`: `disk-full`, `read-only`, `no-such-folder` or `io`;
 * after a throw the old file is as it was and no partial file is left.
 */
export async function writeAtomically(path: string, content: Content, options: WriteOptions = {}): Promise<void> {
  const disk = options.disk ?? nodeDisk;
  await viaTemporary(dirname(path), content, options, async (made) => {
    await renameOver(disk, made, path);
    return undefined;
  });
}

/**
 * Creates a file under the first of `names` that nobody has, without ever replacing one; answers the name taken.
 * Throws as `writeAtomically` does, and `io` when every name is taken.
 */
export async function writeUnderFreeName(
  folder: string, names: Iterable<string>, content: Content, options: WriteOptions = {},
): Promise<string> {
  const disk = options.disk ?? nodeDisk;
  return viaTemporary(folder, content, options, async (made) => {
    for (const name of names) {
      if (await takeName(disk, made, join(folder, name))) return name;
    }
    throw new CodedError('io', `no free name in ${folder}`);
  });
}

/** Creates the file, or answers false when it is already there. The content is whole from the first instant of its name. */
export async function createExclusively(
  path: string, content: Content, options: WriteOptions = {},
): Promise<boolean> {
  const disk = options.disk ?? nodeDisk;
  return viaTemporary(dirname(path), content, options, (made) => takeName(disk, made, path));
}

/**
 * Removes what a killed process left of its writes. Only names of our own pattern, and only those at least
 * `olderThanMs` old at `now`, so that a write in progress elsewhere is left alone. A folder that is not there is fine.
 */
export async function sweepTemporaries(folder: string, now: number, olderThanMs: number, disk: Disk = nodeDisk): Promise<number> {
  let removed = 0;
  for (const name of await disk.list(folder)) {
    if (!temporary.test(name)) continue;
    const path = join(folder, name);
    const modified = await disk.modifiedAt(path);
    if (modified === null || now - modified < olderThanMs) continue;
    await disk.remove(path);
    removed += 1;
  }
  return removed;
}

async function viaTemporary<T>(
  folder: string, content: Content, options: WriteOptions, place: (made: string) => Promise<T>,
): Promise<T> {
  const disk = options.disk ?? nodeDisk;
  const made = temporaryIn(folder);
  try {
    await disk.writeAndSync(made, content, options.mode ?? 0o600);
    const placed = await place(made);
    await disk.syncFolder(folder);
    return placed;
  } catch (error) {
    throw error instanceof CodedError ? error : codedDiskError(error, `writing in ${basename(folder)}`);
  } finally {
    // Gone already after a rename; after a failure or a link it has to go. What cannot be removed now, a later sweep
    // takes; it must not hide how the write itself ended.
    await disk.remove(made).catch(() => undefined);
  }
}

/** A fresh name for a temporary in this folder, which a later sweep knows for ours. */
export const temporaryIn = (folder: string): string => join(folder, `.onay-${randomBytes(8).toString('hex')}.tmp`);

/** Renames, replacing what is there; waits out whoever holds the file on Windows. */
export async function renameOver(disk: Disk, from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await disk.rename(from, to);
      return;
    } catch (error) {
      if (disk.platform !== 'win32' || attempt === renameAttempts || !busyOnWindows.has(errnoOf(error) ?? '')) throw error;
      await disk.pause(10 * 2 ** attempt);
    }
  }
}

/** What file systems say that have no hard links. */
const withoutLinks = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EINVAL', 'EISDIR', 'UNKNOWN']);

/** Hard links are the only rename that refuses to replace; file systems without them (FAT) get a look before the rename. */
async function takeName(disk: Disk, made: string, path: string): Promise<boolean> {
  try {
    await disk.link(made, path);
    return true;
  } catch (error) {
    const errno = errnoOf(error);
    if (errno === 'EEXIST') return false;
    if (errno === null || !withoutLinks.has(errno)) throw error;
  }
  if (await disk.exists(path)) return false;
  await renameOver(disk, made, path);
  return true;
}
