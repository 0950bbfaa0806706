import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as file from '../../../../tests/fixtures/media.ts';
import { createVault, folderExporter } from '../index.ts';
import type { Disk } from '../disk.ts';
import { nodeDisk } from '../disk.ts';
import { readOnlyDisk, smallDisk, systemError } from '../small-disk.testing.ts';
import { answerMedia, rangeOf } from './answer.ts';
import { patched } from './patched.ts';
import { createShelf } from './shelf.ts';
import { createUploads, type Uploads } from './uploads.ts';

let folder: string;
beforeEach(async () => { folder = await mkdtemp(join(tmpdir(), 'onay-media-')); });
afterEach(async () => {
  for (const [id, uploads] of begun) await cancel(uploads, id);
  begun.clear();
  await rm(folder, { recursive: true, force: true });
});

/** What a test has begun and perhaps left open. */
const begun = new Map<string, Uploads>();

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
async function begin(uploads: Uploads, size: number): Promise<string> {
  const { uploadId } = await uploads['vault.mediaBegin']({ size });
  begun.set(uploadId, uploads);
  return uploadId;
}
const append = (uploads: Uploads, uploadId: string, offset: number, bytes: Uint8Array): Promise<unknown> =>
  Promise.resolve(uploads['vault.mediaAppend']({ uploadId, offset, bytes: new Uint8Array(bytes) }));
const finish = (uploads: Uploads, uploadId: string) => Promise.resolve(uploads['vault.mediaFinish']({ uploadId }));
const cancel = (uploads: Uploads, uploadId: string): Promise<unknown> => Promise.resolve(uploads['vault.mediaCancel']({ uploadId }));
async function put(uploads: Uploads, bytes: Uint8Array, piece = 100) {
  const id = await begin(uploads, bytes.length);
  for (let offset = 0; offset < bytes.length; offset += piece) await append(uploads, id, offset, bytes.subarray(offset, offset + piece));
  return { id, ...await finish(uploads, id) };
}
const fresh = (disk?: Disk) => createUploads(createShelf(folder), disk);
const everything = async (): Promise<string[]> => (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).map(({ name }) => name);
const picture = file.png({ width: 50, height: 50, located: true });

