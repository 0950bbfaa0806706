import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync, chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { defaultDataFolder } from '../../src/main/folders.ts';

/** `npm start`, step by step; each step only when it is needed. */

type Ports = { root: string; say: (line: string) => void };
type Facts = { wanted: 'electron' | 'browser' | null; window: boolean; display: boolean; usedInBrowser: boolean; electron: boolean };
const script = <T>(name: string): Promise<T> => import(pathToFileURL(join(import.meta.dirname, '../../scripts/lib', name)).href);
const { ensureBuilt, hashOfSources } = await script<{ ensureBuilt(ports: Ports): Promise<boolean>; hashOfSources(root: string): string }>('build.mjs');
const { findElectron, obtainElectron } = await script<{
  findElectron(root: string, env?: NodeJS.ProcessEnv): string | null;
  obtainElectron(ports: Ports & { again: boolean; limitSeconds?: number }): Promise<string | null>;
}>('electron.mjs');
const { chooseHost, defaultDataFolder: sameDataFolder } = await script<{
  chooseHost(facts: Facts): { host: string; why: string };
  defaultDataFolder: typeof defaultDataFolder;
}>('choose-host.mjs');

let root: string;
let said: string[];
const say = (line: string): void => { said.push(line); };
const put = (name: string, content: string): void => {
  mkdirSync(dirname(join(root, name)), { recursive: true });
  writeFileSync(join(root, name), content);
};
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'onay-start-'));
  said = [];
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('a build', () => {
  const builder = `
    const { mkdirSync, writeFileSync, readFileSync } = require('node:fs');
    if (readFileSync('src/a.ts', 'utf8') === 'broken') { console.log('a.ts is broken'); process.exit(1); }
    for (const name of ['main/browser.js', 'main/index.js', 'preload/index.cjs', 'renderer/index.html']) {
      mkdirSync('out/' + name.split('/')[0], { recursive: true });
      writeFileSync('out/' + name, '');
    }`;
  beforeEach(() => {
    put('package.json', JSON.stringify({ scripts: { build: 'node builder.cjs' } }));
    put('builder.cjs', builder);
    put('src/a.ts', '1');
  });

  it('is made once, and again only when what it is made from has changed', async () => {
    expect(await ensureBuilt({ root, say })).toBe(true);
    expect(await ensureBuilt({ root, say })).toBe(true);
    put('src/a.test.ts', 'a test is built into nothing');
    expect(await ensureBuilt({ root, say })).toBe(true);
    expect(said).toHaveLength(1);
    put('src/b.ts', '1');
    await ensureBuilt({ root, say });
    rmSync(join(root, 'out/main/browser.js'));
    await ensureBuilt({ root, say });
    expect(said).toHaveLength(3);
  });

  it('that failed says why, and is never taken for a good one', async () => {
    await ensureBuilt({ root, say });
    put('src/a.ts', 'broken');
    expect(await ensureBuilt({ root, say })).toBe(false);
    expect(said.at(-1)).toContain('a.ts is broken');
    expect(existsSync(join(root, 'out/.onay-build'))).toBe(false);
    put('src/a.ts', '1');
    expect(await ensureBuilt({ root, say })).toBe(true);
  });

  it('knows a file that was moved from one that was not', () => {
    const before = hashOfSources(root);
    cpSync(join(root, 'src/a.ts'), join(root, 'src/moved.ts'));
    rmSync(join(root, 'src/a.ts'));
    expect(hashOfSources(root)).not.toBe(before);
  });
});

describe('the Electron binary', () => {
  const folder = 'node_modules/electron';
  const install = (version: string): void => {
    put(`${folder}/path.txt`, 'electron');
    put(`${folder}/dist/version`, version);
    put(`${folder}/dist/electron`, '');
    chmodSync(join(root, folder, 'dist/electron'), 0o755);
  };
  beforeEach(() => put(`${folder}/package.json`, '{"version":"45.4.1"}'));

  it('is found by what its installer leaves, and only when it is of the installed version', () => {
    expect(findElectron(root, {})).toBeNull();
    install('44.0.0');
    expect(findElectron(root, {})).toBeNull();
    install('45.4.1');
    expect(findElectron(root, {})).toBe(join(root, folder, 'dist/electron'));
    expect(findElectron(root, { ELECTRON_OVERRIDE_DIST_PATH: join(root, 'elsewhere') })).toBeNull();
  });

  it('is fetched once, and a machine that cannot reach it is not asked again', async () => {
    put(`${folder}/install.js`, 'console.error("getaddrinfo ENOTFOUND"); process.exit(1);');
    expect(await obtainElectron({ root, say, again: false })).toBeNull();
    expect(await obtainElectron({ root, say, again: false })).toBeNull();
    expect(said).toHaveLength(1);
    await obtainElectron({ root, say, again: true });
    put(`${folder}/package.json`, '{"version":"45.4.2"}');
    await obtainElectron({ root, say, again: false });
    expect(said).toHaveLength(3);
  });

  it('is used as soon as it is there, and not waited for without end', async () => {
    put(`${folder}/install.js`, 'setInterval(() => undefined, 1000);');
    expect(await obtainElectron({ root, say, again: false, limitSeconds: 0.3 })).toBeNull();
    put(`${folder}/install.js`, `
      const fs = require('node:fs'); const at = __dirname + '/';
      fs.mkdirSync(at + 'dist'); fs.writeFileSync(at + 'dist/version', '45.4.1'); fs.writeFileSync(at + 'dist/electron', ''); fs.writeFileSync(at + 'path.txt', 'electron');`);
    expect(await obtainElectron({ root, say, again: true })).toBe(join(root, folder, 'dist/electron'));
  });
});

describe('the host is chosen', () => {
  const facts: Facts = { wanted: null, window: true, display: true, usedInBrowser: false, electron: true };
  it.each([
    ['Electron where its binary is', {}, 'electron'], ['the browser without a binary', { electron: false }, 'browser'],
    ['the browser without a display', { display: false }, 'browser'], ['the browser when no window is wanted', { window: false }, 'browser'],
    ['the browser for data that was made there', { usedInBrowser: true }, 'browser'],
    ['Electron when it is asked for, whatever else', { wanted: 'electron', usedInBrowser: true, display: false }, 'electron'],
    ['the browser when it is asked for', { wanted: 'browser' }, 'browser'], ['none rather than another than was asked for', { wanted: 'electron', electron: false }, 'none'],
  ] as const)('%s', (_what, change, host) => {
    expect(chooseHost({ ...facts, ...change })).toMatchObject({ host, why: expect.stringMatching(/\w/) });
  });

  it('by the same data folder that the program itself takes', () => {
    for (const platform of ['linux', 'darwin', 'win32'] as const) {
      for (const env of [{}, { ONAY_DATA: '/x' }, { XDG_DATA_HOME: '/xdg' }, { XDG_DATA_HOME: 'relative' }, { APPDATA: 'roaming' }]) {
        expect(sameDataFolder(platform, env, '/home/ece')).toBe(defaultDataFolder(platform, env, '/home/ece'));
      }
    }
  });
});
