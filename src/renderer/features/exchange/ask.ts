import type { FromWorker, Job, Outcome, ToWorker } from './messages.ts';

type Waiting = { done: (value: Outcome<Job['type']>) => void; failed: (error: Error) => void };

/** A worker of one import: it holds the file's table until it is closed. */
export function openReader(): { ask: <T extends Job['type']>(job: Extract<Job, { type: T }>) => Promise<Outcome<T>>; close: () => void } {
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'exchange' });
  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
    const entry = waiting.get(data.id);
    waiting.delete(data.id);
    if ('done' in data) entry?.done(data.done);
    else entry?.failed(new Error(data.failed));
  });
  worker.addEventListener('error', (event) => {
    for (const entry of waiting.values()) entry.failed(new Error(event.message || 'the worker stopped'));
    waiting.clear();
  });
  return {
    ask: <T extends Job['type']>(job: Extract<Job, { type: T }>) => new Promise<Outcome<T>>((done, failed) => {
      lastId += 1;
      // The worker answers a job with the outcome of its type.
      waiting.set(lastId, { done: (value) => done(value as Outcome<T>), failed });
      worker.postMessage({ id: lastId, job } satisfies ToWorker, []);
    }),
    close: () => worker.terminate(),
  };
}
