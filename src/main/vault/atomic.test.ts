import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bundleForNode } from './bundle.testing.ts';
import { createExclusively, sweepTemporaries, writeAtomically, writeUnderFreeName } from './atomic.ts';
import { nodeDisk, type Disk } from './disk.ts';
import { freeNames } from './names.ts';
import { readOnlyDisk, smallDisk, systemError } from './small-disk.testing.ts';

let folder: string;
beforeEach(async () => { folder = await mkdtemp(join(tmpdir(), 'onay-atomic-')); });
afterEach(async () => { await rm(folder, { recursive: true, force: true }); });

describe('a file that is written atomically', () => {
  it('is old or new, never a mixture, whenever the program is killed', async () => {
    const path = join(folder, 'agreement.json');
    const child = await bundleForNode('src/main/vault/atomic-kill.testing.ts');
    const kills = 25;
    for (let kill = 0; kill < kills; kill += 1) {
      const writer = spawn(process.execPath, [child, path], { stdio: ['ignore', 'pipe', 'inherit'] });
      await once(writer.stdout, 'data');
      await after(Math.random() * 40);
      const ended = once(writer, 'exit');
      writer.kill('SIGKILL');
      await ended;
      const text = await readFile(path, 'utf8').catch(() => '');
      if (text !== '') expect(text).toMatch(/^([a-z]):\1{300001,}:\1$/);
    }
    expect((await readFile(path, 'utf8')).length).toBeGreaterThan(300_000);
    await sweepTemporaries(folder, Date.now() + 1, 0);
    expect(await readdir(folder)).toEqual(['agreement.json']);
    await rm(dirname(child), { recursive: true });
  }, 60_000);

  it('is for its owner alone', async () => {
    await writeAtomically(join(folder, 'a'), 'x');
    expect((await stat(join(folder, 'a'))).mode & 0o777).toBe(process.platform === 'win32' ? 0o666 : 0o600);
  });

  it('says that the disk is full, keeps the old file and leaves no partial one', async () => {
    const small = smallDisk();
    try {
      const path = join(small.folder, 'a.json');
      await writeAtomically(path, 'the old one', { disk: small.disk });
      await expect(writeAtomically(path, 'x'.repeat(200_000), { disk: small.disk })).rejects.toMatchObject({ code: 'disk-full' });
      expect(await readFile(path, 'utf8')).toBe('the old one');
      expect(await readdir(small.folder)).toEqual(['a.json']);
      await writeAtomically(path, 'and it works again', { disk: small.disk });
      expect(await readFile(path, 'utf8')).toBe('and it works again');
    } finally {
      small.done();
    }
  });

  it('says that a folder is read-only', async () => {
    const shut = readOnlyDisk();
    try {
      await expect(writeAtomically(join(shut.folder, 'a'), 'x', { disk: shut.disk })).rejects.toMatchObject({ code: 'read-only' });
    } finally {
      shut.done();
    }
  });

  it('says that the folder is gone, or is a file', async () => {
    await expect(writeAtomically(join(folder, 'gone', 'a'), 'x')).rejects.toMatchObject({ code: 'no-such-folder' });
    await writeFile(join(folder, 'file'), '');
    await expect(writeAtomically(join(folder, 'file', 'a'), 'x')).rejects.toMatchObject({ code: 'no-such-folder' });
  });

  it.each([['ENOSPC', 'disk-full'], ['EDQUOT', 'disk-full'], ['EROFS', 'read-only'], ['EACCES', 'read-only'], ['EPERM', 'read-only'],
    ['ENOENT', 'no-such-folder'], ['EIO', 'io'], ['constructor', 'io']])('turns %s into %s and leaves nothing behind', async (errno, code) => {
    for (const step of ['writeAndSync', 'rename'] as const) {
      const disk: Disk = { ...nodeDisk, [step]: () => Promise.reject(systemError(errno)) };
      await expect(writeAtomically(join(folder, 'a'), 'x', { disk })).rejects.toMatchObject({ code });
      expect(await readdir(folder)).toEqual([]);
    }
  });

  it('waits out a virus scanner on Windows, and gives up with a code when it never lets go', async () => {
    let refusals = 3;
    const waited: number[] = [];
    const disk: Disk = {
      ...nodeDisk, platform: 'win32',
      rename: (from, to) => {
        refusals -= 1;
        return refusals >= 0 ? Promise.reject(systemError('EBUSY')) : nodeDisk.rename(from, to);
      },
      pause: async (milliseconds) => { waited.push(milliseconds); },
    };
    await writeAtomically(join(folder, 'a'), 'x', { disk });
    expect(await readFile(join(folder, 'a'), 'utf8')).toBe('x');
    expect(waited).toEqual([20, 40, 80]);
    refusals = 1_000;
    await expect(writeAtomically(join(folder, 'a'), 'y', { disk })).rejects.toMatchObject({ code: 'io' });
    expect(await readFile(join(folder, 'a'), 'utf8')).toBe('x');
  });
});

describe('a file under a free name', () => {
  it.each([['with hard links', nodeDisk], ['on a file system without them', { ...nodeDisk, link: () => Promise.reject(systemError('ENOTSUP')) }]])(
    'never replaces another, %s', async (_how, disk) => {
      await writeFile(join(folder, 'x.pdf'), 'the user\'s own');
      const names = [];
      for (const text of ['a', 'b']) names.push(await writeUnderFreeName(folder, freeNames('x.pdf'), text, { disk }));
      expect(names).toEqual(['x (2).pdf', 'x (3).pdf']);
      expect(await readFile(join(folder, 'x.pdf'), 'utf8')).toBe('the user\'s own');
      expect((await readdir(folder)).toSorted()).toEqual(['x (2).pdf', 'x (3).pdf', 'x.pdf']);
    });

  it('goes to each of twenty writers at once under a name of its own', async () => {
    const names = await Promise.all(Array.from({ length: 20 }, (_, at) => writeUnderFreeName(folder, freeNames('x.pdf'), `${at}`)));
    expect(new Set(names).size).toBe(20);
    expect(await readdir(folder)).toHaveLength(20);
  });

  it('is created once when many want to create it', async () => {
    const made = await Promise.all(Array.from({ length: 20 }, (_, at) => createExclusively(join(folder, 'port'), `${at}`)));
    expect(made.filter(Boolean)).toHaveLength(1);
    expect(await readFile(join(folder, 'port'), 'utf8')).toBe(`${made.indexOf(true)}`);
  });
});

describe('sweeping up after a kill', () => {
  it('takes only our own old leftovers, never a file of the user', async () => {
    for (const name of ['.onay-0123456789abcdef.tmp', '.onay-fedcba9876543210.tmp', '.onay-short.tmp', 'mine.tmp']) await writeFile(join(folder, name), '');
    const old = new Date(Date.now() - 60_000);
    for (const name of ['.onay-0123456789abcdef.tmp', '.onay-short.tmp', 'mine.tmp']) await utimes(join(folder, name), old, old);
    expect(await sweepTemporaries(folder, Date.now(), 30_000)).toBe(1);
    expect((await readdir(folder)).toSorted()).toEqual(['.onay-fedcba9876543210.tmp', '.onay-short.tmp', 'mine.tmp']);
    expect(await sweepTemporaries(join(folder, 'gone'), Date.now(), 0)).toBe(0);
  });
});
