import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { verifyChain } from '../../domain/ledger/index.ts';
import { clientAContent } from '../../../tests/fixtures/agreements.ts';
import { agreements, chainEntries, agreementChain, clients, db, DataError, hashText, newId, removeClients, restoreClients } from './index.ts';
import { OnayDatabase, openDatabase } from './database.ts';
import { migrations, schemaVersion } from './migrations/index.ts';

const when = { at: 1_796_000_000_000, zone: 'Europe/Istanbul' };
const who = { name: 'Deniz', role: 'freelancer' };
const sent = { at: when, reviewBy: '2026-12-05', to: 'sahibi@agackakan.example', document: { sha256: 'a'.repeat(64), size: 1, name: 'x.pdf' } };

beforeEach(async () => {
  db.close();
  await db.delete();
  await openDatabase(db);
});

async function sentVersion() {
  const draft = await agreements.create({ clientId: newId(), name: 'Retainer', content: clientAContent(newId) });
  await agreements.transition(draft.agreementId, [{ kind: 'agreement-sent', when, who, data: { number: 1 } }], ([version]) =>
    version ? [{ ...version, state: 'sent', sent, fingerprint: 'b'.repeat(64) }] : []);
  return draft;
}

describe('a version that has left the drafting table', () => {
  it('cannot be edited through the repository', async () => {
    const draft = await sentVersion();
    await expect(agreements.editDraft(draft.id, (content) => ({ ...content, title: 'Other' }))).rejects.toThrow(DataError);
  });

  it('cannot be edited or removed around the repository either: the database refuses', async () => {
    const draft = await sentVersion();
    await expect(db.agreementVersions.update(draft.id, { 'content.title': 'Other' })).rejects.toThrow();
    const row = await db.agreementVersions.get(draft.id);
    if (!row) throw new Error('the version is gone');
    await expect(db.agreementVersions.put({ ...row, content: { ...row.content, title: 'Other' } })).rejects.toThrow();
    await expect(db.agreementVersions.delete(draft.id)).rejects.toThrow();
    expect((await db.agreementVersions.get(draft.id))?.content.title).toBe(row.content.title);
  });
});

it('lets a sent version be signed, and a signed one be superseded, without touching its content', async () => {
  const draft = await sentVersion();
  await agreements.transition(draft.agreementId, [], ([version]) => (version ? [{ ...version, state: 'signed', signed: { at: when, by: { way: 'paper', document: null, signedOn: '2026-11-24' } } }] : []));
  await agreements.transition(draft.agreementId, [], ([version]) => (version ? [{ ...version, state: 'superseded' }] : []));
  expect((await agreements.version(draft.id))?.state).toBe('superseded');
  await expect(agreements.transition(draft.agreementId, [], ([version]) => (version ? [{ ...version, signed: null }] : []))).rejects.toThrow(DataError);
});

describe('the ledger', () => {
  it('chains the facts of concurrent transitions without a gap', async () => {
    const draft = await agreements.create({ clientId: newId(), name: 'Retainer', content: clientAContent(newId) });
    const facts = Array.from({ length: 8 }, (_, index) => ({ kind: 'document-exported' as const, when, who, data: { index } }));
    for (const fact of facts) await agreements.transition(draft.agreementId, [fact], () => []);
    const entries = await chainEntries(agreementChain(draft.agreementId));
    expect(entries.map((entry) => entry.seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(await verifyChain(entries, hashText)).toEqual({ intact: true });
  });

  it('refuses a change and a removal of a row', async () => {
    const draft = await sentVersion();
    const [entry] = await chainEntries(agreementChain(draft.agreementId));
    if (!entry) throw new Error('no entry was written');
    await expect(db.ledger.update(entry.id, { kind: 'agreement-ended' })).rejects.toThrow();
    await expect(db.ledger.delete(entry.id)).rejects.toThrow();
  });

  it('writes neither the change nor the fact when the change fails', async () => {
    const draft = await agreements.create({ clientId: newId(), name: 'Retainer', content: clientAContent(newId) });
    await expect(agreements.transition(draft.agreementId, [{ kind: 'agreement-sent', when, who, data: {} }], ([version]) =>
      version ? [{ ...version, number: 0 }] : [])).rejects.toThrow();
    expect(await chainEntries(agreementChain(draft.agreementId))).toEqual([]);
  });
});

it('removes a client with everything that hangs on it, and undo puts it all back exactly', async () => {
  const draft = await sentVersion();
  const { makeClient } = await import('../../../tests/fixtures/clients.ts');
  await clients.create(makeClient({ name: 'Ağaçkakan Kahve' }), draft.clientId);
  const before = await Promise.all([db.clients.toArray(), db.agreements.toArray(), db.agreementVersions.toArray(), db.ledger.toArray()]);
  const removed = await removeClients([draft.clientId]);
  expect(await db.agreementVersions.count()).toBe(0);
  expect(await db.ledger.count()).toBe(0);
  await restoreClients(removed);
  const after = await Promise.all([db.clients.toArray(), db.agreements.toArray(), db.agreementVersions.toArray(), db.ledger.toArray()]);
  expect(after).toEqual(before);
});

it('refuses a database written by a newer Onay before touching it', async () => {
  const later = { version: schemaVersion + 1, stores: { inventions: '&id' } };
  const newer = new OnayDatabase('newer-test', [...migrations, later]);
  await newer.open();
  newer.close();
  await expect(openDatabase(new OnayDatabase('newer-test'))).rejects.toMatchObject({ code: 'database-newer' });
});
