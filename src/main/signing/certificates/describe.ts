import { createHash } from 'node:crypto';
import { Certificate } from 'pkijs';
import type { Certificate as CertificateInfo } from '../../../bridge/calls/signing.ts';
import { nameText } from './name.ts';

/** SHA-256 over the DER certificate, lower-case hex. */
export function fingerprintOf(der: Uint8Array): string {
  return createHash('sha256').update(der).digest('hex');
}

/** What the screens show of a certificate. Throws when `der` is no certificate. */
export function describeCertificate(holderId: string, der: Uint8Array, source: CertificateInfo['source']): CertificateInfo {
  const certificate = Certificate.fromBER(der.slice());
  return {
    holderId,
    subject: nameText(certificate.subject),
    issuer: nameText(certificate.issuer),
    serial: Buffer.from(certificate.serialNumber.valueBlock.valueHexView).toString('hex'),
    fingerprint: fingerprintOf(der),
    notBefore: Math.max(0, certificate.notBefore.value.getTime()),
    notAfter: Math.max(0, certificate.notAfter.value.getTime()),
    source,
  };
}
