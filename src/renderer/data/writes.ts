import { toDataError, type DataError } from './errors.ts';

export type SaveState = { state: 'saved' } | { state: 'saving' } | { state: 'failed'; error: DataError };

let pending = 0;
let typing = 0;
let failure: DataError | null = null;
let snapshot: SaveState = { state: 'saved' };
const listeners = new Set<() => void>();
const afterWrite = new Set<() => void>();
const flushers = new Set<() => Promise<void>>();

function publish(): void {
  if (pending > 0) snapshot = { state: 'saving' };
  // A field whose write failed still holds its text: that it failed is the news.
  else if (failure) snapshot = { state: 'failed', error: failure };
  else snapshot = { state: typing > 0 ? 'saving' : 'saved' };
  for (const listener of listeners) listener();
}

/** Runs a write, counted: the header says "Saved" only when none is under way and the last one reached the disk. */
export async function write<T>(work: () => PromiseLike<T>): Promise<T> {
  pending += 1;
  publish();
  try {
    const value = await work();
    failure = null;
    for (const listener of afterWrite) listener();
    return value;
  } catch (error) {
    failure = toDataError(error);
    throw failure;
  } finally {
    pending -= 1;
    publish();
  }
}

/** For `useSyncExternalStore`. */
export const saveState = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  get: (): SaveState => snapshot,
};

/** Called after each write that reached the disk (the sentinel keeps count by it). */
export function onWritten(listener: () => void): () => void {
  afterWrite.add(listener);
  return () => afterWrite.delete(listener);
}

/** Counts a field whose text is only on the screen, so that nothing is called saved that is not. Answers how to end it. */
export function holdTyping(): () => void {
  typing += 1;
  publish();
  let held = true;
  return () => {
    if (!held) return;
    held = false;
    typing -= 1;
    publish();
  };
}

/** A field that holds typing not yet written registers how to write it now. */
export function registerFlush(flush: () => Promise<void>): () => void {
  flushers.add(flush);
  return () => flushers.delete(flush);
}

/** Writes everything that is only typed, and waits for it: before closing, hiding or leaving a screen. */
export async function flushAll(): Promise<void> {
  await Promise.allSettled([...flushers].map((flush) => flush()));
}
