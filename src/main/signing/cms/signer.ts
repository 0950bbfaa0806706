import { readX509 } from '../certificates/x509.ts';
import {
  MalformedDer, children, implicitOctets, isTagged, octets, oid, parseDer, sequence, set, smallInteger, tag, timeOf, type Der,
} from '../der.ts';

export const attributeTypes = {
  contentType: '1.2.840.113549.1.9.3', messageDigest: '1.2.840.113549.1.9.4', signingTime: '1.2.840.113549.1.9.5',
  algorithmProtection: '1.2.840.113549.1.9.52', signingCertificate: '1.2.840.113549.1.9.16.2.12',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47', timestamp: '1.2.840.113549.1.9.16.2.14',
} as const;
const subjectKeyIdentifier = '2.5.29.14';

export type Attribute = { readonly type: string; readonly values: readonly Der[] };
export type Signer = {
  /** IssuerAndSerialNumber, or the subject key identifier under `[0]`. */
  readonly identifier: Der;
  readonly digestAlgorithm: string;
  readonly signatureAlgorithm: string;
  readonly signatureParameters: Der | undefined;
  /** Null when the content itself is signed. */
  readonly signedAttributes: readonly Attribute[] | null;
  /**
   * What the signature is over when there are signed attributes: their encoding as it stands, tagged as the SET it stands for.
   */
  readonly signedBytes: Uint8Array;
  readonly signature: Uint8Array;
  readonly unsignedAttributes: readonly Attribute[];
};

/**
 * SignerInfo (RFC 5652 section 5.3), read part by part as it stands.
 */
export function readSigner(signerInfo: Der): Signer {
  const [version, identifier, digestAlgorithm, ...rest] = sequence(signerInfo);
  const signed = isTagged(rest[0], 0) ? rest.shift() : undefined;
  const [signatureAlgorithm, signature, unsigned] = rest;
  if (identifier === undefined) throw new MalformedDer('no signer identifier');
  // Its number says only which identifier follows. Signers get it wrong, and no reader minds.
  smallInteger(version);
  const [algorithm, parameters] = sequence(signatureAlgorithm);
  const signedBytes = signed === undefined ? new Uint8Array(0) : signed.raw.slice();
  signedBytes[0] = 0x31;
  return {
    identifier,
    digestAlgorithm: oid(sequence(digestAlgorithm)[0]),
    signatureAlgorithm: oid(algorithm),
    signatureParameters: parameters,
    signedAttributes: signed === undefined ? null : children(signed).map(readAttribute),
    signedBytes,
    signature: octets(signature).slice(),
    unsignedAttributes: isTagged(unsigned, 1) ? children(unsigned).map(readAttribute) : [],
  };
}

/** Whether a certificate is the one the signer names. */
export function isOf({ identifier }: Signer, certificate: Uint8Array): boolean {
  const { serial, issuerDer, extensions } = readX509(certificate);
  if (identifier.tag === tag.sequence) {
    const [issuer, number] = children(identifier);
    return issuer !== undefined && number !== undefined && equal(issuer.raw, issuerDer.raw) && equal(number.raw, serial.raw);
  }
  const own = extensions.get(subjectKeyIdentifier);
  return own !== undefined && equal(octets(parseDer(own)), implicitOctets(identifier));
}

/** What the signer's own clock said, UTC ms. */
export function signingTimeOf(signer: Signer): number | null {
  return timeOf(valuesOf(signer.signedAttributes, attributeTypes.signingTime)[0]);
}

export function valuesOf(attributes: readonly Attribute[] | null, type: string): Der[] {
  return (attributes ?? []).filter((attribute) => attribute.type === type).flatMap(({ values }) => values);
}

/** The one value of a signed attribute that has to be there once. */
export function only(signer: Signer, type: string): Der {
  const [value, ...others] = valuesOf(signer.signedAttributes, type);
  if (value === undefined || others.length > 0) throw new MalformedDer(`not exactly one ${type}`);
  return value;
}

function readAttribute(node: Der): Attribute {
  const [type, values] = sequence(node);
  return { type: oid(type), values: set(values) };
}

function equal(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0;
}
