import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { _electron, chromium, type BrowserContext, type Page } from '@playwright/test';

const root = join(import.meta.dirname, '../..');

/** Where a run keeps its things: all below one temporary folder of the test. */
export type Places = { readonly data: string; readonly profile: string; readonly home: string; readonly exports: string };

/** A started program with its first window, whichever host carries it. */
export type Running = {
  readonly host: 'electron' | 'browser';
  readonly origin: string;
  readonly context: BrowserContext;
  readonly page: Page;
  /** Shows the first page; what listens to the context is in place by then. */
  open(): Promise<void>;
  /** Everything the host printed so far. */
  output(): string;
  /** Ends it as a user would, and throws when it does not end by itself. */
  stop(): Promise<void>;
  /** Ends the host at once, as a power cut would. */
  kill(): Promise<void>;
};

export type StartOptions = {
  readonly env: Readonly<Record<string, string>>;
  /** More switches for the host. */
  readonly args: readonly string[];
  readonly viewport: { readonly width: number; readonly height: number };
  /** Whether the browser host opens its own app window; without one the printed address is the program. */
  readonly window?: boolean;
};

/** Finds the binary as `npm start` does: by the files its installer leaves, because asking the package would start a download. */
const { findElectron }: { findElectron(folder: string): string | null } = await import(new URL('../../scripts/lib/electron.mjs', import.meta.url).href);

export async function start(places: Places, options: StartOptions): Promise<Running> {
  const binary = findElectron(root);
  return binary === null ? await startBrowserHost(places, options) : await startElectron(binary, places, options);
}

/** Debian's Chromium where it is, else the one Playwright installed. */
const chromiumOptions = {
  ...(existsSync('/usr/bin/chromium') ? { executablePath: '/usr/bin/chromium' } : {}),
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
};

function environment(places: Places, options: StartOptions): Record<string, string> {
  const inherited = Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
  return { ...Object.fromEntries(inherited), HOME: places.home, USERPROFILE: places.home, ...options.env };
}

/** Starts `node out/main/browser.js` and resolves with the address it prints. */
export async function startHostProcess(places: Places, options: StartOptions): Promise<{ child: ChildProcess; url: string; output: () => string }> {
  const child = spawn(process.execPath, [join(root, 'out/main/browser.js'), '--data', places.data, ...(options.window === true ? [] : ['--no-window']), ...options.args], {
    env: environment(places, options), stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const url = await new Promise<string>((resolve, reject) => {
    const limit = setTimeout(() => reject(new Error(`the host did not open within 20 s:\n${output}`)), 20_000);
    const take = (chunk: Buffer): void => {
      output += chunk.toString('utf8');
      const address = /Onay is open at (http:\/\/127\.0\.0\.1:\d+\/\S*)/.exec(output)?.[1];
      if (address === undefined) return;
      clearTimeout(limit);
      resolve(address);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.once('exit', (code, signal) => {
      clearTimeout(limit);
      reject(new Error(`the host ended with ${signal ?? code} before it opened:\n${output}`));
    });
  });
  return { child, url, output: () => output };
}

/** Sends the signal and waits for the end; after ten seconds it is killed and the test fails. */
export async function end(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill(signal);
  const limit = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await ended;
  clearTimeout(limit);
  if (signal === 'SIGTERM' && child.signalCode === 'SIGKILL') throw new Error('the host did not end within 10 s of being asked to');
}

/** A browser with a profile of its own, as Debian's or Playwright's Chromium. */
export function openBrowser(profile: string, viewport: StartOptions['viewport']): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profile, {
    ...chromiumOptions, headless: true, viewport, colorScheme: 'light', locale: 'en-GB', timezoneId: 'Europe/Istanbul', acceptDownloads: true,
  });
}

async function startBrowserHost(places: Places, options: StartOptions): Promise<Running> {
  const { child, url, output } = await startHostProcess(places, options);
  const context = await openBrowser(places.profile, options.viewport);
  const page = context.pages()[0] ?? await context.newPage();
  return {
    host: 'browser', origin: new URL(url).origin, context, page, output,
    async open() {
      await page.goto(url);
    },
    async stop() {
      // The host asks the page to write what is only typed, so the page is there until the host has ended.
      await end(child, 'SIGTERM');
      await context.close();
    },
    async kill() {
      const gone = new Promise<void>((resolve) => { context.once('close', () => resolve()); });
      const inspector = await context.newCDPSession(page);
      // The browser has no time to write anything either, and none to answer.
      inspector.send('Browser.crash').catch(() => undefined);
      await end(child, 'SIGKILL');
      await gone;
    },
  };
}

async function startElectron(executablePath: string, places: Places, options: StartOptions): Promise<Running> {
  const electron = await _electron.launch({
    executablePath, args: [root, '--data', places.data, ...options.args], env: environment(places, options), colorScheme: 'light', locale: 'en-GB', timezoneId: 'Europe/Istanbul',
  });
  let output = '';
  const take = (chunk: Buffer): void => {
    output += chunk.toString('utf8');
  };
  electron.process().stdout?.on('data', take);
  electron.process().stderr?.on('data', take);
  const page = await electron.firstWindow();
  await page.setViewportSize({ ...options.viewport });
  return {
    host: 'electron', origin: 'app://onay', context: electron.context(), page, output: () => output,
    // Loaded before anyone could listen, so it is loaded again.
    async open() {
      await page.reload();
    },
    stop: () => electron.close(),
    kill: () => end(electron.process(), 'SIGKILL'),
  };
}
