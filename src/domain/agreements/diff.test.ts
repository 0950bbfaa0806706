import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clause, idOf, retainer } from '../testing/studio.ts';
import * as z from 'zod/mini';
import { agreementContentSchema, compare, compareWords, type AgreementContent } from './index.ts';

const lines = (before: AgreementContent, after: AgreementContent): string[] =>
  compare(before, after).map(({ section, kind, name, fields }) =>
    `${section} ${kind} ${name ?? ''} ${fields.map(({ field, before: was, after: is }) => `${field}: ${String(was)} > ${String(is)}`).join('; ')}`.trim(),
  );

describe('an amendment', () => {
  it('shows a changed quantity, a line added and one taken away, by what they are called', () => {
    const before = retainer();
    const [post, story, shoot] = before.deliverables;
    if (post === undefined || story === undefined || shoot === undefined) throw new Error('the retainer has three lines');
    const after = {
      ...before,
      deliverables: [{ ...post, name: 'Gönderi ve reel', quantity: 16 }, { ...shoot, id: idOf(70), name: 'Bülten' }, shoot],
    };
    expect(lines(before, after)).toEqual([
      'deliverables changed Gönderi ve reel name: Gönderi > Gönderi ve reel; quantity: 12 > 16',
      'deliverables added Bülten cadence: null > ad-hoc; format: null > shoot; name: null > Bülten; quantity: null > 0; unitPrice: null > 900000; unit: null > half-day',
      'deliverables removed Uyarlanan gönderi cadence: monthly > null; network: facebook > null; format: post > null; name: Uyarlanan gönderi > null; quantity: 12 > null; unit: piece > null',
    ]);
  });
  it('shows a new fee, a price revision and the words changed in a clause', () => {
    const before = retainer();
    const after = {
      ...before,
      payment: { ...before.payment, monthlyFee: 3_000_000, priceRevision: { on: '2027-06-01', basis: 'TÜFE' } },
      clauses: [clause({ body: 'Taraflar öğrendiklerini iki yıl gizli tutar.' })],
    };
    expect(lines(before, after).slice(0, 1)).toEqual([
      'payment field  monthlyFee: 2850000 > 3000000; priceRevision.on: null > 2027-06-01; priceRevision.basis: null > TÜFE',
    ]);
    expect(compare(before, after)[1]?.fields[0]?.words?.filter((part) => part.kind !== 'same')).toEqual([
      { kind: 'added', text: 'iki yıl ' },
    ]);
  });
  it('says that a clause was switched off, on or moved, and nothing of one that is on neither paper', () => {
    const [a, b, c] = [
      clause({ id: idOf(41), title: 'A' }),
      clause({ id: idOf(42), title: 'B' }),
      clause({ id: idOf(43), title: 'C', included: false }),
    ];
    const kinds = (before: (typeof a)[], after: (typeof a)[]): string[] =>
      compare(retainer({ clauses: before }), retainer({ clauses: after })).map(({ kind, name }) => `${kind} ${name}`);
    expect(kinds([a, b, c], [a, { ...b, included: false }, c])).toEqual(['removed B']);
    expect(kinds([a, b, c], [a, b, { ...c, included: true }])).toEqual(['added C']);
    expect(kinds([a, b], [b, a])).toHaveLength(1);
    expect(kinds([a, b], [b, a])[0]).toMatch(/^moved [AB]$/);
    expect(kinds([a, b, c], [a, b, { ...c, body: 'başka' }])).toEqual([]);
  });
  it('of nothing is empty', () => {
    expect(compare(retainer(), retainer())).toEqual([]);
  });
  it('shows every field that can change: none of the paper is left out of the comparison', () => {
    const base = retainer();
    const changes: Record<keyof AgreementContent, Partial<AgreementContent>> = {
      language: { language: 'en' },
      paper: { paper: 'LETTER' },
      title: { title: 'x' },
      validUntil: { validUntil: null },
      introduction: { introduction: 'x' },
      provider: { provider: { ...base.provider, displayName: 'x' } },
      client: { client: { ...base.client, legal: { ...base.client.legal, taxNumber: '1' } } },
      handles: { handles: [] },
      goals: { goals: [{ id: idOf(1), text: 'x' }] },
      deliverables: { deliverables: [] },
      exclusions: { exclusions: [] },
      timeline: { timeline: [] },
      review: { review: { ...base.review, silenceNetworks: ['x'] } },
      revisions: { revisions: { ...base.revisions, rounds: 9 } },
      reporting: { reporting: { ...base.reporting, metrics: [] } },
      payment: { payment: { ...base.payment, invoiceDay: { kind: 'last-working-day' } } },
      term: { term: { ...base.term, noticeBy: [] } },
      portfolioRight: { portfolioRight: true },
      aiTools: { aiTools: 'allowed' },
      clauses: { clauses: [] },
    };
    for (const [key, change] of Object.entries(changes)) {
      const after = z.parse(agreementContentSchema, { ...base, ...change });
      expect(compare(base, after).length, key).toBeGreaterThan(0);
      const back = compare(after, base).flatMap((each) => each.fields.map(({ field, before, after: is }) => [field, is, before]));
      expect(back, key).toEqual(
        compare(base, after).flatMap((each) => each.fields.map(({ field, before, after: is }) => [field, before, is])),
      );
    }
  });
});

describe('words', () => {
  it('put together again are the text before and the text after, in any script', () => {
    const text = fc
      .array(fc.constantFrom('gizli ', 'tutar', ' iki', '株式会社', 'さくら', '\n', 'النخيل ', '👩‍👩‍👧', 'e\u0301', ', '), {
        maxLength: 12,
      })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = compareWords(before, after);
        expect(
          parts
            .filter((part) => part.kind !== 'added')
            .map((part) => part.text)
            .join(''),
        ).toBe(before);
        expect(
          parts
            .filter((part) => part.kind !== 'removed')
            .map((part) => part.text)
            .join(''),
        ).toBe(after);
        expect(parts.some((part) => part.kind !== 'same')).toBe(before !== after);
      }),
    );
  });
});
