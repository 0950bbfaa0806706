import { EventEmitter } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
// oxlint-disable-next-line no-restricted-imports -- stand-ins; nothing opens and nothing is answered
import { app, BrowserWindow, dialog, powerMonitor, protocol } from 'electron';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { callNames } from '../../bridge/index.ts';
import { callChannel } from '../../bridge/names.ts';
import { bootstrap } from './bootstrap.ts';
import { BrowserWindow as FakeWindow, handlers, order, setLock } from './electron.testing.ts';
import { runHost } from './host.ts';
import { appId, schemePrivileges } from './identity.ts';

vi.mock('electron', () => import('./electron.testing.ts'));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onay-host-'));
  order.length = 0;
  handlers.clear();
  FakeWindow.made = [];
  setLock(true);
  app.removeAllListeners();
  powerMonitor.removeAllListeners();
  vi.clearAllMocks();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const page = { url: 'app://onay/index.html', origin: 'app://onay', parent: null };
const call = (name: (typeof callNames)[number], payload: unknown, senderFrame: unknown = page): Promise<unknown> | undefined =>
  handlers.get(callChannel(name))?.({ senderFrame }, payload);

async function begin(args: readonly string[] = [], platform: NodeJS.Platform = 'linux') {
  const start = bootstrap(['onay', `--data=${folder}`, ...args], {});
  if (start === null) throw new Error('the lock was not ours');
  const process = Object.assign(new EventEmitter(), { platform, env: { ONAY_PASSPHRASE: 'at okçu dağ kuş' }, resourcesPath: folder });
  await runHost(start, { outFolder: '/app/out', iconFile: '/app/icon.png', process, now: () => 1_795_459_756_000 });
  const window = FakeWindow.made[0];
  return { start, process, window };
}
const theWindow = (window: FakeWindow | undefined): FakeWindow => {
  if (window === undefined) throw new Error('no window was opened');
  return window;
};

describe('what happens before Electron is ready', () => {
  it('comes in the one order that works: sandbox, scheme, profile, identity, lock', () => {
    bootstrap(['onay', `--data=${folder}`], {});
    expect(order).toEqual(['enableSandbox', 'registerSchemesAsPrivileged', 'setName', 'setPath', 'setAppUserModelId', 'requestSingleInstanceLock']);
    expect(protocol.registerSchemesAsPrivileged).toHaveBeenCalledExactlyOnceWith([schemePrivileges]);
    expect(app.setAppUserModelId).toHaveBeenCalledWith(appId);
    expect(app.setPath).toHaveBeenCalledWith('userData', join(folder, 'electron'));
  });

  it('happens in the first turn, before anything could make Electron ready', () => {
    const entry = readFileSync(join(import.meta.dirname, '..', 'index.ts'), 'utf8');
    expect(entry).not.toMatch(/\bawait\b/);
    expect(entry.indexOf('bootstrap(process.argv')).toBeLessThan(entry.indexOf('runHost(start'));
  });

  it('opens no file when another instance holds the profile', () => {
    setLock(false);
    expect(bootstrap(['onay', `--data=${folder}`], {})).toBeNull();
    expect(order.at(-1)).toBe('quit');
    expect(existsSync(join(folder, 'electron', 'data'))).toBe(false);
  });

  it('keeps the profile in a folder of a frozen name, unless the user names one', () => {
    vi.mocked(app.getPath).mockImplementationOnce(() => folder);
    expect(bootstrap(['onay'], {})?.dataFolder).toBe(join(folder, 'Onay', 'data'));
    expect(bootstrap(['onay'], { ONAY_DATA: folder })?.dataFolder).toBe(join(folder, 'electron', 'data'));
  });
});

describe('a start', () => {
  it('puts every guard up before the first window, and then opens our own page', async () => {
    const { window } = await begin();
    expect(dialog.showErrorBox).not.toHaveBeenCalled();
    const opened = order.indexOf('new BrowserWindow');
    for (const guard of ['whenReady', 'setPermissionRequestHandler', 'setPermissionCheckHandler', 'setDevicePermissionHandler', 'onBeforeRequest', 'protocol.handle']) {
      expect(order.indexOf(guard)).toBeGreaterThanOrEqual(0);
      expect(order.indexOf(guard)).toBeLessThan(opened);
    }
    expect(theWindow(window).webContents.loaded).toEqual(['app://onay/index.html']);
    expect(theWindow(window).webContents.openHandler).not.toBeNull();
    expect(theWindow(window).options.webPreferences?.preload).toBe('/app/out/preload/index.cjs');
  });

  it('answers every call of the contract, to our page alone', async () => {
    await begin();
    expect([...handlers.keys()].sort()).toEqual(callNames.map(callChannel).sort());
    expect(await call('app.info', {})).toMatchObject({ ok: true, value: { host: 'electron', version: '0.1.0', ownWindow: true, exportFolder: null } });
    expect(await call('app.info', {}, { ...page, origin: 'https://evil.example' })).toMatchObject({ ok: false, code: 'wrong-sender' });
    expect(await call('app.info', {}, null)).toMatchObject({ ok: false, code: 'wrong-sender' });
    expect(await call('app.update.state', {})).toEqual({ ok: true, value: { state: 'unsupported' } });
    expect(await call('app.openExternal', { url: 'file:///etc/passwd' })).toMatchObject({ ok: false, code: 'bad-link' });
  });

  it('that fails says so in a native message with the log’s place, and ends', async () => {
    vi.mocked(protocol.handle).mockImplementationOnce(() => { throw new Error('scheme is taken'); });
    await begin();
    expect(dialog.showErrorBox).toHaveBeenCalledOnce();
    expect(vi.mocked(dialog.showErrorBox).mock.calls[0]?.[1]).toContain('onay.log');
    expect(app.exit).toHaveBeenCalledWith(1);
    expect(FakeWindow.made).toEqual([]);
  });
});

