import type { Page } from '@playwright/test';
import type { Workspace } from './workspace.ts';

const batch = 2_000;

/** Puts a workspace into the database of an open page, which has made it empty at its first start; by IndexedDB itself. */
export async function fill(page: Page, workspace: Workspace): Promise<void> {
  for (const [table, rows] of Object.entries(workspace)) {
    for (let from = 0; from < rows.length; from += batch) {
      // As text: what the driver hands over as objects it takes apart value by value.
      await page.evaluate(put, { table, text: JSON.stringify(rows.slice(from, from + batch)) });
    }
  }
}

/** Runs in the page. */
function put({ table, text }: { table: string; text: string }): Promise<void> {
  const rows: unknown = JSON.parse(text);
  if (!Array.isArray(rows)) throw new Error('rows come as a list');
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
