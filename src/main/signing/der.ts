import * as asn1js from 'asn1js';

/** Reading ASN.1 from files that others made: every step may fail, and failing is one error, `MalformedDer`. */
export class MalformedDer extends Error {}

// Certificates and tokens are a few dozen nodes deep; asn1js recurses, so the bound is checked before it is asked.
const maxBytes = 8 * 1024 * 1024;

/** The first ASN.1 value in `bytes`; what follows it (the zero padding of a PDF signature) is left alone. */
export function parseDer(bytes: Uint8Array): asn1js.BaseBlock {
  if (bytes.byteLength > maxBytes) throw new MalformedDer('larger than 8 MiB');
  let parsed: asn1js.FromBerResult;
  try {
    parsed = asn1js.fromBER(bytes);
  } catch (error) {
    throw new MalformedDer('not ASN.1', { cause: error });
  }
  if (parsed.offset === -1) throw new MalformedDer(parsed.result.error || 'not ASN.1');
  return parsed.result;
}

/** The children of a SEQUENCE, SET or constructed context tag. */
export function children(node: asn1js.BaseBlock | undefined): asn1js.BaseBlock[] {
  if (node instanceof asn1js.Constructed) return node.valueBlock.value;
  throw new MalformedDer('expected a constructed value');
}

export function oid(node: asn1js.BaseBlock | undefined): string {
  if (node instanceof asn1js.ObjectIdentifier) return node.valueBlock.toString();
  throw new MalformedDer('expected an object identifier');
}

/** An integer small enough to count with. */
export function smallInteger(node: asn1js.BaseBlock | undefined): number {
  if (node instanceof asn1js.Integer && !node.valueBlock.isHexOnly) return node.valueBlock.valueDec;
  throw new MalformedDer('expected a small integer');
}

/** The bytes of an OCTET STRING, also of one cut into pieces (BER, as some exporters write it). */
export function octets(node: asn1js.BaseBlock | undefined): Uint8Array {
  if (node instanceof asn1js.OctetString) {
    // asn1js also peeks into a primitive one and lists what it finds there, so only the tag tells whether it comes in pieces.
    if (!node.idBlock.isConstructed) return node.valueBlock.valueHexView;
    const pieces: unknown[] = node.valueBlock.value;
    return new Uint8Array(Buffer.concat(pieces.map(piece)));
  }
  throw new MalformedDer('expected an octet string');
}

/** The content of `[number] IMPLICIT OCTET STRING`, primitive or cut into pieces. */
export function implicitOctets(node: asn1js.BaseBlock | undefined): Uint8Array {
  if (node instanceof asn1js.Primitive) return node.valueBlock.valueHexView;
  if (node instanceof asn1js.Constructed) return new Uint8Array(Buffer.concat(node.valueBlock.value.map(octets)));
  throw new MalformedDer('expected an octet string');
}

/** Whether `node` has the context tag `[number]`. */
export function isTagged(node: asn1js.BaseBlock | undefined, number: number): boolean {
  return node !== undefined && node.idBlock.tagClass === 3 && node.idBlock.tagNumber === number;
}

/** The value exactly as it stands in the file, header included. */
export function rawOf(node: asn1js.BaseBlock): Uint8Array {
  return node.valueBeforeDecodeView;
}

function piece(node: unknown): Uint8Array {
  if (node instanceof asn1js.OctetString) return octets(node);
  throw new MalformedDer('expected a piece of an octet string');
}
