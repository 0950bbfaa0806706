import { beforeAll, describe, expect, it } from 'vitest';
import { pdfsig, type PdfsigVerdict } from '../../../../tests/support/pdfsig.ts';
import { secretsInMemory } from '../../../../tests/support/secrets-in-memory.ts';
import { agreementPdf } from '../../../../tests/support/signed-pdf.ts';
import type { SignatureReport, VerifyReport } from '../../../bridge/calls/signing.ts';
import { CodedError } from '../../../bridge/result.ts';
import { verifyCms } from '../cms/signed-data.ts';
import { createSigning } from '../index.ts';
import { PdfFile } from '../pdf/file.ts';
import { signatureFields } from './fields.ts';
import { judgeRange } from './range.ts';
import { verifyPdf } from './verify.ts';

/**
 * Our verdict against pdfsig's (poppler and NSS), signature by signature, on one good file and 200 changes of it.
 *
 * Agreement: a signature that pdfsig calls "Signature is Valid" is `intact` here, and one that it calls anything else ("Digest
 * Mismatch", "Signature is Invalid", "Unknown Validation Failure", not signed, or does not list) is `broken`, `unreadable` or
 * absent
 * here; and its "Total document signed" is our `coversWholeFile`.
 *
 * There is one place where the two differ, and we are the stricter: the front of the CMS itself, which no signature covers, that
 * is
 * its content type and the certificate in it. pdfsig, told not to judge certificates, checks with whatever key is in there; we
 * also check that the content type is the one signed (RFC 5652 section 11.1) and that the certificate is the one the signer named
 * (ESS signing-certificate-v2), so that an altered name in it shows. The test lets us differ there, to that side, and nowhere
 * else.
 */
type Zone = { readonly from: number; readonly to: number };
type Mutation = { readonly what: string; readonly at: number | null; readonly bytes: Uint8Array };

let pdf: Uint8Array;
let first: Uint8Array;
let holes: Zone[];
let fronts: Zone[];
let mutations: Mutation[];
let theirs: PdfsigVerdict[][];
let ours: Array<VerifyReport | string>;

beforeAll(async () => {
  const now = Date.UTC(2026, 10, 23, 12, 42, 10);
  const { handlers } = createSigning({
    secrets: secretsInMemory(), clock: () => now, network: { fetch: () => Promise.reject(new CodedError('network-off')) },
  });
  await handlers['signing.certificate']({ holderId: 'b', commonName: 'Deniz Aksu', organization: 'Kıyı', country: 'TR' });
  await handlers['signing.certificate']({ holderId: 'c', commonName: 'Ayşe Işık', organization: null, country: null });
  const order = (holderId: string, fieldName: string) => (
    { holderId, fieldName, reason: 'Kabul', location: null, signedAt: now }
  );
  first = (
    await handlers['signing.sign']({ pdf: await agreementPdf(), signatures: [order('b', 'Freelancer')], timestampUrl: null })
  ).pdf;
  pdf = (await handlers['signing.sign']({ pdf: first.slice(), signatures: [order('c', 'Client')], timestampUrl: null })).pdf;
  const file = new PdfFile(pdf);
  const judged = signatureFields(file).map(({ signature }) => judgeRange(file, signature));
  holes = judged.map((range) => (range.ok ? { from: range.range.before, to: range.range.after } : { from: 0, to: 0 }));
  fronts = judged.map((range, index) => frontOf(range.cms ?? new Uint8Array(0), holes[index]?.from ?? 0));
  mutations = [{ what: 'the good file', at: null, bytes: pdf }, ...mutate(seeded(20_261_123))];
  theirs = await pdfsig(mutations.map(({ bytes }) => bytes));
  ours = [];
  for (const { bytes } of mutations) {
    ours.push(
      await verifyPdf(bytes, async () => new Set()).catch((error: unknown) => (
        error instanceof CodedError ? error.code : `threw ${String(error)}`
      )),
    );
  }
}, 120_000);

