import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PDF } from '@libpdf/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pdfsig } from '../../../../tests/support/pdfsig.ts';
import { secretsInMemory } from '../../../../tests/support/secrets-in-memory.ts';
import { agreementPdf } from '../../../../tests/support/signed-pdf.ts';
import { startTimestampAuthority } from '../../../../tests/support/timestamp-authority.ts';
import type { VerifyReport } from '../../../bridge/calls/signing.ts';
import { CodedError } from '../../../bridge/result.ts';
import { maxDocumentBytes } from '../../../bridge/shapes.ts';
import { createSigning } from '../index.ts';
import { PdfFile } from '../pdf/file.ts';
import { pdfDate } from './date.ts';
import { signatureFields } from './fields.ts';
import { coveredBytes, judgeRange, type Range } from './range.ts';
import { verifyPdf } from './verify.ts';

const run = promisify(execFile);
const now = Date.UTC(2026, 10, 23, 12, 42, 10);
const noNetwork = { fetch: () => Promise.reject(new CodedError('network-off')) };
const secrets = secretsInMemory();
const { handlers } = createSigning({ secrets, clock: () => now, network: noNetwork });
let folder: string;
let plain: Uint8Array<ArrayBuffer>;
let once: Uint8Array<ArrayBuffer>;
let twice: Uint8Array<ArrayBuffer>;

const sign = async (pdf: Uint8Array<ArrayBuffer>, holderId: string, fieldName: string): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(
    (
      await handlers['signing.sign'](
        { pdf, signatures: [{ holderId, fieldName, reason: 'Kabul', location: null, signedAt: now }], timestampUrl: null },
      )
    ).pdf,
  );
const verify = (pdf: Uint8Array): Promise<VerifyReport> => verifyPdf(pdf, async () => new Set());
const rangeOf = (pdf: Uint8Array): Range => {
  const file = new PdfFile(pdf);
  const judged = judgeRange(file, signatureFields(file)[0]?.signature ?? file.catalog);
  if (!judged.ok) throw new Error('no range');
  return judged.range;
};
const replaced = (pdf: Uint8Array, from: string, to: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(Buffer.from(Buffer.from(pdf).toString('latin1').replace(from, to), 'latin1'));

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onay-verify-'));
  await handlers['signing.certificate']({ holderId: 'b', commonName: 'Deniz Aksu', organization: null, country: null });
  await handlers['signing.certificate']({ holderId: 'c', commonName: 'Ayşe Işık', organization: null, country: null });
  plain = await agreementPdf();
  once = await sign(plain, 'b', 'Freelancer');
  twice = await sign(once, 'c', 'Client');
});
afterAll(() => rm(folder, { recursive: true }));

describe('any PDF dropped on the verify screen', () => {
  it('is unsigned when it is, and gives up its record all the same', async () => {
    expect(await verify(plain)).toMatchObject(
      { verdict: 'unsigned', signatures: [], size: plain.byteLength, embeddedRecord: expect.stringContaining('"kind":"signed"') },
    );
  });

  it('gives back the record as it was written, whatever the script', async () => {
    const record = JSON.stringify({ by: 'شركة النور', and: '株式会社さくら', note: '→ ✓ 👩‍👩‍👧‍👦 İı' });
    expect((await verify(await agreementPdf({ record }))).embeddedRecord).toBe(record);
  });

  it('is ours or another installation’s, by the fingerprint', async () => {
    expect((await handlers['signing.verify']({ pdf: twice })).signatures.map(({ madeHere }) => madeHere)).toEqual([true, true]);
    const elsewhere = createSigning({ secrets: secretsInMemory(), clock: () => now, network: noNetwork }).handlers;
    expect(
      (await elsewhere['signing.verify']({ pdf: twice })).signatures.map(({ madeHere }) => madeHere),
    ).toEqual([false, false]);
  });

  it('is judged without a passphrase: while the keys are locked only whose it is stays open', async () => {
    secrets.lock();
    expect((await handlers['signing.verify']({ pdf: plain })).verdict).toBe('unsigned');
    const report = await handlers['signing.verify']({ pdf: twice });
    expect([report.verdict, ...report.signatures.map(({ madeHere }) => madeHere)]).toEqual(['intact', false, false]);
    secrets.unlock();
  });

  it.each([
    ['nothing', new Uint8Array(0)], ['a text', new TextEncoder().encode('Sayın yetkili,')], [
      'a header alone', new TextEncoder().encode('%PDF-1.7\n'),
    ],
    ['zeros', new Uint8Array(5_000_000)], [
      'a header and zeros', Uint8Array.from({ length: 5_000_000 }, (_, at) => '%PDF-1.7\n'.charCodeAt(at) || 0),
    ],
  ])('has a code when it is no PDF: %s', async (_what, bytes) => {
    await expect(verify(bytes)).rejects.toMatchObject({ code: 'not-a-pdf' });
  });

  it('has a code when it is encrypted', async () => {
    const document = await PDF.load(plain);
    document.setProtection({ userPassword: 'x', ownerPassword: 'y' });
    await expect(verify(await document.save())).rejects.toMatchObject({ code: 'pdf-encrypted' });
  });

  it('is refused by its size alone when it is larger than any document of ours', async () => {
    const started = performance.now();
    await expect(verify(new Uint8Array(maxDocumentBytes + 1))).rejects.toMatchObject({ code: 'too-large' });
    expect(performance.now() - started).toBeLessThan(200);
  });
});

