import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import type { Medium } from '../../domain/media/index.ts';
import { makeClient } from '../../../tests/fixtures/clients.ts';
import { openDatabase } from '../data/database.ts';
import { clients, db, media, posts, removeClients, restoreClients, sealVersion, trash } from '../data/index.ts';
import { keptForMs, sweepMedia, tidyUp, type SweepPorts } from './sweep.ts';

const now = Date.UTC(2026, 10, 23, 9);
const long = now - keptForMs - 1;
const hash = (n: number) => `${n.toString(16).padStart(2, '0')}${'c'.repeat(62)}`;

beforeEach(async () => {
  db.close();
  await db.delete();
  await openDatabase(db);
});

/** A shelf as main keeps it: when each file came in last, and nothing else. `meanwhile` happens whenever the page rests. */
function shelf(files: readonly (readonly [sha256: string, cameIn: number])[], meanwhile: () => Promise<unknown> = () => Promise.resolve()) {
  const there = new Map(files);
  const ports: SweepPorts = {
    old: (first, before) => Promise.resolve([...there].filter(([sha256, at]) => sha256.startsWith(first) && at < before).map(([sha256]) => sha256)),
    drop: (sha256s, before) => Promise.resolve(sha256s.filter((sha256) => (there.get(sha256) ?? now) < before && there.delete(sha256)).length),
    pause: async () => { await meanwhile(); },
  };
  return { there, ports };
}

async function medium(sha256: string, values: Partial<Medium> = {}): Promise<Medium> {
  const client = values.clientId ?? (await clients.create(makeClient())).id;
  return media.create({
    sha256, name: 'fincan.jpg', kind: 'image', mime: 'image/jpeg', bytes: 10, width: 5, height: 4, durationMs: null, hasLocation: false,
    thumbnail: null, web: null, alt: '', tags: [], licence: null, sample: false, ...values, clientId: client,
  });
}

it('drops what no row names any more, and keeps originals, renditions, what lies in the trash, and what is young', async () => {
  const drawn = (sha256: string) => ({ sha256, width: 1, height: 1, bytes: 1 });
  await medium(hash(1), { thumbnail: drawn(hash(2)), web: drawn(hash(3)) });
  const thrown = await medium(hash(4), { thumbnail: drawn(hash(5)) });
  await trash.put([{ kind: 'medium', id: thrown.id }], now);
  const { there, ports } = shelf([...[1, 2, 3, 4, 5, 6, 7].map((n) => [hash(n), long] as const), [hash(8), now]]);
  expect(await sweepMedia(ports, now)).toBe(2);
  expect([...there.keys()]).toEqual([1, 2, 3, 4, 5, 8].map(hash));
});

it('keeps what a version of a post shows, though its medium is long gone for good, in the trash and out of it', async () => {
  await medium(hash(9));
  const client = await clients.create(makeClient());
  const [picture, other] = [await medium(hash(1), { clientId: client.id }), await medium(hash(2), { clientId: client.id })];
  const showing = ({ id, sha256 }: Medium) => [{ mediaId: id, sha256, alt: '' }];
  const [sent, thrown] = [await posts.create({ clientId: client.id }, { now: long }), await posts.create({ clientId: client.id }, { now: long })];
  await posts.editContent(sent.id, (content) => ({ ...content, media: showing(picture) }), { now: long });
  await sealVersion(sent.id);
  await posts.editContent(sent.id, (content) => ({ ...content, media: [] }));
  await posts.editContent(thrown.id, (content) => ({ ...content, media: showing(other) }));
  await trash.put([{ kind: 'medium', id: picture.id }, { kind: 'medium', id: other.id }, { kind: 'post', id: thrown.id }]);
  await trash.purge([picture.id, other.id]);
  const { there, ports } = shelf([1, 2, 3].map((n) => [hash(n), long]));
  expect(await sweepMedia(ports, now)).toBe(1);
  expect([...there.keys()]).toEqual([hash(1), hash(2)]);
});

it('keeps a file whose row appears while the sweep is under way, and one whose client is removed and brought back', async () => {
  const client = await clients.create(makeClient());
  await medium(hash(1), { clientId: client.id });
  await medium(hash(9));
  let steps = 0;
  let removed: Awaited<ReturnType<typeof removeClients>> | null = null;
  const { there, ports } = shelf([1, 2, 3].map((n) => [hash(n), long]), async () => {
    steps += 1;
    if (steps === 2) removed = await removeClients([client.id]);
    if (steps === 16) await medium(hash(2));
  });
  expect(await sweepMedia(ports, now)).toBe(1);
  if (removed) await restoreClients(removed);
  expect([...there.keys()]).toEqual([hash(1), hash(2)]);
});

it('goes on the next time after it was ended half-way', async () => {
  await medium(hash(250));
  const { there, ports } = shelf(Array.from({ length: 250 }, (_, n) => [hash(n), long]).map(([sha256, at]) => [String(sha256), Number(at)] as const));
  let steps = 0;
  const dying: SweepPorts = { ...ports, drop: (sha256s, before) => ((steps += 1) === 2 ? Promise.reject(new Error('killed')) : ports.drop(sha256s, before)) };
  await expect(sweepMedia(dying, now)).rejects.toThrow('killed');
  expect(there.size).toBe(50);
  expect(await sweepMedia(ports, now)).toBe(50);
});

it('touches nothing when the database names no medium at all', async () => {
  const { there, ports } = shelf([[hash(1), long]]);
  expect(await sweepMedia(ports, now)).toBe(0);
  expect(there.size).toBe(1);
});

it('forgets what has lain in the trash for thirty days, and not a day earlier', async () => {
  const [old, young] = [await medium(hash(1)), await medium(hash(2))];
  await trash.put([{ kind: 'medium', id: old.id }], long);
  await trash.put([{ kind: 'medium', id: young.id }], now - keptForMs + 1);
  // Swept today already, so that only the trash is looked at.
  await db.meta.put({ key: 'mediaSweptAt', value: now });
  await tidyUp(shelf([]).ports, now);
  expect((await trash.list()).map(({ id }) => id)).toEqual([young.id]);
});
