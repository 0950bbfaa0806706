import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodeDisk, type Disk } from './disk.ts';

/** A disk for tests, and how it came about: a real mount where the machine lets us, else the same errors injected. */
export type TestDisk = { folder: string; disk: Disk; real: boolean; done(): void };

/** A disk of 64 KiB. */
export function smallDisk(): TestDisk {
  const folder = mkdtempSync(join(tmpdir(), 'onay-small-disk-'));
  if (mount(folder, 'size=64k')) return mounted(folder);
  const disk: Disk = {
    ...nodeDisk,
    async writeAndSync(path, content, mode) {
      // What a quota does: the file is there, cut short, and the error comes after.
      const whole = typeof content === 'string' || content instanceof Uint8Array ? Buffer.from(content) : await gathered(content);
      await nodeDisk.writeAndSync(path, whole.subarray(0, 64 * 1024), mode);
      if (whole.byteLength > 64 * 1024) throw systemError('EDQUOT');
    },
    async create(path, mode) {
      const file = await nodeDisk.create(path, mode);
      let taken = 0;
      return {
        ...file,
        async append(bytes) {
          taken += bytes.byteLength;
          if (taken > 64 * 1024) throw systemError('EDQUOT');
          await file.append(bytes);
        },
      };
    },
  };
  return { folder, disk, real: false, done: () => rmSync(folder, { recursive: true, force: true }) };
}

/** A folder nobody may write into. Permission bits do not stop root, so it is a read-only mount where that works. */
export function readOnlyDisk(): TestDisk {
  const folder = mkdtempSync(join(tmpdir(), 'onay-read-only-'));
  if (mount(folder, 'ro')) return mounted(folder);
  const refused = (): Promise<never> => Promise.reject(systemError('EACCES'));
  const disk: Disk = { ...nodeDisk, writeAndSync: refused, create: refused };
  return { folder, disk, real: false, done: () => rmSync(folder, { recursive: true, force: true }) };
}

async function gathered(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}

export function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: injected`), { code });
}

function mount(folder: string, options: string): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder], { stdio: 'ignore' });
    return true;
  } catch {
    // A container without the right to mount.
    return false;
  }
}

function mounted(folder: string): TestDisk {
  return {
    folder, disk: nodeDisk, real: true,
    done() {
      execFileSync('umount', [folder]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
