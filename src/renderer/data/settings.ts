import { db } from './database.ts';
import { write } from './writes.ts';

/** A single value of the user's that is no row of its own, kept in `meta`. */
function textSetting(key: string) {
  return {
    get: async (): Promise<string> => String((await db.meta.get(key))?.value ?? ''),
    set: (value: string): Promise<unknown> => write(() => db.meta.put({ key, value: value.trim() })),
  };
}

/** URL of an RFC 3161 time stamp authority; empty signs with the device clock. */
export const timestampAuthority = textSetting('timestampAuthority');
