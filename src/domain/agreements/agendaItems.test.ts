import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayAt, instantOf, plainWeek, stamp } from '../time/index.ts';
import { idOf, kahve, retainer } from '../testing/studio.ts';
import { agendaItems, draftVersion, type AgendaInput, type AgreementContent, type AgreementVersion } from './index.ts';

const zone = 'Europe/Istanbul';
const now = instantOf('2026-11-23', '10:00', zone);
const signedAt = { at: now - 60_000, by: { way: 'paper', document: null, signedOn: '2026-11-20' } } as const;
const document = { sha256: 'a'.repeat(64), size: 1, name: 'a.pdf' };

const version = (over: Partial<AgreementVersion> = {}, content: AgreementContent = retainer()): AgreementVersion => ({
  ...draftVersion({ id: idOf(101), agreementId: idOf(50), clientId: kahve.id, number: 1, at: 0, sample: false }, content),
  state: 'signed',
  signed: { at: { at: signedAt.at, zone }, by: signedAt.by },
  ...over,
});
const input = (versions: AgreementVersion[], over: Partial<AgendaInput> = {}): AgendaInput => ({
  zone,
  calendar: plainWeek,
  clients: [kahve],
  versions,
  now,
  ...over,
});
const of = (kind: string, given: AgendaInput): string[] =>
  agendaItems(given)
    .filter((item) => item.kind === kind)
    .map((item) => stamp(item.at, zone).slice(0, 16));
const withTerm = (over: Partial<AgreementContent['term']>): AgreementContent => {
  const content = retainer();
  return { ...content, term: { ...content.term, ...over } };
};

describe('an agreement sent for review', () => {
  const sent = (reviewBy: string): AgreementVersion =>
    version({ state: 'sent', signed: null, sent: { at: { at: now, zone }, reviewBy, to: 'sahibi@agackakan.example', document } });
  it('reminds at nine on the working day before and on the day', () => {
    expect(of('agreement-review', input([sent('2026-11-30')]))).toEqual(['2026-11-27 09:00', '2026-11-30 09:00']);
    const item = agendaItems(input([sent('2026-11-30')])).find((each) => each.kind === 'agreement-review');
    expect(item).toMatchObject({
      route: `/agreements/${idOf(50)}`,
      subjectId: idOf(101),
      facts: { clientName: 'Ağaçkakan Kahve', dueOn: '2026-11-30', lead: 'working-day-before' },
    });
  });
  it('does not remind of a morning that was over when it was sent', () => {
    expect(of('agreement-review', input([sent('2026-11-24')]))).toEqual(['2026-11-24 09:00']);
  });
});

