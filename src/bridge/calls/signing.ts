import * as z from 'zod/mini';
import { bytes, count, instant, nothing, sha256, shortText } from '../shapes.ts';

/**
 * A party signs with a certificate made on this device at first use (or the user's own P12). `holderId` is the id of the
 * business or the contact; the private key stays in main and never crosses the bridge.
 */
export const holderSchema = z.strictObject({
  holderId: shortText,
  commonName: shortText,
  organization: z.nullable(shortText),
  /** ISO 3166-1 alpha-2, or null when unknown. */
  country: z.nullable(z.string().check(z.regex(/^[A-Z]{2}$/))),
});

export const certificateSchema = z.strictObject({
  holderId: shortText,
  subject: z.string(),
  issuer: z.string(),
  serial: z.string(),
  /** SHA-256 over the DER certificate, lower-case hex. */
  fingerprint: sha256,
  notBefore: instant,
  notAfter: instant,
  source: z.enum(['made-here', 'imported']),
});
export type Certificate = z.infer<typeof certificateSchema>;

export const signatureReportSchema = z.strictObject({
  /** Position in the order of signing, from 1. */
  index: count,
  fieldName: z.string(),
  signer: z.string(),
  issuer: z.string(),
  fingerprint: sha256,
  /** True when the certificate is one this installation made or imported. */
  madeHere: z.boolean(),
  selfSigned: z.boolean(),
  subFilter: z.string(),
  /** Claimed by the signer's device clock unless `timestamp` is there. */
  signedAt: z.nullable(instant),
  timestamp: z.nullable(z.strictObject({ at: instant, authority: z.string() })),
  verdict: z.enum(['intact', 'broken', 'unreadable']),
  /** Why it is not intact: a code, the renderer has the sentence. */
  reason: z.nullable(z.enum(['digest-mismatch', 'signature-invalid', 'byte-range', 'malformed', 'unsupported'])),
  /** True when nothing but later signatures follows: every byte of the file as it was then is covered. */
  coversWholeRevision: z.boolean(),
  /** True for the last signature when no byte of the file lies outside it. */
  coversWholeFile: z.boolean(),
});
export type SignatureReport = z.infer<typeof signatureReportSchema>;

export const verifyReportSchema = z.strictObject({
  sha256,
  size: count,
  verdict: z.enum(['unsigned', 'intact', 'changed-after-signing', 'broken']),
  signatures: z.array(signatureReportSchema),
  /** Onay's embedded event chain (JSON text), when the file carries one. */
  embeddedRecord: z.nullable(z.string()),
});
export type VerifyReport = z.infer<typeof verifyReportSchema>;

export const signingCalls = {
  /** Makes the certificate when the holder has none. */
  'signing.certificate': { input: holderSchema, output: certificateSchema },
  'signing.certificates': { input: nothing, output: z.array(certificateSchema) },
  'signing.importP12': {
    input: z.strictObject({
      holderId: shortText,
      bytes,
      passphrase: z.string().check(z.maxLength(1_000)),
    }),
    output: certificateSchema,
  },
  /** One PAdES signature per holder, in order, each an incremental update. */
  'signing.sign': {
    input: z.strictObject({
      pdf: bytes,
      signatures: z.array(
        z.strictObject({
          holderId: shortText,
          fieldName: z.string().check(z.regex(/^[A-Za-z0-9]{1,40}$/)),
          reason: shortText,
          location: z.nullable(shortText),
          signedAt: instant,
        }),
      ).check(z.minLength(1), z.maxLength(4)),
      /** RFC 3161 authority; null signs at B-B with the device clock. */
      timestampUrl: z.nullable(z.string().check(z.maxLength(2_000))),
    }),
    output: z.strictObject({
      pdf: bytes,
      sha256,
      signatures: z.array(z.strictObject({ holderId: shortText, level: z.enum(['B-B', 'B-T']), clock: z.enum(['device', 'authority']) })),
      /** Set when an authority was asked for and failed: the signatures are kept and say "device clock". */
      timestampError: z.nullable(z.string()),
    }),
  },
  'signing.verify': { input: z.strictObject({ pdf: bytes }), output: verifyReportSchema },
} as const;

export const signingEvents = {} as const;
