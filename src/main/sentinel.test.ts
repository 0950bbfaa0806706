import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSentinel } from './sentinel.ts';

let folder: string;
beforeEach(async () => { folder = await mkdtemp(join(tmpdir(), 'onay-sentinel-')); });
afterEach(async () => { await rm(folder, { recursive: true, force: true }); });

const room = () => createSentinel({ dataFolder: folder, log: { error: () => undefined } });
const sentinel = { installId: 'i', schemaVersion: 3, counts: { clients: 12 }, writtenAt: 5 };

describe('the sentinel', () => {
  it('is absent before a first run, and survives a restart afterwards', async () => {
    expect(await room()['app.sentinel.read']({})).toBeNull();
    await room()['app.sentinel.write'](sentinel);
    expect(await room()['app.sentinel.read']({})).toEqual(sentinel);
  });

  it('keeps the last of many writes asked for at once', async () => {
    const { 'app.sentinel.write': write, 'app.sentinel.read': read } = room();
    await Promise.all(Array.from({ length: 20 }, (_, at) => write({ ...sentinel, writtenAt: at })));
    expect(await read({})).toEqual({ ...sentinel, writtenAt: 19 });
  });

  it('that is damaged never looks like a first run, and is kept aside', async () => {
    await writeFile(join(folder, 'sentinel.json'), '{"installId": "i", "counts": {"clients"');
    for (let start = 0; start < 2; start += 1) {
      await expect(room()['app.sentinel.read']({})).rejects.toMatchObject({ code: 'corrupt' });
    }
    await room()['app.sentinel.write'](sentinel);
    expect(await room()['app.sentinel.read']({})).toEqual(sentinel);
    expect((await readdir(folder)).toSorted()).toEqual(['sentinel.json', 'sentinel.unreadable-1.json']);
    expect(await readFile(join(folder, 'sentinel.unreadable-1.json'), 'utf8')).toContain('"clients"');
  });
});
