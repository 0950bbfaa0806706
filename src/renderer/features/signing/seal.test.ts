import { describe, expect, it } from 'vitest';
import { startAmendment, withdraw, type AgreementVersion } from '../../../domain/agreements/index.ts';
import { verifyChain } from '../../../domain/ledger/index.ts';
import { idOf } from '../../../domain/testing/studio.ts';
import { hashText } from '../../data/hash.ts';
import { readRecord } from './record.ts';
import { canCancel, sealSteps, sealVersion, type SealStep } from './seal.ts';
import { Crash, orderFor, sentVersion, signBoth, workshop, type Workshop } from './signing.testing.ts';

const kindsOf = async (shop: Workshop) => (await shop.kept.chain()).map((entry) => entry.kind);

async function expectSealedOnce(version: AgreementVersion, shop: Workshop) {
  const now = shop.kept.stored(version.id);
  expect(now.state).toBe('signed');
  expect(now.signed?.by.way).toBe('on-this-device');
  expect(shop.vault.has(now.signed?.by.document?.sha256 ?? '')).toBe(true);
  expect(now.signatures.map(({ party, signed }) => [party, signed.at])).toEqual(version.signatures.map(({ party, signed }) => [party, signed.at]));
  const entries = await shop.kept.chain();
  expect(entries.filter((entry) => entry.kind === 'agreement-signed' && entry.data['number'] === version.number)).toHaveLength(1);
  expect(await verifyChain(entries, hashText)).toEqual({ intact: true });
}

/** Version 1 in force and its amendment signed by both. */
async function signedAmendment(shop: Workshop) {
  const first = await signBoth(await sentVersion(shop.kept), shop);
  await sealVersion(orderFor(first), shop.ports);
  const step = startAmendment(shop.kept.stored(first.id), { id: idOf(101), number: 2, at: Date.UTC(2026, 10, 23, 12), reason: 'İki gönderi daha' });
  if (!step.ok) throw new Error(step.code);
  return { first, second: await signBoth(await sentVersion(shop.kept, step.version), shop) };
}