describe('our verdict and pdfsig’s', () => {
  it('are compared on 200 changes of one twice-signed agreement', () => {
    expect(mutations).toHaveLength(201);
    expect(new Set(mutations.map(({ bytes }) => Buffer.from(bytes).toString('base64'))).size).toBe(201);
  });

  it('agree on the good file: two valid signatures, the second over the whole of it', () => {
    expect(theirs[0]?.map(({ isValid, isWhole }) => [isValid, isWhole])).toEqual([[true, false], [true, true]]);
    expect(reportOf(0)).toMatchObject({ verdict: 'intact' });
    expect(intact(0).map(({ coversWholeFile }) => coversWholeFile)).toEqual([false, true]);
  });

  it('agree on every change, signature by signature', () => {
    const differences: string[] = [];
    for (const [index, mutation] of mutations.entries()) {
      const valid = (theirs[index] ?? []).filter(({ isValid }) => isValid).filter(
        ({ fieldName }) => !isStricterHere(index, fieldName),
      );
      const said = valid.map(({ fieldName, isWhole }) => `${fieldName} ${isWhole}`).sort();
      const found = intact(index).map(({ fieldName, coversWholeFile }) => `${fieldName} ${coversWholeFile}`).sort();
      if (JSON.stringify(said) !== JSON.stringify(found)) {
        differences.push(`${mutation.what}: pdfsig [${said.join()}], we [${found.join()}] ${JSON.stringify(ours[index])}`);
      }
    }
    expect(differences).toEqual([]);
  });

  it('differ only where the front of a signature itself was altered, and there we are the stricter', () => {
    const stricter = mutations.flatMap(
      (mutation, index) => ['Freelancer', 'Client'].filter((name) => isStricterHere(index, name)).map(() => mutation),
    );
    expect(stricter.length).toBeGreaterThan(0);
    for (const { at, what } of stricter) {
      expect(fronts.some(({ from, to }) => at !== null && at >= from && at < to), what).toBe(true);
    }
  });

  it('never call a changed file intact as a whole, whichever byte it was', () => {
    for (const [index, { what }] of mutations.entries()) {
      if (index > 0 && what !== 'without the second update') expect(reportOf(index)?.verdict, what).not.toBe('intact');
    }
  });

  it('both see one valid signature over the whole file when the second update is taken away', () => {
    const index = mutations.findIndex(({ what }) => what === 'without the second update');
    expect(theirs[index]).toMatchObject([{ fieldName: 'Freelancer', isValid: true, isWhole: true }]);
    expect(reportOf(index)).toMatchObject(
      { verdict: 'intact', signatures: [{ fieldName: 'Freelancer', coversWholeFile: true }] },
    );
  });

  it('both say of bytes appended after the last signature that not all of the document is signed', () => {
    for (const [index, { what }] of mutations.entries()) {
      if (!what.startsWith('appended')) continue;
      expect(theirs[index]?.some(({ isWhole }) => isWhole), what).toBe(false);
      expect(reportOf(index)?.signatures.some(({ coversWholeFile }) => coversWholeFile), what).toBe(false);
    }
  });

  it('give a code, never a crash, where there is no signature left to see', () => {
    expect(
      ours.filter(
        (outcome) => typeof outcome === 'string' && !['not-a-pdf', 'pdf-encrypted', 'pdf-too-complex'].includes(outcome),
      ),
    ).toEqual([]);
  });
});

function reportOf(index: number): VerifyReport | null {
  const outcome = ours[index];
  return outcome === undefined || typeof outcome === 'string' ? null : outcome;
}
function intact(index: number): SignatureReport[] {
  return reportOf(index)?.signatures.filter(({ verdict }) => verdict === 'intact') ?? [];
}
function isStricterHere(index: number, fieldName: string): boolean {
  const at = mutations[index]?.at ?? -1;
  const signature = reportOf(index)?.signatures.find((candidate) => candidate.fieldName === fieldName);
  const zone = fronts[fieldName === 'Freelancer' ? 0 : 1];
  return (
    signature?.reason === 'signature-invalid' || signature?.reason === 'malformed'
  ) && zone !== undefined && at >= zone.from && at < zone.to;
}

/** Where, in hexadecimal digits of the hole, the part before the signer's own part lies: up to the end of the certificate. */
function frontOf(cms: Uint8Array, hole: number): Zone {
  const certificate = verifyCms(cms, new Uint8Array(0)).facts?.certificate ?? new Uint8Array(0);
  return { from: hole + 1, to: hole + 1 + (Buffer.from(cms).indexOf(certificate) + certificate.byteLength) * 2 };
}

