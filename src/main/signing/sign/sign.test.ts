import { X509Certificate, createHash } from 'node:crypto';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pdfsig } from '../../../../tests/support/pdfsig.ts';
import { secretsInMemory } from '../../../../tests/support/secrets-in-memory.ts';
import { agreementPdf } from '../../../../tests/support/signed-pdf.ts';
import {
  startTimestampAuthority, type AuthorityMode, type TestAuthority,
} from '../../../../tests/support/timestamp-authority.ts';
import type { CallInput } from '../../../bridge/contract.ts';
import { createNetwork, type Network } from '../../network/index.ts';
import { verifyCms } from '../cms/signed-data.ts';
import { createSigning } from '../index.ts';
import { PdfFile } from '../pdf/file.ts';
import { signatureFields } from '../verify/fields.ts';
import { coveredBytes, judgeRange } from '../verify/range.ts';

const run = promisify(execFile);
const now = Date.now();
let folder: string;
let authority: TestAuthority;
let network: Network;
let pdf: Uint8Array<ArrayBuffer>;
const secrets = secretsInMemory();
const signing = () => createSigning({ secrets, network, clock: () => now }).handlers;
type Order = CallInput<'signing.sign'>['signatures'][number];
const order = (holderId: string, more: Partial<Order> = {}): Order =>
  (
    {
      holderId, fieldName: holderId === 'b' ? 'Freelancer' : 'Client', reason: 'Sözleşmeyi kabul ediyorum', location: 'İzmir', signedAt: now, ...more,
    }
  );
const both = [order('b'), order('c')];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onay-sign-'));
  network = createNetwork({ dataFolder: folder, limits: { timeoutMs: 1_500 } });
  authority = await startTimestampAuthority();
  await network.handlers['network.policy.write']({ enabled: true, hosts: [authority.host] });
  pdf = await agreementPdf();
  await signing()['signing.certificate']({ holderId: 'b', commonName: 'Deniz Aksu', organization: 'Kıyı', country: 'TR' });
  await signing()['signing.certificate'](
    { holderId: 'c', commonName: 'Müller & Söhne <GmbH>', organization: null, country: 'DE' },
  );
});
afterAll(async () => {
  await authority.close();
  await rm(folder, { recursive: true });
});

