import { X509Certificate, createHash, createPrivateKey, createPublicKey } from 'node:crypto';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { Certificate } from 'pkijs';
import { secretsInMemory } from '../../../../tests/support/secrets-in-memory.ts';
import { CodedError } from '../../../bridge/index.ts';
import { createHolders } from './holders.ts';
import { parseDer } from '../der.ts';
import { readName, readX509 } from './x509.ts';
import { cleanName, displayName, fit, nameText, origin, subjectAttributes } from './name.ts';
import { fromBase64, readKept } from './store.ts';

const run = promisify(execFile);
const now = Date.UTC(2026, 10, 23, 12);
const deniz = { holderId: 'h1', commonName: 'Deniz Aksu', organization: 'Kıyı Sosyal Medya', country: 'TR' };
let secrets = secretsInMemory();
let holders = createHolders({ secrets, clock: () => now });
beforeEach(() => {
  secrets = secretsInMemory();
  holders = createHolders({ secrets, clock: () => now });
});
const derOf = async (holderId: string): Promise<Uint8Array> => fromBase64((await readKept(secrets, holderId))?.certificate ?? '');

describe('a certificate made on first use', () => {
  it('names the person, lasts ten years, may sign and nothing else, and says where it comes from', async () => {
    const certificate = await holders.ensure(deniz);
    expect(certificate).toMatchObject(
      { holderId: 'h1', source: 'made-here', notBefore: now - 86_400_000, notAfter: Date.UTC(2036, 10, 23, 12) },
    );
    expect(certificate.subject).toBe(`C=TR, O=Kıyı Sosyal Medya, OU=${origin.replace(',', '\\,')}, CN=Deniz Aksu`);
    expect(certificate.issuer).toBe(certificate.subject);
    const der = await derOf('h1');
    expect(certificate.fingerprint).toBe(createHash('sha256').update(der).digest('hex'));
    const read = new X509Certificate(der);
    expect(read.verify(read.publicKey)).toBe(true);
    expect(read.ca).toBe(false);
    expect(read.publicKey.asymmetricKeyDetails?.modulusLength).toBe(2048);
    expect(read.serialNumber.toLowerCase()).toBe(certificate.serial);
  });

  it('is read, and its signature confirmed, by openssl', async () => {
    await holders.ensure(deniz);
    const folder = await mkdtemp(join(tmpdir(), 'onay-cert-'));
    const path = join(folder, 'c.der');
    await writeFile(path, await derOf('h1'));
    const { stdout } = await run('openssl', ['x509', '-inform', 'DER', '-in', path, '-noout', '-text', '-nameopt', 'utf8']);
    expect(stdout).toContain('Kıyı Sosyal Medya');
    expect(stdout).toMatch(/Key Usage: critical\s+Digital Signature, Non Repudiation\n/);
    expect(stdout).toContain('sha256WithRSAEncryption');
    const pem = join(folder, 'c.pem');
    await run('openssl', ['x509', '-inform', 'DER', '-in', path, '-out', pem]);
    expect((await run('openssl', ['verify', '-check_ss_sig', '-CAfile', pem, pem])).stdout).toContain('OK');
    await rm(folder, { recursive: true });
  });

  it('is made once, also when two windows ask at the same moment', async () => {
    const [first, second] = await Promise.all([holders.ensure(deniz), holders.ensure(deniz)]);
    expect(second).toEqual(first);
    expect(await holders.ensure(deniz)).toEqual(first);
    expect(await holders.all()).toEqual([first]);
  });

  it('is one per holder', async () => {
    const first = await holders.ensure(deniz);
    const second = await holders.ensure({ ...deniz, holderId: 'h2' });
    expect(second.fingerprint).not.toBe(first.fingerprint);
    expect(await holders.all()).toHaveLength(2);
  });

  it('is made anew when the person has another name, and what the former one signed stays ours', async () => {
    const before = await holders.ensure(deniz);
    const after = await holders.ensure({ ...deniz, commonName: 'Deniz Yılmaz' });
    expect(after.fingerprint).not.toBe(before.fingerprint);
    expect(await holders.fingerprints()).toEqual(new Set([before.fingerprint, after.fingerprint]));
    expect(await holders.all()).toEqual([after]);
  });

  it('is not known as ours while the keys are locked or were never set up: verifying asks nobody for a passphrase', async () => {
    for (const code of ['secrets-not-set-up', 'secrets-locked'] as const) {
      const refuse = () => Promise.reject(new CodedError(code));
      const closed = createHolders({ secrets: { read: refuse, write: refuse, names: refuse }, clock: () => now });
      expect(await closed.fingerprints()).toEqual(new Set());
    }
    const refuse = () => Promise.reject(new CodedError('secrets-unreadable'));
    const damaged = createHolders({ secrets: { read: refuse, write: refuse, names: refuse }, clock: () => now });
    await expect(damaged.fingerprints()).rejects.toMatchObject({ code: 'secrets-unreadable' });
  });

  it('is made anew once it has run out, and an out-of-date one never signs', async () => {
    const before = await holders.ensure(deniz);
    const later = createHolders({ secrets, clock: () => Date.UTC(2037, 0, 1) });
    await expect(later.forSigning('h1')).rejects.toMatchObject({ code: 'certificate-expired' });
    expect((await later.ensure(deniz)).fingerprint).not.toBe(before.fingerprint);
    expect((await later.forSigning('h1')).holderId).toBe('h1');
  });

  it('is not made while the secrets room is locked', async () => {
    secrets.lock();
    await expect(holders.ensure(deniz)).rejects.toMatchObject({ code: 'secrets-locked' });
    secrets.unlock();
    expect(await holders.all()).toEqual([]);
    expect((await holders.ensure(deniz)).source).toBe('made-here');
  });

  it('keeps its key in the secrets room only, under a name that gives nothing away', async () => {
    await holders.ensure({ ...deniz, holderId: '../../etc/passwd' });
    expect([...secrets.kept.keys()]).toEqual([expect.stringMatching(/^signing-[0-9a-f]{32}$/)]);
    const kept = await readKept(secrets, '../../etc/passwd');
    const key = createPublicKey(
      createPrivateKey({ key: Buffer.from(kept?.privateKey ?? '', 'base64'), format: 'der', type: 'pkcs8' }),
    );
    expect(key.equals(new X509Certificate(await derOf('../../etc/passwd')).publicKey)).toBe(true);
  });

  it('says so when the room gives back something else', async () => {
    await holders.ensure(deniz);
    for (const name of secrets.kept.keys()) secrets.kept.set(name, new TextEncoder().encode('{"format":2}'));
    await expect(holders.ensure(deniz)).rejects.toMatchObject({ code: 'secrets-unreadable' });
  });

  it('cannot sign for somebody who has none', async () => {
    await expect(holders.forSigning('nobody')).rejects.toMatchObject({ code: 'not-found' });
  });

  it('needs a name', async () => {
    await expect(holders.ensure({ ...deniz, commonName: ' \u0000\n ' })).rejects.toMatchObject({ code: 'bad-payload' });
  });

  it('does not hold the host up while a key is made', async () => {
    let beats = 0;
    const beat = setInterval(() => {
      beats += 1;
    }, 1);
    await holders.ensure(deniz);
    clearInterval(beat);
    // A key takes 30 to 500 ms; made on this thread it would leave no beat at all.
    expect(beats).toBeGreaterThan(5);
  });
});

