import type { Dexie } from 'dexie';
import * as z from 'zod/mini';
import type { Row } from '../../domain/common/id.ts';
import { DataError } from './errors.ts';
import { newId } from './ids.ts';
import { write } from './writes.ts';

type Values<T extends Row> = Omit<T, keyof Row>;

/**
 * The one way rows come and go: parsed by their schema, their revision counted, each write shown as saved only after its
 * transaction is on disk. Errors are `DataError`s.
 */
export function createRepository<T extends Row>(table: StoredTable<NoInfer<T>>, schema: z.ZodMiniType<T>) {
  const parse = (value: unknown): T => {
    const parsed = z.safeParse(schema, value);
    if (!parsed.success) throw new DataError('row-invalid', z.prettifyError(parsed.error));
    return parsed.data;
  };
  const { db } = table;

  return {
    parse,
    get: async (id: string): Promise<T | undefined> => table.get(id),

    /** Makes a new row; the id can be given where something else already points at it. */
    create: (values: Values<T>, id: string = newId(), now: number = Date.now()): Promise<T> =>
      write(async () => {
        const row = parse({ ...values, id, createdAt: now, updatedAt: now, revision: 1 });
        await table.add(row);
        return row;
      }),

    /** Reads, changes and writes in one transaction, so that two edits never lose each other. Fails with `row-missing`. */
    update: (id: string, change: (row: T) => Partial<Values<T>>, now: number = Date.now()): Promise<T> =>
      write(() => db.transaction('rw', table.name, async () => {
        const before = await table.get(id);
        if (!before) throw new DataError('row-missing', id);
        const after = parse({ ...before, ...change(before), revision: before.revision + 1, updatedAt: now });
        await table.put(after);
        return after;
      })),

    /** Removes a row and gives it back, for undo. */
    remove: (id: string): Promise<T | undefined> =>
      write(() => db.transaction('rw', table.name, async () => {
        const row = await table.get(id);
        if (row) await table.delete(id);
        return row;
      })),

    /** Puts a removed or earlier row back as it was, with a revision beyond what is there. */
    restore: (row: T): Promise<void> =>
      write(() => db.transaction('rw', table.name, async () => {
        const present = await table.get(row.id);
        await table.put(parse({ ...row, revision: Math.max(row.revision, present?.revision ?? 0) + 1 }));
      })),
  };
}

/** What a repository asks of a Dexie table. Dexie's own generic types do not follow a generic row; every concrete table fits this. */
export type StoredTable<T> = {
  readonly name: string;
  readonly db: Dexie;
  get(id: string): Promise<T | undefined>;
  add(row: T): Promise<unknown>;
  put(row: T): Promise<unknown>;
  delete(id: string): Promise<void>;
};
