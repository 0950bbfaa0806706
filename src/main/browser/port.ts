import { randomInt } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { readJsonFile } from '../files.ts';
import { createExclusively } from '../vault/atomic.ts';
import { errnoOf } from '../vault/disk-errors.ts';
import { holdRequests } from './early.ts';

/**
 * The port of a data folder. IndexedDB belongs to an origin, port included, so the port is drawn once and kept for good:
 * on another port the program would start empty.
 *
 * 20000 to 32767: above every port Chromium refuses (the highest is 10080), below the ranges from which systems give
 * ports to outgoing connections (from 32768 on Linux, from 49152 elsewhere), so that ours is not taken by chance.
 */
export const firstPort = 20_000;
export const lastPort = 32_767;
/** A file may carry any port that was ever drawn; the range to draw from may move. */
const portFileSchema = z.strictObject({ port: z.number().check(z.int(), z.gte(1_024), z.lte(65_535)) });

export class PortFileDamaged extends Error {
  readonly path: string;
  constructor(path: string) {
    super(`${path} cannot be read`);
    this.name = 'PortFileDamaged';
    this.path = path;
  }
}

export type Bound =
  /** Requests are held until `release` is called. */
  | { state: 'bound'; port: number; server: Server; release: () => void }
  | { state: 'taken'; port: number };

/**
 * Binds the folder's port on 127.0.0.1, drawing and recording one when the folder has none. When several programs start
 * at once with a new folder, one draws and the others find its port. Throws `PortFileDamaged` when the record is
 * unreadable and the window's profile does not tell either.
 */
export async function bindPort(browserFolder: string, windowFolder: string, draw: () => number = drawPort): Promise<Bound> {
  const path = join(browserFolder, 'port.json');
  const recorded = await recordedPort(path, windowFolder);
  if (recorded !== null) {
    const listening = await listen(recorded);
    return listening === null ? { state: 'taken', port: recorded } : { state: 'bound', port: recorded, ...listening };
  }
  for (;;) {
    const port = draw();
    const listening = await listen(port);
    // Somebody has this one, and nobody knows it yet: draw another.
    if (listening === null) continue;
    if (await createExclusively(path, `${JSON.stringify({ port })}\n`)) return { state: 'bound', port, ...listening };
    listening.server.close();
    return bindPort(browserFolder, windowFolder, draw);
  }
}

async function recordedPort(path: string, windowFolder: string): Promise<number | null> {
  const found = await readJsonFile(path, portFileSchema);
  if (found.state === 'read') return found.value.port;
  const [only, ...others] = await portsOfProfile(windowFolder);
  if (only !== undefined && others.length === 0) return only;
  if (found.state === 'malformed' || only !== undefined) throw new PortFileDamaged(path);
  return null;
}

/** Chromium names an origin's database `http_127.0.0.1_<port>.indexeddb.leveldb`: the record of last resort. */
async function portsOfProfile(windowFolder: string): Promise<number[]> {
  const names = await readdir(join(windowFolder, 'Default', 'IndexedDB')).catch((error: unknown) => {
    if (errnoOf(error) === 'ENOENT') return [];
    throw error;
  });
  return names.flatMap((name) => {
    const port = /^http_127\.0\.0\.1_(\d{4,5})\.indexeddb\.leveldb$/.exec(name)?.[1];
    return port === undefined ? [] : [Number(port)];
  });
}

function drawPort(): number {
  return randomInt(firstPort, lastPort + 1);
}

/** A server listening on this port of 127.0.0.1, or null when the port is not to be had. */
async function listen(port: number): Promise<{ server: Server; release: () => void } | null> {
  const server = createServer();
  const release = holdRequests(server);
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      // EACCES: Windows keeps ranges of ports for itself.
      if (errnoOf(error) === 'EADDRINUSE' || errnoOf(error) === 'EACCES') resolve(null);
      else reject(error);
    });
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => resolve({ server, release }));
  });
}
