import { X509Certificate, createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { SignatureReport, VerifyReport } from '../../../bridge/calls/signing.ts';
import { CodedError } from '../../../bridge/result.ts';
import { maxDocumentBytes } from '../../../bridge/shapes.ts';
import { fingerprintOf } from '../certificates/describe.ts';
import { displayName, nameText } from '../certificates/name.ts';
import { readX509 } from '../certificates/x509.ts';
import { verifyCms, type CmsFacts, type CmsFault } from '../cms/signed-data.ts';
import { verifyTimestamp, type Timestamp } from '../cms/timestamp.ts';
import { PdfFile } from '../pdf/file.ts';
import { nameOf, textOf } from '../pdf/values.ts';
import { pdfDate } from './date.ts';
import { signatureFields, type SignatureField } from './fields.ts';
import { coveredBytes, judgeRange, type RangeVerdict } from './range.ts';
import { embeddedRecord } from './record.ts';
import { addsValidationData, onlySignaturesAdded } from './revisions.ts';

const detachedFilters = ['ETSI.CAdES.detached', 'adbe.pkcs7.detached'];
const documentTimestamp = 'ETSI.RFC3161';
/** No certificate could be read: a fingerprint no certificate has. */
const noFingerprint = '0'.repeat(64);

/**
 * What a PDF's signatures say. Reads the file as readers do and never trusts it: sizes, depths and counts are bounded.
 *
 * `intact` per signature means: the bytes it covers are those that were signed, by the key of the certificate inside. `broken`:
 * they
 * are not. `unreadable`: there is a signature that cannot be judged. Over all: `broken` as soon as one is not intact;
 * `changed-after-
 * signing` when all are intact but something other than a later signature came after one of them.
 *
 * @param ours fingerprints of the certificates of this installation; asked for only when there is a signature
 * @throws CodedError `too-large`, `not-a-pdf`, `pdf-encrypted`, `pdf-too-complex`
 */
export async function verifyPdf(pdf: Uint8Array, ours: () => Promise<ReadonlySet<string>>): Promise<VerifyReport> {
  if (pdf.byteLength > maxDocumentBytes) throw new CodedError('too-large');
  const file = new PdfFile(pdf);
  const found = signatureFields(file)
    .map((field) => ({ field, range: judgeRange(file, field.signature) }))
    .sort((one, other) => endOf(one.range) - endOf(other.range));
  const known = found.length === 0 ? new Set<string>() : await ours();
  const whole = revisionsHold(file, found.map(({ range }) => endOf(range)));
  const signatures: SignatureReport[] = [];
  for (const [position, { field, range }] of found.entries()) {
    // A file may carry a hundred signatures of 60 MB each: the host answers others in between.
    await setImmediate();
    signatures.push({
      index: position + 1,
      ...judgeSignature(file, field, range, known),
      coversWholeRevision: range.ok && range.range.isUntouched && whole[position] === true,
      coversWholeFile: range.ok && range.range.isTight && range.range.end === pdf.byteLength,
    });
  }
  return {
    sha256: createHash('sha256').update(pdf).digest('hex'),
    size: pdf.byteLength,
    verdict: overall(signatures),
    signatures,
    embeddedRecord: embeddedRecord(file),
  };
}

function overall(signatures: readonly SignatureReport[]): VerifyReport['verdict'] {
  if (signatures.length === 0) return 'unsigned';
  if (signatures.some(({ verdict }) => verdict !== 'intact')) return 'broken';
  return signatures.every(({ coversWholeRevision }) => coversWholeRevision) ? 'intact' : 'changed-after-signing';
}

type Judged = Omit<SignatureReport, 'index' | 'coversWholeRevision' | 'coversWholeFile'>;

function judgeSignature(file: PdfFile, field: SignatureField, range: RangeVerdict, ours: ReadonlySet<string>): Judged {
  const subFilter = nameOf(file.resolve(field.signature.get('SubFilter'))) ?? '';
  const covered = range.ok ? coveredBytes(file.bytes, range.range) : new Uint8Array(0);
  const isStamp = subFilter === documentTimestamp;
  const cms = range.cms === null ? { fault: 'malformed' as const, facts: null } : verifyCms(range.cms, isStamp ? null : covered);
  const timestamp = range.ok && cms.fault === null ? timestampOf(cms.facts, isStamp ? range.cms : null, covered) : null;
  const outcome = range.ok ? judgeCms(cms.fault, subFilter, timestamp !== null) : {
    verdict: range.verdict, reason: range.reason,
  };
  const who = describe(cms.facts);
  return {
    fieldName: field.name,
    ...who,
    madeHere: ours.has(who.fingerprint),
    subFilter,
    signedAt: claimedTime(cms.facts, textOf(file.resolve(field.signature.get('M')))),
    timestamp: timestamp === null ? null : { at: timestamp.at, authority: timestamp.authority },
    ...outcome,
  };
}

function judgeCms(fault: CmsFault | null, subFilter: string, isStamped: boolean): Pick<Judged, 'verdict' | 'reason'> {
  if (subFilter === documentTimestamp && fault === null) {
    return isStamped ? { verdict: 'intact', reason: null } : { verdict: 'broken', reason: 'digest-mismatch' };
  }
  if (subFilter !== documentTimestamp && !detachedFilters.includes(subFilter)) {
    return { verdict: 'unreadable', reason: 'unsupported' };
  }
  if (fault === null) return { verdict: 'intact', reason: null };
  return { verdict: fault === 'malformed' || fault === 'unsupported' ? 'unreadable' : 'broken', reason: fault };
}

/**
 * Of a document time stamp: the token itself, over the covered bytes. Of a signature: the first token over its value that holds.
 */
function timestampOf(facts: CmsFacts | null, stamp: Uint8Array | null, covered: Uint8Array): Timestamp | null {
  if (stamp !== null) return verifyTimestamp(stamp, covered);
  for (const token of facts?.timestamps.slice(0, 4) ?? []) {
    const timestamp = verifyTimestamp(token, facts?.signatureValue ?? new Uint8Array(0));
    if (timestamp !== null) return timestamp;
  }
  return null;
}

function describe(facts: CmsFacts | null): Pick<Judged, 'signer' | 'issuer' | 'fingerprint' | 'selfSigned'> {
  const unknown = { signer: '', issuer: '', fingerprint: noFingerprint, selfSigned: false };
  if (facts === null) return unknown;
  try {
    const certificate = readX509(facts.certificate);
    const read = new X509Certificate(facts.certificate);
    return {
      signer: displayName(certificate.subject),
      issuer: nameText(certificate.issuer),
      fingerprint: fingerprintOf(facts.certificate),
      selfSigned: read.subject === read.issuer && read.verify(read.publicKey),
    };
  } catch {
    // A certificate that cannot be read names nobody; the signature with it has been judged already.
    return unknown;
  }
}

function claimedTime(facts: CmsFacts | null, date: string | null): number | null {
  const at = facts?.signingTime ?? (date === null ? null : pdfDate(date));
  return at !== null && at >= 0 ? at : null;
}

/** For each signature, in order: nothing but later signatures (and their validation data) came after what it covers. */
function revisionsHold(file: PdfFile, ends: readonly number[]): boolean[] {
  const holds: boolean[] = ends.map(() => false);
  let later = true;
  for (let position = ends.length - 1; position >= 0 && later; position -= 1) {
    const end = ends[position] ?? Infinity;
    const next = ends[position + 1] ?? null;
    if (end === Infinity) continue;
    later = next === null || next === Infinity ? nothingFollows(file, end) : stepHolds(file, end, next);
    holds[position] = later;
  }
  return holds;
}

function nothingFollows(file: PdfFile, end: number): boolean {
  if (end === file.bytes.byteLength) return true;
  return stepHolds(file, end, file.bytes.byteLength, true);
}

function stepHolds(file: PdfFile, end: number, next: number, mustAddValidationData = false): boolean {
  if (end === next) return true;
  try {
    const older = new PdfFile(file.bytes.subarray(0, end), file.budget);
    const newer = next === file.bytes.byteLength ? file : new PdfFile(file.bytes.subarray(0, next), file.budget);
    return onlySignaturesAdded(older, newer) && (!mustAddValidationData || addsValidationData(older, newer));
  } catch (error) {
    // A revision that is no whole file by itself was not made by adding to one. Too complex stays an answer of its own.
    if (error instanceof CodedError && error.code !== 'pdf-too-complex') return false;
    throw error;
  }
}

function endOf(range: RangeVerdict): number {
  return range.ok ? range.range.end : Infinity;
}

