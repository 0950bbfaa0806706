import { dayAt, epochDay } from '../../domain/time/index.ts';
import { databaseName } from '../data/database.ts';
import { onRowsChanged } from '../data/changes.ts';
import type { Answer, Ask } from './messages.ts';
import type { Hit } from './searchIndex.ts';

export type { Hit, HitKind } from './searchIndex.ts';

/** What was found; `complete` is false while everything is still being read for the first time. */
export type Found = { hits: Hit[]; complete: boolean };

type Running = { ask(message: Ask): void; waiting: Map<number, (found: Found) => void>; ready: Promise<void> };

let running: Running | null = null;
let asked = 0;
const taken = new Set<() => void>();

/** Called when the index has taken in what was written: an answer given before may be out of date. */
export function onSearchChanged(listener: () => void): () => void {
  taken.add(listener);
  return () => taken.delete(listener);
}

/** Starts the worker that reads everything and keeps listening to what is written. Safe to call again. */
export function startSearch(): void {
  running ??= start();
}

/** Answers once everything has been read for the first time. */
export function whenSearchIsReady(): Promise<void> {
  startSearch();
  return running?.ready ?? Promise.resolve();
}

function start(): Running {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'search' });
  const waiting: Running['waiting'] = new Map();
  let readAll = (): void => undefined;
  const ready = new Promise<void>((resolve) => {
    readAll = resolve;
  });
  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    if (data.kind === 'ready') {
      readAll();
      return;
    }
    if (data.kind === 'taken') {
      for (const listener of taken) listener();
      return;
    }
    waiting.get(data.ask)?.({ hits: data.hits, complete: data.complete });
    waiting.delete(data.ask);
  });
  // Nobody waits for a worker that has failed: nothing was found.
  worker.addEventListener('error', () => {
    for (const resolve of waiting.values()) resolve({ hits: [], complete: false });
    waiting.clear();
  });
  const ask = (message: Ask): void => worker.postMessage(message, []);
  onRowsChanged((changed) => ask({ kind: 'changed', changed }));
  ask({ kind: 'start', database: databaseName });
  return { ask, waiting, ready };
}

/**
 * Searches posts (idea, texts, notes), clients (name, legal name, people, handles), agreements (name, what is delivered), campaigns and
 * work items, best hit first. Every word of the query begins some word of a hit, or of its client's name. Only ids, titles and days
 * come back; the words stay in the worker.
 */
export function search(query: string, limit = 50, now: number = Date.now()): Promise<Found> {
  startSearch();
  asked += 1;
  const ask = asked;
  const today = epochDay(dayAt(now, Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC'));
  return new Promise((resolve) => {
    running?.waiting.set(ask, resolve);
    running?.ask({ kind: 'search', ask, query, limit, today });
  });
}
