import type { App, BrowserWindow, MessageBoxOptions, MessageBoxReturnValue } from 'electron';
import type { Log } from '../log/index.ts';
import type { NativeTexts } from './texts.ts';

const minute = 60_000;
/** So many crashes within a minute are answered by opening the window again; the next asks the user. */
const silentReloads = 2;

/** What to do after a page's process is gone: open it again, or ask, so that a page that dies at once is no endless loop. */
export function afterCrash(earlier: readonly number[], now: number): 'reload' | 'ask' {
  return earlier.filter((at) => now - at < minute).length < silentReloads ? 'reload' : 'ask';
}

export type CrashPorts = {
  readonly log: Log;
  readonly texts: NativeTexts;
  /** UTC milliseconds. */
  readonly now: () => number;
  readonly ask: (options: MessageBoxOptions) => Promise<Pick<MessageBoxReturnValue, 'response'>>;
  /** Loads the page anew into the window there is. */
  readonly reload: () => void;
  readonly quit: () => void;
  readonly relaunch: () => void;
};

/** Asks, and answers the button's number; a message that cannot be shown is logged and counts as the button that changes nothing. */
async function choose({ ask, log }: CrashPorts, options: MessageBoxOptions & { cancelId: number }): Promise<number> {
  try {
    return (await ask({ defaultId: 0, noLink: true, ...options })).response;
  } catch (error) {
    log.error('a native message could not be shown', error);
    return options.cancelId;
  }
}

/** A page or helper process that dies is logged; the page is opened again, or the user asked when it keeps dying. */
export function watchProcesses(app: Pick<App, 'on'>, ports: CrashPorts): void {
  const { log, texts, now, reload, quit } = ports;
  let crashes: number[] = [];

  const askWhetherToGoOn = async (): Promise<void> => {
    const button = await choose(ports, {
      type: 'error', message: texts.pageGone, detail: texts.pageGoneDetail, buttons: [texts.openAgain, texts.quitShort], cancelId: 0,
    });
    crashes = [];
    if (button === 1) quit();
    else reload();
  };

  app.on('render-process-gone', (_event, _contents, details) => {
    if (details.reason === 'clean-exit') return;
    log.error('the page’s process is gone', { reason: details.reason, exitCode: details.exitCode });
    const what = afterCrash(crashes, now());
    crashes = [...crashes, now()];
    if (what === 'reload') reload();
    else void askWhetherToGoOn();
  });

  app.on('child-process-gone', (_event, details) => {
    if (details.reason === 'clean-exit') return;
    log.error('a helper process is gone', { type: details.type, reason: details.reason, exitCode: details.exitCode, name: details.name });
  });
}

/** A window that does not answer: the user may wait or open it again; the question goes away by itself when it answers. */
export function watchWindow(window: Pick<BrowserWindow, 'on'>, ports: CrashPorts): void {
  const { log, texts, reload } = ports;
  let question: AbortController | null = null;

  const askWhetherToWait = async (asking: AbortController): Promise<void> => {
    const button = await choose(ports, {
      type: 'warning', message: texts.pageStuck, detail: texts.pageStuckDetail, buttons: [texts.wait, texts.openAgain], cancelId: 0,
      signal: asking.signal,
    });
    question = null;
    if (button === 1 && !asking.signal.aborted) reload();
  };

  window.on('unresponsive', () => {
    if (question !== null) return;
    log.warn('the page does not answer');
    question = new AbortController();
    void askWhetherToWait(question);
  });
  window.on('responsive', () => {
    question?.abort();
    question = null;
  });
}

/** The part of `process` that reports what nobody caught. */
export type Failing = { on(event: 'uncaughtException' | 'unhandledRejection', listener: (reason: unknown) => void): unknown };

/**
 * The last net under main. What fell through is logged; for an exception the user is told once and may restart, because
 * nobody knows what state it left. A rejected promise nobody waited for is logged only: nothing was cut short by it.
 */
export function watchMain(process: Failing, ports: CrashPorts): void {
  const { log, texts, relaunch } = ports;
  let told = false;

  const tell = async (): Promise<void> => {
    const button = await choose(ports, {
      type: 'error', message: texts.mainFailed, detail: texts.mainFailedDetail, buttons: [texts.restart, texts.later], cancelId: 1,
    });
    if (button === 0) relaunch();
  };

  process.on('unhandledRejection', (reason) => log.error('a promise was rejected and nobody waited for it', reason));
  process.on('uncaughtException', (error) => {
    log.error('an exception was caught by nobody', error);
    if (told) return;
    told = true;
    void tell();
  });
}
