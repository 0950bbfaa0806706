import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gif, joined, movie, polyglot, text } from '../../../tests/fixtures/media.ts';
import { contentSecurityPolicy } from '../csp.ts';
import { createShelf, type Shelf } from '../vault/index.ts';
import { createServer } from './serve.ts';

let folder: string;
let media: Shelf;
const lines: string[] = [];
const note = (message: string): void => { lines.push(message); };
const serve = (url: string, method = 'GET', headers: Record<string, string> = {}): Promise<Response> =>
  createServer({ folder: join(folder, 'renderer'), media, log: { info: note, warn: note, error: note } })({ url, method, headers: new Headers(headers) });

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'onay-serve-'));
  media = createShelf(join(folder, 'media'));
  mkdirSync(join(folder, 'renderer', 'assets'), { recursive: true });
  writeFileSync(join(folder, 'renderer', 'index.html'), '<!doctype html><title>Onay</title>');
  writeFileSync(join(folder, 'renderer', 'assets', 'app-1.js'), 'export {};');
  writeFileSync(join(folder, 'secrets.json'), 'never');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the app:// scheme', () => {
  it('answers with the file, its kind and the policy in the header', async () => {
    const answer = await serve('app://onay/');
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe('<!doctype html><title>Onay</title>');
    expect(Object.fromEntries(answer.headers)).toEqual({
      'cache-control': 'no-cache',
      'content-length': '34',
      'content-security-policy': contentSecurityPolicy(),
      'content-type': 'text/html; charset=utf-8',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    });
  });

  it('answers HEAD without a body', async () => {
    const answer = await serve('app://onay/assets/app-1.js', 'HEAD');
    expect([answer.status, await answer.text()]).toEqual([200, '']);
    expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  });

  it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('refuses %s', async (method) => {
    expect((await serve('app://onay/index.html', method)).status).toBe(405);
  });

  it.each([
    ['a path that climbs out', 'app://onay/../secrets.json'],
    ['an encoded path that climbs out', 'app://onay/%2e%2e/secrets.json'],
    ['a file that is not there', 'app://onay/assets/gone.js'],
    ['a folder that is called like a file', 'app://onay/assets'],
  ])('says 404 to %s, still under the policy, and notes it', async (_what, url) => {
    lines.length = 0;
    const answer = await serve(url);
    expect([answer.status, await answer.text()]).toEqual([404, '']);
    expect(answer.headers.get('content-security-policy')).toBe(contentSecurityPolicy());
    expect(lines).toHaveLength(1);
  });
});

describe('a medium over the app:// scheme', () => {
  const bring = (bytes: Uint8Array): string => {
    const name = createHash('sha256').update(bytes).digest('hex');
    mkdirSync(join(folder, 'media', name.slice(0, 2)), { recursive: true });
    writeFileSync(join(folder, 'media', name.slice(0, 2), name), bytes);
    return `app://onay/media/${name}`;
  };

  it('comes with the kind of its bytes, as nothing that could run, whole or in ranges', async () => {
    const url = bring(polyglot());
    const answer = await serve(url);
    expect([answer.status, new Uint8Array(await answer.arrayBuffer())]).toEqual([200, polyglot()]);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'image/gif', 'x-content-type-options': 'nosniff', 'content-security-policy': "default-src 'none'; sandbox",
      'cross-origin-resource-policy': 'same-origin', 'cache-control': 'private, max-age=31536000, immutable',
    });
    const part = await serve(url, 'GET', { Range: 'bytes=3-5' });
    expect([part.status, await part.text()]).toEqual([206, '89a']);
    const head = await serve(url, 'HEAD');
    expect([head.status, await head.text()]).toEqual([200, '']);
  });

  it('that the page stops reading in the middle is closed', async () => {
    const film = joined(movie(), new Uint8Array(2_000_000));
    const answer = await serve(bring(film));
    const reader = answer.body?.getReader();
    expect((await reader?.read())?.value?.length).toBeGreaterThan(0);
    await reader?.cancel();
  });

  it.each([
    ['a page on the shelf', () => bring(text('<!doctype html><script>alert(1)</script>')), 500], ['a path that climbs out', () => 'app://onay/media/../secrets.json', 404],
    ['an encoded path that climbs out', () => 'app://onay/media/%2e%2e%2fsecrets.json', 404], ['another host of the scheme', () => bring(gif()).replace('onay/', 'onay.evil/'), 404],
    ['one that is not there', () => `app://onay/media/${'a'.repeat(64)}`, 404],
  ])('is not %s', async (_what, urlOf, status) => {
    const answer = await serve(urlOf());
    expect([answer.status, await answer.text()]).toEqual([status, '']);
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  });
});