describe('signing for both parties', () => {
  it('leaves one PDF with two signatures that pdfsig and we call valid, each in the name of its party', async () => {
    const signed = await signing()['signing.sign']({ pdf, signatures: both, timestampUrl: null });
    expect(signed).toMatchObject({
      sha256: createHash('sha256').update(signed.pdf).digest('hex'),
      signatures: [{ holderId: 'b', level: 'B-B', clock: 'device' }, { holderId: 'c', level: 'B-B', clock: 'device' }],
      timestampError: null,
    });
    const [theirs] = await pdfsig([signed.pdf]);
    expect(theirs).toEqual([
      { fieldName: 'Freelancer', validation: 'Signature is Valid.', isValid: true, isWhole: false, signer: 'Deniz Aksu' },
      { fieldName: 'Client', validation: 'Signature is Valid.', isValid: true, isWhole: true, signer: 'Müller & Söhne <GmbH>' },
    ]);
    const report = await signing()['signing.verify']({ pdf: signed.pdf });
    expect(report.verdict).toBe('intact');
    expect(report.embeddedRecord).toContain('Deniz Aksu');
    const certificates = await signing()['signing.certificates']({});
    for (const [index, signature] of report.signatures.entries()) {
      expect(signature).toMatchObject({
        index: index + 1, verdict: 'intact', reason: null, madeHere: true, selfSigned: true, subFilter: 'ETSI.CAdES.detached', timestamp: null,
        signedAt: Math.floor(now / 1000) * 1000, coversWholeRevision: true, coversWholeFile: index === 1, signer: [
          'Deniz Aksu', 'Müller & Söhne <GmbH>',
        ][index],
      });
      expect(certificates.map(({ fingerprint }) => fingerprint)).toContain(signature.fingerprint);
    }
  });

  it('keeps every byte that was there, for each signature in turn', async () => {
    const first = await signing()['signing.sign']({ pdf, signatures: [order('b')], timestampUrl: null });
    const second = await signing()['signing.sign']({ pdf: first.pdf, signatures: [order('c')], timestampUrl: null });
    expect(Buffer.compare(first.pdf.subarray(0, pdf.byteLength), pdf)).toBe(0);
    expect(Buffer.compare(second.pdf.subarray(0, first.pdf.byteLength), first.pdf)).toBe(0);
    expect(
      (await signing()['signing.verify']({ pdf: second.pdf })).signatures.map(({ fieldName }) => fieldName),
    ).toEqual(['Freelancer', 'Client']);
  });

  it('makes a signature that openssl confirms over the same bytes', async () => {
    const signed = await signing()['signing.sign']({ pdf, signatures: [order('b')], timestampUrl: null });
    const file = new PdfFile(signed.pdf);
    const [field] = signatureFields(file);
    const judged = field === undefined ? null : judgeRange(file, field.signature);
    if (judged === null || !judged.ok) throw new Error('no range');
    await writeFile(join(folder, 'sig.der'), judged.cms);
    await writeFile(join(folder, 'content'), coveredBytes(signed.pdf, judged.range));
    const certificate = verifyCms(judged.cms, coveredBytes(signed.pdf, judged.range)).facts?.certificate ?? new Uint8Array(0);
    await writeFile(join(folder, 'ca.pem'), new X509Certificate(certificate).toString());
    const { stderr } = await run('openssl', ['cms', '-verify', '-cades', '-inform', 'DER', '-in', 'sig.der', '-binary', '-content', 'content',
      '-CAfile', 'ca.pem', '-purpose', 'any', '-out', 'out'], { cwd: folder });
    expect(stderr).toMatch(/successful/i);
  });

  it('is not led astray by a reason with brackets and the words of the format in it', async () => {
    const reason = 'Kabul (ediyorum) \\ /ByteRange [0 1 2 3] /Contents <00>';
    const signed = await signing()['signing.sign'](
      { pdf, signatures: [order('b', { reason, location: '/ByteRange (İzmir)' }), order('c', { reason })], timestampUrl: null },
    );
    expect((await pdfsig([signed.pdf]))[0]?.map(({ isValid }) => isValid)).toEqual([true, true]);
  });

  it('writes nothing at all when one of the parties has no certificate', async () => {
    await expect(
      signing()['signing.sign']({ pdf, signatures: [order('b'), order('nobody', { fieldName: 'X' })], timestampUrl: null }),
    ).rejects.toMatchObject({ code: 'not-found' });
  });

  it('refuses a field name twice, and one that is signed already', async () => {
    await expect(
      signing()['signing.sign']({ pdf, signatures: [order('b'), order('b')], timestampUrl: null }),
    ).rejects.toMatchObject({ code: 'bad-payload' });
    const once = await signing()['signing.sign']({ pdf, signatures: [order('b')], timestampUrl: null });
    await expect(
      signing()['signing.sign']({ pdf: once.pdf, signatures: [order('b')], timestampUrl: null }),
    ).rejects.toMatchObject({ code: 'bad-payload' });
  });

  it('refuses what is no PDF, and one it could only sign by rewriting it', async () => {
    const sign = (bytes: Uint8Array<ArrayBuffer>) => signing()['signing.sign'](
      { pdf: bytes, signatures: both, timestampUrl: null },
    );
    await expect(sign(new TextEncoder().encode('Word'))).rejects.toMatchObject({ code: 'not-a-pdf' });
    await expect(sign(pdf.slice(0, pdf.byteLength - 200))).rejects.toMatchObject({ code: 'pdf-too-complex' });
  });

  it('takes no time a person would notice on a heavy file, for both parties together', async () => {
    const heavy = await agreementPdf({ pictureBytes: 2_900_000, pages: 20 });
    expect(heavy.byteLength).toBeGreaterThan(2_900_000);
    const started = performance.now();
    await signing()['signing.sign']({ pdf: heavy, signatures: both, timestampUrl: null });
    expect(performance.now() - started).toBeLessThan(1_000);
  });

  it('signs with an elliptic key of the user as well', async () => {
    await run(
      'openssl', [
        'req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-keyout', 'ec.key', '-out', 'ec.pem', '-days', '9', '-subj', '/CN=Own key',
      ], { cwd: folder },
    );
    await run(
      'openssl', [
        'pkcs12', '-export', '-inkey', 'ec.key', '-in', 'ec.pem', '-out', 'ec.p12', '-passout', 'pass:x',
      ], { cwd: folder },
    );
    const later = createSigning({ secrets, network, clock: () => now + 60_000 }).handlers;
    await later['signing.importP12'](
      { holderId: 'own', bytes: new Uint8Array(await readFile(join(folder, 'ec.p12'))), passphrase: 'x' },
    );
    const signed = await later['signing.sign']({ pdf, signatures: [order('own')], timestampUrl: null });
    expect((await pdfsig([signed.pdf]))[0]).toMatchObject([{ isValid: true, signer: 'Own key' }]);
    expect(
      (await later['signing.verify']({ pdf: signed.pdf })).signatures[0],
    ).toMatchObject({ verdict: 'intact', signer: 'Own key', madeHere: true });
  });
});

