import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { makeClient } from '../../../tests/fixtures/clients.ts';
import { openDatabase } from './database.ts';
import { clients, db, editStrategy, newId, strategyOf } from './index.ts';

beforeEach(async () => {
  db.close();
  await db.delete();
  await openDatabase(db);
});

it('shows an empty strategy until something is written, and only then makes the row', async () => {
  const client = await clients.create(makeClient());
  expect(await strategyOf(client.id)).toMatchObject({ revision: 0, goals: '', clientId: client.id });
  expect(await db.strategies.count()).toBe(0);
  await editStrategy(client.id, () => ({ goals: 'Mahallede bilinmek' }));
  expect(await strategyOf(client.id)).toMatchObject({ revision: 1, goals: 'Mahallede bilinmek' });
});

it('makes one row however many fields are written at the same moment, and keeps each of them', async () => {
  const client = await clients.create(makeClient());
  await Promise.all([
    editStrategy(client.id, () => ({ goals: 'a' })), editStrategy(client.id, () => ({ audience: 'b' })),
    editStrategy(client.id, ({ pillars }) => ({ pillars: [...pillars, { id: newId(), name: 'Mahalle', share: 100, colour: '#8F4E1F', description: '' }] })),
  ]);
  expect(await db.strategies.count()).toBe(1);
  expect(await strategyOf(client.id)).toMatchObject({ goals: 'a', audience: 'b', pillars: [{ name: 'Mahalle' }], revision: 3 });
});

it('is not made for a client who is not there', async () => {
  await expect(editStrategy(newId(), () => ({ goals: 'x' }))).rejects.toMatchObject({ code: 'row-missing' });
  expect(await db.strategies.count()).toBe(0);
});