describe('attacks on a signed PDF', () => {
  it('incremental saving: something added after the last signature shows, though both signatures hold', async () => {
    const document = await PDF.load(twice);
    document.addPage({ size: 'a4' });
    const changed = await document.save({ incremental: true });
    const report = await verify(changed);
    expect(report.verdict).toBe('changed-after-signing');
    expect(
      report.signatures.map(
        ({ verdict, coversWholeRevision, coversWholeFile }) => [verdict, coversWholeRevision, coversWholeFile],
      ),
    )
      .toEqual([['intact', false, false], ['intact', false, false]]);
    expect(
      (await pdfsig([changed]))[0]?.map(({ isValid, isWhole }) => [isValid, isWhole]),
    ).toEqual([[true, false], [true, false]]);
  });

  it('shadow: something changed between the two signatures shows at the first, though the second covers the whole file', async () => {
    const document = await PDF.load(once);
    document.addPage({ size: 'a4' });
    const report = await verify(await sign(new Uint8Array(await document.save({ incremental: true })), 'c', 'Client'));
    expect(report.verdict).toBe('changed-after-signing');
    expect(
      report.signatures.map(
        ({ verdict, coversWholeRevision, coversWholeFile }) => [verdict, coversWholeRevision, coversWholeFile],
      ),
    )
      .toEqual([['intact', false, false], ['intact', true, true]]);
  });

  it('a replaced object: the text of a page written anew behind the signatures shows', async () => {
    const text = Buffer.from(twice).toString('latin1');
    const page = /(\d+) 0 obj\s*<<[^>]*\/Type \/Page\b/.exec(text)?.[1] ?? '9';
    const at = twice.byteLength;
    const object = `${page} 0 obj\n<< /Type /Page /Parent 1 0 R /MediaBox [0 0 9 9] >>\nendobj\n`;
    const previous = text.slice(text.lastIndexOf('startxref') + 10).split('\n')[0];
    const update = `${object}xref\n${page} 1\n${String(at).padStart(10, '0')} 00000 n \ntrailer\n<< /Size 40 /Root 3 0 R /Prev ${previous} >>\nstartxref\n${at + object.length}\n%%EOF\n`;
    expect((await verify(Buffer.concat([twice, Buffer.from(update, 'latin1')]))).verdict).toBe('changed-after-signing');
  });

  it('a wider hole: a range that leaves out more than the signature is broken, whatever is in it', async () => {
    const range = rangeOf(once);
    const wider = replaced(once, `[0 ${range.before}`, `[0 ${range.before - 40}`);
    expect((await verify(wider)).signatures[0]).toMatchObject({ verdict: 'broken', reason: 'byte-range' });
    const shorter = replaced(once, ` ${range.end - range.after} `, ` ${range.end - range.after - 9} `);
    expect((await verify(shorter)).verdict).toBe('broken');
  });

  it.each([['nothing', '[]'], ['three numbers', '[0 5 9]'], ['words', '[/a /b /c /d]'], [
    'beyond the end', '[0 5 9 99999999]',
  ], ['not from the start', '[9 5 20 9]'],
    ['below zero', '[0 -5 9 9]'], ['not whole', '[0 5.5 9 9]']])('a range that is none is not believed: %s', async (_what, range) => {
    const before = /\/ByteRange (\[[^\]]*\])/.exec(Buffer.from(once).toString('latin1'))?.[1] ?? '';
    const [signature] = (await verify(replaced(once, before, range.padEnd(before.length)))).signatures;
    expect(signature?.reason).toBe('byte-range');
    expect(signature?.verdict).not.toBe('intact');
  });

  it('a key given twice: readers would disagree, so it counts for nothing', async () => {
    const [signature] = (await verify(replaced(once, '/Filter /Adobe.PPKLite', '/ByteRange [0 0 0 0]  '))).signatures;
    expect(signature).toMatchObject({ verdict: 'unreadable', reason: 'byte-range' });
  });

  it('a signature moved to another document does not hold there', async () => {
    const other = await sign(await agreementPdf({ record: '{"fee":"1"}' }), 'b', 'Freelancer');
    const [from, to] = [rangeOf(once), rangeOf(other)];
    const moved = other.slice();
    moved.set(once.subarray(from.before, from.after).subarray(0, to.after - to.before), to.before);
    expect((await verify(moved)).signatures[0]).toMatchObject({ verdict: 'broken', reason: 'digest-mismatch' });
  });

  it('bytes hidden in the padding of a signature show', async () => {
    const hidden = once.slice();
    const { after } = rangeOf(once);
    hidden.set(Buffer.from('c0ffee'), after - 9);
    const report = await verify(hidden);
    expect(report.signatures[0]).toMatchObject({ verdict: 'intact', coversWholeFile: false });
    expect(report.verdict).toBe('changed-after-signing');
    expect((await pdfsig([hidden]))[0]).toMatchObject([{ isValid: true, isWhole: false }]);
  });

  it('a thousand brackets deep, a catalog that is its own page tree, a page tree of circles: an answer, at once', async () => {
    const pdf = (body: string): Uint8Array => Buffer.from(`%PDF-1.7\n${body}\ntrailer\n<< /Root 1 0 R >>\n`, 'latin1');
    const started = performance.now();
    await expect(
      verify(pdf(`1 0 obj\n<< /Type /Catalog /Pages ${'['.repeat(100_000)} >>\nendobj`)),
    ).rejects.toMatchObject({ code: 'pdf-too-complex' });
    await expect(
      verify(pdf(`1 0 obj\n<< /Type /Catalog /Pages ${'<</a'.repeat(100_000)}`)),
    ).rejects.toMatchObject({ code: 'pdf-too-complex' });
    expect(
      (
        await verify(
          pdf(
            '1 0 obj\n<< /Type /Catalog /Pages 1 0 R /Kids [1 0 R] /AcroForm 1 0 R /Fields [1 0 R] /V 1 0 R /FT /Sig >>\nendobj',
          ),
        )
      ).verdict,
    ).toBe('broken');
    const circle = '1 0 obj\n<< /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Kids [3 0 R 3 0 R] >>\nendobj\n3 0 obj\n<< /Kids [2 0 R 2 0 R] /Annots 2 0 R >>\nendobj';
    expect((await verify(pdf(circle))).verdict).toBe('unsigned');
    await expect(verify(pdf('1 0 obj\n2 0 R\nendobj\n2 0 obj\n1 0 R\nendobj'))).rejects.toMatchObject({ code: 'not-a-pdf' });
    expect(performance.now() - started).toBeLessThan(1_000);
  });

  it('a million objects that all point into the same blanks are refused, not read for an hour', async () => {
    const blanks = ' '.repeat(6_000_000);
    const fields = Array.from({ length: 5_000 }, (_, index) => `${index + 10} 0 R`).join(' ');
    const rows = Array.from({ length: 5_000 }, (_, index) => `${index + 10} 0 obj<<`).join(' ');
    const pdf = Buffer.from(
      `%PDF-1.7\n1 0 obj\n<< /Pages 2 0 R /AcroForm << /Fields [${fields}] >> >>\nendobj\n2 0 obj\n<< >>\nendobj\n${rows}${blanks}\ntrailer\n<< /Root 1 0 R >>\n`, 'latin1',
    );
    const started = performance.now();
    await expect(verify(pdf)).rejects.toMatchObject({ code: 'pdf-too-complex' });
    expect(performance.now() - started).toBeLessThan(8_000);
  });
});

