import { createHash } from 'node:crypto';
import { mkdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { CodedError } from '../../bridge/index.ts';
import { writeAtomically } from './atomic.ts';
import { codedDiskError, errnoOf } from './disk-errors.ts';

export type Store = {
  /** Keeps the bytes under their SHA-256 (lower-case hex). Putting them again changes nothing, or heals a damaged file. */
  put(bytes: Uint8Array): Promise<{ sha256: string; size: number }>;
  /** Throws `not-found`, or `corrupt` when the file no longer has its hash. */
  get(sha256: string): Promise<Uint8Array<ArrayBuffer>>;
  has(sha256: string): Promise<boolean>;
};

/** Documents by content hash under `folder`, two characters a sub-folder so that none grows without end. */
export function createStore(folder: string): Store {
  const shelf = (sha256: string): string => join(folder, sha256.slice(0, 2));
  const place = (sha256: string): string => join(shelf(sha256), sha256);

  const get = async (sha256: string): Promise<Uint8Array<ArrayBuffer>> => {
    const bytes = await readFile(place(sha256)).catch((error: unknown) => {
      if (errnoOf(error) === 'ENOENT') throw new CodedError('not-found', `no document ${sha256}`);
      throw codedDiskError(error, 'reading a document');
    });
    if (hashOf(bytes) !== sha256) throw new CodedError('corrupt', `document ${sha256} no longer has its hash`);
    // Rewrapped, because a Buffer is more than the plain bytes the contract promises.
    return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  };

  const put = async (bytes: Uint8Array): Promise<{ sha256: string; size: number }> => {
    const sha256 = hashOf(bytes);
    const kept = await get(sha256).then(() => true, () => false);
    if (!kept) {
      await mkdir(shelf(sha256), { recursive: true, mode: 0o700 }).catch((error: unknown) => {
        throw codedDiskError(error, 'making a folder for documents');
      });
      await writeAtomically(place(sha256), bytes);
    }
    return { sha256, size: bytes.byteLength };
  };

  const has = (sha256: string): Promise<boolean> => stat(place(sha256)).then(
    (found) => found.isFile(),
    (error: unknown) => {
      if (errnoOf(error) === 'ENOENT') return false;
      throw codedDiskError(error, 'looking for a document');
    },
  );

  return { put, get, has };
}

/** SHA-256 in lower-case hex. */
export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