describe('sealing a document that both have signed', () => {
  it('makes one file with a signature per party, evidence and record, and writes it down', async () => {
    const shop = workshop();
    const version = await signBoth(await sentVersion(shop.kept), shop);
    const by = await sealVersion(orderFor(version), shop.ports);
    await expectSealedOnce(version, shop);
    const { paper, seals } = shop.paperOf(by.document.sha256);
    expect(paper.version.state).toBe('signed');
    expect(seals.map((one) => one.holder)).toEqual(version.signatures.map((one) => one.holderId));
    expect(paper.evidence.documentSha256).toBe(version.sent?.document.sha256);
    const record = readRecord(paper.evidence.record);
    expect(record).toMatchObject({ agreementId: version.agreementId, version: 1, fingerprint: version.fingerprint });
    expect(await verifyChain(record?.entries ?? [], hashText)).toEqual({ intact: true });
    expect(record?.entries.map((entry) => entry.kind)).toEqual([
      'agreement-sent', 'agreement-read', 'agreement-consented', 'agreement-party-signed', 'agreement-read', 'agreement-consented', 'agreement-party-signed',
    ]);
    expect(by).toMatchObject({ level: 'B-B', clock: 'device' });
  });

  it('lets an amendment take the place of what it amends in the same breath, and prints its own events only', async () => {
    const shop = workshop();
    const { first, second } = await signedAmendment(shop);
    const by = await sealVersion(orderFor(second), shop.ports);
    expect(shop.kept.stored(first.id).state).toBe('superseded');
    expect((await kindsOf(shop)).slice(-2)).toEqual(['agreement-signed', 'agreement-superseded']);
    const { evidence, base } = shop.paperOf(by.document.sha256).paper;
    expect(new Set(evidence.events.map((entry) => entry.data['number']))).toEqual(new Set([2]));
    expect(readRecord(evidence.record)?.entries[0]?.data['number']).toBe(1);
    expect(base?.id).toBe(first.id);
  });

  it('is not sealed while a signature is missing', async () => {
    const shop = workshop();
    const version = await sentVersion(shop.kept);
    await expect(sealVersion(orderFor(version), shop.ports)).rejects.toMatchObject({ code: 'not-ready' });
  });

  it('goes on to the end after a crash at any call, before or after its effect, and is never sealed twice', async () => {
    const rehearsal = workshop();
    const { second } = await signedAmendment(rehearsal);
    const before = rehearsal.state.calls.length;
    await sealVersion(orderFor(second), rehearsal.ports);
    const calls = rehearsal.state.calls.length - before;
    expect(calls).toBeGreaterThan(8);
    for (const breakWhen of ['before', 'after'] as const) {
      for (let at = 1; at <= calls; at += 1) {
        const shop = workshop();
        const { first, second: version } = await signedAmendment(shop);
        Object.assign(shop.state, { breakWhen, breakAt: shop.state.calls.length + at });
        const outcome = await sealVersion(orderFor(version), shop.ports).catch((error: unknown) => error);
        const where = `${breakWhen} call ${at}: ${shop.state.calls.at(shop.state.breakAt - 1)}`;
        const now = shop.kept.stored(version.id);
        if (now.state === 'sent') {
          expect(outcome, where).toBeInstanceOf(Crash);
          expect(now.signatures, where).toEqual(version.signatures);
          expect(shop.kept.stored(first.id).state, where).toBe('signed');
          expect(await kindsOf(shop), where).not.toContain('agreement-superseded');
        }
        shop.state.breakAt = 0;
        const by = await sealVersion(orderFor(version), shop.ports);
        await expectSealedOnce(version, shop);
        expect(shop.kept.stored(version.id).signed?.by, where).toEqual(by);
        expect(shop.kept.stored(first.id).state, where).toBe('superseded');
      }
    }
  });

  it('is sealed once when two windows do it at the same time, and both are told the same', async () => {
    const shop = workshop();
    const version = await signBoth(await sentVersion(shop.kept), shop);
    const [one, other] = await Promise.all([sealVersion(orderFor(version), shop.ports), sealVersion(orderFor(version), shop.ports)]);
    expect(one).toEqual(other);
    await expectSealedOnce(version, shop);
  });

  it.each(sealSteps.filter(canCancel))('can be stopped at "%s" with nothing written', async (at) => {
    const shop = workshop();
    const version = await signBoth(await sentVersion(shop.kept), shop);
    const control = new AbortController();
    const onStep = (step: SealStep) => step === at && control.abort();
    await expect(sealVersion(orderFor(version), shop.ports, { signal: control.signal, onStep })).rejects.toMatchObject({ name: 'AbortError' });
    expect(shop.vault.size).toBe(0);
    expect(shop.kept.stored(version.id).state).toBe('sent');
    await sealVersion(orderFor(version), shop.ports);
    await expectSealedOnce(version, shop);
  });

  it('runs to its end once it has begun to write, also when it is stopped then', async () => {
    const shop = workshop();
    const version = await signBoth(await sentVersion(shop.kept), shop);
    const control = new AbortController();
    await sealVersion(orderFor(version), shop.ports, { signal: control.signal, onStep: (step) => step === 'keeping' && control.abort() });
    await expectSealedOnce(version, shop);
  });

  it('keeps both signatures when the keys stay closed', async () => {
    const shop = workshop();
    const version = await signBoth(await sentVersion(shop.kept), shop);
    shop.state.keysClosed = true;
    await expect(sealVersion(orderFor(version), shop.ports)).rejects.toMatchObject({ code: 'keys-closed' });
    expect(shop.kept.stored(version.id)).toEqual(version);
  });

  it('says "authority" only when the authority confirmed every signature; otherwise the page is made again and says "device"', async () => {
    for (const authority of ['answers', 'silent'] as const) {
      const shop = workshop();
      const version = await signBoth(await sentVersion(shop.kept), shop);
      shop.state.authority = authority;
      const by = await sealVersion(orderFor(version), shop.ports);
      const expected = authority === 'answers' ? { level: 'B-T', clock: 'authority' } : { level: 'B-B', clock: 'device' };
      expect(by).toMatchObject(expected);
      expect(shop.paperOf(by.document.sha256).paper.evidence.clock).toBe(expected.clock);
    }
  });

  it('names the certificate that seals, also when it was replaced after its party signed', async () => {
    const shop = workshop();
    const version = await signBoth(await sentVersion(shop.kept), shop);
    const before = version.signatures[0]?.certificateFingerprint;
    shop.keys.set(version.signatures[0]?.holderId ?? '', 2);
    const by = await sealVersion(orderFor(version), shop.ports);
    const now = shop.kept.stored(version.id).signatures[0]?.certificateFingerprint;
    expect(now).not.toBe(before);
    expect(shop.paperOf(by.document.sha256).paper.signatures[0]?.certificateFingerprint).toBe(now);
    expect((await shop.kept.chain()).find((entry) => entry.kind === 'agreement-party-signed')?.data['certificate']).toBe(before);
  });

  it('keeps nothing that does not pass its own check', async () => {
    const shop = workshop();
    const version = await signBoth(await sentVersion(shop.kept), shop);
    const ports = { ...shop.ports, verify: async (pdf: Uint8Array<ArrayBuffer>) => ({ ...await shop.ports.verify(pdf), verdict: 'broken' as const }) };
    await expect(sealVersion(orderFor(version), ports)).rejects.toMatchObject({ code: 'not-verified' });
    expect(shop.vault.size).toBe(0);
    expect(shop.kept.stored(version.id).state).toBe('sent');
  });

  it('seals nothing that was withdrawn while it worked', async () => {
    const shop = workshop();
    const version = await signBoth(await sentVersion(shop.kept), shop);
    shop.state.during['put'] = () => shop.kept.transition(version.agreementId, [], (versions) => versions.flatMap((one) => {
      const step = withdraw(one);
      return step.ok ? [step.version] : [];
    }));
    await expect(sealVersion(orderFor(version), shop.ports)).rejects.toMatchObject({ code: 'not-open' });
    expect(shop.kept.stored(version.id).state).toBe('draft');
    expect(await kindsOf(shop)).not.toContain('agreement-signed');
  });
});