describe('signatures other programs make', () => {
  /** Puts a signature by openssl where ours was, over the same bytes. */
  const resigned = async (key: string[], options: string[]): Promise<Uint8Array> => {
    const range = rangeOf(once);
    await writeFile(join(folder, 'content'), coveredBytes(once, range));
    await run(
      'openssl', [
        'req', '-x509', '-newkey', ...key, '-nodes', '-keyout', 'k.pem', '-out', 'c.pem', '-days', '9', '-utf8', '-subj', '/O=Başka/CN=Başka program',
      ], { cwd: folder },
    );
    await run(
      'openssl', [
        'cms', '-sign', '-binary', '-in', 'content', '-signer', 'c.pem', '-inkey', 'k.pem', '-outform', 'DER', '-out', 'sig.der', ...options,
      ], { cwd: folder },
    );
    const hex = (await readFile(join(folder, 'sig.der'))).toString('hex');
    const out = once.slice();
    out.set(Buffer.from(hex.padEnd(range.after - range.before - 2, '0')), range.before + 1);
    return out;
  };
  const p384 = ['ec', '-pkeyopt', 'ec_paramgen_curve:P-384'];

  it.each<[string, string[], string[]]>([
    ['RSA with SHA-256', ['rsa:2048'], ['-cades', '-md', 'sha256']],
    ['RSA with SHA-512', ['rsa:3072'], ['-md', 'sha512']],
    ['RSA-PSS', ['rsa:2048'], ['-md', 'sha256', '-keyopt', 'rsa_padding_mode:pss']],
    [
      'RSA-PSS with its longest salt', ['rsa:2048'], [
        '-md', 'sha384', '-keyopt', 'rsa_padding_mode:pss', '-keyopt', 'rsa_pss_saltlen:max',
      ],
    ],
    ['ECDSA P-384', p384, ['-md', 'sha384']],
    ['a signer named by key identifier', ['rsa:2048'], ['-md', 'sha256', '-keyid']],
    ['without signed attributes', ['rsa:2048'], ['-md', 'sha256', '-noattr']],
  ])('hold: %s', async (_kind, key, options) => {
    const pdf = await resigned(key, options);
    expect((await verify(pdf)).signatures[0]).toMatchObject(
      { verdict: 'intact', signer: 'Başka program', selfSigned: true, madeHere: false },
    );
    const changed = pdf.slice();
    changed[200] = (changed[200] ?? 0) ^ 1;
    expect((await verify(changed)).signatures[0]).toMatchObject({ verdict: 'broken', reason: 'digest-mismatch' });
  });

  it('are not called intact on SHA-1, for which two documents with one signature can be made', async () => {
    expect(
      (await verify(await resigned(['rsa:2048'], ['-md', 'sha1']))).signatures[0],
    ).toMatchObject({ verdict: 'unreadable', reason: 'unsupported' });
  });

  it('are not believed when they bring content of their own, or no certificate', async () => {
    expect(
      (await verify(await resigned(['rsa:1024'], ['-md', 'sha256', '-nocerts']))).signatures[0],
    ).toMatchObject({ verdict: 'unreadable', reason: 'malformed' });
    await writeFile(join(folder, 'small'), 'x');
    expect(
      (await verify(await resigned(['rsa:2048'], ['-md', 'sha256', '-nodetach', '-in', 'small']))).signatures[0]?.verdict,
    ).toBe('unreadable');
  });

  it('a document time stamp put on top counts as a signature of its own and leaves the others whole', async () => {
    const authority = await startTimestampAuthority();
    const document = await PDF.load(twice);
    const ask = async (imprint: Uint8Array): Promise<Uint8Array> => {
      await run(
        'openssl', [
          'ts', '-query', '-digest', Buffer.from(imprint).toString('hex'), '-sha256', '-cert', '-out', 'q.tsq',
        ], { cwd: folder },
      );
      const answer = await fetch(
        authority.url, {
          method: 'POST', headers: { 'content-type': 'application/timestamp-query' }, body: await readFile(join(folder, 'q.tsq')),
        },
      );
      await writeFile(join(folder, 'r.tsr'), Buffer.from(await answer.arrayBuffer()));
      await run('openssl', ['ts', '-reply', '-in', 'r.tsr', '-token_out', '-out', 't.der'], { cwd: folder });
      return new Uint8Array(await readFile(join(folder, 't.der')));
    };
    const { bytes } = await document.addTimestamp({ timestampAuthority: { timestamp: ask } });
    await authority.close();
    const report = await verify(bytes);
    expect(report.verdict).toBe('intact');
    expect(report.signatures[2]).toMatchObject(
      { subFilter: 'ETSI.RFC3161', verdict: 'intact', timestamp: { authority: 'Deneme damgası' }, coversWholeFile: true },
    );
    const changed = bytes.slice();
    changed[200] = (changed[200] ?? 0) ^ 1;
    expect((await verify(changed)).signatures.map(({ verdict }) => verdict)).toEqual(['broken', 'broken', 'broken']);
  });
});

