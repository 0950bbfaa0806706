import type { Sentinel } from '../../bridge/index.ts';
import { db } from './database.ts';
import { newId } from './ids.ts';
import { schemaVersion } from './migrations/index.ts';
import { tableNames } from './tables.ts';
import { onWritten, write } from './writes.ts';

/** Written at most this often while one works, and once more before closing. */
const quietMs = 2_000;

/** The id that ties this database to its data folder, made at the first start. */
export async function installId(): Promise<string> {
  const known = await db.meta.get('installId');
  if (known) return String(known.value);
  const value = newId();
  await write(() => db.meta.put({ key: 'installId', value }));
  return value;
}

/** What is in the database now. */
export async function measure(now: number = Date.now()): Promise<Sentinel> {
  const counts = await Promise.all(tableNames.map(async (name) => [name, await db.table(name).count()] as const));
  return { installId: await installId(), schemaVersion, counts: Object.fromEntries(counts), writtenAt: now };
}

/**
 * Keeps main's sentinel true to the database. Returns the function that writes it now (before closing).
 * `send` may fail (a full disk): the next write tries again, and the data itself is not touched by it.
 */
export function keepSentinel(send: (sentinel: Sentinel) => Promise<unknown>): () => Promise<void> {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let known = '';
  const now = async (): Promise<void> => {
    if (timer) clearTimeout(timer);
    timer = null;
    const sentinel = await measure();
    const shape = JSON.stringify(sentinel.counts);
    if (shape === known) return;
    await send(sentinel);
    known = shape;
  };
  onWritten(() => {
    timer ??= setTimeout(() => void now(), quietMs);
  });
  return now;
}
