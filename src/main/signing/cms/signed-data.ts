import { X509Certificate } from 'node:crypto';
import { OctetString, type BaseBlock } from 'asn1js';
import { Certificate, ContentInfo, IssuerAndSerialNumber, SignedData, type Attribute, type SignerInfo } from 'pkijs';
import { MalformedDer, children, implicitOctets, isTagged, octets, oid, parseDer, rawOf } from '../der.ts';
import { digest, hashOf, isSignedBy, schemeOf } from './algorithms.ts';

export type CmsFault = 'digest-mismatch' | 'signature-invalid' | 'malformed' | 'unsupported';
export type CmsFacts = {
  /** The signer's certificate, DER, as it stands in the file. */
  readonly certificate: Uint8Array;
  /** All certificates beside it. */
  readonly certificates: readonly Uint8Array[];
  /** What the signer's own clock said, UTC ms. */
  readonly signingTime: number | null;
  readonly signatureValue: Uint8Array;
  /** RFC 3161 tokens among the unsigned attributes, DER, not yet checked. */
  readonly timestamps: readonly Uint8Array[];
  /** What was signed when it lies inside; null for a detached signature. */
  readonly content: Uint8Array | null;
  readonly contentType: string;
};
/** `fault` is null when the signature holds; `facts` is there as far as the structure could be read, also beside a fault. */
export type CmsVerdict = { readonly fault: CmsFault | null; readonly facts: CmsFacts | null };

export const attributeTypes = {
  contentType: '1.2.840.113549.1.9.3', messageDigest: '1.2.840.113549.1.9.4', signingTime: '1.2.840.113549.1.9.5',
  algorithmProtection: '1.2.840.113549.1.9.52', signingCertificate: '1.2.840.113549.1.9.16.2.12',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47', timestamp: '1.2.840.113549.1.9.16.2.14',
} as const;
const signedDataType = '1.2.840.113549.1.7.2';

/**
 * Checks a CMS SignedData with one signer (RFC 5652) over `detached`, or over the content inside it when `detached` is null: the
 * message digest, the content type, the signature over the signed attributes exactly as they are encoded, the binding to the
 * certificate (ESS signing-certificate, v1 and v2) and to the algorithms (RFC 6211) where they are stated.
 *
 * Whether anyone vouches for the certificate is not asked here. Never throws: what cannot be read is `malformed`.
 */
export async function verifyCms(der: Uint8Array, detached: Uint8Array | null): Promise<CmsVerdict> {
  let facts: CmsFacts | null = null;
  try {
    const opened = openSignedData(der);
    facts = opened.facts;
    return { fault: await judge(opened, detached), facts };
  } catch {
    // pkijs, asn1js and OpenSSL each throw their own errors on bytes that are no CMS; there is nothing more to tell apart.
    return { fault: 'malformed', facts };
  }
}

type Opened = { readonly signer: SignerInfo; readonly facts: CmsFacts };

function openSignedData(der: Uint8Array): Opened {
  const root = parseDer(der);
  const info = new ContentInfo({ schema: root });
  if (info.contentType !== signedDataType) throw new MalformedDer('no SignedData');
  const signedData = new SignedData({ schema: info.content });
  const [signer, ...others] = signedData.signerInfos;
  if (signer === undefined || others.length > 0) throw new MalformedDer('not exactly one signer');
  const certificates = rawCertificates(children(children(root)[1])[0]);
  const certificate = certificates.find((candidate) => isOf(signer, candidate));
  if (certificate === undefined) throw new MalformedDer('the certificate of the signer is not in it');
  const { eContent, eContentType } = signedData.encapContentInfo;
  const facts: CmsFacts = {
    certificate,
    certificates: certificates.filter((candidate) => candidate !== certificate),
    signingTime: signingTimeOf(signer),
    signatureValue: octets(signer.signature).slice(),
    timestamps: attributesOf(signer.unsignedAttrs?.attributes, attributeTypes.timestamp).map((value) => rawOf(value).slice()),
    content: eContent === undefined ? null : octets(eContent).slice(),
    contentType: eContentType,
  };
  return { signer, facts };
}

