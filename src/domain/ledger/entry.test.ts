import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import {
  entryKinds,
  ledgerEntrySchema,
  nextEntry,
  verifyChain,
  type Hasher,
  type LedgerEntry,
  type LedgerFact,
} from './index.ts';

const hash: Hasher = (text) => Promise.resolve(createHash('sha256').update(text, 'utf8').digest('hex'));
const id = (index: number): string => `01930000-0000-7000-8000-${String(index).padStart(12, '0')}`;

const facts: fc.Arbitrary<Omit<LedgerFact, 'id'>> = fc.record({
  chain: fc.constant('agreement:1'),
  kind: fc.constantFrom(...entryKinds),
  when: fc.record({ at: fc.nat(2_000_000_000), zone: fc.constantFrom('Europe/Istanbul', 'UTC') }),
  who: fc.record({ name: fc.string({ unit: 'grapheme' }), role: fc.string() }),
  data: fc.dictionary(fc.string({ maxLength: 6 }), fc.oneof(fc.string(), fc.nat(), fc.boolean(), fc.constant(null)), {
    maxKeys: 3,
    noNullPrototype: true,
  }),
});

async function chainOf(list: readonly Omit<LedgerFact, 'id'>[]): Promise<LedgerEntry[]> {
  const entries: LedgerEntry[] = [];
  for (const [index, fact] of list.entries())
    entries.push(await nextEntry(entries.at(-1) ?? null, { ...fact, id: id(index) }, hash));
  return entries;
}
// Two names that normalise to one are refused, and these strings are arbitrary.
const chains = fc
  .array(facts, { minLength: 1, maxLength: 8 })
  .filter((list) =>
    list.every(
      (fact) => new Set(Object.keys(fact.data).map((key) => key.normalize('NFC'))).size === Object.keys(fact.data).length,
    ),
  );

describe('a chain of facts', () => {
  it('is intact as written, parses as stored, and so does the empty one', async () => {
    expect(await verifyChain([], hash)).toEqual({ intact: true });
    await fc.assert(
      fc.asyncProperty(chains, async (list) => {
        const entries = await chainOf(list);
        expect(await verifyChain(entries, hash)).toEqual({ intact: true });
        expect(
          await verifyChain(
            structuredClone(entries).map((entry) => z.parse(ledgerEntrySchema, entry)),
            hash,
          ),
        ).toEqual({ intact: true });
      }),
      { numRuns: 50 },
    );
  });

  it('shows an edited fact and names it', async () => {
    await fc.assert(
      fc.asyncProperty(
        chains,
        fc.nat(),
        fc.constantFrom('name', 'role', 'at', 'zone', 'kind', 'data', 'id', 'chain'),
        async (list, pick, field) => {
          const entries = await chainOf(list);
          const index = pick % entries.length;
          const entry = entries[index]!;
          const edits: Record<typeof field, Partial<LedgerEntry>> = {
            name: { who: { ...entry.who, name: `${entry.who.name}x` } },
            role: { who: { ...entry.who, role: `${entry.who.role}x` } },
            at: { when: { ...entry.when, at: entry.when.at + 1 } },
            zone: { when: { ...entry.when, zone: 'Asia/Tokyo' } },
            kind: { kind: entry.kind === 'agreement-sent' ? 'agreement-ended' : 'agreement-sent' },
            data: { data: { ...entry.data, 'added-later': 1 } },
            id: { id: id(99) },
            chain: { chain: 'agreement:2' },
          };
          entries[index] = { ...entry, ...edits[field] };
          expect(await verifyChain(entries, hash)).toEqual({ intact: false, seq: index + 1, why: 'hash' });
        },
      ),
      { numRuns: 60 },
    );
  });

  it('shows an edit whose author recomputed its hash: the next fact no longer links to it', async () => {
    await fc.assert(
      fc.asyncProperty(
        chains.filter((list) => list.length > 1),
        fc.nat(),
        async (list, pick) => {
          const entries = await chainOf(list);
          const index = pick % (entries.length - 1);
          const { hash: _hash, previous: _previous, seq: _seq, ...fact } = entries[index]!;
          entries[index] = await nextEntry(
            entries[index - 1] ?? null,
            { ...fact, who: { ...fact.who, name: `${fact.who.name}x` } },
            hash,
          );
          expect(await verifyChain(entries, hash)).toEqual({ intact: false, seq: index + 2, why: 'link' });
        },
      ),
      { numRuns: 40 },
    );
  });

  it('shows a fact taken out of the middle or the beginning', async () => {
    await fc.assert(
      fc.asyncProperty(
        chains.filter((list) => list.length > 1),
        fc.nat(),
        async (list, pick) => {
          const entries = await chainOf(list);
          const index = pick % (entries.length - 1);
          expect(await verifyChain(entries.toSpliced(index, 1), hash)).toEqual({ intact: false, seq: index + 2, why: 'order' });
        },
      ),
      { numRuns: 40 },
    );
  });

  it('shows a removal that was renumbered, two facts that changed places, and one told twice', async () => {
    const entries = await chainOf(await sample(4));
    const [a, b, c, d] = entries;
    if (a === undefined || b === undefined || c === undefined || d === undefined) throw new Error('four facts were written');
    expect(await verifyChain([a, { ...c, seq: 2 }, { ...d, seq: 3 }], hash)).toEqual({ intact: false, seq: 2, why: 'link' });
    expect(await verifyChain([a, c, b, d], hash)).toEqual({ intact: false, seq: 3, why: 'order' });
    expect(await verifyChain([a, { ...c, seq: 2 }, { ...b, seq: 3 }, d], hash)).toEqual({ intact: false, seq: 2, why: 'link' });
    expect(await verifyChain([a, b, b, c], hash)).toEqual({ intact: false, seq: 2, why: 'order' });
  });
});

const sample = (count: number): Promise<Omit<LedgerFact, 'id'>[]> =>
  Promise.resolve(
    Array.from({ length: count }, (_, index) => ({
      chain: 'agreement:1',
      kind: 'agreement-read',
      when: { at: index, zone: 'UTC' },
      who: { name: 'Ayşe', role: 'client' },
      data: {},
    })),
  );
