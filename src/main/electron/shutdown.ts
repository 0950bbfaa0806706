import type { Timer } from '../agenda/index.ts';
import type { Log } from '../log/index.ts';

/** How long the renderer may take to put its writes on disk before the program closes without an answer. */
export const flushTimeoutMs = 5_000;

export type Flushed = 'flushed' | 'no-page' | 'timed-out';

export type Flush = {
  /** Asks the page to write and resolves when it has answered, when there is no page, or after five seconds. */
  request(): Promise<Flushed>;
  /** The page’s answer. */
  answered(): void;
};

/** `ask` sends `app.closing` and says whether a living page heard it. Asking again while waiting joins the same wait. */
export function createFlush({ ask, timer, log }: { ask: () => boolean; timer: Timer; log: Log }): Flush {
  let waiting: Promise<Flushed> | null = null;
  let settle: (how: Flushed) => void = () => undefined;

  const wait = async (): Promise<Flushed> => {
    const answer = new Promise<Flushed>((resolve) => { settle = resolve; });
    const cancel = timer(flushTimeoutMs, () => settle('timed-out'));
    if (!ask()) settle('no-page');
    const how = await answer;
    cancel();
    waiting = null;
    if (how === 'timed-out') log.warn('the page did not answer that its writes are on disk');
    return how;
  };

  return {
    request: () => (waiting ??= wait()),
    answered: () => settle('flushed'),
  };
}

export type Shutdown = {
  /** Flushes the page, then stops the services; once, however often and from wherever it is asked for. */
  run(): Promise<void>;
  /** True from the moment everything is on disk: from here a window may be destroyed and the program may end. */
  done(): boolean;
};

/** A service that fails to stop is logged; the program ends all the same. */
export function createShutdown({ flush, stop, log }: { flush: Flush; stop: () => Promise<void>; log: Log }): Shutdown {
  let running: Promise<void> | null = null;
  let finished = false;
  const work = async (): Promise<void> => {
    await flush.request();
    try {
      await stop();
    } catch (error) {
      log.error('a service did not stop cleanly', error);
    }
    finished = true;
  };
  return {
    run: () => (running ??= work()),
    done: () => finished,
  };
}
