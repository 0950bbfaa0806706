import { mkdtemp, readdir, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { defaultDataFolder, layOut } from './folders.ts';

let folder: string;
beforeEach(async () => { folder = await mkdtemp(join(tmpdir(), 'onay-folders-')); });
afterEach(async () => { await rm(folder, { recursive: true, force: true }); });

describe('the data folder', () => {
  it('is where each system keeps the data of programs', () => {
    expect(defaultDataFolder('linux', {}, '/home/ece')).toBe('/home/ece/.local/share/onay');
    expect(defaultDataFolder('linux', { XDG_DATA_HOME: '/data' }, '/home/ece')).toBe('/data/onay');
    expect(defaultDataFolder('linux', { XDG_DATA_HOME: 'relative' }, '/home/ece')).toBe('/home/ece/.local/share/onay');
    expect(defaultDataFolder('darwin', {}, '/Users/ece')).toBe('/Users/ece/Library/Application Support/Onay');
    expect(defaultDataFolder('win32', { APPDATA: 'roaming' }, 'home')).toBe(join('roaming', 'Onay'));
    expect(defaultDataFolder('linux', { ONAY_DATA: '/elsewhere' }, '/home/ece')).toBe('/elsewhere');
  });

  it('is made for its owner alone, and has one name however it is reached', async () => {
    const folders = await layOut(join(folder, 'a', 'b'), Date.now());
    expect(await readdir(folders.data)).toEqual(['agenda', 'browser', 'documents', 'logs', 'media', 'secrets', 'window']);
    if (process.platform !== 'win32') expect((await stat(folders.browser)).mode & 0o777).toBe(0o700);
    await symlink(join(folder, 'a', 'b'), join(folder, 'link'));
    expect(await layOut(join(folder, 'link'), Date.now())).toEqual(folders);
  });

  it('is cleared of what a killed write left, and of nothing else', async () => {
    const { data } = await layOut(folder, Date.now());
    const old = new Date(Date.now() - 3_600_000);
    for (const name of ['.onay-0123456789abcdef.tmp', 'mine.txt']) {
      await writeFile(join(data, 'secrets', name), '');
      await utimes(join(data, 'secrets', name), old, old);
    }
    await layOut(folder, Date.now());
    expect(await readdir(join(data, 'secrets'))).toEqual(['mine.txt']);
  });

  it('that cannot be made gives the reason as a code', async () => {
    await writeFile(join(folder, 'file'), '');
    await expect(layOut(join(folder, 'file', 'data'), 0)).rejects.toMatchObject({ code: 'no-such-folder' });
  });
});
