import Papa from 'papaparse';
import { dayOrderOf } from '../../../../src/domain/exchange/index.ts';
import type { Post } from '../../../../src/domain/posts/index.ts';
import { readWork } from '../../../../src/renderer/app/work/index.ts';
import { OnayDatabase, openDatabase } from '../../../../src/renderer/data/database.ts';
import { db, newId, planned } from '../../../../src/renderer/data/index.ts';
import { openReader } from '../../../../src/renderer/features/exchange/ask.ts';
import { importClients, mappingFor, recognised } from '../../../../src/renderer/features/exchange/context.ts';
import { runImport } from '../../../../src/renderer/features/exchange/run.ts';
import type { Imported } from './asked.ts';

const other = new OnayDatabase('peer');
let rows: readonly Post[] = [];

/** Everything between having the file and having its posts on disk with their first versions; then they are taken away again. */
async function ours(csv: string): Promise<Imported> {
  const bytes = new TextEncoder().encode(csv);
  const work = await readWork(Date.now());
  const start = performance.now();
  const reader = openReader();
  const read = await reader.ask<'read'>({ type: 'read', bytes });
  if (!read.ok) throw new Error(`the file is refused: ${read.fault}`);
  const { headings, rows: cells } = read.table;
  const [mapping, clients] = await Promise.all([mappingFor(headings), importClients(work.active)]);
  const order = dayOrderOf(cells.map((row) => row[mapping.indexOf('date')] ?? '')).order ?? 'day-first';
  const options = { mapping, order, clientId: null, network: 'instagram', clients, today: work.day, own: false, altLabel: 'Alt text' } as const;
  const plan = await recognised(await reader.ask<'plan'>({ type: 'plan', options }));
  const made = await runImport(plan, new AbortController().signal, () => undefined);
  const ms = performance.now() - start;
  reader.close();
  rows = made;
  await planned.remove(made.map(({ id }) => ({ kind: 'post', id })));
  await db.trash.clear();
  return { ms, count: made.length };
}

/** papaparse, and the rows that ours made of the same file put into the same tables at once: no planning, no versions. */
async function bare(csv: string): Promise<Imported> {
  const again = rows.map((row) => ({ ...row, id: newId() }));
  const start = performance.now();
  const { data } = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true });
  if (data.length !== again.length) throw new Error(`papaparse reads ${data.length} rows`);
  await other.posts.bulkPut(again);
  const ms = performance.now() - start;
  await other.posts.clear();
  return { ms, count: again.length };
}

window.importing = { ready: Promise.all([openDatabase(db), openDatabase(other)]).then(() => undefined), ours, bare };
