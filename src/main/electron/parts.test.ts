import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { safeStorage } from 'electron';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSecrets } from '../secrets/index.ts';
import { saveDialogExporter } from './exporter.ts';
import { chooseKeeper, safeStorageKeeper } from './keeper.ts';
import { menuTemplate } from './menu.ts';
import { nativeTexts } from './texts.ts';
import { createWindow, securePreferences } from './window.ts';
import { createWindowStateFile, minimumSize, placeWindow } from './window-state.ts';

vi.mock('electron', () => import('./electron.testing.ts'));

let folder: string;
const lines: string[] = [];
const note = (message: string): void => { lines.push(message); };
const log = { info: note, warn: note, error: note };
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onay-electron-'));
  lines.length = 0;
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a window', () => {
  const options = { preload: '/app/out/preload/index.cjs', packaged: true, platform: 'linux', icon: '/app/icon.png', dark: false } as const;

  it('keeps its page away from the machine', () => {
    const window = createWindow({ ...options, placement: { width: 1200, height: 800, maximized: false } });
    expect(Reflect.get(window, 'options')).toMatchObject({
      show: false,
      webPreferences: {
        preload: '/app/out/preload/index.cjs', contextIsolation: true, sandbox: true, nodeIntegration: false, nodeIntegrationInWorker: false,
        nodeIntegrationInSubFrames: false, webSecurity: true, allowRunningInsecureContent: false, experimentalFeatures: false, webviewTag: false,
        navigateOnDragDrop: false, devTools: false,
      },
    });
  });

  it('asks for no feature that Chromium keeps switched off, and never fetches a dictionary', () => {
    const preferences = securePreferences('/p', true, 'win32');
    expect(preferences).not.toHaveProperty('enableBlinkFeatures');
    expect(preferences.spellcheck).toBe(false);
  });

  it('has developer tools only while developing', () => {
    expect([securePreferences('/p', true, 'linux').devTools, securePreferences('/p', false, 'linux').devTools]).toEqual([false, true]);
  });

  it('is shown when its first picture is ready, as large as it was', () => {
    const window = createWindow({ ...options, placement: { width: 1200, height: 800, maximized: true } });
    expect(Reflect.get(window, 'calls')).toEqual([]);
    window.emit('ready-to-show');
    expect(Reflect.get(window, 'calls')).toEqual(['maximize', 'show']);
  });
});

describe('where the window opens', () => {
  const screens = [{ x: 0, y: 0, width: 1920, height: 1040 }, { x: 1920, y: 0, width: 1280, height: 1024 }];
  const saved = { x: 2000, y: 50, width: 1100, height: 700, maximized: false };

  it.each([
    ['the first time, centred', null, { width: 1360, height: 860, maximized: false }],
    ['where it was', saved, { x: 2000, y: 50, width: 1100, height: 700, maximized: false }],
    ['centred when its screen is unplugged', { ...saved, x: 9_000 }, { width: 1100, height: 700, maximized: false }],
    ['centred when its title bar would be out of reach', { ...saved, y: -300 }, { width: 1100, height: 700, maximized: false }],
    ['no larger than its screen', { x: 0, y: 0, width: 5_000, height: 4_000, maximized: true }, { x: 0, y: 0, width: 1920, height: 1040, maximized: true }],
    ['no smaller than it can be used', { x: 10, y: 10, width: 200, height: 90, maximized: false }, { x: 10, y: 10, ...minimumSize, maximized: false }],
  ] as const)('%s', (_where, was, expected) => {
    expect(placeWindow(was, screens)).toEqual(expected);
  });

  it('is always within reach, whatever was remembered and whatever screens there are', () => {
    const area = fc.record({ x: fc.integer({ min: -4000, max: 4000 }), y: fc.integer({ min: -4000, max: 4000 }),
      width: fc.integer({ min: 640, max: 4000 }), height: fc.integer({ min: 480, max: 3000 }) });
    const state = fc.record({ x: fc.integer(), y: fc.integer(), width: fc.nat(100_000), height: fc.nat(100_000), maximized: fc.boolean() });
    fc.assert(fc.property(state, fc.array(area, { minLength: 1, maxLength: 3 }), (was, areas) => {
      const placed = placeWindow(was, areas);
      expect(placed.width).toBeGreaterThanOrEqual(minimumSize.width);
      if (placed.x === undefined || placed.y === undefined) return;
      const [x, y] = [placed.x, placed.y];
      expect(areas.some((screen) => x < screen.x + screen.width && x + placed.width > screen.x && y >= screen.y && y < screen.y + screen.height)).toBe(true);
    }), { numRuns: 2_000 });
  });

  it('comes to the middle when, cut to its screen, it would no longer reach it', () => {
    expect(placeWindow({ x: 0, y: 0, width: 1120, height: 700, maximized: false }, [{ x: 960, y: 0, width: 640, height: 480 }])).toEqual({ ...minimumSize, maximized: false });
  });

  it('is remembered from one run to the next', async () => {
    const file = createWindowStateFile(folder, log);
    expect(await file.read()).toBeNull();
    await file.write(saved);
    expect(await createWindowStateFile(folder, log).read()).toEqual(saved);
  });

  it('is forgotten when the file is spoilt, and a folder that cannot be written stops nothing', async () => {
    writeFileSync(join(folder, 'window.json'), '{"x":');
    expect(await createWindowStateFile(folder, log).read()).toBeNull();
    await createWindowStateFile(join(folder, 'gone'), log).write(saved);
    expect(lines).toEqual(['the window’s place was not remembered']);
  });
});

