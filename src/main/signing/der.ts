/**
 * Reading DER and BER from files that others made. A small reader of our own rather than asn1js: it decodes only what is asked
 * for
 * (a hundred times faster on a certificate), never recurses without a bound, and hands out the bytes as they stand, which is
 * what hashes and signatures are over. Every step may fail, and failing is one error, `MalformedDer`.
 */
export class MalformedDer extends Error {}

export const tag = {
  integer: 0x02, octetString: 0x04, oid: 0x06, utf8String: 0x0c, utcTime: 0x17, generalizedTime: 0x18, bmpString: 0x1e,
  sequence: 0x30, set: 0x31,
} as const;

/** One value: its identifier octet, all its bytes, and the bytes of its content. */
export type Der = { readonly tag: number; readonly raw: Uint8Array; readonly content: Uint8Array };

const maxBytes = 8 * 1024 * 1024;
const maxDepth = 64;

/** The first value in `bytes`; what follows it (the zero padding of a PDF signature) is left alone. */
export function parseDer(bytes: Uint8Array): Der {
  if (bytes.byteLength > maxBytes) throw new MalformedDer('larger than 8 MiB');
  const end = encodedLength(bytes);
  if (end === null) throw new MalformedDer('lengths that do not add up');
  return valueAt(bytes, 0, end);
}

/** The children of a SEQUENCE, SET or constructed context tag. */
export function children(node: Der | undefined): Der[] {
  if (node === undefined || !isConstructed(node)) throw new MalformedDer('expected a constructed value');
  const out: Der[] = [];
  for (let at = 0; at < node.content.byteLength;) {
    const end = valueEnd(node.content, at, node.content.byteLength, 0);
    if (end === null) throw new MalformedDer('lengths that do not add up');
    out.push(valueAt(node.content, at, end));
    at = end;
  }
  return out;
}

/** The children of a SEQUENCE, and of nothing else. */
export function sequence(node: Der | undefined): Der[] {
  if (node?.tag !== tag.sequence) throw new MalformedDer('expected a sequence');
  return children(node);
}

/** The children of a SET, and of nothing else. */
export function set(node: Der | undefined): Der[] {
  if (node?.tag !== tag.set) throw new MalformedDer('expected a set');
  return children(node);
}

export function oid(node: Der | undefined): string {
  if (node?.tag !== tag.oid || node.content.byteLength === 0 || node.content.byteLength > 64) {
    throw new MalformedDer('expected an object identifier');
  }
  const arcs: number[] = [];
  let arc = 0;
  for (const byte of node.content) {
    arc = arc * 128 + (byte & 0x7f);
    if ((byte & 0x80) !== 0) continue;
    arcs.push(arc);
    arc = 0;
  }
  const [first = 0, ...rest] = arcs;
  const top = Math.min(2, Math.floor(first / 40));
  return [top, first - top * 40, ...rest].join('.');
}

/** A positive integer small enough to count with. */
export function smallInteger(node: Der | undefined): number {
  if (node?.tag !== tag.integer || node.content.byteLength === 0 || node.content.byteLength > 6) {
    throw new MalformedDer('expected a small integer');
  }
  return node.content.reduce((value, byte) => value * 256 + byte, 0);
}

/** The bytes of an OCTET STRING, also of one cut into pieces (BER, as some exporters write it). */
export function octets(node: Der | undefined): Uint8Array {
  if (node?.tag === tag.octetString) return node.content;
  if (node?.tag === (tag.octetString | 0x20)) return new Uint8Array(Buffer.concat(children(node).map(octets)));
  throw new MalformedDer('expected an octet string');
}

/** The content of `[number] IMPLICIT OCTET STRING`, primitive or cut into pieces. */
export function implicitOctets(node: Der | undefined): Uint8Array {
  if (node === undefined) throw new MalformedDer('expected an octet string');
  return isConstructed(node) ? new Uint8Array(Buffer.concat(children(node).map(octets))) : node.content;
}

