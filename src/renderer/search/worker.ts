import type { Changed } from '../data/changes.ts';
import { fill, takeIn } from './fill.ts';
import type { Answer, Ask } from './messages.ts';
import { openReader, type Reader } from './reader.ts';
import { createSearchIndex, type SearchIndex } from './searchIndex.ts';

/** Where the words of everything live. Reads the database by itself; the window only sends what is asked and which rows changed. */
declare const self: DedicatedWorkerGlobalScope;

let index: SearchIndex = createSearchIndex();
let reader: Reader | null = null;
let complete = false;
/** One thing after another: a row that changes while everything is being read is read again afterwards. */
let queue: Promise<void> = Promise.resolve();

const say = (answer: Answer): void => self.postMessage(answer, []);
/** Lets waiting messages in between two batches. */
const pause = (): Promise<void> => new Promise((resolve) => {
  const { port1, port2 } = new MessageChannel();
  port1.addEventListener('message', () => {
    port1.close();
    resolve();
  }, { once: true });
  port1.start();
  port2.postMessage(null);
});

const then = (work: () => Promise<void>): void => {
  queue = queue.then(work).catch((error: unknown) => {
    // A reader that has stepped aside, because the database is being changed or removed, leaves what is known as it is.
    if (reader?.closed() !== true) reportError(error);
  });
};

async function readAll(database: string): Promise<void> {
  reader ??= await openReader(database);
  const fresh = createSearchIndex();
  // The first time, what is read so far can be found already; later the old index answers until the new one is whole.
  if (index.size() === 0) index = fresh;
  await fill(fresh, reader, pause);
  index = fresh;
  complete = true;
  say({ kind: 'ready', size: index.size() });
}

async function take({ table, ids }: Changed, database: string): Promise<void> {
  if (!reader) return;
  if (ids === 'all') return readAll(database);
  for (let from = 0; from < ids.length; from += 200) {
    await takeIn(index, reader, { table, ids: ids.slice(from, from + 200) });
    await pause();
  }
  if (index.size() > 1_000 && index.waste() > 1) await readAll(database);
  say({ kind: 'taken' });
}

let name = '';
self.addEventListener('message', ({ data }: MessageEvent<Ask>) => {
  switch (data.kind) {
    case 'start':
      name = data.database;
      then(() => readAll(name));
      return;
    case 'changed': {
      const { changed } = data;
      then(() => take(changed, name));
      return;
    }
    case 'search':
      say({ kind: 'hits', ask: data.ask, hits: index.search(data.query, data.limit, data.today), complete });
  }
});
