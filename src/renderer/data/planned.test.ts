import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { postStates, type PlannedRef, type Post, type WorkItem } from '../../domain/posts/index.ts';
import { makeClient } from '../../../tests/fixtures/clients.ts';
import { openDatabase } from './database.ts';
import { campaigns, clients, db, holdEverything, newId, planned, posts, release, sealVersion, trash, workItems } from './index.ts';

beforeEach(async () => {
  db.close();
  await db.delete();
  await openDatabase(db);
});

const call = (clientId: string) => ({
  clientId, title: 'Aylık görüşme', on: '2026-12-03', at: '14:00', zone: 'Europe/Istanbul', campaignId: null, assignee: '', notes: '', sample: false,
  kind: 'call' as const, minutesPlanned: 60, minutesSpent: null, deliverableId: null, doneAt: null,
});
const band = (clientId: string) => ({
  clientId, name: 'Yılbaşı paketi', from: '2026-12-14', to: '2026-12-20', colour: '#B3261E', extra: [], inputBy: null, daysEarlier: 0, notes: '', sample: false,
});
const asPost = ({ id }: { id: string }): PlannedRef => ({ kind: 'post', id });

describe('moving', () => {
  it('keeps the wall time, and the move back brings day and time back', async () => {
    const client = await clients.create(makeClient());
    const post = await posts.create({ clientId: client.id, on: '2026-12-01', at: '10:00' });
    const back = await planned.move([{ kind: 'post', id: post.id, on: '2026-12-05' }]);
    expect(await posts.get(post.id)).toMatchObject({ on: '2026-12-05', at: '10:00', zone: 'Europe/Istanbul' });
    const later = await planned.move([{ kind: 'post', id: post.id, on: '2026-12-06', at: '18:30' }]);
    expect(later).toEqual([{ kind: 'post', id: post.id, on: '2026-12-05', at: '10:00' }]);
    await planned.move(later);
    await planned.move(back);
    expect(await posts.get(post.id)).toMatchObject({ on: '2026-12-01', at: '10:00' });
  });

  it('writes nothing when a thing is dropped where it was', async () => {
    const client = await clients.create(makeClient());
    const post = await posts.create({ clientId: client.id, on: '2026-12-01', at: '10:00' });
    expect(await planned.move([{ kind: 'post', id: post.id, on: '2026-12-01', at: '10:00' }])).toEqual([]);
    expect(await posts.get(post.id)).toEqual(post);
  });

  it('is refused for a published post, and then for the whole selection', async () => {
    const client = await clients.create(makeClient());
    const [free, out] = await posts.createMany([{ clientId: client.id, on: '2026-12-01' }, { clientId: client.id, on: '2026-12-02', state: 'published' }]);
    if (!free || !out) throw new Error('no posts were made');
    await expect(planned.move([free, out].map((post) => ({ ...asPost(post), on: '2026-12-24' })))).rejects.toMatchObject({ code: 'post-out' });
    expect((await posts.get(free.id))?.on).toBe('2026-12-01');
    await expect(posts.edit(out.id, { at: '09:00' })).rejects.toMatchObject({ code: 'post-out' });
    await planned.change([asPost(out)], { notes: 'went well', state: 'draft', on: '2026-12-03' });
    expect(await posts.get(out.id)).toMatchObject({ state: 'draft', on: '2026-12-03' });
  });
});

describe('changing several at once', () => {
  it('gives posts and work items what each of them has', async () => {
    const client = await clients.create(makeClient());
    const post = await posts.create({ clientId: client.id });
    const work = await workItems.create(call(client.id));
    const back = await planned.change([asPost(post), { kind: 'work', id: work.id }], { assignee: 'Tasarımcı', state: 'draft' });
    expect(await posts.get(post.id)).toMatchObject({ assignee: 'Tasarımcı', state: 'draft' });
    expect(await workItems.get(work.id)).toMatchObject({ assignee: 'Tasarımcı', kind: 'call' });
    await planned.apply(back);
    expect(await posts.get(post.id)).toMatchObject({ assignee: '', state: 'idea' });
  });

  it('puts nothing of one client into a campaign of another', async () => {
    const [one, other] = [await clients.create(makeClient()), await clients.create(makeClient())];
    const campaign = await campaigns.create(band(other.id));
    const [own, foreign] = [await posts.create({ clientId: other.id }), await posts.create({ clientId: one.id })];
    await expect(planned.change([asPost(own), asPost(foreign)], { campaignId: campaign.id })).rejects.toMatchObject({ code: 'wrong-client' });
    expect((await posts.get(own.id))?.campaignId).toBeNull();
  });
});