/** Whether `node` has the context tag `[number]`. */
export function isTagged(node: Der | undefined, number: number): node is Der {
  return node !== undefined && (node.tag & 0xdf) === (0x80 | number);
}

/** The instant of a UTCTime or GeneralizedTime in UTC ms; null when it is none, or one without `Z`. */
export function timeOf(node: Der | undefined): number | null {
  if (node?.tag !== tag.utcTime && node?.tag !== tag.generalizedTime) return null;
  const parts = /^(\d\d|\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)?(?:[.,](\d{1,9}))?Z$/.exec(
    Buffer.from(node.content).toString('latin1'),
  );
  const digits = parts?.[1]?.length;
  if (parts === null || digits !== (node.tag === tag.utcTime ? 2 : 4)) return null;
  const year = Number(parts[1]);
  // RFC 5280 4.1.2.5.1: two digits from 50 on are of the twentieth century.
  const century = digits === 4 ? 0 : year >= 50 ? 1900 : 2000;
  const [month, day, hour, minute, second] = parts.slice(2, 7).map((part) => Number(part ?? 0));
  const fraction = parts[7] === undefined ? 0 : Math.floor(Number(`0.${parts[7]}`) * 1000);
  const at = Date.UTC(century + year, (month ?? 1) - 1, day, hour, minute, second, fraction);
  return Number.isNaN(at) ? null : at;
}

function isConstructed(node: Der): boolean {
  return (node.tag & 0x20) !== 0;
}

function valueAt(bytes: Uint8Array, start: number, end: number): Der {
  const header = headerAt(bytes, start, end);
  if (header === null) throw new MalformedDer('no value');
  // Indefinite length: the two closing zero octets are no content.
  const contentEnd = header.length === null ? end - 2 : end;
  return { tag: bytes[start] ?? 0, raw: bytes.subarray(start, end), content: bytes.subarray(header.content, contentEnd) };
}

/**
 * How many bytes the first value takes, or null when its lengths do not add up: every part has to fill the part it is in exactly.
 * asn1js reads over such faults; OpenSSL and NSS do not, and a value that two readers read differently is not to be trusted.
 */
export function encodedLength(bytes: Uint8Array): number | null {
  return valueEnd(bytes, 0, bytes.byteLength, 0);
}

function valueEnd(bytes: Uint8Array, start: number, limit: number, depth: number): number | null {
  const header = headerAt(bytes, start, limit);
  if (header === null || depth > maxDepth) return null;
  const { content, length, isConstructed } = header;
  const end = length === null ? limit : content + length;
  if (end > limit || (length === null && !isConstructed)) return null;
  if (!isConstructed) return end;
  for (let at = content; ;) {
    // Indefinite length (BER) ends with two zero octets, definite length where it says.
    if (length === null && bytes[at] === 0 && bytes[at + 1] === 0 && at + 2 <= limit) return at + 2;
    if (length !== null && at === end) return end;
    const next = valueEnd(bytes, at, end, depth + 1);
    if (next === null) return null;
    at = next;
  }
}

function headerAt(
  bytes: Uint8Array, start: number, limit: number,
): { content: number; length: number | null; isConstructed: boolean } | null {
  const tag = bytes[start];
  let at = start + 1;
  // Tag 0 only ever ends an indefinite length; as a value it would let padding pass for content.
  if (tag === undefined || tag === 0 || start >= limit) return null;
  if ((tag & 0x1f) === 0x1f) {
    while (at < limit && ((bytes[at] ?? 0) & 0x80) !== 0) at += 1;
    at += 1;
  }
  const first = bytes[at];
  if (first === undefined || at >= limit) return null;
  at += 1;
  const isConstructed = (tag & 0x20) !== 0;
  if (first === 0x80) return { content: at, length: null, isConstructed };
  if (first < 0x80) return { content: at, length: first, isConstructed };
  const octetCount = first & 0x7f;
  if (octetCount > 4) return null;
  let length = 0;
  for (let index = 0; index < octetCount; index += 1) length = length * 256 + (bytes[at + index] ?? 0);
  return { content: at + octetCount, length, isConstructed };
}
