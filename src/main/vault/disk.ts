import { link, lstat, open, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { errnoOf } from './disk-errors.ts';

/** What a file can be made of: whole, or piece by piece where it is too large to hold. */
export type Content = Uint8Array | string | AsyncIterable<Uint8Array>;

/** A file that is being written from its start. */
export type Growing = {
  append(bytes: Uint8Array): Promise<void>;
  /** Flushes it to the disk. */
  sync(): Promise<void>;
  close(): Promise<void>;
};

/** The few things atomic writing asks of a disk, as a port: a full or failing disk can then be put in its place. */
export type Disk = {
  readonly platform: NodeJS.Platform;
  /** Creates the file (it must not exist), writes everything and flushes it to the disk. */
  writeAndSync(path: string, content: Content, mode: number): Promise<void>;
  /** Creates the file (it must not exist) to be written in pieces. */
  create(path: string, mode: number): Promise<Growing>;
  rename(from: string, to: string): Promise<void>;
  link(from: string, to: string): Promise<void>;
  /** Makes a rename in this folder survive a power cut. */
  syncFolder(folder: string): Promise<void>;
  /** Fine when it is not there. */
  remove(path: string): Promise<void>;
  exists(path: string): Promise<boolean>;
  /** Names in the folder; empty when it is not there. */
  list(folder: string): Promise<string[]>;
  /** UTC ms, null when it is not there. */
  modifiedAt(path: string): Promise<number | null>;
  /** Says that the file was made now. */
  touch(path: string): Promise<void>;
  pause(milliseconds: number): Promise<void>;
};

/** Turns "it is not there" into `otherwise`; every other failure stays one. */
async function unlessAbsent<T>(work: Promise<T>, otherwise: T): Promise<T> {
  return work.catch((error: unknown) => {
    if (errnoOf(error) === 'ENOENT') return otherwise;
    throw error;
  });
}

export const nodeDisk: Disk = {
  platform: process.platform,
  async writeAndSync(path, content, mode) {
    const file = await open(path, 'wx', mode);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
  },
  async create(path, mode) {
    const file = await open(path, 'wx', mode);
    return {
      append: (bytes) => file.writeFile(bytes),
      sync: () => file.sync(),
      close: () => file.close(),
    };
  },
  rename,
  link,
  async syncFolder(folder) {
    // Windows cannot open a folder for flushing; its journal keeps renames in order.
    if (process.platform === 'win32') return;
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  },
  remove: (path) => rm(path, { force: true }),
  exists: (path) => unlessAbsent(lstat(path).then(() => true), false),
  list: (folder) => unlessAbsent(readdir(folder), []),
  modifiedAt: (path) => unlessAbsent(stat(path).then((found) => found.mtimeMs), null),
  touch: async (path) => {
    const now = new Date();
    await utimes(path, now, now);
  },
  pause: async (milliseconds) => { await pause(milliseconds); },
};