it('a removed campaign leaves its posts and calls standing, and comes back with all of them', async () => {
  const client = await clients.create(makeClient());
  const campaign = await campaigns.create(band(client.id));
  const post = await posts.create({ clientId: client.id, campaignId: campaign.id });
  const work = await workItems.create({ ...call(client.id), campaignId: campaign.id });
  const removed = await campaigns.remove(campaign.id);
  expect([(await posts.get(post.id))?.campaignId, (await workItems.get(work.id))?.campaignId]).toEqual([null, null]);
  if (removed) await campaigns.restore(removed);
  expect([(await posts.get(post.id))?.campaignId, (await workItems.get(work.id))?.campaignId]).toEqual([campaign.id, campaign.id]);
  expect(await campaigns.get(campaign.id)).toEqual(campaign);
});

describe('the trash', () => {
  it('takes a post with all its versions, sealed ones too, and gives it back exactly', async () => {
    const client = await clients.create(makeClient());
    const post = await posts.create({ clientId: client.id, title: 'Filtre kahve' });
    await sealVersion(post.id);
    await posts.editContent(post.id, (content) => ({ ...content, location: 'Moda' }));
    const before = await everything();
    const ids = await planned.remove([asPost(post), asPost(post)]);
    expect([await db.posts.count(), await db.postVersions.count()]).toEqual([0, 0]);
    expect((await trash.list()).map((row) => row.label)).toEqual(['Filtre kahve']);
    await planned.restore(ids);
    expect(await everything()).toEqual(before);
    expect(await trash.list()).toEqual([]);
  });

  it('lists the newest first and forgets what is older than asked', async () => {
    const client = await clients.create(makeClient());
    const [one, two] = await posts.createMany([{ clientId: client.id, title: 'one' }, { clientId: client.id, title: 'two' }]);
    if (!one || !two) throw new Error('no posts were made');
    await planned.remove([asPost(one)], 1_000);
    await planned.remove([asPost(two)], 2_000);
    expect((await trash.list()).map((row) => row.label)).toEqual(['two', 'one']);
    expect((await trash.purgeBefore(2_000)).map((row) => row.id)).toEqual([one.id]);
    expect((await trash.list()).map((row) => row.id)).toEqual([two.id]);
    await expect(trash.restore([one.id])).rejects.toMatchObject({ code: 'row-missing' });
  });
});

describe('holding everything', () => {
  it('holds what is not out yet, names what a network has already, and its undo leaves what was held before', async () => {
    const [one, other] = [await clients.create(makeClient()), await clients.create(makeClient())];
    const made = await posts.createMany(postStates.map((state) => ({ clientId: one.id, state, on: '2026-12-01' })));
    const elsewhere = await posts.create({ clientId: other.id });
    const [already] = made;
    if (!already) throw new Error('no posts were made');
    await posts.edit(already.id, { held: { since: 1, reason: 'waits for the photo' } });
    const held = await holdEverything([one.id], 'yas');
    expect(held.ids).toHaveLength(postStates.length - 2);
    expect(held.scheduled.map((post) => post.state)).toEqual(['scheduled']);
    expect((await posts.get(elsewhere.id))?.held).toBeNull();
    expect((await db.posts.toArray()).filter((post) => post.state === 'published').map((post) => post.held)).toEqual([null]);
    await planned.apply(held.inverse);
    expect((await db.posts.toArray()).filter((post) => post.held !== null).map((post) => post.id)).toEqual([already.id]);
  });

  it('releases one by one, and holds again with the same reason on undo', async () => {
    const client = await clients.create(makeClient());
    const [one, two] = await posts.createMany([{ clientId: client.id }, { clientId: client.id }]);
    if (!one || !two) throw new Error('no posts were made');
    await holdEverything('all', 'deprem', 5);
    const back = await release([one.id]);
    expect([(await posts.get(one.id))?.held, (await posts.get(two.id))?.held]).toEqual([null, { since: 5, reason: 'deprem' }]);
    await planned.apply(back);
    expect((await posts.get(one.id))?.held).toEqual({ since: 5, reason: 'deprem' });
  });

  it('holds nobody for an empty list', async () => {
    const client = await clients.create(makeClient());
    await posts.create({ clientId: client.id });
    expect((await holdEverything([], 'x')).ids).toEqual([]);
  });
});