describe('the menu', () => {
  const flat = (items: readonly { role?: string; label?: string; submenu?: unknown }[]): { role?: string | undefined; label?: string | undefined }[] =>
    items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flat(item.submenu) : [])]);
  const of = (platform: NodeJS.Platform, packaged: boolean, locale = 'en') =>
    flat(menuTemplate({ texts: nativeTexts(locale), platform, packaged, showLog: () => undefined }));

  it.each(['linux', 'win32', 'darwin'] as const)('of a packaged program on %s has neither reload nor developer tools', (platform) => {
    const roles = of(platform, true).map(({ role }) => role);
    for (const role of ['reload', 'forceReload', 'toggleDevTools']) expect(roles).not.toContain(role);
    expect(of(platform, false).map(({ role }) => role)).toContain('toggleDevTools');
  });

  it.each(['linux', 'win32', 'darwin'] as const)('on %s has the keys every field needs', (platform) => {
    const roles = of(platform, true).map(({ role }) => role);
    for (const role of ['undo', 'redo', 'cut', 'copy', 'paste', 'selectAll', 'quit', 'close']) expect(roles).toContain(role);
  });

  it('speaks Turkish on a Turkish desktop and English on any other', () => {
    expect(of('linux', true, 'tr-TR').map(({ label }) => label)).toContain('Yapıştır');
    expect(of('linux', true, 'de').map(({ label }) => label)).toContain('Paste');
    expect(nativeTexts('trv').paste).toBe('Paste');
  });

  it('has a word for everything in both languages', () => {
    for (const platform of ['linux', 'darwin'] as const) {
      for (const locale of ['en', 'tr']) {
        for (const item of of(platform, false, locale)) expect(item.label === undefined && item.role !== undefined).toBe(false);
      }
    }
    const [english, turkish] = [nativeTexts('en'), nativeTexts('tr')];
    const same = Object.keys(english).filter((key) => Reflect.get(english, key) === Reflect.get(turkish, key));
    expect(same).toEqual([]);
  });
});

describe('exporting through the save dialog', () => {
  const bytes = new TextEncoder().encode('%PDF-1.7');

  it('writes where the user said, and opens there the next time', async () => {
    const showSaveDialog = vi.fn(async (_options: object) => ({ canceled: false, filePath: join(folder, 'Sözleşme.pdf') }));
    const exporter = saveDialogExporter({ showSaveDialog, documentsFolder: () => '/documents' });
    expect(await exporter.save({ suggestedName: 'Sözleşme: Ağaçkakan.pdf', bytes, title: 'Kaydet' })).toEqual({ status: 'saved', path: join(folder, 'Sözleşme.pdf') });
    expect(readFileSync(join(folder, 'Sözleşme.pdf'), 'utf8')).toBe('%PDF-1.7');
    await exporter.save({ suggestedName: 'b.pdf', bytes, title: 'Kaydet' });
    expect(showSaveDialog.mock.calls.map(([options]) => Reflect.get(options, 'defaultPath'))).toEqual(['/documents/Sözleşme- Ağaçkakan.pdf', join(folder, 'b.pdf')]);
    expect(showSaveDialog.mock.calls[0]?.[0]).toMatchObject({ title: 'Kaydet', filters: [{ name: 'PDF', extensions: ['pdf'] }] });
  });

  it('never proposes a folder that the page has named', async () => {
    const showSaveDialog = vi.fn(async (_options: object) => ({ canceled: true, filePath: '' }));
    const answer = await saveDialogExporter({ showSaveDialog, documentsFolder: () => '/documents' }).save({ suggestedName: '../../etc/passwd', bytes, title: '' });
    expect(answer).toEqual({ status: 'cancelled' });
    expect(Reflect.get(showSaveDialog.mock.calls[0]?.[0] ?? {}, 'defaultPath')).toMatch(/^\/documents\/[^/]+$/);
  });

  it('says in a code why it could not write', async () => {
    const exporter = saveDialogExporter({ showSaveDialog: async () => ({ canceled: false, filePath: join(folder, 'gone', 'a.pdf') }), documentsFolder: () => folder });
    await expect(exporter.save({ suggestedName: 'a.pdf', bytes, title: '' })).rejects.toMatchObject({ code: 'no-such-folder' });
  });
});