describe('a signed retainer', () => {
  it('has an invoice day in each month of its term, from its first day on', () => {
    const days = of('invoice-day', input([version()]));
    expect(days).toHaveLength(12);
    expect([days[0], days.at(-1)]).toEqual(['2026-12-01 09:00', '2027-11-01 09:00']);
  });
  it('moves an invoice on the 31st to the month’s last day, or to the last working day where that is agreed', () => {
    const content = retainer();
    const days = (invoiceDay: AgreementContent['payment']['invoiceDay']): string[] =>
      of('invoice-day', input([version({}, { ...content, payment: { ...content.payment, invoiceDay } })]));
    expect(days({ kind: 'date', day: 31 }).slice(0, 3)).toEqual(['2026-12-31 09:00', '2027-01-31 09:00', '2027-02-28 09:00']);
    expect(days({ kind: 'last-working-day' }).slice(0, 3)).toEqual(['2026-12-31 09:00', '2027-01-29 09:00', '2027-02-26 09:00']);
  });
  it('stops invoicing after its last day once notice is given, and is silent about the notice', () => {
    const noticed = version(
      { ending: { givenBy: 'client', receivedOn: '2026-12-20', servedBy: 'KEP', lastDay: '2027-01-19', reason: '' } },
      withTerm({ autoRenew: true }),
    );
    expect(of('invoice-day', input([noticed]))).toEqual(['2026-12-01 09:00', '2027-01-01 09:00']);
    expect(of('notice-deadline', input([noticed]))).toEqual([]);
  });
  it('reminds two weeks before the last day to give notice and on it, only where it renews', () => {
    expect(of('notice-deadline', input([version({}, withTerm({ autoRenew: true }))]))).toEqual([
      '2027-10-17 09:00',
      '2027-10-31 09:00',
    ]);
    expect(of('notice-deadline', input([version()]))).toEqual([]);
  });
  it('reminds 45 days before a price revision', () => {
    const content = retainer();
    const revised = { ...content, payment: { ...content.payment, priceRevision: { on: '2027-06-01', basis: 'TÜFE' } } };
    expect(of('price-revision', input([version({}, revised)]))).toEqual(['2027-04-17 09:00']);
  });
  it('is invoiced once a month by the version in force, when an amendment takes over', () => {
    const amendment = version({ id: idOf(102), number: 2, basedOn: idOf(101) }, withTerm({ startsOn: '2027-03-01', months: 9 }));
    const items = agendaItems(input([version({ state: 'superseded' }), amendment])).filter((item) => item.kind === 'invoice-day');
    expect(items.map((item) => item.subjectId)).toEqual([
      ...Array.from({ length: 3 }, () => idOf(101)),
      ...Array.from({ length: 9 }, () => idOf(102)),
    ]);
  });
});

describe('work without an agreement', () => {
  it('reminds on the first working day after the client was added, then once a month', () => {
    const client = { ...kahve, createdAt: now };
    expect(of('agreement-missing', input([], { clients: [client] })).slice(0, 3)).toEqual([
      '2026-11-24 09:00',
      '2026-12-01 09:00',
      '2027-01-01 09:00',
    ]);
    expect(agendaItems(input([], { clients: [client] }))[0]).toMatchObject({ route: `/clients/${kahve.id}` });
  });
  it('is not what a signed agreement is that begins next week; its end is told when it comes', () => {
    expect(of('agreement-missing', input([version()]))[0]).toBe('2027-12-02 09:00');
    expect(of('agreement-missing', input([version({}, withTerm({ months: null }))]))).toEqual([]);
  });
  it('is not asked about an archived client, and none of their agreements reminds', () => {
    expect(agendaItems(input([version()], { clients: [{ ...kahve, archivedAt: 1 }] }))).toEqual([]);
  });
});

describe('any agenda', () => {
  it('is sorted with ids once each, holds nothing that is long over, and asking later repeats the same ids', () => {
    const content = retainer();
    const contents = fc
      .record({
        months: fc.option(fc.integer({ min: 1, max: 30 })),
        autoRenew: fc.boolean(),
        noticeDays: fc.nat(90),
        start: fc.integer({ min: -400, max: 200 }),
        day: fc.integer({ min: 1, max: 31 }),
      })
      .map(({ months, autoRenew, noticeDays, start, day }) => ({
        ...withTerm({ months, autoRenew, noticeDays, startsOn: addDays('2026-11-23', start) }),
        payment: { ...content.payment, invoiceDay: { kind: 'date', day } as const },
      }));
    fc.assert(
      fc.property(contents, fc.nat(30), (any, later) => {
        const items = agendaItems(input([version({}, any)]));
        const keys = items.map((item) => `${String(item.at).padStart(16, '0')} ${item.id}`);
        expect(keys).toEqual([...keys].sort());
        expect(new Set(items.map((item) => item.id)).size).toBe(items.length);
        const then = now + later * 86_400_000;
        const again = new Set(agendaItems(input([version({}, any)], { now: then })).map((item) => item.id));
        for (const item of items.filter((each) => each.at >= then && each.kind !== 'agreement-missing'))
          expect(again.has(item.id), item.kind).toBe(true);
        for (const item of items) expect(dayAt(item.at, zone) >= addDays(dayAt(now, zone), -2)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});
