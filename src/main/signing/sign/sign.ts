import { createHash, webcrypto } from 'node:crypto';
import type { Signer } from '@libpdf/core';
import type { CallInput, CallOutput } from '../../../bridge/contract.ts';
import { CodedError } from '../../../bridge/result.ts';
import { fromBase64, type Kept } from '../certificates/store.ts';
import type { SigningPorts } from '../ports.ts';
import { PdfFile } from '../pdf/file.ts';
import { verifyPdf } from '../verify/verify.ts';
import { TimestampError, asLibraryAuthority, authorityAt, maxTokenBytes, type TimestampFailure } from './authority.ts';

type Input = CallInput<'signing.sign'>;
type Order = Input['signatures'][number];
type Signed = CallOutput<'signing.sign'>['signatures'][number];
type Stamp = (signatureValue: Uint8Array) => Promise<Uint8Array>;

/** CMS without certificates and token: signed attributes, a 4096 bit signature and their wrapping, with room to spare. */
const roomForCms = 4 * 1024;

/**
 * Signs for each holder in order, every signature an incremental update: what was there before stays byte for byte. All holders'
 * keys are fetched before the first byte is written, so that a missing one leaves no half-signed paper.
 *
 * When the authority fails, the signature is made all the same with the device's clock, and the authority is not asked again in
 * this call: a dead one would otherwise cost its time-out for every party at the table.
 *
 * @throws CodedError `not-a-pdf`, `pdf-encrypted`, `pdf-too-complex` (cannot be extended without rewriting it), `not-found`
 * (holder
 *   without a certificate), `certificate-expired`, `bad-payload` (a field twice or already signed), `secrets-locked`
 */
export async function signPdf(
  input: Input,
  holder: (holderId: string) => Promise<Kept>,
  { network }: Pick<SigningPorts, 'network'>,
): Promise<CallOutput<'signing.sign'>> {
  if (new Set(input.signatures.map(({ fieldName }) => fieldName)).size !== input.signatures.length) {
    throw new CodedError('bad-payload', 'a field name stands twice');
  }
  // Refuses what is no PDF, is encrypted or is a bomb before the signing library takes it apart.
  if (new PdfFile(input.pdf).isRecovered) throw new CodedError('pdf-too-complex', 'its table is broken, it cannot be extended');
  const keys = new Map<string, Kept>();
  for (const { holderId } of input.signatures) keys.set(holderId, keys.get(holderId) ?? (await holder(holderId)));

  let stamp = input.timestampUrl === null ? null : authorityAt(input.timestampUrl, network);
  let timestampError: TimestampFailure | null = null;
  let pdf: Uint8Array = input.pdf;
  const signatures: Signed[] = [];
  for (const order of input.signatures) {
    const kept = keys.get(order.holderId);
    if (kept === undefined) throw new CodedError('not-found', order.holderId);
    const once = await signOnce(pdf, order, kept, stamp);
    if (once.failure !== null) {
      timestampError = once.failure;
      stamp = null;
    }
    pdf = once.pdf;
    signatures.push(
      { holderId: order.holderId, level: once.stamped ? 'B-T' : 'B-B', clock: once.stamped ? 'authority' : 'device' },
    );
  }
  await check(input, pdf, signatures);
  return { pdf: pdf.slice(), sha256: createHash('sha256').update(pdf).digest('hex'), signatures, timestampError };
}

type Once = { readonly pdf: Uint8Array; readonly stamped: boolean; readonly failure: TimestampFailure | null };

async function signOnce(pdf: Uint8Array, order: Order, kept: Kept, stamp: Stamp | null): Promise<Once> {
  if (stamp === null) return { pdf: await addSignature(pdf, order, kept, null), stamped: false, failure: null };
  try {
    return { pdf: await addSignature(pdf, order, kept, stamp), stamped: true, failure: null };
  } catch (error) {
    if (!(error instanceof TimestampError)) throw error;
    return { pdf: await addSignature(pdf, order, kept, null), stamped: false, failure: error.why };
  }
}

