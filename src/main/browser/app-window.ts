import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { Readable, Writable } from 'node:stream';
import * as z from 'zod/mini';
import type { Log } from '../log/index.ts';
import { browserArguments } from './chromium.ts';
import { devtoolsPipe, type DevtoolsPipe } from './pipe.ts';

export type AppWindow = {
  /** Starts the browser on this address; throws when it cannot be started. */
  open(url: string): Promise<void>;
  /** Whether the browser we started is running. */
  running(): boolean;
  /** Brings the window to the front, also when it is minimised; false when there is none of ours to raise. */
  raise(): Promise<boolean>;
  /** Closes the browser in good order and waits for its end. */
  close(): Promise<void>;
};

type Started = { child: ChildProcess; pipe: DevtoolsPipe };

const targetsSchema = z.object({ targetInfos: z.array(z.object({ targetId: z.string(), type: z.string(), url: z.string() })) });
const windowSchema = z.object({ windowId: z.number(), bounds: z.object({ windowState: z.string() }) });
const attachedSchema = z.object({ sessionId: z.string() });

/** After asking a browser to close, how long it may take before it is ended. It has nothing of ours left to save by then. */
const closePatience = 4_000;

export type AppWindowPorts = {
  browser: string;
  profile: string;
  /** Our address, to know our page among the browser's. */
  origin: string;
  root: boolean;
  env: NodeJS.ProcessEnv;
  log: Log;
  /** The browser has ended; `well` when nothing was wrong with it. */
  ended: (well: boolean) => void;
};

/** The program's window: a browser of its own profile showing one page without the browser's own controls. */
export function createAppWindow({ browser, profile, origin, root, env, log, ended }: AppWindowPorts): AppWindow {
  let started: Started | null = null;

  return {
    async open(url) {
      const child = spawn(browser, browserArguments({ url, profile, root }), {
        env, stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
        // A group of its own, so that Ctrl-C in the terminal reaches us alone and the page can save first. Should we be
        // killed, the broken pipe ends the browser.
        detached: true,
      });
      const [, , , input, output] = child.stdio;
      await once(child, 'spawn');
      if (!(input instanceof Writable) || !(output instanceof Readable)) throw new Error('the browser has no pipe');
      const mine: Started = { child, pipe: devtoolsPipe(input, output) };
      started = mine;
      child.on('error', (error) => log.warn('the window\'s browser failed', error));
      child.once('exit', (code, signal) => {
        log.info('the window\'s browser has ended', { code, signal });
        if (started === mine) started = null;
        ended(code === 0 || signal !== null);
      });
    },
    running: () => started !== null,
    async raise() {
      if (started === null) return false;
      try {
        return await raise(started.pipe, origin);
      } catch (error) {
        log.warn('the window cannot be raised', error);
        return false;
      }
    },
    async close() {
      if (started === null) return;
      const { child, pipe } = started;
      const exit = once(child, 'exit');
      const tooLong = AbortSignal.timeout(closePatience);
      tooLong.addEventListener('abort', () => child.kill('SIGKILL'));
      pipe.send('Browser.close').catch(() => child.kill());
      await exit;
    },
  };
}

async function raise(pipe: DevtoolsPipe, origin: string): Promise<boolean> {
  const { targetInfos } = targetsSchema.parse(await pipe.send('Target.getTargets'));
  const page = targetInfos.find(({ type, url }) => type === 'page' && url.startsWith(`${origin}/`));
  if (page === undefined) return false;
  const { targetId } = page;
  const { windowId, bounds } = windowSchema.parse(await pipe.send('Browser.getWindowForTarget', { targetId }));
  if (bounds.windowState === 'minimized') {
    await pipe.send('Browser.setWindowBounds', { windowId, bounds: { windowState: 'normal' } });
  }
  await pipe.send('Target.activateTarget', { targetId });
  const { sessionId } = attachedSchema.parse(await pipe.send('Target.attachToTarget', { targetId, flatten: true }));
  await pipe.send('Page.bringToFront', {}, sessionId);
  await pipe.send('Target.detachFromTarget', { sessionId });
  return true;
}
