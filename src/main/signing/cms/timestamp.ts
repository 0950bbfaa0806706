import { displayName } from '../certificates/name.ts';
import { readX509, type X509 } from '../certificates/x509.ts';
import { children, octets, oid, parseDer, tag, timeOf } from '../der.ts';
import { digest, hashOf } from './algorithms.ts';
import { verifyCms } from './signed-data.ts';

const tstInfo = '1.2.840.113549.1.9.16.1.4';
const timeStamping = '1.3.6.1.5.5.7.3.8';

export type Timestamp = {
  /** UTC ms, by the authority's clock. */
  readonly at: number;
  readonly authority: string;
  /** The number the asker sent along, as hex; null when there is none. */
  readonly nonce: string | null;
};

/**
 * Checks an RFC 3161 token over `stamped`: its own signature, that it is a time stamp, that its imprint is the hash of exactly
 * these bytes, and that its certificate may stamp time and was valid then. Null when any of it fails; never throws.
 */
export function verifyTimestamp(token: Uint8Array, stamped: Uint8Array): Timestamp | null {
  const { fault, facts } = verifyCms(token, null);
  if (fault !== null || facts === null || facts.content === null || facts.contentType !== tstInfo) return null;
  try {
    const { imprint, hash, at, nonce } = readTstInfo(facts.content);
    if (hash === null || at === null || at < 0 || !digest(hash, stamped).equals(imprint)) return null;
    const certificate = readX509(facts.certificate);
    if (!mayStampTime(certificate) || at < certificate.notBefore || at > certificate.notAfter) return null;
    return { at, authority: displayName(certificate.subject), nonce };
  } catch {
    // Any shape but the one of the standard is no time stamp.
    return null;
  }
}

/**
 * TSTInfo, RFC 3161 section 2.4.2: version, policy, imprint, serial number, time, then optional parts of which we read the
 * nonce.
 */
function readTstInfo(content: Uint8Array): { imprint: Uint8Array; hash: string | null; at: number | null; nonce: string | null } {
  const [, , messageImprint, , time, ...rest] = children(parseDer(content));
  const [algorithm, imprint] = children(messageImprint);
  const nonce = rest.find((part) => part.tag === tag.integer);
  return {
    imprint: octets(imprint),
    hash: hashOf(oid(children(algorithm)[0])),
    at: timeOf(time),
    nonce: nonce === undefined ? null : Buffer.from(nonce.content).toString('hex'),
  };
}

function mayStampTime({ extensions }: X509): boolean {
  const usage = extensions.get('2.5.29.37');
  return usage !== undefined && children(parseDer(usage)).some((purpose) => oid(purpose) === timeStamping);
}
