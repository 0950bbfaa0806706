import type { Day } from '../../../../src/domain/time/index.ts';
import { databaseName } from '../../../../src/renderer/data/database.ts';

const opened = (): Promise<IDBDatabase> => new Promise((done, failed) => {
  const request = indexedDB.open(databaseName);
  request.addEventListener('success', () => done(request.result));
  request.addEventListener('error', () => failed(request.error ?? new Error('the database cannot be opened')));
});
let opening: Promise<IDBDatabase> | null = null;

/** The bare database asked for the same range: one `getAll` on the same index, on a connection that is open. Answers how many rows came. */
export async function rawRows(from: Day, to: Day, clientId: string | null): Promise<number> {
  opening ??= opened();
  const posts = (await opening).transaction('posts', 'readonly').objectStore('posts');
  const request = clientId === null
    ? posts.index('on').getAll(IDBKeyRange.bound(from, to))
    : posts.index('[clientId+on]').getAll(IDBKeyRange.bound([clientId, from], [clientId, to]));
  return new Promise((done, failed) => {
    request.addEventListener('success', () => done(request.result.length));
    request.addEventListener('error', () => failed(request.error ?? new Error('reading failed')));
  });
}
