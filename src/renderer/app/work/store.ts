import { liveQuery } from 'dexie';
import { useSyncExternalStore } from 'react';
import { dayAt } from '../../../domain/time/index.ts';
import { whenIdle } from './whenIdle.ts';
import { readWork, type Work } from './read.ts';

type State = { work: Work | undefined; error: unknown };

const nothing: State = { work: undefined, error: undefined };
let state = nothing;
let stop: (() => void) | null = null;
const listeners = new Set<() => void>();

function publish(next: State): void {
  state = next;
  for (const listener of listeners) listener();
}

function watch(): void {
  stop?.();
  const subscription = liveQuery(() => readWork(Date.now())).subscribe({
    next: (work) => publish({ work, error: undefined }),
    error: (error: unknown) => publish({ work: undefined, error }),
  });
  stop = () => subscription.unsubscribe();
}

/** True when midnight has passed in the business's zone since the reading. */
const stale = ({ work }: State): boolean => work !== undefined && dayAt(Date.now(), work.business?.zone ?? 'UTC') !== work.day;

/** The one reading that the rail, the palette, Today and the agenda share, made again whenever a row of it changes. */
export const currentWork = {
  get: (): State => state,
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    if (stop === null || stale(state)) watch();
    return () => {
      listeners.delete(listener);
      if (listeners.size > 0) return;
      stop?.();
      stop = null;
      state = nothing;
    };
  },
  /** Reads again with today's date. */
  refresh: (): void => {
    if (stop !== null) watch();
  },
};

/** Runs `then` once the first reading is there, or has failed. Answers how to call it off. */
export function onceRead(then: () => void): () => void {
  const look = () => {
    if (state.work === undefined && state.error === undefined) return;
    stopLooking();
    then();
  };
  const stopLooking = currentWork.subscribe(look);
  look();
  return stopLooking;
}

/**
 * Runs `then` once the first reading is there and drawn: what nobody waits for stands behind what the screen needs. Answers
 * how to call it off.
 */
export function afterReading(then: () => void): () => void {
  let off = false;
  const stopLooking = onceRead(() => whenIdle(() => {
    if (!off) then();
  }));
  return () => {
    off = true;
    stopLooking();
  };
}

/** Undefined while it is read for the first time; what the database threw goes to the screen's error boundary. */
export function useWork(): Work | undefined {
  const { work, error } = useSyncExternalStore(currentWork.subscribe, currentWork.get);
  if (error !== undefined) throw error instanceof Error ? error : new Error(String(error));
  return work;
}
