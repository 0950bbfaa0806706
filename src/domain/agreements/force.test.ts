import { describe, expect, it } from 'vitest';
import { fjellrev, idOf, kahve, retainer } from '../testing/studio.ts';
import { byAgreement, clientsWithoutAgreement, draftVersion, versionInForce, type AgreementVersion } from './index.ts';

const version = (number: number, over: Partial<AgreementVersion> = {}, startsOn = '2026-12-01'): AgreementVersion => {
  const content = retainer();
  return {
    ...draftVersion(
      { id: idOf(100 + number), agreementId: idOf(50), clientId: kahve.id, number, at: 0, sample: false },
      { ...content, term: { ...content.term, startsOn } },
    ),
    ...over,
  };
};

describe('the version in force', () => {
  it('is the signed one, from its first day to its last', () => {
    const one = version(1, { state: 'signed' });
    const on = (day: string): boolean => versionInForce([one], day) !== null;
    expect([on('2026-11-30'), on('2026-12-01'), on('2027-11-30'), on('2027-12-01')]).toEqual([false, true, true, false]);
  });
  it('is never a draft, a sent one or one that has ended', () => {
    for (const state of ['draft', 'sent', 'superseded', 'ended'] as const)
      expect(versionInForce([version(1, { state })], '2027-01-01')).toBeNull();
  });
  it('is still the first until the day its amendment begins', () => {
    const both = [version(1, { state: 'superseded' }), version(2, { state: 'signed', basedOn: idOf(101) }, '2027-03-01')];
    expect([
      versionInForce(both, '2027-02-28')?.number,
      versionInForce(both, '2027-03-01')?.number,
      versionInForce(both, '2026-11-30'),
    ]).toEqual([1, 2, null]);
  });
});

describe('the mark of work without an agreement', () => {
  it('stands on every active client whom no signed agreement covers today', () => {
    const clients = [kahve, fjellrev, { ...fjellrev, id: idOf(4), archivedAt: 1 }];
    const versions = [
      version(1, { state: 'signed' }),
      version(2, { clientId: fjellrev.id, agreementId: idOf(51), state: 'sent' }),
    ];
    expect(clientsWithoutAgreement(clients, versions, '2027-01-01')).toEqual([fjellrev.id]);
    expect(clientsWithoutAgreement(clients, versions, '2028-01-01')).toEqual([kahve.id, fjellrev.id]);
    expect([...byAgreement(versions).keys()]).toEqual([idOf(50), idOf(51)]);
  });
  it('is gone once an agreement is signed, also before it begins', () => {
    expect(clientsWithoutAgreement([kahve], [version(1, { state: 'signed' })], '2026-11-01')).toEqual([]);
    expect(clientsWithoutAgreement([kahve], [version(1, { state: 'sent' })], '2026-11-01')).toEqual([kahve.id]);
  });
});
