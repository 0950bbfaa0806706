import { currentWork, onceRead } from '../../../../src/renderer/app/work/index.ts';
import { openDatabase } from '../../../../src/renderer/data/database.ts';
import { db } from '../../../../src/renderer/data/index.ts';
import { placedByHook, placedByRepository } from './grid.ts';
import { rawRows } from './raw.ts';
import { fillBoth, found, foundByPeer } from './words.ts';
import type { Month, Taken } from './asked.ts';

async function taken(work: () => number | Promise<number>): Promise<Taken> {
  const start = performance.now();
  const count = await work();
  return { ms: performance.now() - start, count };
}

async function each(months: readonly Month[], ask: (month: Month) => Promise<number>): Promise<Taken> {
  const { ms, count } = await taken(async () => {
    let sum = 0;
    for (const month of months) sum += await ask(month);
    return sum;
  });
  return { ms: ms / months.length, count };
}

async function begin(): Promise<void> {
  await openDatabase(db);
  // The reading that the whole program shares stays in memory, as it does there.
  currentWork.subscribe(() => undefined);
  await new Promise<void>((done) => void onceRead(done));
}

window.years = {
  ready: begin(), fillBoth,
  repository: (months) => each(months, ({ day, clientId }) => placedByRepository(day, clientId)),
  hook: (months) => each(months, ({ day, clientId }) => placedByHook(day, clientId)),
  raw: (months) => each(months, ({ from, to, clientId }) => rawRows(from, to, clientId)),
  search: (query) => taken(() => found(query)),
  miniSearch: (query) => taken(() => foundByPeer(query)),
};