describe('secrets under the system’s keychain', () => {
  type Storage = Parameters<typeof safeStorageKeeper>[0];
  const storage = (changed: Partial<Storage> = {}): Storage => ({
    isAsyncEncryptionAvailable: () => safeStorage.isAsyncEncryptionAvailable(),
    encryptStringAsync: (text) => safeStorage.encryptStringAsync(text),
    decryptStringAsync: (sealed) => safeStorage.decryptStringAsync(sealed),
    getSelectedStorageBackend: () => safeStorage.getSelectedStorageBackend(),
    ...changed,
  });
  const choose = (platform: NodeJS.Platform, changed: Partial<Storage> = {}, given?: string) =>
    chooseKeeper(storage(changed), { platform, given, log });

  it.each(['basic_text', 'unknown'] as const)('are never kept with %s on Linux: a passphrase guards them, and the log says so', async (backend) => {
    expect((await choose('linux', { getSelectedStorageBackend: () => backend })).kind).toBe('passphrase');
    expect(lines).toHaveLength(1);
  });

  it.each([['linux', 'kwallet6', 'kwallet6'], ['darwin', 'unknown', 'keychain'], ['win32', 'unknown', 'dpapi']] as const)(
    'are kept on %s, with the name of what guards them', async (platform, selected, backend) => {
      const keeper = await choose(platform, { getSelectedStorageBackend: () => selected });
      expect(keeper.kind === 'system' && await keeper.backend()).toBe(backend);
    },
  );

  it.each([['says no', async () => false], ['fails', async () => Promise.reject(new Error('locked'))]])(
    'fall back to a passphrase when it %s', async (_how, isAsyncEncryptionAvailable) => {
      expect((await choose('darwin', { isAsyncEncryptionAvailable })).kind).toBe('passphrase');
      expect(lines).toHaveLength(1);
    },
  );

  it('are opened by the passphrase of the environment when there is one', async () => {
    expect(await choose('linux', {}, 'at okçu dağ kuş')).toMatchObject({ kind: 'passphrase', given: 'at okçu dağ kuş' });
  });

  const room = (changed: Partial<Storage> = {}) => createSecrets({ dataFolder: folder, keeper: safeStorageKeeper(storage(changed), 'linux'), log });
  const file = (): string => readFileSync(join(folder, 'secrets', 'secrets.json'), 'utf8');

  it('come back after a restart, and the file holds the backend’s name and no secret', async () => {
    await room().write('token', new TextEncoder().encode('s3cr3t'));
    expect(new TextDecoder().decode(await room().read('token') ?? undefined)).toBe('s3cr3t');
    expect(JSON.parse(file())).toMatchObject({ guard: { kind: 'system', backend: 'gnome_libsecret' } });
    expect(file()).not.toContain('s3cr3t');
  });

  it('are sealed again when the keychain asks for it', async () => {
    await room().write('token', new Uint8Array([1]));
    const before = file();
    const rotated = room({
      decryptStringAsync: async (sealed) => ({ ...await safeStorage.decryptStringAsync(sealed), shouldReEncrypt: true }),
      encryptStringAsync: async (text) => Buffer.from(`sealed:${text}`.padEnd(200)),
    });
    expect(await rotated.read('token')).toEqual(new Uint8Array([1]));
    expect(file()).not.toBe(before);
  });

  it('stay where they are when the keychain no longer opens them: sign in again, nothing is deleted', async () => {
    await room().write('token', new Uint8Array([1]));
    const before = file();
    await expect(room({ decryptStringAsync: () => Promise.reject(new Error('key is gone')) }).read('token')).rejects.toMatchObject({ code: 'secrets-unreadable' });
    expect(file()).toBe(before);
    expect(await room().read('token')).toEqual(new Uint8Array([1]));
  });
});