async function judge({ signer, facts }: Opened, detached: Uint8Array | null): Promise<CmsFault | null> {
  const content = detached ?? facts.content;
  // A detached signature that carries content of its own signs that, not the file.
  if (content === null || (detached !== null && facts.content !== null)) return 'unsupported';
  const hash = hashOf(signer.digestAlgorithm.algorithmId);
  const scheme = hash === null ? null : schemeOf(signer.signatureAlgorithm, hash);
  if (hash === null || scheme === null) return 'unsupported';
  const key = new X509Certificate(facts.certificate).publicKey;
  const attributes = signer.signedAttrs?.attributes;
  if (signer.signedAttrs === undefined || attributes === undefined) {
    return (await isSignedBy(key, scheme, content, facts.signatureValue)) ? null : 'digest-mismatch';
  }
  const expected = only(attributes, attributeTypes.messageDigest);
  if (!digest(hash, content).equals(octets(expected))) return 'digest-mismatch';
  if (oid(only(attributes, attributeTypes.contentType)) !== facts.contentType) return 'signature-invalid';
  if (!isBound(attributes, facts.certificate) || !isProtected(attributes, signer)) return 'signature-invalid';
  const encoded = new Uint8Array(signer.signedAttrs.encodedValue);
  return (await isSignedBy(key, scheme, encoded, facts.signatureValue)) ? null : 'signature-invalid';
}

/** RFC 5035: the first certificate named is the signer's. Nothing stated binds nothing. */
function isBound(attributes: readonly Attribute[], certificate: Uint8Array): boolean {
  for (const value of attributesOf(attributes, attributeTypes.signingCertificateV2)) {
    const parts = children(children(children(value)[0])[0]);
    const [first, second] = parts;
    // The hash algorithm may be left out, which means SHA-256.
    const named = !(first instanceof OctetString);
    const hash = named ? hashOf(oid(children(first)[0])) : 'sha256';
    if (hash === null || !digest(hash, certificate).equals(octets(named ? second : first))) return false;
  }
  for (const value of attributesOf(attributes, attributeTypes.signingCertificate)) {
    if (!digest('sha1', certificate).equals(octets(children(children(children(value)[0])[0])[0]))) return false;
  }
  return true;
}

/** RFC 6211: the algorithms are the ones the signer meant. */
function isProtected(attributes: readonly Attribute[], signer: SignerInfo): boolean {
  return attributesOf(attributes, attributeTypes.algorithmProtection).every((value) => {
    const [digestAlgorithm, ...rest] = children(value);
    const signature = rest.find((part) => isTagged(part, 1));
    return oid(children(digestAlgorithm)[0]) === signer.digestAlgorithm.algorithmId
      && (signature === undefined || oid(children(signature)[0]) === signer.signatureAlgorithm.algorithmId);
  });
}

/** The certificates as they stand in the file; decoding and encoding them again could change what is hashed. */
function rawCertificates(signedData: BaseBlock | undefined): Uint8Array[] {
  const set = children(signedData).find((part) => isTagged(part, 0));
  if (set === undefined) return [];
  return children(set).filter((part) => part.idBlock.tagClass === 1 && part.idBlock.tagNumber === 16).map((part) => rawOf(part).slice());
}

function isOf(signer: SignerInfo, der: Uint8Array): boolean {
  let certificate: Certificate;
  try {
    certificate = Certificate.fromBER(der.slice());
  } catch {
    return false;
  }
  if (signer.sid instanceof IssuerAndSerialNumber) {
    return certificate.serialNumber.isEqual(signer.sid.serialNumber)
      && Buffer.from(certificate.issuer.toSchema().toBER(false)).equals(Buffer.from(signer.sid.issuer.toSchema().toBER(false)));
  }
  const wanted = signer.sid instanceof OctetString ? octets(signer.sid) : implicitOctets(signer.sid);
  const identifier = certificate.extensions?.find(({ extnID }) => extnID === '2.5.29.14')?.extnValue;
  return identifier !== undefined && Buffer.from(octets(parseDer(identifier.valueBlock.valueHexView))).equals(wanted);
}

function signingTimeOf(signer: SignerInfo): number | null {
  const [value] = attributesOf(signer.signedAttrs?.attributes, attributeTypes.signingTime);
  if (value === undefined || !('toDate' in value) || typeof value.toDate !== 'function') return null;
  const date: unknown = value.toDate();
  return date instanceof Date && !Number.isNaN(date.getTime()) ? date.getTime() : null;
}

function attributesOf(attributes: readonly Attribute[] | undefined, type: string): BaseBlock[] {
  return (attributes ?? []).filter((attribute) => attribute.type === type).flatMap((attribute): BaseBlock[] => attribute.values);
}

/** The one value of an attribute that has to be there once. */
function only(attributes: readonly Attribute[], type: string): BaseBlock {
  const [value, ...others] = attributesOf(attributes, type);
  if (value === undefined || others.length > 0) throw new MalformedDer(`not exactly one ${type}`);
  return value;
}
