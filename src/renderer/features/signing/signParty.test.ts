import { describe, expect, it } from 'vitest';
import { studio } from '../../../domain/testing/studio.ts';
import { missingFor } from './missing.ts';
import { holderId, signParty } from './signParty.ts';
import { act, Crash, sentVersion, workshop } from './signing.testing.ts';

describe('one party signs', () => {
  it('puts reading, consent and signature on the record, each with its own instant and zone', async () => {
    const shop = workshop();
    const version = await sentVersion(shop.kept);
    const outcome = await signParty({ version, business: studio, act: act('client', { name: '  İşletme sahibi ' }) }, shop.ports);
    expect(outcome).toEqual({ both: false });
    const facts = (await shop.kept.chain()).slice(1);
    expect(facts.map(({ kind, when, who }) => [kind, when.at < Date.UTC(2026, 10, 23, 10), when.zone, who])).toEqual([
      ['agreement-read', true, 'Europe/Istanbul', { name: 'İşletme sahibi', role: 'client' }],
      ['agreement-consented', true, 'Europe/Istanbul', { name: 'İşletme sahibi', role: 'client' }],
      ['agreement-party-signed', false, 'Europe/Istanbul', { name: 'İşletme sahibi', role: 'client' }],
    ]);
    const [signature] = shop.kept.stored(version.id).signatures;
    expect(facts.at(-1)?.data).toMatchObject({
      number: 1, identity: 'in-person', document: version.sent?.document.sha256, certificate: signature?.certificateFingerprint, fingerprint: version.fingerprint,
    });
  });

  it('can be done by either party first, and says when both have', async () => {
    for (const order of [['provider', 'client'], ['client', 'provider']] as const) {
      const shop = workshop();
      const version = await sentVersion(shop.kept);
      const both: boolean[] = [];
      for (const party of order) both.push((await signParty({ version: shop.kept.stored(version.id), business: studio, act: act(party) }, shop.ports)).both);
      expect(both).toEqual([false, true]);
      expect(shop.kept.stored(version.id).signatures.map((one) => one.party)).toEqual(order);
    }
  });

  it('writes nothing while the keys stay closed, and nothing by halves when a call breaks', async () => {
    for (const breakIt of [(shop: ReturnType<typeof workshop>) => (shop.state.keysClosed = true), (shop: ReturnType<typeof workshop>) => (shop.state.breakAt = 2)]) {
      const shop = workshop();
      const version = await sentVersion(shop.kept);
      breakIt(shop);
      await expect(signParty({ version, business: studio, act: act('client') }, shop.ports)).rejects.toThrow();
      expect(shop.kept.stored(version.id)).toEqual(version);
      expect(await shop.kept.chain()).toHaveLength(1);
    }
  });

  it('refuses a second signature of the same party and one for a text that was withdrawn and sent anew', async () => {
    const shop = workshop();
    const version = await sentVersion(shop.kept);
    await signParty({ version, business: studio, act: act('client') }, shop.ports);
    await expect(signParty({ version, business: studio, act: act('client') }, shop.ports)).rejects.toMatchObject({ code: 'already-signed-by-party' });
    const other = { ...version, sent: version.sent && { ...version.sent, document: { ...version.sent.document, sha256: '0'.repeat(64) } } };
    await expect(signParty({ version: other, business: studio, act: act('provider') }, shop.ports)).rejects.toMatchObject({ code: 'not-open' });
    const edited = { ...version, content: { ...version.content, title: 'Başka bir metin' } };
    await expect(signParty({ version: edited, business: studio, act: act('provider') }, shop.ports)).rejects.toMatchObject({ code: 'content-changed' });
    expect(await shop.kept.chain()).toHaveLength(4);
  });

  it('signs with the key of the contact who is named, and with one of its own for a signer who is no contact', async () => {
    const version = await sentVersion(workshop().kept);
    expect(holderId(version, studio, 'provider')).toBe(studio.id);
    expect(holderId(version, studio, 'client')).toBe(version.content.client.signatory.contactId);
    const signatory = { ...version.content.client.signatory, contactId: null };
    const unnamed = { ...version, content: { ...version.content, client: { ...version.content.client, signatory } } };
    expect(holderId(unnamed, studio, 'client')).toBe(`${version.id}-client`);
  });
});

describe('the button to sign', () => {
  const given = { readThrough: { at: 1, zone: 'UTC' }, consent: { at: 2, zone: 'UTC' }, name: 'Deniz', mark: { kind: 'typed' as const, text: 'Deniz' } };

  it('waits for each of the four things and names what is missing', () => {
    expect(missingFor(given)).toEqual([]);
    expect(missingFor({ readThrough: null, consent: null, name: ' ', mark: null })).toEqual(['read', 'name', 'consent', 'signature']);
    expect(missingFor({ ...given, consent: null })).toEqual(['consent']);
  });

  it('does not take a typed signature that is another name than the one signed with', () => {
    expect(missingFor({ ...given, name: 'Deniz Kıyı' })).toEqual(['signature']);
  });
});

it('breaks where the test says, or the tests above prove nothing', async () => {
  const shop = workshop();
  const version = await sentVersion(shop.kept);
  shop.state.breakAt = 1;
  await expect(signParty({ version, business: studio, act: act('client') }, shop.ports)).rejects.toBeInstanceOf(Crash);
});
