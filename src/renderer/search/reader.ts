import type { TableName, Tables } from '../data/tables.ts';

/** Reads the user's rows inside the worker, so that none of them crosses over from the window. It never writes. */
export type Reader = {
  /** At most `count` rows in the order of their ids, after the one given. */
  after<T extends TableName>(table: T, id: string | null, count: number): Promise<Tables[T][]>;
  /** The rows of these ids; undefined where there is none. */
  get<T extends TableName>(table: T, ids: readonly string[]): Promise<(Tables[T] | undefined)[]>;
  /** The rows with this value in an index. */
  where<T extends TableName>(table: T, index: string, value: string): Promise<Tables[T][]>;
  /** For each value of an index the greatest id under it: ids grow with time, so the newest row. No row itself is read. */
  newest(table: TableName, index: string): Promise<ReadonlyMap<string, string>>;
  /** True once it has stepped aside, or was closed. */
  closed(): boolean;
  close(): void;
};

const answered = <T>(request: IDBRequest<T>): Promise<T> => new Promise((resolve, reject) => {
  request.addEventListener('success', () => resolve(request.result));
  request.addEventListener('error', () => reject(request.error ?? new Error('reading failed')));
});

/** Opens the database as it is. It never makes one: where there is none, opening fails. Steps aside when the window changes it. */
export async function openReader(name: string): Promise<Reader> {
  const request = indexedDB.open(name);
  request.addEventListener('upgradeneeded', () => request.transaction?.abort());
  const database = await answered(request);
  let closed = false;
  const close = (): void => {
    closed = true;
    database.close();
  };
  database.addEventListener('versionchange', close);
  const store = (table: TableName): IDBObjectStore => database.transaction(table, 'readonly').objectStore(table);
  return {
    after(table, id, count) {
      const rows: IDBRequest<Tables[typeof table][]> = store(table).getAll(id === null ? null : IDBKeyRange.lowerBound(id, true), count);
      return answered(rows);
    },
    get(table, ids) {
      const from = store(table);
      return Promise.all(ids.map((id) => {
        const row: IDBRequest<Tables[typeof table] | undefined> = from.get(id);
        return answered(row);
      }));
    },
    where(table, index, value) {
      const rows: IDBRequest<Tables[typeof table][]> = store(table).index(index).getAll(value);
      return answered(rows);
    },
    newest(table, index) {
      const found = new Map<string, string>();
      const keys = store(table).index(index).openKeyCursor();
      return new Promise((resolve, reject) => {
        keys.addEventListener('error', () => reject(keys.error ?? new Error('reading failed')));
        keys.addEventListener('success', () => {
          const cursor = keys.result;
          if (!cursor) return resolve(found);
          found.set(String(cursor.key), String(cursor.primaryKey));
          cursor.continue();
        });
      });
    },
    closed: () => closed,
    close,
  };
}
