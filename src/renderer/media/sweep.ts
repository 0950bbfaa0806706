import { unnamed } from '../../domain/media/index.ts';
import { db, trash, trashKeptDays, write } from '../data/index.ts';
import { filesOfMedia, filesOfPosts } from '../data/namedFiles.ts';

/** What a sweep asks of main, and of the page. */
export type SweepPorts = {
  /** Files whose names begin so and that have not come in since `before`. */
  old(first: string, before: number): Promise<readonly string[]>;
  /** Answers how many went; one that has come in since `before` stays. */
  drop(sha256s: readonly string[], before: number): Promise<number>;
  /** Resolves when the page has nothing better to do. */
  pause(): Promise<void>;
};

/** So many files are given up in one step. */
const atOnce = 200;
const day = 24 * 60 * 60 * 1_000;
/** What lies in the trash stays so long, and so do files that no row names any more. */
export const keptForMs = trashKeptDays * day;

/** Empties the trash of what has lain there for thirty days and, once a day, drops files that no row names any more. `now` is UTC ms. */
export async function tidyUp(ports: SweepPorts, now: number): Promise<void> {
  await trash.purgeBefore(now - keptForMs);
  const sweptAt = Number((await db.meta.get('mediaSweptAt'))?.value ?? 0);
  if (Math.abs(now - sweptAt) < day) return;
  await sweepMedia(ports, now);
  await write(() => db.meta.put({ key: 'mediaSweptAt', value: now }));
}

/**
 * Drops media files that are older than the trash keeps anything and that nothing names; answers how many went. What goes is named to main,
 * so that a list cut short can only leave too much. Whatever a row has named at any time since the sweep began stays: one that was
 * removed meanwhile may be brought back. The rows are read anew right before each step, and main looks at the age once more. A kill
 * half-way leaves files for the next time and nothing else.
 */
export async function sweepMedia({ old, drop, pause }: SweepPorts, now: number): Promise<number> {
  const before = now - keptForMs;
  const named = await filesOfMedia();
  const lookAgain = async (): Promise<void> => { for (const file of await filesOfMedia()) named.add(file); };
  const onShelf: string[] = [];
  for (const first of '0123456789abcdef') {
    onShelf.push(...await old(first, before));
    await pause();
  }
  if (unnamed(onShelf, named).length === 0) return 0;
  for (const file of await filesOfPosts(pause)) named.add(file);
  const going = unnamed(onShelf, named);
  let dropped = 0;
  for (let from = 0; from < going.length; from += atOnce) {
    await lookAgain();
    const some = unnamed(going.slice(from, from + atOnce), named);
    if (some.length > 0) dropped += await drop(some, before);
    await pause();
  }
  return dropped;
}
