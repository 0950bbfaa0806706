import * as z from 'zod/mini';
import { idSchema } from '../common/id.ts';
import { line, sha256Schema } from '../common/text.ts';
import { factInstantSchema } from '../time/index.ts';
import { canonical, type Canonical } from './canonical.ts';

/** SHA-256 of UTF-8 text as lower-case hex; comes in as a port because the browser's is asynchronous. */
export type Hasher = (text: string) => Promise<string>;

export const entryKinds = [
  'agreement-sent', 'agreement-withdrawn', 'agreement-read', 'agreement-consented', 'agreement-party-signed', 'agreement-signed',
  'agreement-imported', 'agreement-superseded', 'agreement-notice', 'agreement-ended', 'document-exported',
] as const;

/** One appended fact (design: facts are appended). `hash` covers everything but itself, `previous` chains it. */
export const ledgerEntrySchema = z.strictObject({
  id: idSchema,
  /** Which chain: `agreement:<id>`. */
  chain: line,
  /** 1, 2, … without gaps. */
  seq: z.number().check(z.int(), z.gte(1)),
  kind: z.enum(entryKinds),
  when: factInstantSchema,
  /** Who did it and in which role; a person's name, not an account. */
  who: z.strictObject({ name: line, role: line }),
  /** What, in canonical JSON values. */
  data: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  previous: z.nullable(sha256Schema),
  hash: sha256Schema,
});
export type LedgerEntry = z.infer<typeof ledgerEntrySchema>;
export type LedgerFact = Omit<LedgerEntry, 'hash' | 'previous' | 'seq'>;

/** The entry that follows `last` in its chain. */
export async function nextEntry(last: LedgerEntry | null, fact: LedgerFact, hash: Hasher): Promise<LedgerEntry> {
  const open = { ...fact, seq: (last?.seq ?? 0) + 1, previous: last?.hash ?? null };
  return { ...open, hash: await hash(body(open)) };
}

export type ChainVerdict = { intact: true } | { intact: false; seq: number; why: 'hash' | 'link' | 'order' };

/** Walks a chain in order; the first entry that does not hold is named. Empty chains are intact. */
export async function verifyChain(entries: readonly LedgerEntry[], hash: Hasher): Promise<ChainVerdict> {
  let previous: LedgerEntry | null = null;
  for (const entry of entries) {
    if (entry.seq !== (previous?.seq ?? 0) + 1) return { intact: false, seq: entry.seq, why: 'order' };
    if (entry.previous !== (previous?.hash ?? null)) return { intact: false, seq: entry.seq, why: 'link' };
    if (await hash(body(entry)) !== entry.hash) return { intact: false, seq: entry.seq, why: 'hash' };
    previous = entry;
  }
  return { intact: true };
}

function body(entry: Omit<LedgerEntry, 'hash'>): string {
  const { id, chain, seq, kind, when, who, data, previous } = entry;
  return canonical({ id, chain, seq, kind, when, who, data, previous } satisfies Canonical);
}
