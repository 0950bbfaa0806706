import { createHash } from 'node:crypto';
import type { Certificate as CertificateInfo } from '../../../bridge/calls/signing.ts';
import { nameText } from './name.ts';
import { readX509 } from './x509.ts';

/** SHA-256 over the DER certificate, lower-case hex. */
export function fingerprintOf(der: Uint8Array): string {
  return createHash('sha256').update(der).digest('hex');
}

/** What the screens show of a certificate. Throws MalformedDer when `der` is no certificate. */
export function describeCertificate(holderId: string, der: Uint8Array, source: CertificateInfo['source']): CertificateInfo {
  const certificate = readX509(der);
  return {
    holderId,
    subject: nameText(certificate.subject),
    issuer: nameText(certificate.issuer),
    serial: Buffer.from(certificate.serial.content).toString('hex'),
    fingerprint: fingerprintOf(der),
    notBefore: Math.max(0, certificate.notBefore),
    notAfter: Math.max(0, certificate.notAfter),
    source,
  };
}
