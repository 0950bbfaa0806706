import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import * as z from 'zod/mini';
import { createExclusively } from './vault/atomic.ts';
import { codedDiskError, errnoOf } from './vault/disk-errors.ts';

export type JsonFile<T> =
  | { state: 'absent' }
  | { state: 'read'; value: T }
  /** Not JSON, or not of the schema. `raw` is what it holds. */
  | { state: 'malformed'; raw: Uint8Array };

/**
 * Reads a JSON file and parses it by `schema`. Only a file that is not there is `absent`: one that cannot be read is a
 * thrown `CodedError` (`read-only`, `io`), because taking it for absent would start afresh over somebody's data.
 */
export async function readJsonFile<T>(path: string, schema: z.ZodMiniType<T>): Promise<JsonFile<T>> {
  const raw = await readFile(path).catch((error: unknown) => {
    if (errnoOf(error) === 'ENOENT') return null;
    throw codedDiskError(error, `reading ${basename(path)}`);
  });
  if (raw === null) return { state: 'absent' };
  const parsed = z.safeParse(schema, parseJson(raw));
  return parsed.success ? { state: 'read', value: parsed.data } : { state: 'malformed', raw };
}

function parseJson(raw: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(raw));
  } catch {
    // No schema of ours accepts undefined, so this ends as `malformed`.
    return undefined;
  }
}

/**
 * Puts a copy of a file that cannot be read beside it, as `name.unreadable-1.json` (the first free number), before
 * anything takes its place; answers the copy's name. The same content is copied once. The user, or somebody who helps, can
 * still get at what is in it.
 */
export async function keepAside(path: string, raw: Uint8Array): Promise<string> {
  const name = basename(path).replace(/\.json$/, '');
  for (let number = 1; ; number += 1) {
    const aside = `${name}.unreadable-${number}.json`;
    const copy = join(dirname(path), aside);
    if (await createExclusively(copy, raw)) return aside;
    const present = await readFile(copy).catch((error: unknown) => { throw codedDiskError(error, `reading ${aside}`); });
    if (present.equals(raw)) return aside;
  }
}
