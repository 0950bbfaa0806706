import { X509Certificate } from 'node:crypto';
import { MalformedDer, children, isTagged, octets, oid, parseDer, sequence, set, smallInteger, tag, type Der } from '../der.ts';
import { digest, hashOf, isSignedBy, schemeOf } from './algorithms.ts';
import { attributeTypes, isOf, only, readSigner, signingTimeOf, valuesOf, type Signer } from './signer.ts';

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

const signedDataType = '1.2.840.113549.1.7.2';

/**
 * Checks a CMS SignedData with one signer (RFC 5652) over `detached`, or over the content inside it when `detached` is null: the
 * message digest, the content type, the signature over the signed attributes exactly as they are encoded, the binding to the
 * certificate (ESS signing-certificate, v1 and v2) and to the algorithms (RFC 6211) where they are stated.
 *
 * Whether anyone vouches for the certificate is not asked here. Never throws: what cannot be read is `malformed`.
 */
export function verifyCms(der: Uint8Array, detached: Uint8Array | null): CmsVerdict {
  let facts: CmsFacts | null = null;
  try {
    const opened = openSignedData(der);
    facts = opened.facts;
    return { fault: judge(opened, detached), facts };
  } catch {
    // Our reader and OpenSSL each throw their own errors on bytes that are no CMS; there is nothing more to tell apart.
    return { fault: 'malformed', facts };
  }
}

type Opened = { readonly signer: Signer; readonly facts: CmsFacts };

function openSignedData(der: Uint8Array): Opened {
  const [type, wrapped] = sequence(parseDer(der));
  if (oid(type) !== signedDataType || !isTagged(wrapped, 0)) throw new MalformedDer('no SignedData');
  const parts = sequence(children(wrapped)[0]);
  const [version, digestAlgorithms, encapsulated] = parts;
  const [signerInfo, ...others] = set(parts.at(-1));
  if (signerInfo === undefined || others.length > 0) throw new MalformedDer('not exactly one signer');
  const signer = readSigner(signerInfo);
  // No signature covers these two. RFC 5652 section 5.1 says what they have to be, and NSS asks for it.
  const digests = set(digestAlgorithms).map((algorithm) => oid(sequence(algorithm)[0]));
  if (![1, 3, 4, 5].includes(smallInteger(version)) || !digests.includes(signer.digestAlgorithm)) {
    throw new MalformedDer('another version or digest');
  }
  const certificates = rawCertificates(parts);
  const certificate = certificates.find((candidate) => isOf(signer, candidate));
  if (certificate === undefined) throw new MalformedDer('the certificate of the signer is not in it');
  const [contentType, content] = sequence(encapsulated);
  const facts: CmsFacts = {
    certificate,
    certificates: certificates.filter((candidate) => candidate !== certificate),
    signingTime: signingTimeOf(signer),
    signatureValue: signer.signature,
    timestamps: valuesOf(signer.unsignedAttributes, attributeTypes.timestamp).map((value) => value.raw.slice()),
    content: content === undefined ? null : octets(children(content)[0]).slice(),
    contentType: oid(contentType),
  };
  return { signer, facts };
}

function judge({ signer, facts }: Opened, detached: Uint8Array | null): CmsFault | null {
  const content = detached ?? facts.content;
  // A detached signature that carries content of its own signs that, not the file.
  if (content === null || (detached !== null && facts.content !== null)) return 'unsupported';
  const hash = hashOf(signer.digestAlgorithm);
  const scheme = hash === null ? null : schemeOf(signer.signatureAlgorithm, signer.signatureParameters, hash);
  if (hash === null || scheme === null) return 'unsupported';
  const key = new X509Certificate(facts.certificate).publicKey;
  if (signer.signedAttributes === null) {
    return isSignedBy(key, scheme, content, facts.signatureValue) ? null : 'digest-mismatch';
  }
  if (!digest(hash, content).equals(octets(only(signer, attributeTypes.messageDigest)))) return 'digest-mismatch';
  if (oid(only(signer, attributeTypes.contentType)) !== facts.contentType) return 'signature-invalid';
  if (!isBound(signer, facts.certificate) || !isProtected(signer)) return 'signature-invalid';
  return isSignedBy(key, scheme, signer.signedBytes, facts.signatureValue) ? null : 'signature-invalid';
}

/** RFC 5035: the first certificate named is the signer's. Nothing stated binds nothing. */
function isBound({ signedAttributes }: Signer, certificate: Uint8Array): boolean {
  for (const value of valuesOf(signedAttributes, attributeTypes.signingCertificateV2)) {
    const parts = children(children(children(value)[0])[0]);
    const [first, second] = parts;
    // The hash algorithm may be left out, which means SHA-256.
    const named = first?.tag !== tag.octetString;
    const hash = named ? hashOf(oid(children(first)[0])) : 'sha256';
    if (hash === null || !digest(hash, certificate).equals(octets(named ? second : first))) return false;
  }
  for (const value of valuesOf(signedAttributes, attributeTypes.signingCertificate)) {
    if (!digest('sha1', certificate).equals(octets(children(children(children(value)[0])[0])[0]))) return false;
  }
  return true;
}

/** RFC 6211: the algorithms are the ones the signer meant. */
function isProtected(signer: Signer): boolean {
  return valuesOf(signer.signedAttributes, attributeTypes.algorithmProtection).every((value) => {
    const [digestAlgorithm, ...rest] = children(value);
    const signature = rest.find((part) => isTagged(part, 1));
    return oid(children(digestAlgorithm)[0]) === signer.digestAlgorithm
      && (signature === undefined || oid(children(signature)[0]) === signer.signatureAlgorithm);
  });
}

/** The certificates as they stand in the file; decoding and encoding them again could change what is hashed. */
function rawCertificates(signedData: readonly Der[]): Uint8Array[] {
  const list = signedData.find((part) => isTagged(part, 0));
  return list === undefined ? [] : children(list).filter((part) => part.tag === tag.sequence).map((part) => part.raw.slice());
}