it('shows of many clients what it shows of each, in the order of days', async () => {
  const all = await Promise.all(Array.from({ length: 7 }, () => clients.create(makeClient())));
  await posts.createMany(all.flatMap(({ id }, index) => [2, 0, 1].map((day) => ({ clientId: id, on: day === 0 ? null : `2026-12-0${(day + index) % 9 + 1}` }))));
  const ids = all.map(({ id }) => id);
  const order = (list: Post[]) => list.toSorted((a, b) => `${a.on}${a.id}`.localeCompare(`${b.on}${b.id}`));
  for (const asked of [ids.slice(0, 2), ids.slice(1, 6), ids]) {
    const each = await Promise.all(asked.map((id) => posts.inRange('2026-12-02', '2026-12-08', [id])));
    expect(await posts.inRange('2026-12-02', '2026-12-08', asked)).toEqual(order(each.flat()));
    expect((await posts.backlog(asked)).map((post) => post.clientId).toSorted()).toEqual(asked.toSorted());
  }
});

type Timeless<T> = Omit<T, 'revision' | 'updatedAt'>;
const timeless = <T extends Post | WorkItem>({ revision: _revision, updatedAt: _updatedAt, ...row }: T): Timeless<T> => row;
const everything = async () => [
  (await db.posts.toArray()).map(timeless), (await db.workItems.toArray()).map(timeless), await db.postVersions.toArray(), await db.trash.count(),
];

it('any run of commands, taken back in reverse order, leaves every row as it was', async () => {
  const day = fc.option(fc.integer({ min: 1, max: 28 }).map((date) => `2026-12-${String(date).padStart(2, '0')}`), { nil: null });
  const time = fc.option(fc.constantFrom('08:00', '10:30', null), { nil: undefined });
  const picks = fc.array(fc.nat(7), { minLength: 1, maxLength: 6 });
  const change = fc.record({
    state: fc.constantFrom(...postStates), assignee: fc.constantFrom('', 'Ece'), held: fc.constantFrom(null, { since: 3, reason: 'x' }), on: day,
    notes: fc.constantFrom('', 'n'), minutesSpent: fc.constantFrom(null, 15), pinned: fc.constantFrom(null, 2),
  }, { requiredKeys: [] });
  const command = fc.oneof(
    fc.record({ what: fc.constant('move' as const), picks, on: day, at: time }),
    fc.record({ what: fc.constant('change' as const), picks, change }),
    fc.record({ what: fc.constant('remove' as const), picks }),
    fc.record({ what: fc.constant('hold' as const), all: fc.boolean() }),
  );
  await fc.assert(fc.asyncProperty(fc.array(command, { maxLength: 10 }), async (commands) => {
    await Promise.all([db.posts.clear(), db.workItems.clear(), db.trash.clear(), db.postVersions.clear()]);
    const client = await clients.create(makeClient());
    const made = await posts.createMany(Array.from({ length: 5 }, (_, index) => ({ clientId: client.id, on: index === 0 ? null : `2026-12-0${index}`, at: '09:00' })));
    const refs: PlannedRef[] = made.map(asPost);
    for (let index = 0; index < 3; index += 1) refs.push({ kind: 'work', id: (await workItems.create(call(client.id), newId())).id });
    const before = await everything();
    const back: (() => Promise<unknown>)[] = [];
    for (const one of commands) {
      const chosen = 'picks' in one ? one.picks.map((pick) => refs[pick]).filter((ref) => ref !== undefined) : [];
      try {
        if (one.what === 'move') {
          const inverse = await planned.move(chosen.map((ref) => ({ ...ref, on: one.on, at: one.at })));
          back.unshift(() => planned.move(inverse));
        } else if (one.what === 'change') {
          const inverse = await planned.change(chosen, one.change);
          back.unshift(() => planned.apply(inverse));
        } else if (one.what === 'hold') {
          const { inverse } = await holdEverything(one.all ? 'all' : [client.id], 'r');
          back.unshift(() => planned.apply(inverse));
        } else {
          const ids = await planned.remove(chosen);
          back.unshift(() => planned.restore(ids));
        }
      } catch (error) {
        // Refused as a whole (something is out, or in the trash): nothing changed, so there is nothing to take back.
        expect(error).toMatchObject({ code: expect.stringMatching(/^(post-out|row-missing)$/) });
      }
    }
    expect(await posts.backlog()).toEqual((await db.posts.toArray()).filter((post) => post.on === null));
    for (const undo of back) await undo();
    expect(await everything()).toEqual(before);
  }), { numRuns: 60 });
}, 60_000);
