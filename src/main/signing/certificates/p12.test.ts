import { X509Certificate, createHash, createPrivateKey } from 'node:crypto';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { secretsInMemory } from '../../../../tests/support/secrets-in-memory.ts';
import { createHolders } from './holders.ts';
import { readP12 } from './p12.ts';

const run = promisify(execFile);
// A minute on: the certificates below are made after this line.
const now = Date.now() + 60_000;
const passphrase = 'Gizli şifre 1!';
let folder: string;

const openssl = (...parameters: string[]): Promise<unknown> => run('openssl', parameters, { cwd: folder });
const selfSigned = (name: string, key: string[], days = '365'): Promise<unknown> =>
  openssl(
    'req', '-x509', '-newkey', ...key, '-nodes', '-keyout', `${name}.key`, '-out', `${name}.pem`, '-days', days, '-utf8', '-subj', `/CN=${name}`,
  );
const pack = async (name: string, options: string[] = [], password = passphrase): Promise<Uint8Array<ArrayBuffer>> => {
  const out = `${name}-${createHash('sha256').update(options.join(' ') + password).digest('hex').slice(0, 8)}.p12`;
  await openssl(
    'pkcs12', '-export', '-inkey', `${name}.key`, '-in', `${name}.pem`, '-out', out, '-passout', `pass:${password}`, ...options,
  );
  return new Uint8Array(await readFile(join(folder, out)));
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onay-p12-'));
  await selfSigned('rsa', ['rsa:2048']);
  await selfSigned('p256', ['ec', '-pkeyopt', 'ec_paramgen_curve:P-256']);
  await selfSigned('p384', ['ec', '-pkeyopt', 'ec_paramgen_curve:P-384']);
  await selfSigned('short', ['rsa:1024']);
  await selfSigned('koblitz', ['ec', '-pkeyopt', 'ec_paramgen_curve:secp256k1']);
});
afterAll(() => rm(folder, { recursive: true }));

