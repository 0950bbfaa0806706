import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { emptyContent, type NewPost, type PostContent } from '../../domain/posts/index.ts';
import { makeClient } from '../../../tests/fixtures/clients.ts';
import { openDatabase } from './database.ts';
import { clients, db, media, newId, posts, sealVersion } from './index.ts';

beforeEach(async () => {
  db.close();
  await db.delete();
  await openDatabase(db);
});

const at = (second: number) => ({ now: 1_796_000_000_000 + second * 1_000 });
const coffee = () => clients.create(makeClient());
const saying = (text: string) => (content: PostContent): PostContent => ({ ...content, location: text });
const numbers = async (id: string) => (await posts.versions(id)).map((version) => [version.number, version.content.location]);

async function idea(values: Partial<NewPost> = {}) {
  const client = await coffee();
  return posts.create({ clientId: client.id, title: 'Yeni çekirdek', ...values }, at(0));
}

describe('a new post', () => {
  it('is an idea in the backlog on the client’s own clock, with its first version', async () => {
    const post = await idea();
    expect(post).toMatchObject({ state: 'idea', on: null, at: null, zone: 'Europe/Istanbul', revision: 1 });
    expect(await posts.versions(post.id)).toMatchObject([{ number: 1, content: post.content, sealed: false, origin: 'edit', clientId: post.clientId }]);
  });

  it('is not made for a client who is not there', async () => {
    await expect(posts.create({ clientId: newId() })).rejects.toMatchObject({ code: 'row-missing' });
  });

  it('comes with all the others of an import, or none of them', async () => {
    const client = await coffee();
    const good = { clientId: client.id, title: 'one' };
    await expect(posts.createMany([good, { ...good, at: '25:00' }])).rejects.toMatchObject({ code: 'row-invalid' });
    expect(await db.posts.count()).toBe(0);
    await posts.createMany([good, good, good], { origin: 'import' });
    expect(await db.postVersions.count()).toBe(3);
  });
});

describe('typing', () => {
  it('lets the newest version grow, and begins another after thirty quiet seconds', async () => {
    const post = await idea();
    await posts.editContent(post.id, saying('a'), at(10));
    await posts.editContent(post.id, saying('ab'), at(39));
    expect(await numbers(post.id)).toEqual([[1, 'ab']]);
    await posts.editContent(post.id, saying('abc'), at(70));
    expect(await numbers(post.id)).toEqual([[1, 'ab'], [2, 'abc']]);
    expect((await posts.get(post.id))?.content.location).toBe('abc');
  });

  it('leaves no version behind that says what the one before it says', async () => {
    const post = await idea();
    await posts.editContent(post.id, saying('Moda'), at(40));
    await posts.editContent(post.id, saying(''), at(45));
    expect(await numbers(post.id)).toEqual([[1, '']]);
    const same = await posts.editContent(post.id, saying(''), at(50));
    expect(same.revision).toBe(3);
  });

  it('never touches a sealed version: the next letter begins another', async () => {
    const post = await idea();
    await posts.editContent(post.id, saying('sent'), at(1));
    expect(await sealVersion(post.id)).toMatchObject({ number: 1, sealed: true });
    await posts.editContent(post.id, saying('sent!'), at(2));
    expect(await numbers(post.id)).toEqual([[1, 'sent'], [2, 'sent!']]);
    expect((await posts.versions(post.id)).map((version) => version.sealed)).toEqual([true, false]);
  });

  it('keeps every word of two fields written at the same moment', async () => {
    const post = await idea();
    await Promise.all([
      posts.editContent(post.id, (content) => ({ ...content, location: 'Moda' })),
      posts.editContent(post.id, (content) => ({ ...content, stickers: 'anket' })),
      posts.editContent(post.id, (content) => ({ ...content, audio: 'caz' })),
      posts.edit(post.id, { title: 'Sabah kahvesi' }),
    ]);
    expect(await posts.get(post.id)).toMatchObject({ title: 'Sabah kahvesi', content: { location: 'Moda', stickers: 'anket', audio: 'caz' } });
  });

  it('writes neither post nor version when the content does not fit', async () => {
    const post = await idea();
    await expect(posts.editContent(post.id, saying('x'.repeat(501)))).rejects.toMatchObject({ code: 'row-invalid' });
    expect(await posts.get(post.id)).toEqual(post);
    expect(await numbers(post.id)).toEqual([[1, '']]);
  });
});

it('whatever is typed, restored and sealed: the post says what its newest version says, sealed ones stay, no neighbours are the same', async () => {
  const step = fc.oneof(
    fc.record({ what: fc.constant('type' as const), text: fc.constantFrom('', 'a', 'ab', 'b'), wait: fc.integer({ min: 0, max: 40 }) }),
    fc.record({ what: fc.constant('restore' as const), nth: fc.nat(5), wait: fc.integer({ min: 0, max: 40 }) }),
    fc.record({ what: fc.constant('seal' as const), wait: fc.constant(0) }),
  );
  await fc.assert(fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
    const post = await idea();
    let clock = 0;
    const sealed = new Map<number, string>();
    for (const one of steps) {
      clock += one.wait;
      if (one.what === 'type') await posts.editContent(post.id, saying(one.text), at(clock));
      if (one.what === 'seal') {
        const version = await sealVersion(post.id, at(clock).now);
        sealed.set(version.number, version.content.location);
      }
      if (one.what === 'restore') {
        const all = await posts.versions(post.id);
        await posts.restoreVersion(post.id, all[one.nth % all.length]?.number ?? 1, at(clock).now);
      }
      const all = await numbers(post.id);
      expect(all.map(([number]) => number)).toEqual(all.map((_, index) => index + 1));
      expect(all.at(-1)?.[1]).toBe((await posts.get(post.id))?.content.location);
      for (let index = 1; index < all.length; index += 1) expect(all[index]?.[1]).not.toBe(all[index - 1]?.[1]);
      for (const [number, text] of sealed) expect(all[number - 1]).toEqual([number, text]);
    }
  }), { numRuns: 40 });
}, 60_000);

