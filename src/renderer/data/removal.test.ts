import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { makeClient } from '../../../tests/fixtures/clients.ts';
import { clientAContent } from '../../../tests/fixtures/agreements.ts';
import { emptyContent } from '../../domain/posts/index.ts';
import { openDatabase } from './database.ts';
import {
  agreements, campaigns, clients, db, editStrategy, media, newId, planned, posts, postTemplates, removeClients, restoreClients, sealVersion, workItems,
} from './index.ts';
import { addSample, removeSample, restoreSample } from './sample/index.ts';
import { tableNames } from './tables.ts';

beforeEach(async () => {
  db.close();
  await db.delete();
  await openDatabase(db);
});

/** Every row of the database, by table. */
const whole = async () => Object.fromEntries(await Promise.all(tableNames.map(async (name) => [name, await db.table(name).toArray()] as const)));
const counts = async () => Object.fromEntries(Object.entries(await whole()).map(([name, rows]) => [name, rows.length]));

async function withEverything(name: string) {
  const client = await clients.create(makeClient({ name }));
  const base = { clientId: client.id, zone: client.zone, campaignId: null, assignee: '', notes: '', sample: false };
  await agreements.create({ clientId: client.id, name: 'Retainer', content: clientAContent(newId) });
  await editStrategy(client.id, () => ({ goals: 'Daha çok misafir' }));
  await campaigns.create({
    clientId: client.id, name: 'Yılbaşı', from: '2026-12-14', to: '2026-12-20', colour: '#B3261E', extra: [], inputBy: null, daysEarlier: 0, notes: '', sample: false,
  });
  const [kept, gone] = await posts.createMany([{ clientId: client.id, on: '2026-12-01' }, { clientId: client.id }, { clientId: client.id }]);
  if (!kept || !gone) throw new Error('no posts were made');
  await sealVersion(kept.id);
  await posts.editContent(kept.id, (content) => ({ ...content, location: 'Moda' }));
  await planned.remove([{ kind: 'post', id: gone.id }]);
  await workItems.create({ ...base, title: 'Çekim', on: null, at: null, kind: 'shoot', minutesPlanned: 240, minutesSpent: null, deliverableId: null, doneAt: null });
  await postTemplates.create({ clientId: client.id, name: 'Haftanın çekirdeği', pillarId: null, content: emptyContent('carousel'), sample: false });
  await media.create({
    clientId: client.id, sha256: 'e'.repeat(64), name: 'logo.png', kind: 'image', mime: 'image/png', bytes: 9, width: 1, height: 1, durationMs: null,
    hasLocation: false, thumbnail: null, web: null, alt: '', tags: [], licence: null, sample: false,
  });
  return client;
}

it('removes a client with posts, sealed versions, work, media and trash, touches nothing of another, and undo puts all of it back', async () => {
  const going = await withEverything('Ağaçkakan Kahve');
  const alone = await counts();
  const staying = await withEverything('Fjellrev Outdoor');
  const before = await whole();
  const removed = await removeClients([going.id]);
  expect(await counts()).toEqual(alone);
  for (const rows of Object.values(await whole())) expect(JSON.stringify(rows)).not.toContain(going.id);
  expect((await db.clients.toArray()).map((client) => client.id)).toEqual([staying.id]);
  await restoreClients(removed);
  expect(await whole()).toEqual(before);
});

it('removes the sample to the last row, also views and reminders that speak of it, and undo puts all of it back', async () => {
  await addSample('tr');
  await db.notifications.put({ seq: 1, itemId: 'x', what: 'fired', at: 1, title: '', body: '', route: '/', seen: 0 });
  const before = await whole();
  expect(await db.posts.count()).toBeGreaterThan(50);
  const removed = await removeSample();
  expect(Object.entries(await counts()).filter(([name, count]) => count > 0 && name !== 'meta')).toEqual([]);
  await restoreSample(removed);
  expect(await whole()).toEqual(before);
});
