import { MediaRefusal } from '../../domain/media/index.ts';
import type { FromWorker, Job, Outcome, ToWorker } from './messages.ts';

type Waiting = { done: (value: FromWorker & { done: unknown }) => void; failed: (error: Error) => void };

const waiting = new Map<number, Waiting>();
let worker: Worker | undefined;
let lastId = 0;

/** Starts the worker at the first file, and afresh should it ever fall over. */
function opened(): Worker {
  if (worker !== undefined) return worker;
  const started = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'media' });
  started.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
    const entry = waiting.get(data.id);
    waiting.delete(data.id);
    if ('done' in data) entry?.done(data);
    else entry?.failed('refused' in data ? new MediaRefusal(data.refused) : new Error(data.failed));
  });
  started.addEventListener('error', (event) => {
    started.terminate();
    worker = undefined;
    for (const entry of waiting.values()) entry.failed(new Error(event.message || 'the worker stopped'));
    waiting.clear();
  });
  worker = started;
  return started;
}

/** Does a piece of work off the screen's thread. Rejects with `MediaRefusal`, or an error that is no fault of the file. */
export function inWorker<T extends Job['type']>(job: Extract<Job, { type: T }>, transfer: Transferable[] = []): Promise<Outcome<T>> {
  return new Promise((done, failed) => {
    lastId += 1;
    // The worker answers a job with the outcome of its type.
    waiting.set(lastId, { done: (answer) => done(answer.done as Outcome<T>), failed });
    opened().postMessage({ id: lastId, job } satisfies ToWorker, transfer);
  });
}