async function addSignature(pdf: Uint8Array, order: Order, kept: Kept, stamp: Stamp | null): Promise<Uint8Array> {
  // Loaded when somebody signs: the library takes 100 ms that no start of the program should pay for.
  const { PDF } = await import('@libpdf/core');
  const document = await PDF.load(pdf);
  if (document.canSaveIncrementally() !== null) {
    throw new CodedError('pdf-too-complex', `cannot be extended: ${document.canSaveIncrementally()}`);
  }
  refuseSignedField(document.getForm()?.getSignatureFields() ?? [], order.fieldName);
  const signer = await signerOf(kept);
  const room = roomForCms + signer.certificate.byteLength * 2 + (signer.certificateChain ?? []).reduce(
    (sum, der) => sum + der.byteLength, 0,
  );
  const { bytes } = await document.sign({
    signer,
    fieldName: order.fieldName,
    reason: asPdfText(order.reason),
    location: order.location === null ? undefined : asPdfText(order.location),
    signingTime: new Date(order.signedAt),
    subFilter: 'ETSI.CAdES.detached',
    digestAlgorithm: 'SHA-256',
    estimatedSize: room + (stamp === null ? 0 : maxTokenBytes),
    ...(stamp === null ? {} : { timestampAuthority: asLibraryAuthority(stamp, signer.lastValue) }),
  });
  return bytes;
}

function refuseSignedField(fields: ReadonlyArray<{ name: string; isSigned(): boolean }>, name: string): void {
  if (fields.some((field) => field.name === name && field.isSigned())) {
    throw new CodedError('bad-payload', `${name} is signed already`);
  }
}

/** The key leaves the store for the length of one signature, and can then only sign: WebCrypto is told not to give it back. */
async function signerOf(kept: Kept): Promise<Signer & { lastValue: () => Uint8Array }> {
  const { CryptoKeySigner } = await import('@libpdf/core');
  const isRsa = kept.algorithm === 'RSA';
  const how = isRsa ? { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' } : { name: 'ECDSA', namedCurve: kept.algorithm };
  const key = await webcrypto.subtle.importKey('pkcs8', fromBase64(kept.privateKey).slice(), how, false, ['sign']);
  const signer = new CryptoKeySigner(
    key, fromBase64(kept.certificate), isRsa ? 'RSA' : 'EC', isRsa ? 'RSASSA-PKCS1-v1_5' : 'ECDSA', kept.chain.map(fromBase64),
  );
  let last = new Uint8Array(0);
  return {
    certificate: signer.certificate,
    certificateChain: signer.certificateChain,
    keyType: signer.keyType,
    signatureAlgorithm: signer.signatureAlgorithm,
    sign: async (data, algorithm) => {
      last = new Uint8Array(await signer.sign(data, algorithm));
      return last;
    },
    lastValue: () => last,
  };
}

/**
 * `@libpdf/core` 0.4.2 escapes these texts twice, so that a bracket would be shown with a backslash, and it finds its own
 * placeholder by searching for `/ByteRange` from the end, where a text with that word in it would be found first.
 */
function asPdfText(text: string): string {
  return text.replace(/[\p{Cc}\s]+/gu, ' ').replace(/\(/g, '[').replace(/\)/g, ']').replace(/\\/g, '/').replace(
    /\/(?=ByteRange|Contents)/g, '',
  ).trim();
}

/** Nothing leaves this room that our own verifier, or the next reader, would call broken. */
async function check(input: Input, pdf: Uint8Array, signatures: readonly Signed[]): Promise<void> {
  if (Buffer.compare(pdf.subarray(0, input.pdf.byteLength), input.pdf) !== 0) {
    throw new Error('the bytes before the signature changed');
  }
  const report = await verifyPdf(pdf, async () => new Set());
  const made = report.signatures.slice(-signatures.length);
  const sound = made.length === signatures.length && made.every(({ verdict, fieldName, timestamp }, index) =>
    verdict === 'intact' && fieldName === input.signatures[index]?.fieldName
    && (timestamp !== null) === (signatures[index]?.clock === 'authority'));
  if (!sound) throw new Error('a signature made just now does not verify');
}
