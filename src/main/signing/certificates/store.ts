import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import { CodedError } from '../../../bridge/result.ts';
import type { SecretsPort } from '../ports.ts';

const base64 = z.string().check(z.regex(/^[A-Za-z0-9+/]*={0,2}$/));

/** One holder's key as it lies, encrypted, in the secrets room. */
const keptSchema = z.strictObject({
  format: z.literal(1),
  holderId: z.string(),
  source: z.enum(['made-here', 'imported']),
  /** DER, base64. */
  certificate: base64,
  chain: z.array(base64),
  /** PKCS #8, DER, base64. */
  privateKey: base64,
  algorithm: z.enum(['RSA', 'P-256', 'P-384', 'P-521']),
  /** What the certificate was made for, to notice a changed name; null for an imported one. */
  madeFor: z.nullable(
    z.strictObject({ commonName: z.string(), organization: z.nullable(z.string()), country: z.nullable(z.string()) }),
  ),
  /** Fingerprints of the holder's former certificates: what they signed is still ours. */
  earlier: z.array(z.string()),
});
export type Kept = z.infer<typeof keptSchema>;

const prefix = 'signing-';

/** Names in the secrets room are file names somewhere; an id is hashed so that it cannot be more than that. */
function nameFor(holderId: string): string {
  return prefix + createHash('sha256').update(holderId, 'utf8').digest('hex').slice(0, 32);
}

/** @throws CodedError `secrets-locked`, `secrets-not-set-up`, `secrets-unreadable` */
export async function readKept(secrets: SecretsPort, holderId: string): Promise<Kept | null> {
  const kept = await readNamed(secrets, nameFor(holderId));
  return kept?.holderId === holderId ? kept : null;
}

export async function writeKept(secrets: SecretsPort, kept: Kept): Promise<void> {
  await secrets.write(nameFor(kept.holderId), new TextEncoder().encode(JSON.stringify(kept)));
}

/** Every holder's, in the order of their names in the room. */
export async function readAllKept(secrets: SecretsPort): Promise<Kept[]> {
  const names = [...(await secrets.names())].filter((name) => name.startsWith(prefix)).sort();
  const all: Kept[] = [];
  for (const name of names) {
    const kept = await readNamed(secrets, name);
    if (kept !== null) all.push(kept);
  }
  return all;
}

async function readNamed(secrets: SecretsPort, name: string): Promise<Kept | null> {
  const bytes = await secrets.read(name);
  if (bytes === null) return null;
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    throw new CodedError('secrets-unreadable', `${name} is not what was written`, { cause: error });
  }
  const parsed = z.safeParse(keptSchema, json);
  if (!parsed.success) throw new CodedError('secrets-unreadable', `${name} has another shape`);
  return parsed.data;
}

export function fromBase64(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'base64'));
}
export function toBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}
