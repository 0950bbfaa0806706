import type { DBCore, DBCoreMutateRequest, Dexie } from 'dexie';

/** Tables whose writes somebody wants to hear of. */
export const watchedTables = ['clients', 'agreements', 'agreementVersions', 'campaigns', 'posts', 'workItems'] as const;
export type WatchedTable = (typeof watchedTables)[number];
/** What one transaction wrote or deleted in a table; `all` when whole ranges went. */
export type Changed = { table: WatchedTable; ids: string[] | 'all' };

const listeners = new Set<(changed: Changed) => void>();

/** Called once a transaction that wrote to a watched table is on disk, whoever wrote. */
export function onRowsChanged(listener: (changed: Changed) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Hears every write below the repositories, so that none has to be remembered. Dexie's own event forgets the ids of a bulk write of
 * fifty rows and more; here they pass by.
 */
export function watchWrites(database: Dexie): void {
  const pending = new WeakMap<object, Map<WatchedTable, Set<string> | 'all'>>();
  const note = (request: DBCoreMutateRequest, table: WatchedTable): void => {
    const transaction = request.trans;
    let written = pending.get(transaction);
    if (!written) {
      const fresh = new Map<WatchedTable, Set<string> | 'all'>();
      pending.set(transaction, fresh);
      written = fresh;
      if (isEventful(transaction)) transaction.addEventListener('complete', () => publish(fresh));
    }
    const known = written.get(table);
    if (known === 'all') return;
    const ids = idsOf(request);
    if (ids === 'all') written.set(table, 'all');
    else if (known) for (const id of ids) known.add(id);
    else written.set(table, new Set(ids));
  };
  database.use({
    stack: 'dbcore',
    name: 'watched writes',
    create: (core: DBCore) => ({
      ...core,
      table: (name) => {
        const table = core.table(name);
        const watched = watchedTables.find((one) => one === name);
        if (watched === undefined) return table;
        return {
          ...table,
          mutate: (request) => {
            if (listeners.size > 0) note(request, watched);
            return table.mutate(request);
          },
        };
      },
    }),
  });
}

/** Dexie hands down the browser's own transaction, which its types do not say. */
const isEventful = (transaction: object): transaction is IDBTransaction => 'addEventListener' in transaction;

function idsOf(request: DBCoreMutateRequest): string[] | 'all' {
  switch (request.type) {
    case 'add':
    case 'put': return request.values.map((row) => String(row.id));
    case 'delete': return request.keys.map(String);
    case 'deleteRange': return 'all';
  }
}

function publish(written: ReadonlyMap<WatchedTable, Set<string> | 'all'>): void {
  for (const [table, ids] of written) {
    for (const listener of listeners) listener({ table, ids: ids === 'all' ? 'all' : [...ids] });
  }
}