describe('a medium that comes in pieces', () => {
  it('is kept under the hash of the whole, for its owner alone, and said for what its bytes are', async () => {
    const uploads = fresh();
    const kept = await put(uploads, picture);
    expect(kept).toMatchObject({ sha256: sha256(picture), size: picture.length, mime: 'image/png' });
    const place = join(folder, kept.sha256.slice(0, 2), kept.sha256);
    expect(new Uint8Array(await readFile(place))).toEqual(picture);
    if (process.platform !== 'win32') expect((await stat(place)).mode & 0o777).toBe(0o600);
    expect(await everything()).toEqual([kept.sha256]);
  });

  it('is the same whatever the pieces, also when they are sent at once', async () => {
    await fc.assert(fc.asyncProperty(fc.integer({ min: 1, max: picture.length }), async (piece) => {
      const uploads = fresh();
      const id = await begin(uploads, picture.length);
      const offsets = Array.from({ length: Math.ceil(picture.length / piece) }, (_, index) => index * piece);
      await Promise.all(offsets.map((offset) => append(uploads, id, offset, picture.subarray(offset, offset + piece))));
      expect((await finish(uploads, id)).sha256).toBe(sha256(picture));
    }), { numRuns: 30 });
  });

  it.each<[string, (uploads: Uploads, id: string) => Promise<unknown>]>([
    ['out of order', (uploads, id) => append(uploads, id, 5, picture)], ['twice', async (uploads, id) => { await append(uploads, id, 0, picture.subarray(0, 5)); await append(uploads, id, 0, picture); }],
    ['beyond what was said', (uploads, id) => append(uploads, id, 0, file.joined(picture, [0]))], ['and ends too soon', (uploads, id) => finish(uploads, id)],
  ])('is refused when it comes %s, and nothing of it stays', async (_how, work) => {
    const uploads = fresh();
    const id = await begin(uploads, picture.length);
    await expect(work(uploads, id)).rejects.toMatchObject({ code: 'bad-payload' });
    expect(await everything()).toEqual([]);
    await expect(append(uploads, id, 0, picture)).rejects.toMatchObject({ code: 'upload-gone' });
  });

  it.each([['a page', file.text('<html><script>alert(1)</script>')], ['an SVG with a script', file.svg('<script>alert(1)</script>')], ['a program', file.program()]])(
    'is not kept when it is %s, whatever the page has called it', async (_what, bytes) => {
      await expect(put(fresh(), bytes)).rejects.toMatchObject({ code: 'not-media' });
      expect(await everything()).toEqual([]);
    });

  it('leaves nothing when it is cancelled: under way, or finished and not wanted after all', async () => {
    const uploads = fresh();
    const id = await begin(uploads, picture.length);
    await append(uploads, id, 0, picture.subarray(0, 10));
    await cancel(uploads, id);
    expect(await everything()).toEqual([]);
    const kept = await put(uploads, picture);
    await cancel(uploads, kept.id);
    expect(await everything()).toEqual([]);
    await cancel(uploads, 'never begun');
  });

  it('stays when somebody else has come to count on it, or had it before', async () => {
    const uploads = fresh();
    const first = await put(uploads, picture);
    const second = await put(uploads, picture);
    await cancel(uploads, first.id);
    await cancel(uploads, second.id);
    expect(await everything()).toEqual([first.sha256]);
  });

  it('heals a file that was damaged on the disk', async () => {
    const uploads = fresh();
    const { sha256: name } = await put(uploads, picture);
    await writeFile(join(folder, name.slice(0, 2), name), 'rotten');
    await put(uploads, picture);
    expect(sha256(await readFile(join(folder, name.slice(0, 2), name)))).toBe(name);
  });

  it('makes room for new ones when a page has left many open', async () => {
    const uploads = fresh();
    const first = await begin(uploads, 10);
    for (let at = 0; at < 30; at += 1) await begin(uploads, 10);
    await expect(append(uploads, first, 0, new Uint8Array(5))).rejects.toMatchObject({ code: 'upload-gone' });
    expect((await everything()).length).toBeLessThanOrEqual(24);
  });

  it('that a killed run has left is cleared at the next start, and nothing else', async () => {
    const kept = await put(fresh(), picture);
    const uploads = fresh();
    const id = await begin(uploads, 500);
    await append(uploads, id, 0, new Uint8Array(100));
    expect(await everything()).toHaveLength(2);
    await begin(fresh(), 1);
    const left = await everything();
    expect(left).toContain(kept.sha256);
    expect(left).toHaveLength(2);
  });
});

describe('a poor disk', () => {
  it('that is full says so, keeps nothing, and works again with room', async () => {
    const small = smallDisk();
    try {
      const uploads = createUploads(createShelf(small.folder), small.disk);
      const big = file.joined(picture, new Uint8Array(300_000));
      await expect(put(uploads, big, 20_000)).rejects.toMatchObject({ code: 'disk-full' });
      expect(await readdir(small.folder)).toEqual([]);
      expect(await put(uploads, picture)).toMatchObject({ sha256: sha256(picture) });
    } finally {
      small.done();
    }
  });

  it('that is read-only says so', async () => {
    const shut = readOnlyDisk();
    try {
      await expect(begin(createUploads(createShelf(shut.folder), shut.disk), 10)).rejects.toMatchObject({ code: 'read-only' });
      expect(await readdir(shut.folder)).toEqual([]);
    } finally {
      shut.done();
    }
  });

  it.each(['rename', 'syncFolder'] as const)('that fails at the last step (%s) says so', async (step) => {
    const uploads = fresh({ ...nodeDisk, [step]: () => Promise.reject(systemError('ENOSPC')) });
    await expect(put(uploads, picture)).rejects.toMatchObject({ code: 'disk-full' });
    expect(await everything()).toEqual([]);
  });
});

