import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { sweepTemporaries, writeUnderFreeName } from './atomic.ts';
import { codedDiskError } from './disk-errors.ts';
import { nodeDisk, type Disk } from './disk.ts';
import { freeNames, safeFileName } from './names.ts';
import type { Exporter } from './ports.ts';

const day = 24 * 60 * 60 * 1000;

/**
 * Exports into one folder, made when it is missing, under a free name: a file of the user's is never replaced.
 * `now` is UTC ms; leftovers of writes that were killed more than a day ago are cleared on the way.
 */
export function folderExporter(folder: string, now: () => number, disk: Disk = nodeDisk): Exporter {
  return {
    folder: () => folder,
    async save({ suggestedName, bytes }) {
      await mkdir(folder, { recursive: true }).catch((error: unknown) => {
        throw codedDiskError(error, 'making the export folder');
      });
      await sweepTemporaries(folder, now(), day, disk).catch(() => 0);
      const name = await writeUnderFreeName(folder, freeNames(safeFileName(suggestedName)), bytes, { mode: 0o644, disk });
      return { status: 'saved', path: join(folder, name) };
    },
  };
}
