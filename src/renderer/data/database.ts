import Dexie, { type EntityTable, type Table } from 'dexie';
import { watchWrites } from './changes.ts';
import { DataError, toDataError } from './errors.ts';
import { installGuards } from './guards.ts';
import { migrations, schemaVersion, type Migration } from './migrations/index.ts';
import type { Tables } from './tables.ts';

/** The name is part of where a user's data lives: it never changes. */
export const databaseName = 'onay';

export class OnayDatabase extends Dexie {
  declare meta: EntityTable<Tables['meta'], 'key'>;
  declare business: EntityTable<Tables['business'], 'id'>;
  declare clients: EntityTable<Tables['clients'], 'id'>;
  declare services: EntityTable<Tables['services'], 'id'>;
  declare clauses: EntityTable<Tables['clauses'], 'id'>;
  declare agreements: EntityTable<Tables['agreements'], 'id'>;
  declare agreementVersions: EntityTable<Tables['agreementVersions'], 'id'>;
  declare ledger: Table<Tables['ledger'], string>;
  declare notifications: EntityTable<Tables['notifications'], 'seq'>;
  declare strategies: EntityTable<Tables['strategies'], 'id'>;
  declare campaigns: EntityTable<Tables['campaigns'], 'id'>;
  declare posts: EntityTable<Tables['posts'], 'id'>;
  declare postVersions: EntityTable<Tables['postVersions'], 'id'>;
  declare workItems: EntityTable<Tables['workItems'], 'id'>;
  declare postTemplates: EntityTable<Tables['postTemplates'], 'id'>;
  declare media: EntityTable<Tables['media'], 'id'>;
  declare trash: EntityTable<Tables['trash'], 'id'>;
  declare savedViews: EntityTable<Tables['savedViews'], 'id'>;

  constructor(name: string = databaseName, steps: readonly Migration[] = migrations) {
    // `strict`: a write is complete only when the disk has it; Chrome's default since 121 only asks the system to.
    super(name, { chromeTransactionDurability: 'strict' });
    for (const step of steps) {
      const version = this.version(step.version).stores(step.stores);
      if (step.upgrade) version.upgrade(step.upgrade);
    }
    installGuards(this);
    watchWrites(this);
  }
}

/**
 * Opens the user's database. Refuses one that a newer Onay has written (`database-newer`) before any write:
 * Dexie 4 would open it and let an old program scribble over new rows.
 */
export async function openDatabase(database: OnayDatabase): Promise<void> {
  try {
    if (await nativeVersion(database.name) > schemaVersion * 10) throw new DataError('database-newer');
    await database.open();
    const known = await database.meta.get('schemaVersion');
    if (known && Number(known.value) > schemaVersion) {
      database.close();
      throw new DataError('database-newer', `written by schema ${known.value}`);
    }
    if (!known || Number(known.value) < schemaVersion) await database.meta.put({ key: 'schemaVersion', value: schemaVersion });
  } catch (error) {
    throw toDataError(error);
  }
}

/** IndexedDB's own version number (Dexie's times ten), 0 when the database does not exist. */
async function nativeVersion(name: string): Promise<number> {
  const all = await indexedDB.databases();
  return all.find((one) => one.name === name)?.version ?? 0;
}

export const db = new OnayDatabase();