const noted: unknown[] = [];
const ask = async (path: string, range?: string, method = 'GET') => {
  const answer = await answerMedia(createShelf(folder), { method, path, range }, (error) => noted.push(error));
  const parts: Uint8Array[] = [];
  for await (const part of answer.body ?? []) parts.push(part);
  return { ...answer, body: new Uint8Array(Buffer.concat(parts)) };
};

describe('a medium that is asked for', () => {
  const page = (name: string): string => `/media/${name}`;

  it('comes with the kind of its bytes, for good, and as nothing that could run', async () => {
    const { sha256: name } = await put(fresh(), picture);
    const answer = await ask(page(name));
    expect(answer).toMatchObject({ status: 200, body: picture });
    expect(answer.headers).toEqual({
      'Content-Type': 'image/png', 'Content-Length': String(picture.length), 'Accept-Ranges': 'bytes', ETag: `"${name}"`,
      'Cache-Control': 'private, max-age=31536000, immutable', 'X-Content-Type-Options': 'nosniff', 'Content-Security-Policy': "default-src 'none'; sandbox",
    });
    expect(await ask(page(name), undefined, 'HEAD')).toMatchObject({ status: 200, body: new Uint8Array() });
  });

  it('comes in the range that a player asks for', async () => {
    const { sha256: name } = await put(fresh(), picture);
    expect(await ask(page(name), 'bytes=10-19')).toMatchObject({
      status: 206, body: picture.slice(10, 20), headers: { 'Content-Range': `bytes 10-19/${picture.length}`, 'Content-Length': '10' },
    });
    expect(await ask(page(name), `bytes=${picture.length}-`)).toMatchObject({ status: 416, headers: { 'Content-Range': `bytes */${picture.length}` } });
  });

  it('in any range is what that range of the file is', () => {
    fc.assert(fc.property(fc.nat(200), fc.nat(200), fc.integer({ min: 1, max: 100 }), (a, b, size) => {
      const range = rangeOf(`bytes=${a}-${b}`, size);
      if (range === null) expect(b).toBeLessThan(a);
      else if (range === 'unsatisfiable') expect(a).toBeGreaterThanOrEqual(size);
      else expect(range).toEqual({ from: a, to: Math.min(size, b + 1) });
    }));
    expect(rangeOf('bytes=-5', 100)).toEqual({ from: 95, to: 100 });
    expect(rangeOf('bytes=-500', 100)).toEqual({ from: 0, to: 100 });
    expect(rangeOf('bytes=-0', 100)).toBe('unsatisfiable');
    for (const odd of [undefined, '', 'bytes=-', 'bytes=0-1,5-6', 'items=0-1', 'bytes=a-b', 'bytes=5-2', 'bytes=0-99999999999999999999']) expect(rangeOf(odd, 100)).toBeNull();
  });

  it('and has one changed byte is not shown, also when it was shown before', async () => {
    const shelf = createShelf(folder);
    const { sha256: name } = await put(createUploads(shelf), picture);
    await shelf.open(name);
    const place = join(folder, name.slice(0, 2), name);
    await writeFile(place, picture.map((byte, at) => (at === 40 ? byte ^ 1 : byte)));
    await utimes(place, new Date(0), new Date(0));
    await expect(shelf.open(name)).rejects.toMatchObject({ code: 'corrupt' });
    expect(await ask(page(name))).toMatchObject({ status: 500, headers: { 'Onay-Code': 'corrupt', 'Cache-Control': 'no-store' }, body: new Uint8Array() });
  });

  it('is read through once for many ranges at once', async () => {
    const film = file.joined(file.movie(), new Uint8Array(3_000_000));
    const { sha256: name } = await put(fresh(), film, 1_000_000);
    const shelf = createShelf(folder);
    const opened = await Promise.all(Array.from({ length: 20 }, () => shelf.open(name)));
    expect(new Set(opened.map(({ mime }) => mime))).toEqual(new Set(['video/mp4']));
  });

  it.each([
    ['climbs out of the folder', '/media/../secrets/secrets.json'], ['climbs out with escapes', '/media/%2e%2e%2fsecrets%2fsecrets.json'],
    ['climbs out with backslashes', '/media/..\\secrets\\secrets.json'], ['names an absolute path', '/media//etc/passwd'], ['names the folder', '/media/'],
    ['names a shelf', '/media/ab'], ['names a temporary', '/media/.onay-0123456789abcdef.tmp'], ['names a hash in capitals', `/media/${'A'.repeat(64)}`],
    ['hides a path behind a hash', `/media/${'a'.repeat(64)}/../../secrets.json`], ['ends in a zero byte', `/media/${'a'.repeat(64)}%00.png`], ['is not there', `/media/${'a'.repeat(64)}`],
  ])('traversal: a path that %s finds nothing', async (_attack, path) => {
    await writeFile(join(folder, '..', `${'a'.repeat(63)}.outside`), '').catch(() => undefined);
    expect(await ask(path)).toMatchObject({ status: 404, headers: { 'Onay-Code': 'not-found' }, body: new Uint8Array() });
    await rm(join(folder, '..', `${'a'.repeat(63)}.outside`), { force: true });
  });

  it('a page that somebody has laid on the shelf under its right hash is not served', async () => {
    const html = file.text('<!doctype html><script>alert(1)</script>');
    await mkdir(join(folder, sha256(html).slice(0, 2)));
    await writeFile(join(folder, sha256(html).slice(0, 2), sha256(html)), html);
    expect(await ask(page(sha256(html)))).toMatchObject({ status: 500, headers: { 'Onay-Code': 'not-media' }, body: new Uint8Array() });
  });

  it('a picture that is a page as well is a picture, and may run nothing', async () => {
    const { sha256: name } = await put(fresh(), file.polyglot());
    expect((await ask(page(name))).headers).toMatchObject({ 'Content-Type': 'image/gif', 'X-Content-Type-Options': 'nosniff', 'Content-Security-Policy': "default-src 'none'; sandbox" });
  });

  it.each(['POST', 'PUT', 'DELETE'])('cannot be changed by %s', async (method) => {
    expect(await ask(page('a'.repeat(64)), undefined, method)).toMatchObject({ status: 405 });
  });
});

