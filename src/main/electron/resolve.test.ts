import fc from 'fast-check';
import { posix, win32 } from 'node:path';
import { describe, expect, it } from 'vitest';
import { resolveUrl } from './resolve.ts';

describe('the files of the program', () => {
  it.each([
    ['app://onay', ['index.html'], 'text/html; charset=utf-8'],
    ['app://onay/', ['index.html'], 'text/html; charset=utf-8'],
    ['app://onay/index.html?x=1#/today', ['index.html'], 'text/html; charset=utf-8'],
    ['app://onay/assets/index-B3x_Yz9.js', ['assets', 'index-B3x_Yz9.js'], 'text/javascript; charset=utf-8'],
    ['app://onay/assets/inter-latin.woff2', ['assets', 'inter-latin.woff2'], 'font/woff2'],
    ['app://onay/assets/NotoSans_400Regular-a.ttf', ['assets', 'NotoSans_400Regular-a.ttf'], 'font/ttf'],
    ['app://onay/assets/pdf.worker.min-x.mjs', ['assets', 'pdf.worker.min-x.mjs'], 'text/javascript; charset=utf-8'],
  ])('%s is served', (url, segments, contentType) => {
    expect(resolveUrl(url)).toEqual({ segments, contentType });
  });
});

describe('a page that asks for more than the program’s files', () => {
  it.each([
    ['climbs out', 'app://onay/../secrets.json'],
    ['climbs out from a folder', 'app://onay/assets/../../secrets.json'],
    ['climbs out with encoded dots', 'app://onay/%2e%2e/secrets.json'],
    ['climbs out with an encoded slash', 'app://onay/assets%2f..%2f..%2fsecrets.json'],
    ['climbs out with double encoding', 'app://onay/%252e%252e/secrets.json'],
    ['climbs out with backslashes', 'app://onay/..\\secrets.json'],
    ['climbs out with encoded backslashes', 'app://onay/..%5csecrets.json'],
    ['names an absolute path', 'app://onay//etc/passwd.txt'],
    ['names a Windows drive', 'app://onay/C:/Users/elif/a.txt'],
    ['names a network share', 'app://onay//server/share/a.txt'],
    ['names a sibling that begins like our folder', 'app://onay/../renderer-old/index.html'],
    ['stands on the spot', 'app://onay/./index.html'],
    ['names a hidden file', 'app://onay/.env.json'],
    ['names a device of Windows', 'app://onay/assets/con.js'],
    ['names a stream of NTFS', 'app://onay/index.html::$DATA'],
    ['ends in a dot that Windows drops', 'app://onay/main.js.'],
    ['carries a zero byte', 'app://onay/index.html%00.png'],
    ['carries a bare zero byte', 'app://onay/index\u0000.html'],
    ['asks another host of the scheme', 'app://onay.evil/index.html'],
    ['asks with credentials', 'app://onay@evil/index.html'],
    ['asks with a port', 'app://onay:80/index.html'],
    ['asks another scheme', 'file:///etc/passwd'],
    ['asks for a folder', 'app://onay/assets/'],
    ['asks for a source map', 'app://onay/assets/index.js.map'],
    ['asks for a file without a kind', 'app://onay/LICENSE'],
  ])('%s: refused', (_attack, url) => {
    expect(resolveUrl(url)).toBeNull();
  });

  it('never gets a path outside the folder, whatever it writes', () => {
    const nasty = fc.array(fc.constantFrom('..', '.', '/', '\\', '%2e', '%2f', '%5c', 'a', 'index.html', 'C:', '\u0000', '~', ' '), { maxLength: 12 });
    fc.assert(fc.property(fc.oneof(nasty.map((parts) => parts.join('')), fc.string()), (path) => {
      const found = resolveUrl(`app://onay/${path}`);
      if (found === null) return;
      for (const { join, sep } of [posix, win32]) {
        const folder = `${sep}srv${sep}renderer`;
        expect(join(folder, ...found.segments).startsWith(`${folder}${sep}`)).toBe(true);
      }
    }), { numRuns: 2_000 });
  });
});
