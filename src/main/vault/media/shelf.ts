import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { CodedError } from '../../../bridge/index.ts';
import { sniffLength, sniffMedia, type MediaMime } from '../../../domain/media/index.ts';
import { codedDiskError, errnoOf } from '../disk-errors.ts';

/** A medium that has been found whole. `to` of `read` is exclusive. */
export type OpenMedium = {
  readonly size: number;
  /** By its bytes. */
  readonly mime: MediaMime;
  read(from: number, to: number): AsyncIterable<Uint8Array>;
};

export type Shelf = {
  /** The folder that new files pass through; each shelf lies below it. */
  readonly folder: string;
  shelfOf(sha256: string): string;
  placeOf(sha256: string): string;
  /** Throws `not-found`, `corrupt` (no longer its hash), `not-media`, or a disk code. */
  open(sha256: string): Promise<OpenMedium>;
};

type Known = { size: number; modifiedAt: number; mime: MediaMime };
const pieceBytes = 256 * 1024;

/**
 * Media by content hash below `folder`, two characters a sub-folder. A file's hash is checked when it is first read in a run, and again
 * whenever its size or time has changed since.
 */
export function createShelf(folder: string): Shelf {
  const known = new Map<string, Known>();
  const checking = new Map<string, Promise<Known>>();
  const shelfOf = (sha256: string): string => join(folder, sha256.slice(0, 2));
  const placeOf = (sha256: string): string => join(shelfOf(sha256), sha256);

  const check = async (sha256: string, size: number, modifiedAt: number): Promise<Known> => {
    const hash = createHash('sha256');
    const head = new Uint8Array(Math.min(size, sniffLength));
    let taken = 0;
    for await (const piece of read(placeOf(sha256), 0, size)) {
      if (taken < head.length) head.set(piece.subarray(0, head.length - taken), taken);
      taken += piece.byteLength;
      hash.update(piece);
    }
    if (hash.digest('hex') !== sha256) throw new CodedError('corrupt', `medium ${sha256} no longer has its hash`);
    const sniffed = sniffMedia(head);
    if (!sniffed.ok) throw new CodedError('not-media', `medium ${sha256} is of a kind that is not kept: ${sniffed.code}`);
    return { size, modifiedAt, mime: sniffed.mime };
  };

  const open = async (sha256: string): Promise<OpenMedium> => {
    const found = await stat(placeOf(sha256)).catch((error: unknown) => {
      if (errnoOf(error) === 'ENOENT') throw new CodedError('not-found', `no medium ${sha256}`);
      throw codedDiskError(error, 'looking for a medium');
    });
    let checked = known.get(sha256);
    if (checked?.size !== found.size || checked.modifiedAt !== found.mtimeMs) {
      known.delete(sha256);
      // A video is asked for in many ranges at once; it is read through for all of them together.
      const running = checking.get(sha256) ?? check(sha256, found.size, found.mtimeMs).finally(() => checking.delete(sha256));
      checking.set(sha256, running);
      checked = await running;
      known.set(sha256, checked);
    }
    return { size: checked.size, mime: checked.mime, read: (from, to) => read(placeOf(sha256), from, to) };
  };

  return { folder, shelfOf, placeOf, open };
}

async function* read(path: string, from: number, to: number): AsyncGenerator<Uint8Array> {
  if (to <= from) return;
  const stream: AsyncIterable<Uint8Array> = createReadStream(path, { start: from, end: to - 1, highWaterMark: pieceBytes });
  try {
    yield* stream;
  } catch (error) {
    throw codedDiskError(error, 'reading a medium');
  }
}
