import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import * as z from 'zod/mini';
import { describe, expect, it } from 'vitest';
import { appId, productName } from './identity.ts';

const root = join(import.meta.dirname, '../../..');
const target = z.array(z.object({ target: z.string() }));
const config = z.parse(z.object({
  appId: z.string(), productName: z.string(), electronVersion: z.string(), publish: z.nullable(z.unknown()), asar: z.boolean(),
  files: z.array(z.string()), electronFuses: z.record(z.string(), z.boolean()),
  nsis: z.object({ createStartMenuShortcut: z.boolean(), deleteAppDataOnUninstall: z.boolean() }),
  win: z.object({ target }), mac: z.object({ target, hardenedRuntime: z.boolean() }), linux: z.object({ target, executableName: z.string() }),
}), load(readFileSync(join(root, 'electron-builder.yml'), 'utf8')));

const sources = readdirSync(join(root, 'src/main'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !/\.(test|testing)\.ts$/.test(path))
  .map((path) => ({ path, text: readFileSync(join(root, 'src/main', path), 'utf8') }));
const holding = (pattern: RegExp): string[] => sources.filter(({ text }) => pattern.test(text)).map(({ path }) => path);

describe('the package', () => {
  it('carries the identity that the program gives itself', () => {
    expect([config.appId, config.productName]).toEqual([appId, productName]);
  });

  it('turns every fuse that would let somebody run other code in the program’s name', () => {
    expect(config.electronFuses).toEqual({
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableCookieEncryption: true,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      grantFileProtocolExtraPrivileges: false,
    });
  });

  it('names no feed, brings no node_modules, and is built for the Electron that the code is checked against', () => {
    const { devDependencies } = z.parse(z.object({ devDependencies: z.record(z.string(), z.string()) }), JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
    expect(config.publish).toBeNull();
    expect([config.asar, config.files]).toEqual([true, ['out/**', 'resources/**', 'package.json', '!node_modules/**', '!**/*.map']]);
    expect(config.electronVersion).toBe(devDependencies['electron']);
  });

  it('gives Windows the Start menu entry that notifications need, and macOS the zip its updater reads', () => {
    expect(config.nsis).toMatchObject({ createStartMenuShortcut: true, deleteAppDataOnUninstall: false });
    expect([config.win, config.mac, config.linux].map((system) => system.target.map((one) => one.target))).toEqual([['nsis'], ['dmg', 'zip'], ['AppImage', 'deb']]);
  });
});

describe('the sources of main', () => {
  it('load a page in one place, from our origin, and never a file', () => {
    expect(holding(/\.loadURL\(/)).toEqual(['electron/main-window.ts']);
    expect(holding(/\.loadFile\(|\bBrowserView\b|\bWebContentsView\b/)).toEqual([]);
  });

  it('switch nothing on in Chromium and nothing off in the sandbox', () => {
    expect(holding(/appendSwitch|appendArgument|no-sandbox|enableBlinkFeatures|bypassCSP: true|webSecurity: false|sandbox: false|nodeIntegration\w*: true/)
      .filter((path) => path.startsWith('electron/') || path === 'index.ts')).toEqual([]);
  });

  it('use the synchronous keychain nowhere: Electron is about to drop it', () => {
    expect(holding(/\b(encryptString|decryptString|isEncryptionAvailable)\(/)).toEqual([]);
  });

  it('hand links and files to the desktop in one place each', () => {
    expect(holding(/shell\.openExternal\(/)).toEqual(['electron/host-handlers.ts']);
    expect(holding(/shell\.(openPath|trashItem)\(/)).toEqual([]);
  });
});