describe('a medium that goes out', () => {
  it('goes without a page in between, with what it says of its place written over', async () => {
    const film = file.movie({ located: true });
    const media = createShelf(join(folder, 'media'));
    const { handlers } = createVault({ dataFolder: folder, media, exporter: folderExporter(join(folder, 'out'), () => 0), reveal: async () => undefined });
    const id = await begin(handlers, film.length);
    await append(handlers, id, 0, film);
    const { sha256: name } = await finish(handlers, id);
    const at = Buffer.from(film).indexOf(file.place);
    const patches = [{ offset: at, bytes: new Uint8Array(file.place.length) }];
    expect(await handlers['vault.mediaExport']({ sha256: name, suggestedName: '../film.mp4', title: 't', patches })).toMatchObject({ status: 'saved', name: 'film.mp4' });
    const out = new Uint8Array(await readFile(join(folder, 'out', 'film.mp4')));
    expect(out).toEqual(film.map((byte, index) => (index >= at && index < at + file.place.length ? 0 : byte)));
    // What is kept stays as it came.
    expect(await media.open(name)).toMatchObject({ size: film.length });
  });

  it('has exactly the patched bytes changed, however it is cut into pieces', async () => {
    await fc.assert(fc.asyncProperty(
      fc.uint8Array({ minLength: 1, maxLength: 60 }), fc.integer({ min: 1, max: 20 }), fc.array(fc.record({ offset: fc.nat(70), bytes: fc.uint8Array({ minLength: 1, maxLength: 30 }) }), { maxLength: 4 }),
      async (whole, piece, patches) => {
        const wanted = whole.slice();
        for (const { offset, bytes } of patches) wanted.set(bytes.subarray(0, Math.max(0, wanted.length - offset)), Math.min(offset, wanted.length));
        async function* pieces() {
          for (let at = 0; at < whole.length; at += piece) yield whole.slice(at, at + piece);
        }
        const got: Uint8Array[] = [];
        for await (const part of patched(pieces(), patches)) got.push(part);
        expect(new Uint8Array(Buffer.concat(got))).toEqual(wanted);
      }));
  });
});