describe('names in a certificate', () => {
  it.each([
    ['Turkish', 'Çağrı Işıkoğlu İğdır'],
    ['Arabic', 'شركة النور للتسويق'],
    ['Japanese', '株式会社さくらメディア'],
    ['German with signs', 'Müller & Söhne <GmbH>'],
    ['emoji with joiners', '👩‍👩‍👧‍👦 Aile'],
    ['signs of the notation itself', 'A, B=C+D; "E" \\ #F'],
    ['a PDF string', 'x) /ByteRange [0 0 0 0] (y'],
  ])('survive as typed: %s', async (_script, name) => {
    await holders.ensure({ ...deniz, commonName: name, organization: name });
    const { subject } = Certificate.fromBER((await derOf('h1')).slice());
    expect(displayName(readX509(await derOf('h1')).subject)).toBe(name.normalize('NFC'));
    const values = subject.typesAndValues.filter(({ type }) => type === '2.5.4.3' || type === '2.5.4.10');
    expect(values.map(({ value }) => value.constructor.name)).toEqual(['Utf8String', 'Utf8String']);
    expect(new X509Certificate(await derOf('h1')).verify(createPublicKey(await pemOf('h1')))).toBe(true);
  });

  it('of 500 characters stand shortened to 64 in CN and in full beside it', async () => {
    const name = 'Ğ'.repeat(500);
    const { subject } = await holders.ensure({ ...deniz, commonName: name });
    expect(subject).toContain(`CN=${'Ğ'.repeat(63)}…`);
    expect(subject).toContain(`description=${name}`);
  });

  it('cannot smuggle in a NUL, a line break or a direction override', () => {
    expect(cleanName('bank.example\u0000.evil.org')).toBe('bank.example .evil.org');
    expect(cleanName('Ayşe\r\nCN=Bank')).toBe('Ayşe CN=Bank');
    expect(cleanName('Ayşe\u202efdp.exe')).toBe('Ayşefdp.exe');
    expect(cleanName('broken \ud800 half')).toBe('broken half');
  });

  it('whatever is typed, the attributes encode, keep their bound and read back', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 500 }), fc.option(
      fc.string({ unit: 'grapheme', maxLength: 200 }),
    ), (commonName, organization) => {
      for (const attribute of subjectAttributes({ commonName, organization, country: null })) {
        const [text] = [attribute.value.valueBlock.value];
        expect([...String(text)].length).toBeLessThanOrEqual(attribute.type === '2.5.4.13' ? 1024 : 64);
        expect(new Uint8Array(attribute.toSchema().toBER(false)).byteLength).toBeGreaterThan(0);
      }
      expect([...fit(cleanName(commonName))].length).toBeLessThanOrEqual(64);
    }));
  });

  it('are cut between characters, never inside a family', () => {
    const cut = fit('👩‍👩‍👧‍👦'.repeat(20));
    expect(cut).toBe(`${'👩‍👩‍👧‍👦'.repeat(9)}…`);
  });

  it('print in one line with commas escaped', async () => {
    const { subject } = await holders.ensure({ ...deniz, commonName: 'A, B', organization: null, country: 'DE' });
    expect(subject).toBe(`C=DE, OU=${origin.replace(',', '\\,')}, CN=A\\, B`);
  });

  it('of others are read in every string type certificates use', () => {
    const part = (tag: number, content: number[]): number[] =>
      [0x31, content.length + 9, 0x30, content.length + 7, 0x06, 0x03, 0x55, 0x04, 0x03, tag, content.length, ...content];
    const name = (tag: number, content: number[]): string => {
      const body = part(tag, content);
      return nameText(readName(parseDer(Uint8Array.from([0x30, body.length, ...body]))));
    };
    expect(name(0x0c, [0xc4, 0xb0])).toBe('CN=İ');
    expect(name(0x1e, [0x01, 0x30])).toBe('CN=İ');
    expect(name(0x13, [0x41])).toBe('CN=A');
    expect(name(0x14, [0xfc])).toBe('CN=ü');
  });
});

async function pemOf(holderId: string): Promise<string> {
  return new X509Certificate(await derOf(holderId)).publicKey.export({ type: 'spki', format: 'pem' }).toString();
}
