import { describe, expect, it } from 'vitest';
import type { SignatureReport, VerifyReport } from '../../../bridge/index.ts';
import { startAmendment } from '../../../domain/agreements/index.ts';
import { idOf, kahve, studio } from '../../../domain/testing/studio.ts';
import { hashText, sha256 } from '../../data/hash.ts';
import { fileType, keptName } from './fileType.ts';
import { bindSigned } from './importSigned.ts';
import { inspect, isUnsignedOriginal, otherVersion, type InspectPorts } from './inspect.ts';
import { agreementId, sentVersion, workshop, type Workshop } from './signing.testing.ts';

const pdfBytes = new TextEncoder().encode('%PDF-1.7 signed by the client');
const pngBytes = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1);
const agreement = { id: agreementId, createdAt: 0, updatedAt: 0, revision: 1, clientId: kahve.id, name: 'Retainer', sample: false };

const dataOf = async (shop: Workshop) => ({ agreement, client: kahve, business: studio, versions: await shop.kept.versions() });
const signatureBy = (madeHere: boolean): SignatureReport => ({
  index: 1, fieldName: 'Imza', signer: 'Sahibi', issuer: 'TÜRKTRUST', fingerprint: 'a'.repeat(64), madeHere, selfSigned: false, subFilter: 'ETSI.CAdES.detached',
  signedAt: Date.UTC(2026, 10, 24, 22, 30), timestamp: null, verdict: 'intact', reason: null, coversWholeRevision: true, coversWholeFile: true,
});

function ports(shop: Workshop, signatures: SignatureReport[], change: Partial<InspectPorts> = {}): InspectPorts {
  const verify = async (pdf: Uint8Array<ArrayBuffer>): Promise<VerifyReport> => ({
    sha256: await sha256(pdf), size: pdf.length, verdict: signatures.length === 0 ? 'unsigned' : 'intact', signatures, embeddedRecord: null,
  });
  return { versions: shop.kept.versions, chain: shop.kept.chain, hash: hashText, sha256, verify, ...change };
}

describe('a file that came back from the client', () => {
  it('is proposed as what it is: foreign certificates an e-signature, ours a signed PDF, none a scan', async () => {
    const shop = workshop();
    const file = new File([pdfBytes], 'imzali.pdf');
    for (const [signatures, kind] of [[[signatureBy(false)], 'e-signature'], [[signatureBy(true)], 'signed-pdf'], [[], 'scan']] as const) {
      expect(await inspect(file, 'Europe/Istanbul', ports(shop, [...signatures]))).toMatchObject({ kind, type: 'pdf', signedOn: kind === 'scan' ? null : '2026-11-25' });
    }
    expect(await inspect(new File([pngBytes], 'tarama.png'), 'UTC', ports(shop, []))).toMatchObject({ kind: 'scan', type: 'png', report: null, unchecked: null });
  });

  it('is known by what it holds, not by its name, and kept under a name that opens it', async () => {
    const shop = workshop();
    expect(await inspect(new File(['MZ'], 'sozlesme.pdf'), 'UTC', ports(shop, []))).toEqual({ refused: 'wrong-type' });
    expect(await inspect(new File([], 'bos.pdf'), 'UTC', ports(shop, []))).toEqual({ refused: 'empty' });
    expect(fileType(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0))).toBe('jpeg');
    expect(keptName('tarama', 'jpeg')).toBe('tarama.jpg');
    expect(keptName('Sözleşme.PDF', 'pdf')).toBe('Sözleşme.PDF');
  });

  it('can be bound although its signatures cannot be checked here, and says why they cannot', async () => {
    const refused = ports(workshop(), [], { verify: async () => Promise.reject(new Error('encrypted')) });
    expect(await inspect(new File([pdfBytes], 'a.pdf'), 'UTC', refused)).toMatchObject({ report: null, unchecked: new Error('encrypted') });
  });

  it('is not taken when it is the file that went out, and is questioned when it belongs to another version', async () => {
    const shop = workshop();
    const version = await sentVersion(shop.kept);
    const issued = { ...ports(shop, []), verify: async (pdf: Uint8Array<ArrayBuffer>) => ({ ...await ports(shop, []).verify(pdf), sha256: version.sent?.document.sha256 ?? '' } as VerifyReport) };
    const found = await inspect(new File([pdfBytes], 'a.pdf'), 'UTC', issued);
    if ('refused' in found) throw new Error('the file was refused');
    expect(isUnsignedOriginal(found, version)).toBe(true);
    expect(otherVersion(found, version)).toBeNull();
    expect(otherVersion(found, { ...version, id: idOf(999) })?.id).toBe(version.id);
  });
});

