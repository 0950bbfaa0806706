import { describe, expect, it } from 'vitest';
import { clientAContent, clientBContent, libraries, sequentialIds, survivors } from '../../../../tests/fixtures/agreements.ts';
import type { AgreementContent } from '../content.ts';
import { clauseFieldProblems, clauseProblems, filledClauses } from './compose.ts';
import { placeValues } from './fields.ts';
import { agreementClauses } from './library.ts';

type Change = (content: AgreementContent) => AgreementContent;
type Side = 'provider' | 'client';

const legal =
  (side: Side, key: 'legalName' | 'address'): Change =>
  (content) => ({ ...content, [side]: { ...content[side], legal: { ...content[side].legal, [key]: '  ' } } });
const unsigned =
  (side: Side): Change =>
  (content) => ({ ...content, [side]: { ...content[side], signatory: { ...content[side].signatory, name: '' } } });

/** Every field that a clause of the library needs, how to empty it, and the topics that then cannot be printed. */
const needed: readonly (readonly [path: string, empty: Change, topics: readonly string[]])[] = [
  ['provider.legal.legalName', legal('provider', 'legalName'), ['parties']],
  ['provider.legal.address', legal('provider', 'address'), ['parties']],
  ['client.legal.legalName', legal('client', 'legalName'), ['parties']],
  ['client.legal.address', legal('client', 'address'), ['parties']],
  ['provider.signatory.name', unsigned('provider'), ['parties']],
  ['client.signatory.name', unsigned('client'), ['parties']],
  ['handles', (content) => ({ ...content, handles: [] }), ['accounts']],
  ['deliverables', (content) => ({ ...content, deliverables: [] }), ['deliverables']],
  ['review.window', (content) => ({ ...content, review: { ...content.review, window: null } }), ['approval']],
  ['review.approvers', (content) => ({ ...content, review: { ...content.review, approvers: [] } }), ['approval']],
  [
    'review.silenceNetworks',
    (content) => ({ ...content, review: { ...content.review, lateness: 'silence', silenceNetworks: [] } }),
    ['silence'],
  ],
  ['revisions.rounds', (content) => ({ ...content, revisions: { ...content.revisions, rounds: null } }), ['revisions']],
  [
    'revisions.extraRoundPrice',
    (content) => ({ ...content, revisions: { ...content.revisions, extraRoundPrice: null } }),
    ['revisions'],
  ],
  ['payment.monthlyFee', (content) => ({ ...content, payment: { ...content.payment, monthlyFee: null } }), ['fees']],
  [
    'payment.milestones',
    (content) => ({ ...content, payment: { ...content.payment, kind: 'project', milestones: [] } }),
    ['fees'],
  ],
  [
    'payment.priceRevision.basis',
    (content) => ({ ...content, payment: { ...content.payment, priceRevision: { on: '2027-12-01', basis: ' ' } } }),
    ['fees'],
  ],
  ['payment.dueDays', (content) => ({ ...content, payment: { ...content.payment, dueDays: null } }), ['payment']],
  ['term.startsOn', (content) => ({ ...content, term: { ...content.term, startsOn: null } }), ['term']],
  ['term.noticeDays', (content) => ({ ...content, term: { ...content.term, noticeDays: null } }), ['termination']],
  ['term.noticeBy', (content) => ({ ...content, term: { ...content.term, noticeBy: [] } }), ['notices']],
];

/** The content with the whole library switched on, so that no clause hides. */
const whole = (content: AgreementContent): AgreementContent => ({
  ...content,
  clauses: agreementClauses(libraries[content.language], content, sequentialIds(2)).map((clause) => ({
    ...clause,
    included: true,
  })),
});

const clients = { A: clientAContent, B: clientBContent };

describe.each(Object.entries(clients))('a field left empty in the agreement with client %s', (_, build) => {
  it.each(needed)('%s is named, with the clause that needs it, and nothing else is', (path, empty, topics) => {
    const content = whole(empty(build(sequentialIds())));
    const found = clauseProblems(content);
    expect(found.map((item) => (item.code === 'missing-value' ? item.paths : []))).toEqual(found.map(() => [path]));
    expect(found.map((item) => content.clauses[item.clauseIndex]?.topic)).toEqual(topics);
    expect(clauseFieldProblems(content)).toMatchObject([{ code: 'clause-field-missing', path, severity: 'error' }]);
  });

  it('shows in the preview as the name of the field in brackets, never as a place or a hole', () => {
    for (const [, empty] of needed) {
      const printed = filledClauses(whole(empty(build(sequentialIds()))));
      const open = printed.filter((clause) => !clause.complete);
      expect(open).toHaveLength(1);
      expect(open[0]?.text).toMatch(/\[(to be filled in|doldurulacak): [^\]]+\]/);
      expect(printed.map((clause) => clause.text).join()).not.toMatch(/\{\{| {2}/);
    }
  });

  it('is the only way to fail: any path a place can name is in the list above or is asked for by own clauses only', () => {
    const complete = whole(build(sequentialIds()));
    expect(clauseProblems(complete)).toEqual([]);
    const ownOnly = new Set([
      'title',
      'payment.deposit',
      'payment.hourlyRate',
      'payment.monthlyFee',
      'term.months',
      'goals',
      'exclusions',
      'reporting.metrics',
      'reporting.due',
    ]);
    const empty = needed.reduce((content, [, change]) => change(content), complete);
    const paths = [...placeValues(empty).values()].flatMap((value) => ('missing' in value ? value.missing : []));
    const listed = new Set(needed.map(([path]) => path));
    expect(
      paths.filter((path) => !listed.has(path) && !ownOnly.has(path) && !/^(provider|client)\.(legal\.|displayName)/.test(path)),
    ).toEqual([]);
  });
});

describe('clauses of the user', () => {
  const content = clientBContent(sequentialIds());
  const own = (body: string, included = true): AgreementContent => ({
    ...content,
    clauses: [{ id: 'own', topic: null, title: 'Own', body, included }],
  });

  it('may name any place; a place that does not exist is an error that points at the clause', () => {
    expect(filledClauses(own('Rate: {{payment.hourlyRate}}; \\{{as typed}}'))).toMatchObject([
      { number: 1, text: 'Rate: EUR 75.00; {{as typed}}', complete: true },
    ]);
    expect(clauseFieldProblems(own('{{payment.hourlyrate}}'))).toEqual([
      { code: 'clause-field-unknown', path: 'clauses.0.body', severity: 'error', name: 'payment.hourlyrate' },
    ]);
    expect(filledClauses(own('{{nope}} {{open'))[0]?.text).toBe('[unknown field: nope] [unknown field: open]');
  });

  it('are looked at only while they are switched on', () => {
    expect(clauseProblems(own('{{nope}}', false))).toEqual([]);
    expect(filledClauses(own('{{nope}}', false))).toEqual([]);
  });

  it.each(survivors)('carry %j as a client’s name exactly as typed', (name) => {
    const named: AgreementContent = {
      ...own('“{{client.name}}” – {{client.displayName}}'),
      client: { ...content.client, displayName: name, legal: { ...content.client.legal, legalName: name } },
    };
    expect(clauseProblems(named)).toEqual([]);
    expect(filledClauses(named)[0]?.text).toBe(`“${name}” – ${name}`);
  });

  it('name a missing field once, however many clauses need it', () => {
    const twice = { ...own('{{term.noticeDays}} {{term.notice}}'), term: { ...content.term, noticeDays: null } };
    expect(clauseProblems(twice)).toHaveLength(2);
    expect(clauseFieldProblems(twice)).toHaveLength(1);
  });
});
