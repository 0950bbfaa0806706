import 'fake-indexeddb/auto';
import * as z from 'zod/mini';
import { beforeEach, expect, it } from 'vitest';
import { postStates } from '../../../domain/posts/index.ts';
import { addMonths, dayAt } from '../../../domain/time/index.ts';
import { openDatabase } from '../database.ts';
import { db, posts, strategyOf } from '../index.ts';
import { tableNames, tableSchemas } from '../tables.ts';
import { addSample, sampleScenes, type KeptPicture } from './index.ts';
import { blackFridayWeek, newYearWeek } from './plan.ts';

const now = Date.UTC(2026, 10, 23, 9);

beforeEach(async () => {
  db.close();
  await db.delete();
  await openDatabase(db);
  await addSample('tr', now);
});

it('fills this month and the next with posts in every state, some of them in the backlog', async () => {
  const today = dayAt(now, 'Europe/Istanbul');
  const shown = await posts.inRange(`${today.slice(0, 7)}-01`, `${addMonths(today, 1).slice(0, 7)}-31`);
  expect(shown.length).toBeGreaterThan(50);
  expect(new Set(shown.map((post) => post.state))).toEqual(new Set(postStates));
  expect((await posts.backlog()).length).toBeGreaterThan(3);
  expect(await db.postVersions.count()).toBe(await db.posts.count());
});

it('has rows that every schema takes, and every post has its client’s handle and pillar', async () => {
  for (const name of tableNames) {
    for (const row of await db.table(name).toArray()) expect(z.safeParse(tableSchemas[name], row), name).toMatchObject({ success: true });
  }
  const clients = new Map((await db.clients.toArray()).map((client) => [client.id, client]));
  for (const post of await db.posts.toArray()) {
    const handles = clients.get(post.clientId)?.handles ?? [];
    for (const variant of post.content.variants) {
      expect(handles.find((handle) => handle.id === variant.handleId)?.network, `${post.title} ${variant.network}`).toBe(variant.network);
    }
    expect((await strategyOf(post.clientId)).pillars.map((pillar) => pillar.id)).toContain(post.pillarId);
    expect(post.sample).toBe(true);
  }
});

it('keeps the rules of its own clients: the roaster says sen, the clinic neither praises itself nor names a price', async () => {
  const textsOf = async (name: string) => {
    const client = (await db.clients.toArray()).find((one) => one.name.includes(name));
    const rows = await db.posts.where('[clientId+state]').between([client?.id, ''], [client?.id, 'z']).toArray();
    return rows.flatMap((post) => post.content.variants.map((variant) => variant.text));
  };
  for (const text of await textsOf('Ağaçkakan')) expect(text).not.toMatch(/(^|[^\p{L}])(siz|size|sizi|sizin)(?![\p{L}])|(iniz|ınız|unuz|ünüz)(?![\p{L}])/iu);
  for (const text of await textsOf('Öğüt')) expect(text).not.toMatch(/(^|[^\p{L}])(en|fiyat|tl|indirim|garantili|öncesi|sonrası|before and after|best|price)(?![\p{L}])/iu);
});

it('puts each season where it comes next', () => {
  expect(blackFridayWeek('2026-11-23')).toEqual({ from: '2026-11-23', to: '2026-11-29' });
  expect(blackFridayWeek('2026-11-30')).toEqual({ from: '2027-11-22', to: '2027-11-28' });
  expect(newYearWeek('2026-12-21')).toEqual({ from: '2027-12-14', to: '2027-12-20' });
});

const emptied = async () => {
  db.close();
  await db.delete();
  await openDatabase(db);
};
const kept: KeptPicture[] = sampleScenes.flatMap((scenes, client) => scenes.map(({ name, alt }, index) => ({
  client, alt, file: {
    name, sha256: `${client}${index}`.padEnd(64, '0'), kind: 'image', mime: 'image/jpeg', bytes: 9, width: 4, height: 5, durationMs: null, hasLocation: false, thumbnail: null, web: null,
  },
})));

it('shows its pictures in its posts, each client’s own, every one of them somewhere', async () => {
  await emptied();
  await addSample('en', now, kept);
  const owners = new Map((await db.media.toArray()).map(({ id, clientId, alt }) => [id, { clientId, alt }]));
  expect(owners.size).toBe(12);
  const shown = new Set<string>();
  for (const { clientId, title, content } of await db.posts.toArray()) {
    for (const { mediaId, alt } of content.media) {
      expect(owners.get(mediaId), title).toEqual({ clientId, alt });
      shown.add(mediaId);
    }
    // A network asks a carousel for two and more.
    if (content.format === 'carousel') expect(content.media.length, title).not.toBe(1);
  }
  expect(shown.size).toBe(12);
});

it('is there as a whole or not at all when it is ended half-way', async () => {
  for (const name of ['services', 'agreementVersions', 'ledger', 'campaigns', 'media', 'workItems', 'postVersions'] as const) {
    await emptied();
    const dies = () => { throw new Error('killed'); };
    db.table(name).hook('creating', dies);
    await expect(addSample('tr', now, kept)).rejects.toThrow();
    db.table(name).hook('creating').unsubscribe(dies);
    const left = await Promise.all(tableNames.map(async (table) => [table, (await db.table(table).toArray()).filter((row) => row.key !== 'schemaVersion').length]));
    expect(left.filter(([, count]) => count !== 0), name).toEqual([]);
  }
});
