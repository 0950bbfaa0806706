import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { makeClient } from '../../../tests/fixtures/clients.ts';
import { clientAContent } from '../../../tests/fixtures/agreements.ts';
import { onRowsChanged, type Changed } from '../data/changes.ts';
import { openDatabase } from '../data/database.ts';
import { agreements, clients, db, newId, planned, posts, removeClients, workItems } from '../data/index.ts';
import { addSample } from '../data/sample/index.ts';
import { fill, takeIn } from './fill.ts';
import { openReader, type Reader } from './reader.ts';
import { createSearchIndex } from './searchIndex.ts';

let reader: Reader;
let heard: Changed[] = [];
let stop: () => void;

beforeEach(async () => {
  db.close();
  await db.delete();
  await openDatabase(db);
  reader = await openReader('onay');
  heard = [];
  stop = onRowsChanged((changed) => heard.push(changed));
});
afterEach(() => {
  stop();
  reader.close();
});

const pause = () => Promise.resolve();
/** Takes in what has been heard so far, as the worker does. */
async function catchUp(index: ReturnType<typeof createSearchIndex>): Promise<void> {
  for (const { table, ids } of heard.splice(0)) if (ids !== 'all') await takeIn(index, reader, { table, ids });
}
const titles = (index: ReturnType<typeof createSearchIndex>, query: string) => index.search(query, 50, 20_780).map((hit) => [hit.kind, hit.title]);

it('reads the whole workspace: captions, people, handles, deliverables, campaigns and work', async () => {
  await addSample('tr', Date.UTC(2026, 10, 23, 9));
  const index = createSearchIndex();
  await fill(index, reader, pause);
  expect(titles(index, 'kadikoyluler')).toEqual([]);
  expect(titles(index, 'guji')[0]).toEqual(['post', 'Etiyopya Guji’nin yolculuğu']);
  expect(titles(index, 'LATTE mesai')).toEqual([['post', 'Moda’nın kedisi Latte']]);
  expect(titles(index, 'agackakan')[0]).toEqual(['client', 'Ağaçkakan Kahve']);
  expect(titles(index, 'drogutdis')).toEqual([['client', 'Dr. Öğüt Diş Kliniği']]);
  expect(titles(index, 'brand manager')[0]).toEqual(['client', 'Fjellrev Outdoor']);
  expect(titles(index, 'kampanya sayfası')).toContainEqual(['agreement', 'Sosyal medya yönetimi hizmet sözleşmesi']);
  expect(titles(index, 'yılbaşı pak').map(([kind]) => kind)).toContain('campaign');
  expect(titles(index, 'aylik rap').map(([kind]) => kind)).toContain('work');
});

it('hears of every write, and finds what was made, typed, renamed, deleted and brought back', async () => {
  const index = createSearchIndex();
  await fill(index, reader, pause);
  const client = await clients.create(makeClient({ name: 'Serçe Fırın' }));
  const [one, two] = await posts.createMany(Array.from({ length: 80 }, (_, turn) => ({ clientId: client.id, title: `Simit ${turn}` })));
  if (!one || !two) throw new Error('no posts were made');
  await agreements.create({ clientId: client.id, name: 'Danışmanlık', content: clientAContent(newId) });
  await workItems.create({
    clientId: client.id, title: 'Fırın çekimi', on: null, at: null, zone: client.zone, campaignId: null, assignee: '', notes: '', sample: false, kind: 'shoot',
    minutesPlanned: null, minutesSpent: null, deliverableId: null, doneAt: null,
  });
  await catchUp(index);
  expect(titles(index, 'simit')).toHaveLength(50);
  expect(titles(index, 'simit 79')).toEqual([['post', 'Simit 79']]);
  expect(titles(index, 'danismanlik')).toEqual([['agreement', 'Danışmanlık']]);
  expect(titles(index, 'çekimi')[0]).toEqual(['work', 'Fırın çekimi']);
  await posts.editContent(one.id, (content) => ({ ...content, location: 'Balat' }));
  await posts.edit(two.id, { title: 'Açma' });
  await catchUp(index);
  expect(titles(index, 'balat')).toEqual([['post', 'Simit 0']]);
  expect(titles(index, 'acma')).toEqual([['post', 'Açma']]);
  const gone = await planned.remove([{ kind: 'post', id: two.id }]);
  await catchUp(index);
  expect(titles(index, 'acma')).toEqual([]);
  await planned.restore(gone);
  await catchUp(index);
  expect(titles(index, 'acma')).toEqual([['post', 'Açma']]);
  await removeClients([client.id]);
  await catchUp(index);
  expect(index.size()).toBe(0);
});

it('says nothing of a write that failed as a whole', async () => {
  const client = await clients.create(makeClient());
  const post = await posts.create({ clientId: client.id, state: 'published' });
  heard = [];
  await expect(planned.move([{ kind: 'post', id: post.id, on: '2026-12-01' }])).rejects.toThrow();
  await expect(db.transaction('rw', db.posts, async () => {
    await db.posts.put({ ...post, title: 'never' });
    throw new Error('power cut');
  })).rejects.toThrow('power cut');
  expect(heard).toEqual([]);
});

it('never makes a database where there is none', async () => {
  await expect(openReader('nowhere')).rejects.toThrow();
  expect((await indexedDB.databases()).map((one) => one.name)).not.toContain('nowhere');
});