describe('the own P12 of the user', () => {
  it.each([
    ['as OpenSSL 3 writes it (AES-256, SHA-256)', []],
    ['as old Windows and Java wrote it (RC2-40 and 3DES)', ['-legacy']],
    ['3DES for both parts', ['-legacy', '-keypbe', 'PBE-SHA1-3DES', '-certpbe', 'PBE-SHA1-3DES']],
    ['two-key 3DES and RC2-128', ['-legacy', '-keypbe', 'PBE-SHA1-2DES', '-certpbe', 'PBE-SHA1-RC2-128']],
    ['AES-128 with SHA-512 as its check', ['-keypbe', 'AES-128-CBC', '-certpbe', 'AES-128-CBC', '-macalg', 'sha512']],
    ['3DES the new way', ['-keypbe', 'DES-EDE3-CBC', '-certpbe', 'DES-EDE3-CBC']],
    ['100,000 rounds', ['-iter', '100000']],
    ['an open certificate beside the locked key', ['-certpbe', 'NONE']],
    ['without a check of its own', ['-nomac']],
  ])('opens %s', async (_kind, options) => {
    const read = await readP12(await pack('rsa', options), passphrase, now);
    expect(read.algorithm).toBe('RSA');
    expect(new X509Certificate(read.certificate).subject).toBe('CN=rsa');
    const key = createPrivateKey({ key: Buffer.from(read.privateKey), format: 'der', type: 'pkcs8' });
    expect(new X509Certificate(read.certificate).checkPrivateKey(key)).toBe(true);
  });

  it.each(['p256', 'p384'])('opens an elliptic key: %s', async (name) => {
    expect((await readP12(await pack(name), passphrase, now)).algorithm).toBe(name.toUpperCase().replace('P', 'P-'));
  });

  it('opens with an empty passphrase, in both spellings exporters use', async () => {
    expect((await readP12(await pack('rsa', [], ''), '', now)).algorithm).toBe('RSA');
    expect((await readP12(await pack('rsa', ['-legacy'], ''), '', now)).algorithm).toBe('RSA');
  });

  it('finds the certificate of the key among others, whatever the order', async () => {
    await openssl(
      'pkcs12', '-export', '-inkey', 'rsa.key', '-in', 'rsa.pem', '-certfile', 'p256.pem', '-out', 'chain.p12', '-passout', `pass:${passphrase}`,
    );
    const read = await readP12(new Uint8Array(await readFile(join(folder, 'chain.p12'))), passphrase, now);
    expect(new X509Certificate(read.certificate).subject).toBe('CN=rsa');
    expect(read.chain.map((der) => new X509Certificate(der).subject)).toEqual(['CN=p256']);
  });

  it.each([[], ['-legacy'], ['-nomac']])('says that the passphrase is wrong %j', async (...options) => {
    const file = await pack('rsa', options);
    for (const wrong of ['', 'gizli şifre 1!', `${passphrase} `]) {
      await expect(readP12(file, wrong, now)).rejects.toMatchObject({ code: 'wrong-p12-passphrase' });
    }
  });

  it('says that there is no key in it', async () => {
    await openssl('pkcs12', '-export', '-nokeys', '-in', 'rsa.pem', '-out', 'nokey.p12', '-passout', `pass:${passphrase}`);
    const file = new Uint8Array(await readFile(join(folder, 'nokey.p12')));
    await expect(readP12(file, passphrase, now)).rejects.toMatchObject({ code: 'bad-p12', message: 'no private key in it' });
  });

  it('says that the certificate of its key is missing', async () => {
    await openssl('pkcs12', '-export', '-inkey', 'rsa.key', '-nocerts', '-out', 'nocert.p12', '-passout', `pass:${passphrase}`);
    const file = new Uint8Array(await readFile(join(folder, 'nocert.p12')));
    await expect(readP12(file, passphrase, now)).rejects.toMatchObject(
      { code: 'bad-p12', message: 'the certificate of its key is missing' },
    );
  });

  it('says that it has run out, or is not valid yet', async () => {
    const file = await pack('rsa');
    await expect(readP12(file, passphrase, now + 366 * 86_400_000)).rejects.toMatchObject({ code: 'certificate-expired' });
    await expect(readP12(file, passphrase, now - 86_400_000)).rejects.toMatchObject({ code: 'certificate-expired' });
  });

  it('refuses a key that is too short or of a curve no reader checks', async () => {
    await expect(readP12(await pack('short'), passphrase, now)).rejects.toMatchObject({ code: 'bad-p12' });
    await expect(readP12(await pack('koblitz'), passphrase, now)).rejects.toMatchObject({ code: 'bad-p12' });
  });

  it('refuses a file that asks for a billion rounds (denial of service)', async () => {
    const file = await pack('rsa', ['-legacy', '-iter', '65537']);
    const text = Buffer.from(file).toString('latin1').replaceAll(
      '\u0002\u0003\u0001\u0000\u0001', '\u0002\u0003\u007f\u00ff\u00ff',
    );
    const started = Date.now();
    await expect(
      readP12(new Uint8Array(Buffer.from(text, 'latin1')), passphrase, now),
    ).rejects.toMatchObject({ code: 'bad-p12' });
    expect(Date.now() - started).toBeLessThan(500);
  });

  it('refuses anything that is no P12', async () => {
    for (const file of [
      new Uint8Array(0), new TextEncoder().encode('%PDF-1.7'), new Uint8Array(1000), new Uint8Array(2 * 1024 * 1024), new Uint8Array(100_000).fill(0x30),
    ]) {
      await expect(readP12(file, passphrase, now)).rejects.toMatchObject({ code: 'bad-p12' });
    }
  });

  it('answers with a code of its own, whichever byte of the file is broken', async () => {
    const file = await pack('rsa', ['-legacy']);
    const outcomes = new Set<string>();
    await fc.assert(fc.asyncProperty(fc.nat(file.byteLength - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
      const broken = file.slice();
      broken[at] = (broken[at] ?? 0) ^ change;
      const outcome = await readP12(broken, passphrase, now).then(
        () => 'opened', (error: { code?: string }) => error.code ?? 'uncoded',
      );
      outcomes.add(outcome);
    }), { numRuns: 300 });
    expect(
      [...outcomes].filter((outcome) => !['opened', 'bad-p12', 'wrong-p12-passphrase', 'certificate-expired'].includes(outcome)),
    ).toEqual([]);
  });

  it('replaces the key made here, stays when the name changes, and leaves the old one in place when it fails', async () => {
    const holders = createHolders({ secrets: secretsInMemory(), clock: () => now });
    const holder = { holderId: 'h', commonName: 'Deniz', organization: null, country: null };
    const made = await holders.ensure(holder);
    await expect(
      holders.importP12({ holderId: 'h', bytes: new Uint8Array(9), passphrase }),
    ).rejects.toMatchObject({ code: 'bad-p12' });
    expect(await holders.all()).toEqual([made]);
    const imported = await holders.importP12({ holderId: 'h', bytes: await pack('p256'), passphrase });
    expect(imported).toMatchObject({ source: 'imported', subject: 'CN=p256' });
    expect(await holders.ensure({ ...holder, commonName: 'Deniz Aksu' })).toEqual(imported);
    expect(await holders.fingerprints()).toEqual(new Set([made.fingerprint, imported.fingerprint]));
  });
});

it('openssl is here with its legacy provider (the tests above need both)', async () => {
  await writeFile(join(folder, 'probe'), '');
  const { stdout } = await run('openssl', ['list', '-providers', '-provider', 'legacy']);
  expect(stdout).toContain('legacy');
});