describe('media that nothing names any more', () => {
  const old = async (uploads: Uploads, first: string, before: number) => (await uploads['vault.mediaOld']({ first, before })).sha256s;
  const drop = async (uploads: Uploads, sha256s: string[], before: number) => (await uploads['vault.mediaDrop']({ sha256s, before })).dropped;
  const month = 30 * 24 * 3_600_000;
  const place = (hash: string) => join(folder, hash.slice(0, 2), hash);
  const age = (hash: string) => utimes(place(hash), new Date(Date.now() - 2 * month), new Date(Date.now() - 2 * month));
  const kept = (uploads: Uploads, side: number) => put(uploads, file.png({ width: side, height: side }));

  it('are told when they are old, and dropped by name; what is young, or not ours, stays', async () => {
    const uploads = fresh();
    const [one, other] = [await kept(uploads, 40), await kept(uploads, 41)];
    await age(one.sha256);
    await writeFile(join(folder, one.sha256.slice(0, 2), 'holiday.png'), 'mine');
    await utimes(join(folder, one.sha256.slice(0, 2), 'holiday.png'), 0, 0);
    const before = Date.now() - month;
    expect(await old(uploads, one.sha256.slice(0, 1), before)).toEqual([one.sha256]);
    expect(await drop(uploads, [one.sha256, other.sha256, 'f'.repeat(64)], before)).toBe(1);
    expect((await everything()).toSorted()).toEqual([other.sha256, 'holiday.png'].toSorted());
  });

  it('stay when somebody brings them in again before they are dropped', async () => {
    const uploads = fresh();
    const { sha256: hash } = await put(uploads, picture);
    await age(hash);
    const before = Date.now() - month;
    expect(await old(uploads, hash.slice(0, 1), before)).toEqual([hash]);
    await put(uploads, picture);
    expect(await drop(uploads, [hash], before)).toBe(0);
    expect(await everything()).toEqual([hash]);
  });

  it('go the next time when the program ends half-way, and nothing else does', async () => {
    const uploads = fresh();
    const [one, two, young] = [await kept(uploads, 42), await kept(uploads, 43), await kept(uploads, 44)];
    for (const { sha256: hash } of [one, two]) await age(hash);
    let removed = 0;
    const dying = fresh({ ...nodeDisk, remove: (path) => ((removed += 1) > 1 ? Promise.reject(systemError('EIO')) : nodeDisk.remove(path)) });
    const before = Date.now() - month;
    await expect(drop(dying, [one.sha256, two.sha256], before)).rejects.toMatchObject({ code: 'io' });
    expect((await everything()).toSorted()).toEqual([two.sha256, young.sha256].toSorted());
    expect(await drop(fresh(), [one.sha256, two.sha256], before)).toBe(1);
    expect(await everything()).toEqual([young.sha256]);
  });

  it('are never a document of an agreement', async () => {
    const vault = createVault({ dataFolder: folder, media: createShelf(join(folder, 'media')), exporter: folderExporter(folder, () => 0), reveal: () => Promise.resolve() });
    const { sha256: hash } = await vault.put(file.pdf());
    const document = join(folder, 'documents', hash.slice(0, 2), hash);
    await utimes(document, 0, 0);
    expect(await vault.handlers['vault.mediaOld']?.({ first: hash.slice(0, 1), before: Date.now() })).toEqual({ sha256s: [] });
    expect(await vault.handlers['vault.mediaDrop']?.({ sha256s: [hash], before: Date.now() })).toEqual({ dropped: 0 });
    expect((await stat(document)).isFile()).toBe(true);
  });
});
