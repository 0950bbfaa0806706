import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';

/** What stands where exports go, and what its owner does about it. */
export type PoorDisk = {
  /** The sentence's key in the catalogue of errors. */
  readonly said: string;
  mend(): void;
  done(): void;
};

/** A disk of 16 KiB that grows when mended; where mounting is not allowed, a file in the folder's place that goes away. */
export function poorDisk(folder: string): PoorDisk {
  mkdirSync(folder);
  const mount = (options: string): boolean => {
    if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder], { stdio: 'ignore' });
      return true;
    } catch {
      // A container without the right to mount.
      return false;
    }
  };
  if (mount('size=16k')) {
    return { said: 'disk-full', mend: () => { mount('remount,size=64m'); }, done: () => { execFileSync('umount', [folder]); } };
  }
  rmSync(folder, { recursive: true });
  writeFileSync(folder, 'no folder');
  return { said: 'no-such-folder', mend: () => { rmSync(folder); mkdirSync(folder); }, done: () => undefined };
}
