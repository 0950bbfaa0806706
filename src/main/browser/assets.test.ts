import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readAsset, resolveAsset } from './assets.ts';

let base: string;
let folder: string;
beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), 'onay-assets-'));
  folder = join(base, 'renderer');
  await mkdir(join(folder, 'assets'), { recursive: true });
  await mkdir(join(base, 'renderer-old'));
  await writeFile(join(folder, 'index.html'), '<!doctype html>');
  await writeFile(join(folder, 'assets', 'index-BxK3_d9-.js'), '1');
  await writeFile(join(folder, 'assets', 'plain.js'), '1');
  await writeFile(join(folder, 'assets', 'noto sans.ttf'), '1');
  await writeFile(join(base, 'secret.json'), 'secret');
  await writeFile(join(base, 'renderer-old', 'index.html'), 'secret');
  await symlink(join(base, 'secret.json'), join(folder, 'link.json'));
});
afterAll(async () => { await rm(base, { recursive: true, force: true }); });

describe('the files of the program', () => {
  it.each([
    ['/', 'text/html; charset=utf-8', 'no-cache'], ['/index.html', 'text/html; charset=utf-8', 'no-cache'],
    ['/assets/index-BxK3_d9-.js', 'text/javascript; charset=utf-8', 'private, max-age=31536000, immutable'],
    ['/assets/plain.js', 'text/javascript; charset=utf-8', 'no-cache'], ['/assets/noto%20sans.ttf', 'font/ttf', 'no-cache'],
  ])('%s is served as %s, %s', async (path, contentType, cacheControl) => {
    expect(await readAsset(folder, path)).toMatchObject({ contentType, cacheControl });
  });

  it.each(['/gone.html', '/assets', '/assets/', '/index.html/', '/index', '/index.exe'])('%s is not there', async (path) => {
    expect(await readAsset(folder, path)).toBeNull();
  });
});

describe('a path that tries to leave the folder is refused', () => {
  it.each([
    ['plain dots', '/../secret.json'], ['dots in the middle', '/assets/../../secret.json'], ['encoded dots', '/%2e%2e/secret.json'],
    ['encoded slash', '/..%2fsecret.json'], ['all encoded', '/%2e%2e%2fsecret.json'], ['double encoded', '/%252e%252e%252fsecret.json'],
    ['backslash', '/..\\secret.json'], ['encoded backslash', '/..%5csecret.json'], ['absolute', '//etc/passwd'], ['encoded absolute', '/%2fetc/passwd.json'],
    ['a drive', '/C:/Windows/win.json'], ['a share', '/\\\\server\\share.json'], ['a sibling with the same beginning', '/../renderer-old/index.html'],
    ['a sibling without a slash', '/-old/index.html/../../renderer-old/index.html'], ['NUL', '/index.html%00.js'], ['raw NUL', '/index.html\0'],
    ['a stream of Windows', '/index.html::$DATA'], ['a trailing dot', '/index.html.'], ['a trailing space', '/index.html%20'], ['a device', '/con.js'],
    ['overlong UTF-8', '/%c0%ae%c0%ae/secret.json'], ['a broken escape', '/%zz'], ['a single dot', '/./index.html'], ['empty segments', '/assets//plain.js'],
    ['a hidden file', '/.env.json'], ['full-width dots', '/．．/secret.json'], ['no slash', 'secret.json'], ['nothing', ''], ['a tilde home', '/~root/../secret.json'],
  ])('%s: %s', async (_how, path) => {
    expect(resolveAsset(path)).toBeNull();
    expect(await readAsset(folder, path)).toBeNull();
  });

  it('also by a link inside it', async () => {
    expect(resolveAsset('/link.json')).toEqual(['link.json']);
    expect(await readAsset(folder, '/link.json')).toBeNull();
  });
});
