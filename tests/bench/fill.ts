import type { Page } from '@playwright/test';
import type { Workspace } from './workspace.ts';

const batch = 4_000;

/** Puts a workspace into the database of an open page, which has made it empty at its first start; by IndexedDB itself. */
export async function fill(page: Page, workspace: Workspace): Promise<void> {
  for (const [table, rows] of Object.entries(workspace)) {
    for (let from = 0; from < rows.length; from += batch) {
      await page.evaluate(put, { table, rows: rows.slice(from, from + batch) });
    }
  }
}

/** Runs in the page. */
function put({ table, rows }: { table: string; rows: readonly unknown[] }): Promise<void> {
  return new Promise((done, failed) => {
    const opening = indexedDB.open('onay');
    opening.addEventListener('error', () => failed(opening.error ?? new Error('the database cannot be opened')));
    opening.addEventListener('success', () => {
      const database = opening.result;
      const transaction = database.transaction(table, 'readwrite', { durability: 'strict' });
      transaction.addEventListener('error', () => failed(transaction.error ?? new Error(`rows of ${table} were refused`)));
      transaction.addEventListener('complete', () => {
        database.close();
        done();
      });
      for (const row of rows) transaction.objectStore(table).put(row);
    });
  });
}