function mutate(next: (below: number) => number): Mutation[] {
  const size = pdf.byteLength;
  const [one, two] = [holes[0] ?? { from: 0, to: 0 }, holes[1] ?? { from: 0, to: 0 }];
  const body = first.byteLength - (first.byteLength - one.from);
  const text = Buffer.from(pdf).toString('latin1');
  const near = (mark: string, from: number, length: number): Zone => (
    { from: text.indexOf(mark, from), to: text.indexOf(mark, from) + length }
  );
  const flip = (what: string, zone: Zone): Mutation => {
    const at = zone.from + next(zone.to - zone.from);
    const bytes = pdf.slice();
    bytes[at] = (bytes[at] ?? 0) ^ (1 << next(8));
    return { what: `${what}, bit flipped at ${at}`, at, bytes };
  };
  const flips = (count: number, what: string, zone: Zone): Array<() => Mutation> => Array.from(
    { length: count }, () => () => flip(what, zone),
  );
  const makers = [
    ...flips(40, 'body', { from: 0, to: body }),
    ...flips(12, 'first xref', near('\nxref', 0, 700)),
    ...flips(10, 'last xref and trailer', { from: text.lastIndexOf('\nxref'), to: size }),
    ...flips(8, 'first ByteRange', near('/ByteRange', 0, 48)),
    ...flips(8, 'second ByteRange', near('/ByteRange', one.to, 48)),
    ...flips(12, 'rest of the first update', { from: one.to, to: first.byteLength }),
    ...flips(20, 'second update before its signature', { from: first.byteLength, to: two.from }),
    ...flips(10, 'second update after its signature', { from: two.to, to: size }),
    ...flips(16, 'first CMS', { from: one.from, to: one.from + 3_600 }),
    ...flips(16, 'second CMS', { from: two.from, to: two.from + 3_600 }),
    ...flips(6, 'padding of the first', { from: one.to - 4_000, to: one.to }),
    ...flips(6, 'padding of the second', { from: two.to - 4_000, to: two.to }),
    ...Array.from({ length: 10 }, () => (): Mutation => {
      const length = first.byteLength + 1 + next(size - first.byteLength - 1);
      return { what: `cut off in the second update at ${length}`, at: null, bytes: pdf.slice(0, length) };
    }),
    ...Array.from({ length: 8 }, () => (): Mutation => {
      const length = next(first.byteLength);
      return { what: `cut off at ${length}`, at: null, bytes: pdf.slice(0, length) };
    }),
    ...Array.from({ length: 8 }, () => (): Mutation => appended('noise', Array.from({ length: 1 + next(400) }, () => next(256)))),
    (): Mutation => appended('a line break', [10]),
    (): Mutation => appended('a comment', [...Buffer.from('% nothing to see\n%%EOF\n')]),
    (): Mutation => appended(
      'an empty update', [
        ...Buffer.from(
          `xref\n0 0\ntrailer\n<< /Size 36 /Root 3 0 R /Prev ${text.slice(text.lastIndexOf('startxref') + 10).split('\n')[0]} >>\nstartxref\n${size}\n%%EOF\n`,
        ),
      ],
    ),
    (): Mutation => appended('itself', [...pdf]),
    ...Array.from({ length: 5 }, () => (): Mutation => {
      const at = next(size);
      return {
        what: `a byte put in at ${at}`, at: null, bytes: new Uint8Array(
          Buffer.concat([pdf.subarray(0, at), Uint8Array.of(next(256)), pdf.subarray(at)]),
        ),
      };
    }),
    (): Mutation => ({ what: 'without the second update', at: null, bytes: first }),
  ];
  const seen = new Set([Buffer.from(pdf).toString('base64')]);
  return makers.map((make) => {
    for (;;) {
      const mutation = make();
      const key = Buffer.from(mutation.bytes).toString('base64');
      if (!seen.has(key)) {
        seen.add(key);
        return mutation;
      }
    }
  }).slice(0, 200);
}

function appended(what: string, bytes: readonly number[]): Mutation {
  return { what: `appended ${what}`, at: null, bytes: new Uint8Array(Buffer.concat([pdf, Uint8Array.from(bytes)])) };
}

/** A small generator of our own (mulberry32), so that the 200 are the same on every machine. */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}