describe('the time of a signature', () => {
  it('is the authority’s when there is one (B-T), and the report names it', async () => {
    authority.mode = 'granting';
    const signed = await signing()['signing.sign']({ pdf, signatures: both, timestampUrl: authority.url });
    expect(signed.timestampError).toBeNull();
    expect(signed.signatures.map(({ level, clock }) => [level, clock])).toEqual([['B-T', 'authority'], ['B-T', 'authority']]);
    const report = await signing()['signing.verify']({ pdf: signed.pdf });
    expect(report.verdict).toBe('intact');
    for (const { timestamp } of report.signatures) {
      expect(timestamp?.authority).toBe('Deneme damgası');
      expect(Math.abs((timestamp?.at ?? 0) - Date.now())).toBeLessThan(120_000);
    }
    expect((await pdfsig([signed.pdf]))[0]?.map(({ isValid }) => isValid)).toEqual([true, true]);
  });

  it.each<[AuthorityMode, string]>([
    ['refusing', 'authority-refused'], [
      'error-page', 'authority-wrong-answer',
    ], ['garbage', 'authority-wrong-answer'], ['silent', 'network-failed'],
    ['wrong-imprint', 'authority-wrong-answer'], ['replaying', 'authority-wrong-answer'], ['redirecting', 'network-failed'],
  ])('is the device’s when the authority is %s, and the signatures are kept', async (mode, code) => {
    authority.mode = mode;
    const before = authority.requests;
    const signed = await signing()['signing.sign']({ pdf, signatures: both, timestampUrl: authority.url });
    expect(signed.timestampError).toBe(code);
    expect(signed.signatures.map(({ level, clock }) => [level, clock])).toEqual([['B-B', 'device'], ['B-B', 'device']]);
    expect((await signing()['signing.verify']({ pdf: signed.pdf })).verdict).toBe('intact');
    // A dead authority costs its time-out once, not once for each party.
    expect(authority.requests - before).toBe(1);
  });

  it.each(
    [
      [
        'http://127.0.0.1:1/tsr', 'host-not-allowed',
      ], ['not a url', 'host-not-allowed'], ['file:///etc/passwd', 'host-not-allowed'],
    ],
  )('is the device’s when the door does not open for %s', async (url, code) => {
    expect(
      await signing()['signing.sign']({ pdf, signatures: [order('b')], timestampUrl: url }),
    ).toMatchObject({ timestampError: code, signatures: [{ level: 'B-B' }] });
  });

  it('is the device’s when the network is off, without a single request', async () => {
    authority.mode = 'granting';
    await network.handlers['network.policy.write']({ enabled: false, hosts: [authority.host] });
    const before = authority.requests;
    const signed = await signing()['signing.sign']({ pdf, signatures: [order('b')], timestampUrl: authority.url });
    await network.handlers['network.policy.write']({ enabled: true, hosts: [authority.host] });
    expect(signed).toMatchObject({ timestampError: 'network-off', signatures: [{ level: 'B-B', clock: 'device' }] });
    expect(authority.requests).toBe(before);
  });
});
