import { encodedLength } from '../der.ts';
import type { PdfFile } from '../pdf/file.ts';
import { PdfString, type PdfDict } from '../pdf/values.ts';

/** The bytes a signature covers: `[0, before)` and `[after, end)`, with nothing but its own `Contents` between them. */
export type Range = {
  readonly before: number;
  readonly after: number;
  readonly end: number;
  /** The hole holds the CMS in hexadecimal and zeros up to its end, nothing else: no byte of it could carry anything unseen. */
  readonly isTight: boolean;
  /**
   * The digits are of one letter case, as every signer writes them: a changed case means the same number, but somebody was
   * there.
   */
  readonly isUntouched: boolean;
};
export type RangeVerdict =
  | { readonly ok: true; readonly range: Range; readonly cms: Uint8Array }
  | {
    readonly ok: false;
    readonly verdict: 'broken' | 'unreadable';
    readonly reason: 'byte-range' | 'malformed';
    readonly cms: Uint8Array | null;
  };

/**
 * Reads and judges `ByteRange` and `Contents`.
 *
 * The range has to start at the first byte, leave out exactly the `Contents` string with its angle brackets, and go on to its end
 * without another hole: a wider hole would let anyone write into a signed file. A key that stands twice is judged unreadable, as
 * readers would disagree on it, and so is a signature inside an object stream, where no range can leave out its `Contents`.
 */
export function judgeRange(file: PdfFile, signature: PdfDict): RangeVerdict {
  const contents = signature.get('Contents');
  const cms = contents instanceof PdfString ? contents.bytes : null;
  for (const key of ['ByteRange', 'Contents', 'SubFilter', 'Filter']) {
    if (signature.repeated.has(key)) return { ok: false, verdict: 'unreadable', reason: 'byte-range', cms };
  }
  if (!(contents instanceof PdfString) || contents.bytes.byteLength === 0) {
    return { ok: false, verdict: 'unreadable', reason: 'malformed', cms };
  }
  const numbers = file.list(signature.get('ByteRange')).map((value) => file.resolve(value));
  const [start, before, after, rest] = numbers;
  if (numbers.length !== 4 || !isOffset(start) || !isOffset(before) || !isOffset(after) || !isOffset(rest)) {
    return { ok: false, verdict: 'unreadable', reason: 'byte-range', cms };
  }
  const end = after + rest;
  const sound = start === 0 && before < after && end <= file.bytes.byteLength
    && contents.hex && contents.start === before && contents.end === after;
  if (!sound) return { ok: false, verdict: 'broken', reason: 'byte-range', cms };
  const digits = file.bytes.subarray(before + 1, after - 1);
  const isTight = isPaddedWithZeros(contents.bytes) && digits.every((byte) => isDigit(byte) || isUpper(byte) || isLower(byte));
  return {
    ok: true, range: {
      before, after, end, isTight, isUntouched: isTight && !(digits.some(isUpper) && digits.some(isLower)),
    }, cms: contents.bytes,
  };
}

const isDigit = (byte: number): boolean => byte >= 48 && byte <= 57;
const isUpper = (byte: number): boolean => byte >= 65 && byte <= 70;
const isLower = (byte: number): boolean => byte >= 97 && byte <= 102;

function isPaddedWithZeros(cms: Uint8Array): boolean {
  const length = encodedLength(cms);
  return length !== null && cms.subarray(length).every((byte) => byte === 0);
}

/** The covered bytes in one piece. */
export function coveredBytes(bytes: Uint8Array, range: Range): Uint8Array {
  return Buffer.concat([bytes.subarray(0, range.before), bytes.subarray(range.after, range.end)]);
}

function isOffset(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
