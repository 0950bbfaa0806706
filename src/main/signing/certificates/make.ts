import { randomBytes } from 'node:crypto';
import * as asn1js from 'asn1js';
import { AlgorithmIdentifier, BasicConstraints, Certificate, Extension, Time } from 'pkijs';
import { subjectAttributes, type Subject } from './name.ts';

const day = 86_400_000;
const tenYears = 10;

export type MadeKey = {
  /** DER. */
  readonly certificate: Uint8Array;
  /** PKCS #8, DER. The only moment at which the key exists outside the secrets room. */
  readonly privateKey: Uint8Array;
};

/**
 * A fresh RSA-2048 key and a certificate over it that is signed by itself, for ten years.
 *
 * RSA with SHA-256 rather than ECDSA P-256: both are valid in PAdES, but older Acrobat releases and many national signing readers
 * accept only RSA, and the certificate lives as long as the contracts it signed. The key is made by WebCrypto on a thread of
 * its own, so the host stays responsive for the 0.1 to 0.5 s it takes.
 */
export async function makeCertificate(subject: Subject, now: number): Promise<MadeKey> {
  const algorithm = { name: 'RSASSA-PKCS1-v1_5', modulusLength: 2048, publicExponent: Uint8Array.of(1, 0, 1), hash: 'SHA-256' };
  const keys = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const certificate = new Certificate({ version: 2, serialNumber: serial() });
  certificate.subject.typesAndValues = subjectAttributes(subject);
  certificate.issuer.typesAndValues = subjectAttributes(subject);
  // A day early: two machines' clocks differ, and a signature older than its certificate alarms every reader.
  certificate.notBefore = time(new Date(now - day));
  certificate.notAfter = time(plusYears(now, tenYears));
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey);
  certificate.extensions = await extensions(certificate);
  await certificate.sign(keys.privateKey, 'SHA-256');
  // pkijs leaves the parameters of the inner identifier out; RFC 4055 section 5 wants NULL in both places, and they must agree.
  const identifier = new AlgorithmIdentifier({ algorithmId: '1.2.840.113549.1.1.11', algorithmParams: new asn1js.Null() });
  certificate.signature = identifier;
  certificate.signatureAlgorithm = identifier;
  certificate.tbsView = new Uint8Array(certificate.encodeTBS().toBER(false));
  const value = await crypto.subtle.sign('RSASSA-PKCS1-v1_5', keys.privateKey, certificate.tbsView.slice());
  certificate.signatureValue = new asn1js.BitString({ valueHex: value });
  return {
    certificate: new Uint8Array(certificate.toSchema(true).toBER(false)),
    privateKey: new Uint8Array(await crypto.subtle.exportKey('pkcs8', keys.privateKey)),
  };
}

/** 127 random bits: positive, never zero in practice, within the 20 octets of RFC 5280. */
function serial(): asn1js.Integer {
  const bytes = new Uint8Array(randomBytes(16));
  bytes[0] = ((bytes[0] ?? 0) & 0x3f) | 0x40;
  return new asn1js.Integer({ valueHex: bytes.buffer });
}

async function extensions(certificate: Certificate): Promise<Extension[]> {
  const point = certificate.subjectPublicKeyInfo.subjectPublicKey.valueBlock.valueHexView;
  const keyIdentifier = new asn1js.OctetString({ valueHex: await crypto.subtle.digest('SHA-1', point.slice()) });
  // digitalSignature (bit 0) and nonRepudiation (bit 1): 0xC0, six unused bits.
  const usage = new asn1js.BitString({ valueHex: Uint8Array.of(0xc0).buffer, unusedBits: 6 });
  return [
    new Extension(
      { extnID: '2.5.29.19', critical: true, extnValue: new BasicConstraints({ cA: false }).toSchema().toBER(false) },
    ),
    new Extension({ extnID: '2.5.29.15', critical: true, extnValue: usage.toBER(false) }),
    new Extension({ extnID: '2.5.29.14', critical: false, extnValue: keyIdentifier.toBER(false) }),
  ];
}

/** RFC 5280 4.1.2.5: UTCTime through 2049, GeneralizedTime from 2050. */
function time(value: Date): Time {
  const whole = new Date(Math.floor(value.getTime() / 1000) * 1000);
  return new Time({ type: whole.getUTCFullYear() < 2050 ? 0 : 1, value: whole });
}

function plusYears(now: number, years: number): Date {
  const date = new Date(now);
  date.setUTCFullYear(date.getUTCFullYear() + years);
  return date;
}