describe('binding the signed document to its version', () => {
  const file = { bytes: pdfBytes, name: 'imzali.pdf', type: 'pdf' as const };

  it('keeps the file byte for byte and makes the version signed, with its fact', async () => {
    const shop = workshop();
    const version = await sentVersion(shop.kept);
    await bindSigned({ data: await dataOf(shop), version, file, kind: 'e-signature', signedOn: '2026-11-25' }, shop.ports);
    const now = shop.kept.stored(version.id);
    expect(now).toMatchObject({ state: 'signed', signed: { by: { way: 'imported', kind: 'e-signature', signedOn: '2026-11-25', document: { name: 'imzali.pdf' } } } });
    expect(shop.vault.get(now.signed?.by.document?.sha256 ?? '')).toEqual(pdfBytes);
    expect((await shop.kept.chain()).at(-1)).toMatchObject({ kind: 'agreement-imported', data: { number: 1, kind: 'e-signature', signedOn: '2026-11-25' } });
  });

  it('supersedes what an amendment amends, and refuses when something else is in force', async () => {
    const shop = workshop();
    const first = await sentVersion(shop.kept);
    await bindSigned({ data: await dataOf(shop), version: first, file, kind: 'scan', signedOn: '2026-11-25' }, shop.ports);
    const drafts = [101, 102].map((id, index) => {
      const step = startAmendment(shop.kept.stored(first.id), { id: idOf(id), number: index + 2, at: 0, reason: 'Yeni' });
      if (!step.ok) throw new Error(step.code);
      return step.version;
    });
    const [second, third] = [await sentVersion(shop.kept, drafts[0]), await sentVersion(shop.kept, drafts[1])];
    const before = await dataOf(shop);
    await bindSigned({ data: before, version: second, file, kind: 'scan', signedOn: '2026-11-26' }, shop.ports);
    expect(shop.kept.stored(first.id).state).toBe('superseded');
    expect((await shop.kept.chain()).at(-1)).toMatchObject({ kind: 'agreement-superseded', data: { number: 1, by: 2 } });
    // What was on the screen before and what is in the database now: neither lets two versions be in force.
    for (const data of [before, await dataOf(shop)]) {
      await expect(bindSigned({ data, version: third, file, kind: 'scan', signedOn: '2026-11-26' }, shop.ports)).rejects.toMatchObject({ code: 'another-in-force' });
    }
    expect(shop.kept.stored(third.id)).toEqual(third);
  });

  it('leaves the version as it was when the disk or the database breaks, and can be done again', async () => {
    for (const breakWhen of ['before', 'after'] as const) {
      const shop = workshop();
      const version = await sentVersion(shop.kept);
      Object.assign(shop.state, { breakAt: 1, breakWhen });
      const order = { data: await dataOf(shop), version, file, kind: 'scan' as const, signedOn: '2026-11-25' };
      await expect(bindSigned(order, shop.ports)).rejects.toThrow();
      expect(shop.kept.stored(version.id)).toEqual(version);
      await bindSigned(order, shop.ports);
      expect(shop.kept.stored(version.id).state).toBe('signed');
    }
  });
});