describe('ten thousand damaged files', () => {
  it('each get an answer, quickly, and none of the changed ones is called intact', async () => {
    let state = 7;
    const next = (below: number): number => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return Math.floor((state / 4_294_967_296) * below);
    };
    const codes = new Set<string>();
    let slowest = 0;
    const wrong: number[] = [];
    const { before, after } = rangeOf(once);
    for (let round = 0; round < 10_000; round += 1) {
      const bytes = once.slice();
      // Half of the damage where structure is: the update with the signature, its CMS, the table at the end.
      for (let hits = 1 + next(6); hits > 0; hits -= 1) {
        const at = next(2) === 0 ? next(bytes.byteLength) : [
          before - 200 + next(200), before + next(3_000), after + next(bytes.byteLength - after),
        ][next(3)] ?? 0;
        bytes[at] = next(3) === 0 ? ('<>[]()/ 0123456789'.charCodeAt(next(18))) : next(256);
      }
      const cut = next(10) === 0 ? bytes.slice(0, next(bytes.byteLength)) : bytes;
      const started = performance.now();
      const outcome = await verify(cut).then(
        ({ verdict }) => verdict, (error: unknown) => (error instanceof CodedError ? error.code : `threw ${String(error)}`),
      );
      slowest = Math.max(slowest, performance.now() - started);
      codes.add(outcome);
      if (outcome === 'intact' && Buffer.compare(cut, once) !== 0 && Buffer.compare(
        cut.subarray(0, before), once.subarray(0, before),
      ) !== 0) {
        wrong.push(round);
      }
    }
    expect(
      [...codes].filter(
        (code) => ![
          'unsigned', 'intact', 'changed-after-signing', 'broken', 'not-a-pdf', 'pdf-encrypted', 'pdf-too-complex',
        ].includes(code),
      ),
    ).toEqual([]);
    expect(wrong).toEqual([]);
    expect(slowest).toBeLessThan(1_500);
  }, 180_000);
});

describe('dates in a PDF', () => {
  it.each([
    ["D:20261123154210+03'00'", Date.UTC(2026, 10, 23, 12, 42, 10)], ['D:20261123154210Z', Date.UTC(2026, 10, 23, 15, 42, 10)],
    [
      "D:20261123154210-03'30", Date.UTC(2026, 10, 23, 19, 12, 10),
    ], ['D:2026', Date.UTC(2026, 0, 1)], ['20261123', Date.UTC(2026, 10, 23)],
    ['D:20261323', null], ['gestern', null], ['D:19690101', null],
  ])('%s', (text, at) => expect(pdfDate(text)).toBe(at));
});
