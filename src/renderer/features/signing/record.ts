import * as z from 'zod/mini';
import type { AgreementVersion } from '../../../domain/agreements/index.ts';
import { idSchema } from '../../../domain/common/id.ts';
import { sha256Schema } from '../../../domain/common/text.ts';
import { ledgerEntrySchema, type LedgerEntry } from '../../../domain/ledger/index.ts';

/**
 * The record that a sealed PDF carries: the whole chain of its agreement as it stood before sealing, so that anyone can check the
 * hashes without Onay. A change of shape is a new `formatVersion`.
 */
export const recordSchema = z.strictObject({
  format: z.literal('onay-agreement-record'),
  formatVersion: z.literal(1),
  agreementId: idSchema,
  version: z.number().check(z.int(), z.gte(1)),
  /** SHA-256 of the canonical content. */
  fingerprint: sha256Schema,
  /** SHA-256 of the file that both parties read. */
  document: sha256Schema,
  entries: z.array(ledgerEntrySchema).check(z.maxLength(20_000)),
});
export type AgreementRecord = z.infer<typeof recordSchema>;

type Facts = { version: AgreementVersion; fingerprint: string; document: string; entries: readonly LedgerEntry[] };

export function recordText({ version, fingerprint, document, entries }: Facts): string {
  const record: AgreementRecord = {
    format: 'onay-agreement-record', formatVersion: 1, agreementId: version.agreementId, version: version.number,
    fingerprint, document, entries: [...entries],
  };
  return JSON.stringify(record, null, 1);
}

/** The record in a text that came out of a file; null when it is none of this format. */
export function readRecord(text: string): AgreementRecord | null {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return null;
  }
  const parsed = z.safeParse(recordSchema, json);
  return parsed.success ? parsed.data : null;
}
