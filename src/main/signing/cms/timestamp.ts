import { Certificate, ExtKeyUsage, TSTInfo } from 'pkijs';
import { displayName } from '../certificates/name.ts';
import { parseDer } from '../der.ts';
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
export async function verifyTimestamp(token: Uint8Array, stamped: Uint8Array): Promise<Timestamp | null> {
  const { fault, facts } = await verifyCms(token, null);
  if (fault !== null || facts === null || facts.content === null || facts.contentType !== tstInfo) return null;
  try {
    const info = TSTInfo.fromBER(facts.content.slice());
    const hash = hashOf(info.messageImprint.hashAlgorithm.algorithmId);
    if (hash === null || !digest(hash, stamped).equals(info.messageImprint.hashedMessage.valueBlock.valueHexView)) return null;
    const certificate = Certificate.fromBER(facts.certificate.slice());
    const at = info.genTime.getTime();
    if (!mayStampTime(certificate) || at < certificate.notBefore.value.getTime() || at > certificate.notAfter.value.getTime()) return null;
    const nonce = info.nonce === undefined ? null : Buffer.from(info.nonce.valueBlock.valueHexView).toString('hex');
    return at >= 0 ? { at, authority: displayName(certificate.subject), nonce } : null;
  } catch {
    // Any shape but the one of the standard is no time stamp.
    return null;
  }
}

function mayStampTime(certificate: Certificate): boolean {
  const usage = certificate.extensions?.find(({ extnID }) => extnID === '2.5.29.37');
  if (usage === undefined) return false;
  return new ExtKeyUsage({ schema: parseDer(usage.extnValue.valueBlock.valueHexView) }).keyPurposes.includes(timeStamping);
}