describe('a sealed version', () => {
  it('can be neither changed nor deleted around the repository: the database refuses', async () => {
    const post = await idea();
    const version = await sealVersion(post.id);
    await expect(db.postVersions.update(version.id, { 'content.location': 'elsewhere' })).rejects.toThrow('content');
    await expect(db.postVersions.put({ ...version, sealed: false })).rejects.toThrow('sealed');
    await expect(db.postVersions.delete(version.id)).rejects.toThrow();
    expect(await db.postVersions.get(version.id)).toEqual(version);
  });

  it('is brought back as a new version', async () => {
    const post = await idea();
    await posts.editContent(post.id, saying('first'), at(1));
    await sealVersion(post.id);
    await posts.editContent(post.id, saying('second'), at(2));
    const restored = await posts.restoreVersion(post.id, 1, at(3).now);
    expect(restored.content.location).toBe('first');
    expect((await posts.versions(post.id)).map(({ number, origin }) => [number, origin])).toEqual([[1, 'edit'], [2, 'edit'], [3, 'restore']]);
  });
});

it('refuses a medium that belongs to another client, and changes nothing', async () => {
  const post = await idea();
  const other = await clients.create(makeClient({ name: 'Fjellrev Outdoor', zone: 'Europe/Oslo' }));
  const picture = await media.create({
    clientId: other.id, sha256: 'c'.repeat(64), name: 'tent.jpg', kind: 'image', mime: 'image/jpeg', bytes: 9, width: 1, height: 1, durationMs: null,
    hasLocation: false, thumbnail: null, web: null, alt: '', tags: [], licence: null, sample: false,
  });
  const use = { mediaId: picture.id, sha256: picture.sha256, alt: '' };
  await expect(posts.editContent(post.id, (content) => ({ ...content, media: [use] }))).rejects.toMatchObject({ code: 'wrong-client' });
  expect((await posts.get(post.id))?.content.media).toEqual([]);
});

describe('a copy', () => {
  it('begins as a draft with the same words, and grows apart from the first', async () => {
    const post = await idea({ state: 'published', on: '2026-12-01', at: '10:00', pinned: 1, content: { ...emptyContent('reel'), location: 'Moda' } });
    const copy = await posts.duplicate(post.id, { on: '2026-12-08' });
    expect(copy).toMatchObject({ state: 'draft', on: '2026-12-08', at: '10:00', pinned: null, content: { format: 'reel', location: 'Moda' } });
    expect(await posts.versions(copy.id)).toMatchObject([{ number: 1, origin: 'copy' }]);
    await posts.editContent(copy.id, saying('Kadıköy'));
    expect((await posts.get(post.id))?.content.location).toBe('Moda');
  });

  it('takes nothing of the first client to another but the words', async () => {
    const variant = {
      id: newId(), network: 'instagram' as const, handleId: newId(), title: '', text: 'Merhaba', firstComment: '', link: '', hashtags: [], mentions: [], mediaIds: [],
    };
    const medium = { mediaId: newId(), sha256: 'd'.repeat(64), alt: '' };
    const post = await idea({ campaignId: newId(), pillarId: newId(), content: { ...emptyContent('image'), media: [medium], variants: [variant] } });
    const other = await clients.create(makeClient({ zone: 'Europe/Oslo' }));
    const copy = await posts.duplicate(post.id, { clientId: other.id });
    expect(copy).toMatchObject({ clientId: other.id, zone: 'Europe/Oslo', campaignId: null, pillarId: null });
    expect(copy.content.media).toEqual([]);
    expect(copy.content.variants).toMatchObject([{ text: 'Merhaba', handleId: null, mediaIds: null }]);
  });
});

it('answers a range of days for all clients, for one and for several, and the backlog apart', async () => {
  const [a, b, c] = [await coffee(), await coffee(), await coffee()];
  const days = ['2026-11-30', '2026-12-01', '2026-12-15', '2026-12-31', '2027-01-01', null];
  for (const client of [a, b, c]) await posts.createMany(days.map((on) => ({ clientId: client.id, on })));
  const seen = async (...ids: string[]) => (await posts.inRange('2026-12-01', '2026-12-31', ids)).map((post) => [post.clientId, post.on]);
  expect(await seen(b.id)).toEqual([[b.id, '2026-12-01'], [b.id, '2026-12-15'], [b.id, '2026-12-31']]);
  expect((await seen(a.id, c.id)).map(([, on]) => on)).toEqual(['2026-12-01', '2026-12-01', '2026-12-15', '2026-12-15', '2026-12-31', '2026-12-31']);
  expect(await posts.inRange('2026-12-01', '2026-12-31')).toHaveLength(9);
  expect((await posts.backlog([b.id])).map((post) => post.clientId)).toEqual([b.id]);
  expect(await posts.backlog()).toHaveLength(3);
});
