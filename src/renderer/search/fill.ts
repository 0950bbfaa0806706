import type { Agreement } from '../../domain/agreements/index.ts';
import type { Changed } from '../data/changes.ts';
import { agreementDocument, campaignDocument, clientDocument, postDocument, workDocument } from './documents.ts';
import type { Reader } from './reader.ts';
import type { HitKind, SearchDocument, SearchIndex } from './searchIndex.ts';

/** Rows of one table read and taken in at a time: small enough that a question in between is answered at once. */
const batch = 400;

/** Tables whose rows are documents themselves. */
const kinds = { clients: 'client', campaigns: 'campaign', workItems: 'work', posts: 'post' } as const satisfies Partial<Record<Changed['table'], HitKind>>;
type Plain = keyof typeof kinds;

/** Reads everything into the index: what there is little of first, then the posts. */
export async function fill(index: SearchIndex, reader: Reader, pause: () => Promise<void>): Promise<void> {
  await each(reader, 'clients', (rows) => rows.map(clientDocument), index, pause);
  await fillAgreements(index, reader, pause);
  await each(reader, 'campaigns', (rows) => rows.map(campaignDocument), index, pause);
  await each(reader, 'workItems', (rows) => rows.map(workDocument), index, pause);
  await each(reader, 'posts', (rows) => rows.map(postDocument), index, pause);
}

async function each<T extends Plain>(
  reader: Reader, table: T, documents: (rows: Awaited<ReturnType<typeof reader.after<T>>>) => SearchDocument[], index: SearchIndex, pause: () => Promise<void>,
): Promise<void> {
  for (let last: string | null = null; ;) {
    const rows: Awaited<ReturnType<typeof reader.after<T>>> = await reader.after(table, last, batch);
    for (const document of documents(rows)) index.put(document);
    last = rows.at(-1)?.id ?? null;
    if (rows.length < batch || last === null) return;
    await pause();
  }
}

/** Versions are large (whole contracts) and many: of each agreement only the newest is read, a few at a time. */
async function fillAgreements(index: SearchIndex, reader: Reader, pause: () => Promise<void>): Promise<void> {
  const newest = await reader.newest('agreementVersions', 'agreementId');
  for (let last: string | null = null; ;) {
    const rows: Agreement[] = await reader.after('agreements', last, 25);
    const versions = await reader.get('agreementVersions', rows.map((row) => newest.get(row.id) ?? ''));
    for (const [at, row] of rows.entries()) index.put(agreementDocument(row, versions[at]));
    last = rows.at(-1)?.id ?? null;
    if (rows.length < 25 || last === null) return;
    await pause();
  }
}

/** Takes in what was written: rows that are there are put, rows that are gone are forgotten. */
export async function takeIn(index: SearchIndex, reader: Reader, { table, ids }: { table: Changed['table']; ids: readonly string[] }): Promise<void> {
  switch (table) {
    case 'clients': return put(index, 'client', ids, (await reader.get(table, ids)).map((row) => row && clientDocument(row)));
    case 'campaigns': return put(index, 'campaign', ids, (await reader.get(table, ids)).map((row) => row && campaignDocument(row)));
    case 'workItems': return put(index, 'work', ids, (await reader.get(table, ids)).map((row) => row && workDocument(row)));
    case 'posts': return put(index, 'post', ids, (await reader.get(table, ids)).map((row) => row && postDocument(row)));
    case 'agreements': return takeAgreements(index, reader, ids);
    case 'agreementVersions': {
      const rows = await reader.get(table, ids);
      return takeAgreements(index, reader, [...new Set(rows.flatMap((row) => (row ? [row.agreementId] : [])))]);
    }
  }
}

async function takeAgreements(index: SearchIndex, reader: Reader, ids: readonly string[]): Promise<void> {
  const rows = await reader.get('agreements', ids);
  const documents = await Promise.all(rows.map(async (row) => {
    if (!row) return undefined;
    const versions = await reader.where('agreementVersions', 'agreementId', row.id);
    return agreementDocument(row, versions.sort((a, b) => a.number - b.number).at(-1));
  }));
  put(index, 'agreement', ids, documents);
}

function put(index: SearchIndex, kind: HitKind, ids: readonly string[], documents: readonly (SearchDocument | undefined)[]): void {
  for (const [at, id] of ids.entries()) {
    const document = documents[at];
    if (document) index.put(document);
    else index.remove(kind, id);
  }
}
