import * as z from 'zod/mini';
import { keepAside, readJsonFile } from '../files.ts';
import { writeAtomically } from '../vault/atomic.ts';
import { newerFileSchema, secretsFileSchema, type SecretsFile } from './file.ts';

export type Found =
  | { state: 'absent' }
  | { state: 'read'; file: SecretsFile }
  /** Of a later version of Onay: never touched. */
  | { state: 'newer' }
  /** Neither JSON nor of the schema. It stays where it is, and a copy is kept under the name `aside`. */
  | { state: 'damaged'; aside: string };

export type Shelf = { load(): Promise<Found>; save(file: SecretsFile): Promise<void> };

/** The secrets file on disk, read afresh each time so that what is on disk is what counts. */
export function secretsShelf(path: string): Shelf {
  return {
    async load() {
      const read = await readJsonFile(path, z.union([secretsFileSchema, newerFileSchema]));
      if (read.state === 'absent') return read;
      if (read.state === 'malformed') return { state: 'damaged', aside: await keepAside(path, read.raw) };
      return read.value.version === 1 && 'guard' in read.value ? { state: 'read', file: read.value } : { state: 'newer' };
    },
    save: (file) => writeAtomically(path, `${JSON.stringify(file, null, 2)}\n`),
  };
}
