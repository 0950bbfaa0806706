import * as z from 'zod/mini';
import { signatureMarkSchema } from '../business/business.ts';
import { idSchema, rowShape } from '../common/id.ts';
import { line, prose, sha256Schema } from '../common/text.ts';
import { daySchema, factInstantSchema } from '../time/index.ts';
import { agreementContentSchema } from './content.ts';

/** An agreement with a client: the thread that its versions hang on. */
export const agreementSchema = z.strictObject({
  ...rowShape,
  clientId: idSchema,
  name: line,
  sample: z.boolean(),
});
export type Agreement = z.infer<typeof agreementSchema>;

export const versionStates = ['draft', 'sent', 'signed', 'superseded', 'ended'] as const;
export const versionStateSchema = z.enum(versionStates);
export type VersionState = z.infer<typeof versionStateSchema>;

/** How it is known that the signer is who they say (shown in words on the evidence page). */
export const identityGrades = ['in-person', 'known-email', 'known-phone', 'video-call', 'not-checked'] as const;
export const identityGradeSchema = z.enum(identityGrades);

export const partySignatureSchema = z.strictObject({
  party: z.enum(['provider', 'client']),
  /** Whose certificate signs: the business id or the contact's (or the version's own for an unnamed signer). */
  holderId: line,
  name: line,
  title: line,
  mark: signatureMarkSchema,
  identity: identityGradeSchema,
  readThrough: factInstantSchema,
  consent: factInstantSchema,
  signed: factInstantSchema,
  certificateFingerprint: sha256Schema,
});
export type PartySignature = z.infer<typeof partySignatureSchema>;

/** A document that stands for this version in the vault. */
export const storedDocumentSchema = z.strictObject({ sha256: sha256Schema, size: z.number().check(z.int(), z.gte(0)), name: line });
export type StoredDocument = z.infer<typeof storedDocumentSchema>;

/** How a version became signed. */
export const signedBySchema = z.discriminatedUnion('way', [
  /** Both signed on this device; `document` is the sealed PDF with evidence page and PAdES signatures. */
  z.strictObject({
    way: z.literal('on-this-device'),
    document: storedDocumentSchema,
    level: z.enum(['B-B', 'B-T']),
    clock: z.enum(['device', 'authority']),
  }),
  /** The client's signed PDF or a scan was imported, kept as it came. */
  z.strictObject({ way: z.literal('imported'), document: storedDocumentSchema, kind: z.enum(['signed-pdf', 'scan', 'e-signature']), signedOn: daySchema }),
  /** A running client's paper contract, with or without a scan. */
  z.strictObject({ way: z.literal('paper'), document: z.nullable(storedDocumentSchema), signedOn: daySchema }),
]);
export type SignedBy = z.infer<typeof signedBySchema>;

export const endingSchema = z.strictObject({
  givenBy: z.enum(['provider', 'client', 'both']),
  /** The notice counts from here. */
  receivedOn: daySchema,
  servedBy: line,
  lastDay: daySchema,
  reason: prose,
});
export type Ending = z.infer<typeof endingSchema>;

/** One version. From `signed` on its content never changes again: the data layer refuses it. */
export const agreementVersionSchema = z.strictObject({
  ...rowShape,
  agreementId: idSchema,
  clientId: idSchema,
  /** 1, 2, … within the agreement. */
  number: z.number().check(z.int(), z.gte(1)),
  state: versionStateSchema,
  /** The version that this one amends. */
  basedOn: z.nullable(idSchema),
  /** Why it amends, in a sentence for the client. */
  amendmentReason: prose,
  content: agreementContentSchema,
  /** SHA-256 of the canonical content, set when sent or signed. */
  fingerprint: z.nullable(sha256Schema),
  /** Set on sending: when, by when the client reviews, and the exact PDF that went out. */
  sent: z.nullable(z.strictObject({ at: factInstantSchema, reviewBy: daySchema, to: line, document: storedDocumentSchema })),
  signatures: z.array(partySignatureSchema).check(z.maxLength(2)),
  signed: z.nullable(z.strictObject({ at: factInstantSchema, by: signedBySchema })),
  ending: z.nullable(endingSchema),
  sample: z.boolean(),
});
export type AgreementVersion = z.infer<typeof agreementVersionSchema>;
