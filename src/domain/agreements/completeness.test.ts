import { describe, expect, it } from 'vitest';
import { clause, idOf, ids, kahve, legal, retainer, studio } from '../testing/studio.ts';
import { canBeSent, newAgreementContent, problemCodes, problems, type AgreementContent, type ProblemCode } from './index.ts';

const codes = (content: AgreementContent, severity?: string): ProblemCode[] =>
  problems(content)
    .filter((found) => severity === undefined || found.severity === severity)
    .map((found) => found.code);
const errors = (content: AgreementContent): ProblemCode[] => codes(content, 'error');
const base = retainer();
const draft = newAgreementContent({
  business: studio,
  client: kahve,
  clauses: [],
  newId: ids(),
  today: '2026-11-23',
  kind: 'retainer',
});

describe('before an agreement is sent', () => {
  it('a complete retainer has no error left', () => {
    expect(errors(base)).toEqual([]);
    expect(canBeSent(base)).toBe(true);
  });
  it('a first draft names what only the user knows', () => {
    expect(errors(draft)).toEqual(['deliverables-missing', 'extra-round-price-missing', 'fee-missing']);
    expect(canBeSent(draft)).toBe(false);
  });
  const cases: readonly [ProblemCode, string, Partial<AgreementContent>][] = [
    ['title-missing', 'title', { title: ' ' }],
    [
      'client-signatory-missing',
      'client.signatory.name',
      { client: { ...base.client, signatory: { contactId: null, name: '', title: '' } } },
    ],
    [
      'deliverable-quantity-zero',
      'deliverables.0.quantity',
      { deliverables: base.deliverables.map((line) => ({ ...line, quantity: 0 })) },
    ],
    ['deliverable-network-without-handle', 'deliverables.0.network', { handles: [] }],
    [
      'handle-duplicate',
      'handles.1.handle',
      { handles: [1, 2].map((n) => ({ id: idOf(n), network: 'x' as const, handle: n === 1 ? 'Kahve' : 'kahve ' })) },
    ],
    ['review-window-missing', 'review.window', { review: { ...base.review, window: null } }],
    [
      'review-window-short-for-levels',
      'review.window',
      {
        review: {
          ...base.review,
          unit: 'hours',
          window: 24,
          approvers: [1, 2].map((level) => ({ id: idOf(level), contactId: null, name: 'A', level })),
        },
      },
    ],
    ['approver-missing', 'review.approvers', { review: { ...base.review, approvers: [] } }],
    ['silence-networks-missing', 'review.silenceNetworks', { review: { ...base.review, lateness: 'silence' } }],
    ['silence-clause-missing', 'clauses', { review: { ...base.review, lateness: 'silence', silenceNetworks: ['instagram'] } }],
    [
      'silence-network-not-delivered',
      'review.silenceNetworks.0',
      { review: { ...base.review, lateness: 'silence', silenceNetworks: ['x'] } },
    ],
    ['revision-rounds-missing', 'revisions.rounds', { revisions: { ...base.revisions, rounds: null } }],
    ['milestones-missing', 'payment.milestones', { payment: { ...base.payment, kind: 'project', monthlyFee: null } }],
    [
      'milestones-on-retainer-ignored',
      'payment.milestones',
      { payment: { ...base.payment, milestones: [{ id: idOf(1), name: 'A', amount: 1, due: 'x' }] } },
    ],
    ['deposit-over-total', 'payment.deposit', { payment: { ...base.payment, deposit: 99_999_999_99 } }],
    [
      'iban-unusual',
      'payment.account.iban',
      { payment: { ...base.payment, account: { bankName: '', iban: 'TR330006100519786457841327' } } },
    ],
    [
      'vat-withheld-without-vat',
      'payment.tax.vatWithheldTenths',
      { payment: { ...base.payment, tax: { ...base.payment.tax, vatBasisPoints: 0, vatWithheldTenths: 3 } } },
    ],
    [
      'net-without-withholding',
      'payment.tax.agreed',
      { payment: { ...base.payment, tax: { ...base.payment.tax, agreed: 'net' } } },
    ],
    ['start-missing', 'term.startsOn', { term: { ...base.term, startsOn: null } }],
    ['notice-days-missing', 'term.noticeDays', { term: { ...base.term, noticeDays: null } }],
    ['notice-longer-than-term', 'term.noticeDays', { term: { ...base.term, months: 1, noticeDays: 60 } }],
    ['clause-field-unknown', 'clauses.0.body', { clauses: [clause({ body: 'Bkz. {{client.shoe-size}}' })] }],
    ['clause-body-missing', 'clauses.0.body', { clauses: [clause({ body: ' ' })] }],
  ];
  it.each(cases)('%s is found at %s', (code, path, change) => {
    expect(codes(base)).not.toContain(code);
    expect(problems({ ...base, ...change })).toContainEqual(
      expect.objectContaining({ code, path, severity: problemCodes[code] }),
    );
  });
  it('milestones that do not add up to the prices they split are pointed at', () => {
    const [first] = base.deliverables;
    if (first === undefined) throw new Error('the retainer has deliverables');
    const line = { ...first, cadence: 'project', unitPrice: 6_000_000, quantity: 1 } as const;
    const split = (amount: number): AgreementContent => ({
      ...base,
      deliverables: [line],
      payment: {
        ...base.payment,
        kind: 'project',
        monthlyFee: null,
        milestones: [1, 2, 3].map((n) => ({ id: idOf(n), name: 'A', amount, due: 'x' })),
      },
    });
    expect(codes(split(2_000_000))).not.toContain('milestones-differ-from-prices');
    expect(codes(split(1_900_000))).toContain('milestones-differ-from-prices');
  });
  it('a gap is named once, although the field and a clause both need it', () => {
    const paths = problems({
      ...base,
      term: { ...base.term, startsOn: null },
      clauses: [clause({ body: '{{term.sentence}}' })],
    }).filter((found) => found.path === 'term.startsOn');
    expect(paths.map((found) => found.code)).toEqual(['start-missing']);
  });
});

describe('facts for Turkish parties', () => {
  it('are information and never stop anything', () => {
    const facts = codes(base, 'info');
    expect(facts).toEqual(
      expect.arrayContaining([
        'tr-tax-number-missing',
        'tr-mersis-missing',
        'tr-kep-missing',
        'tr-stamp-duty',
        'tr-stamp-duty-clause-missing',
        'tr-signature-law-5070',
      ]),
    );
    expect(facts).not.toContain('tr-foreign-currency');
    expect(codes({ ...base, payment: { ...base.payment, currency: 'EUR', printTotals: true } })).toEqual(
      expect.arrayContaining(['tr-foreign-currency', 'tr-totals-printed']),
    );
    expect(
      codes({ ...base, provider: { ...base.provider, legal: { ...base.provider.legal, taxNumber: '1234567891' } } }),
    ).toContain('tr-tax-number-unusual');
  });
  it('say nothing to others, and no foreign currency where only one party is Turkish', () => {
    const abroad = { ...base.client, legal: legal({ country: 'NO', legalName: 'AS', address: 'Oslo' }) };
    expect(codes({ ...base, client: abroad, payment: { ...base.payment, currency: 'EUR' } })).not.toContain(
      'tr-foreign-currency',
    );
    expect(codes({ ...base, client: abroad, provider: abroad }, 'info')).toEqual([]);
  });
});
