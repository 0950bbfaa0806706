import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { contact, fjellrev, idOf, ids, kahve, legal, retainer, studio } from '../testing/studio.ts';
import { agreementContentSchema, newAgreementContent, refreshParties, runningClientContent, type AgreementContent } from './index.ts';

const base = retainer();

describe('a first draft', () => {
  it('parses, in the client’s language, with both parties, handles, approvers in order and the business’s own terms', () => {
    const content = newAgreementContent({
      business: studio,
      client: fjellrev,
      clauses: [],
      newId: ids(),
      today: '2026-12-31',
      kind: 'retainer',
    });
    expect(z.parse(agreementContentSchema, content)).toEqual(content);
    expect(content).toMatchObject({
      language: 'en',
      client: { displayName: 'Fjellrev Outdoor', signatory: { name: 'Head of marketing' } },
      provider: { signatory: { name: 'Deniz Kıyı', title: 'Kurucu' } },
      review: {
        window: 3,
        approvers: [
          { name: 'Brand manager', level: 1 },
          { name: 'Head of marketing', level: 2 },
        ],
      },
      payment: { monthlyFee: null, lateInterestBasisPoints: null, printTotals: false, dueDays: 10 },
      term: { startsOn: '2027-01-01', months: 12, noticeDays: 30 },
    });
    const norwegian = { ...studio, legal: legal({ country: 'NO' }) };
    expect(
      newAgreementContent({
        business: norwegian,
        client: fjellrev,
        clauses: [],
        newId: ids(),
        today: '2026-12-31',
        kind: 'project',
      }),
    ).toMatchObject({ payment: { printTotals: true }, term: { months: null } });
  });
  it('says which account is paid to, as it is on the day of drawing up', () => {
    const business = { ...studio, bankName: 'Örnek Bankası', iban: 'tr33 0006 1005 1978 6457 8413 26' };
    const content = newAgreementContent({ business, client: kahve, clauses: [], newId: ids(), today: '2026-12-31', kind: 'retainer' });
    expect(content.payment.account).toEqual({ bankName: 'Örnek Bankası', iban: 'TR330006100519786457841326' });
    const moved = refreshParties(content, { ...business, iban: 'DE89370400440532013000' }, kahve);
    expect(moved.payment.account.iban).toBe('TR330006100519786457841326');
  });
  it('takes fresh names without losing the signatory who was chosen', () => {
    const chosen: AgreementContent = {
      ...base,
      client: { ...base.client, signatory: { contactId: idOf(21), name: 'Eski ad', title: '' } },
    };
    const client = { ...kahve, name: 'Ağaçkakan', contacts: [contact(), contact({ id: idOf(21), name: 'Yeni ad', roles: [] })] };
    expect(refreshParties(chosen, studio, client).client).toMatchObject({
      displayName: 'Ağaçkakan',
      signatory: { contactId: idOf(21), name: 'Yeni ad' },
    });
    expect(refreshParties(chosen, studio, { ...client, contacts: [] }).client.signatory.name).toBe('Eski ad');
    expect(refreshParties(chosen, studio, client).deliverables).toBe(chosen.deliverables);
  });
});

describe('a running client’s paper contract', () => {
  it('says what the form says and nothing that both parties never signed', () => {
    const content = runningClientContent(
      {
        currency: 'TRY',
        monthlyFee: 2_850_000,
        startsOn: '2026-01-01',
        months: null,
        revisionRounds: 2,
        reviewDays: 3,
        noticeDays: 30,
        counts: [
          { network: 'instagram', format: 'post', name: 'Gönderi', quantity: 12 },
          { network: null, format: 'report', name: 'Rapor', quantity: 0 },
        ],
      },
      { business: studio, client: kahve, newId: ids(), today: '2026-11-23' },
    );
    expect(z.parse(agreementContentSchema, content)).toEqual(content);
    expect(content).toMatchObject({
      clauses: [],
      timeline: [],
      exclusions: [],
      payment: { monthlyFee: 2_850_000 },
      term: { months: null, noticeDays: 30 },
      reporting: { frequency: 'none' },
    });
    expect(content.deliverables.map(({ name, quantity }) => `${quantity} ${name}`)).toEqual(['12 Gönderi']);
  });
});