describe('a route that is asked for', () => {
  it('at the start is kept until the page asks, and given once', async () => {
    await begin(['--route=/agreements/7']);
    expect(await call('app.pendingRoute.take', {})).toEqual({ ok: true, value: '/agreements/7' });
    expect(await call('app.pendingRoute.take', {})).toEqual({ ok: true, value: null });
  });

  it('by a second start reaches a listening page, and the window comes to the front', async () => {
    const { window } = await begin();
    await call('app.pendingRoute.take', {});
    theWindow(window).minimized = true;
    app.emit('second-instance', {}, ['onay', '--route=/agreements/7'], '/', undefined);
    expect(theWindow(window).webContents.sent).toEqual([{ channel: 'onay:event:app.open', payload: { route: '/agreements/7' } }]);
    await vi.waitFor(() => expect(theWindow(window).calls).toEqual(['restore', 'show', 'focus']));
  });

  it('by a second start with something hostile only brings the window to the front', async () => {
    const { window } = await begin();
    await call('app.pendingRoute.take', {});
    app.emit('second-instance', {}, ['onay', '--route=javascript:alert(1)'], '/', { route: 'https://evil.example' });
    await vi.waitFor(() => expect(theWindow(window).calls).toEqual(['show', 'focus']));
    expect(theWindow(window).webContents.sent).toEqual([]);
  });

  it('while the page loads anew after a crash waits for it', async () => {
    const { window } = await begin();
    await call('app.pendingRoute.take', {});
    app.emit('render-process-gone', {}, {}, { reason: 'crashed', exitCode: 1 });
    expect(theWindow(window).webContents.loaded).toHaveLength(2);
    app.emit('second-instance', {}, ['onay', '--route=/today'], '/', undefined);
    expect(theWindow(window).webContents.sent).toEqual([]);
    expect(await call('app.pendingRoute.take', {})).toEqual({ ok: true, value: '/today' });
  });
});

describe('closing', () => {
  const emitClose = (window: FakeWindow): boolean => {
    const preventDefault = vi.fn();
    window.emit('close', { preventDefault });
    return preventDefault.mock.calls.length > 0;
  };
  const emitQuit = (): boolean => {
    const preventDefault = vi.fn();
    app.emit('before-quit', { preventDefault });
    return preventDefault.mock.calls.length > 0;
  };

  it('the window asks the page to write first, stops the services, and only then quits', async () => {
    const { window } = await begin();
    const made = theWindow(window);
    expect(emitClose(made)).toBe(true);
    expect(app.quit).toHaveBeenCalledTimes(1);
    expect(emitQuit()).toBe(true);
    expect(made.webContents.sent).toEqual([{ channel: 'onay:event:app.closing', payload: {} }]);
    expect(made.calls).not.toContain('destroy');
    await call('app.flushed', {});
    await vi.waitFor(() => expect(app.quit).toHaveBeenCalledTimes(2));
    expect(made.calls).toContain('destroy');
    expect(emitQuit()).toBe(false);
  });

  it('remembers where the window stood', async () => {
    const { window, start } = await begin();
    emitClose(theWindow(window));
    const file = join(start.dataFolder, 'window.json');
    await vi.waitFor(() => expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ x: 10, y: 20, width: 1200, height: 800, maximized: false }));
  });

  it('does not wait for a page that has crashed', async () => {
    const { window } = await begin();
    theWindow(window).webContents.crashed = true;
    emitQuit();
    await vi.waitFor(() => expect(theWindow(window).calls).toContain('destroy'));
    expect(theWindow(window).webContents.sent).toEqual([]);
  });

  it('on macOS lets the program live on, and a click in the Dock opens the window again', async () => {
    const { window } = await begin([], 'darwin');
    emitClose(theWindow(window));
    await call('app.flushed', {});
    await vi.waitFor(() => expect(theWindow(window).gone).toBe(true));
    expect(app.quit).not.toHaveBeenCalled();
    app.emit('activate', {});
    await vi.waitFor(() => expect(FakeWindow.made).toHaveLength(2));
  });

  it('is what the system’s shutdown does as well', async () => {
    await begin();
    const preventDefault = vi.fn();
    powerMonitor.emit('shutdown', { preventDefault });
    expect(preventDefault).toHaveBeenCalledOnce();
    expect(app.quit).toHaveBeenCalledOnce();
  });

  it('waking up looks at the clock at once', async () => {
    await begin();
    expect(powerMonitor.listenerCount('resume')).toBe(1);
    expect(powerMonitor.listenerCount('unlock-screen')).toBe(1);
    expect(() => powerMonitor.emit('resume')).not.toThrow();
  });

  it('uses the one class of window there is', () => {
    expect(BrowserWindow).toBe(FakeWindow);
  });
});
