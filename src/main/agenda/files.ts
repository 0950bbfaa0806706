import { createHash } from 'node:crypto';
import { mkdir, open, readFile, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { createExclusively, writeAtomically } from '../vault/atomic.ts';
import { codedDiskError, errnoOf } from '../vault/disk-errors.ts';
import type { RoomFiles } from './ports.ts';

/** Files in `folder` (made when missing). Throws `CodedError` with the disk's codes. */
export function nodeFiles(folder: string): RoomFiles {
  const handles = new Map<string, { handle: FileHandle; size: number }>();

  const release = async (name: string): Promise<void> => {
    const open = handles.get(name);
    handles.delete(name);
    await open?.handle.close();
  };
  const appending = async (name: string): Promise<{ handle: FileHandle; size: number }> => {
    const known = handles.get(name);
    if (known !== undefined) return known;
    await mkdir(folder, { recursive: true });
    const handle = await open(join(folder, name), 'a', 0o600);
    const opened = { handle, size: (await handle.stat()).size };
    handles.set(name, opened);
    return opened;
  };

  return {
    read: (name) => readFile(join(folder, name), 'utf8').catch((error: unknown) => {
      if (errnoOf(error) === 'ENOENT') return null;
      throw codedDiskError(error, `reading ${name}`);
    }),
    write: async (name, text) => {
      // The open handle would go on writing into the file that is replaced.
      await release(name);
      await mkdir(folder, { recursive: true });
      await writeAtomically(join(folder, name), text);
    },
    append: async (name, text, flush) => {
      try {
        const opened = await appending(name);
        const bytes = Buffer.from(text, 'utf8');
        try {
          await opened.handle.appendFile(bytes);
        } catch (error) {
          // A full disk takes the front of a line; the next append must not continue in the middle of it. Where it cannot be
          // cut off, the file is opened anew and the broken line is found at the next start.
          await opened.handle.truncate(opened.size).catch(() => release(name));
          throw error;
        }
        opened.size += bytes.length;
        if (flush) await opened.handle.datasync();
      } catch (error) {
        throw codedDiskError(error, `appending to ${name}`);
      }
    },
    keepCopy: async (name) => {
      const bytes = await readFile(join(folder, name)).catch((error: unknown) => {
        throw codedDiskError(error, `reading ${name}`);
      });
      const copy = `${name}.damaged-${createHash('sha256').update(bytes).digest('hex').slice(0, 8)}`;
      await createExclusively(join(folder, copy), bytes);
      return copy;
    },
    close: async () => {
      for (const name of handles.keys()) await release(name);
    },
  };
}
