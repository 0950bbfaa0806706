import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, readlink, rm, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { startProcess, type Started } from '../../../tests/support/processes.ts';
import { layOut } from '../folders.ts';
import { createHost, type Host } from './host.ts';
import { askRunning, instanceKey } from './instance.ts';
import { builtPages } from './pages.ts';
import { bindPort } from './port.ts';
import { planWindow } from './window-door.ts';

/** A real browser on a screen of its own (needs Xvfb and a browser of Chromium's family), and a page of a few lines. */
const script = `
  const call = (name, input) => fetch('/bridge/' + name, {
    method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(input),
  }).then((response) => response.json());
  const events = new EventSource('/events');
  const write = async (installId) => call('app.sentinel.write', { installId, schemaVersion: 1, counts: {}, writtenAt: 1 });
  events.addEventListener('app.closing', async () => { await write('saved while closing'); await call('app.flushed', {}); });
  events.addEventListener('open', async () => {
    const { value } = await call('app.info', {});
    await write(JSON.stringify({ ownWindow: value.ownWindow, address: location.href, cookie: document.cookie }));
  });
`;

let base: string;
let screen: Started;
let display = '';
let host: Host | null = null;
beforeAll(async () => {
  screen = startProcess('Xvfb', ['-displayfd', '1', '-screen', '0', '1400x950x24', '-nolisten', 'tcp'], process.env);
  display = `:${await screen.firstLine()}`;
});
afterAll(async () => { await screen.stop(); });
beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'onay-window-'));
  await mkdir(join(base, 'renderer', 'assets'), { recursive: true });
  await writeFile(join(base, 'renderer', 'index.html'), '<!doctype html><title>Onay</title><script type="module" src="/assets/page.js"></script>');
  await writeFile(join(base, 'renderer', 'assets', 'page.js'), script);
});
afterEach(async () => {
  await host?.stop();
  host = null;
  await rm(base, { recursive: true, force: true, maxRetries: 5 });
});

async function start() {
  const folders = await layOut(join(base, 'data'), Date.now());
  const bound = await bindPort(folders.browser, folders.window);
  if (bound.state !== 'bound') throw new Error('the port is taken');
  const machine = { platform: process.platform, env: { ...process.env, DISPLAY: display, WAYLAND_DISPLAY: '' }, home: homedir(), root: process.getuid?.() === 0 };
  const window = await planWindow(folders, machine);
  if ('without' in window) throw new Error(window.without);
  const owner = await instanceKey(folders.browser, folders.data);
  const warned: string[] = [];
  const warn = (message: string): void => { warned.push(message); };
  const made = createHost({
    version: '1.0.0', machine, folders, exportFolder: base, server: bound.server, release: bound.release, port: bound.port, owner, window,
    pages: builtPages(join(base, 'renderer')), tell: warn, log: { info: () => undefined, warn, error: warn }, clock: Date.now,
    notifier: { service: 'none', available: async () => false, show: async () => { throw new Error('no desktop'); }, close: async () => undefined },
  });
  host = made;
  await made.start();
  const sentinel = async (): Promise<string> => {
    const parsed: unknown = JSON.parse(await readFile(join(folders.data, 'sentinel.json'), 'utf8'));
    return (parsed as { installId: string }).installId;
  };
  const shown = (): Promise<void> => vi.waitFor(() => { if (!existsSync(join(folders.data, 'sentinel.json'))) throw new Error('no page yet'); }, { timeout: 20_000 });
  return { host: made, folders, owner, port: bound.port, sentinel, shown, warned };
}

describe('the app window', () => {
  it('is the own window, at a clean address, with its profile in the data folder', async () => {
    const { sentinel, shown, folders, port, warned } = await start();
    await shown();
    expect(JSON.parse(await sentinel())).toEqual({ ownWindow: true, address: `http://127.0.0.1:${port}/`, cookie: '' });
    expect(existsSync(join(folders.window, 'Default'))).toBe(true);
    expect(warned).toEqual([]);
  }, 40_000);

  it('comes to the front when the program is started a second time', async () => {
    const { shown, owner, port, warned } = await start();
    await shown();
    expect(await askRunning(owner, port, null)).toMatchObject({ who: 'ours', opened: { window: true } });
    expect(warned).toEqual([]);
  }, 40_000);

  it('saves, and closes with the program', async () => {
    const { host: running, shown, sentinel, folders } = await start();
    await shown();
    await running.stop();
    expect(await sentinel()).toBe('saved while closing');
    await expect(readlink(join(folders.window, 'SingletonLock'))).rejects.toThrow('ENOENT');
  }, 40_000);

  it('ends the program when the user closes it', async () => {
    const { host: running, shown, folders } = await start();
    await shown();
    // Chromium notes its process beside its profile, as `<host>-<pid>`.
    process.kill(Number((await readlink(join(folders.window, 'SingletonLock'))).split('-').at(-1)), 'SIGTERM');
    await running.stopped;
  }, 40_000);
});
