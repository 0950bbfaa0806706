import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  actingFor, clientColours, contrast, missingOnboarding, networks, nextColour, removalPlan, restorable, standardOnboarding, validateClient, type Contact,
} from './index.ts';

const contact = (id: string, over: Partial<Contact> = {}): Contact => ({
  id, name: `Contact ${id}`, title: '', roles: [], email: `${id}@client.example`, phone: null, channel: 'email', formOfAddress: '', deputy: null, notes: '', ...over,
});
const deputy = (contactId: string, from = '2026-12-01', to = '2026-12-31'): Contact['deputy'] => ({ contactId, from, to });
const codes = (contacts: Contact[], handles: { network: 'instagram' | 'x'; handle: string }[] = []): string[] =>
  validateClient({ name: 'Kahve', contacts, handles: handles.map((handle, index) => ({ id: String(index), url: '', ...handle })) })
    .map(({ code, path }) => `${code} ${path}`);

describe('a client’s record', () => {
  it('is in order with one reachable approver', () => {
    expect(codes([contact('a', { roles: ['main', 'approver', 'signatory'] })])).toEqual([]);
  });
  it('warns of an approver nobody can reach', () => {
    expect(codes([contact('a', { roles: ['approver'], email: '' })])).toEqual(['approver-without-contact-details contacts.0.email']);
    expect(codes([contact('a', { roles: ['approver'], email: '', phone: '+905321234567', channel: 'whatsapp' })])).toEqual([]);
  });
  it('warns of a channel without an address for it', () => {
    expect(codes([contact('a', { roles: ['approver'], channel: 'whatsapp' })])).toEqual(['channel-without-address contacts.0.channel']);
  });
  it('warns of two main contacts, of nobody who approves and of an address that is none', () => {
    expect(codes([contact('a', { roles: ['main'] }), contact('b', { roles: ['main'], email: 'b(at)client' })]))
      .toEqual(['email-unusual contacts.1.email', 'no-approver contacts', 'two-main-contacts contacts.1.roles']);
  });
  it('refuses an account named twice, with or without the @', () => {
    expect(codes([], [{ network: 'instagram', handle: '@Kahve' }, { network: 'x', handle: 'kahve' }, { network: 'instagram', handle: 'kahve ' }, { network: 'x', handle: '@' }]))
      .toEqual(['handle-duplicate handles.2.handle', 'handle-empty handles.3.handle']);
  });
  it('refuses deputies who are unknown, oneself or back before they left', () => {
    const approver = (over: Contact['deputy']): Contact => contact('a', { roles: ['approver'], deputy: over });
    expect(codes([approver(deputy('z'))])).toEqual(['deputy-unknown contacts.0.deputy.contactId']);
    expect(codes([approver(deputy('a'))])).toEqual(['deputy-is-self contacts.0.deputy.contactId']);
    expect(codes([approver(deputy('b', '2026-12-31', '2026-12-01')), contact('b')])).toEqual(['deputy-dates-reversed contacts.0.deputy.to']);
  });
  it('refuses deputies who stand in for each other on the same days, and only then', () => {
    const circle = (dates: [string, string]): Contact[] =>
      [contact('a', { roles: ['approver'], deputy: deputy('b') }), contact('b', { deputy: deputy('c') }), contact('c', { deputy: deputy('a', ...dates) })];
    expect(codes(circle(['2026-12-10', '2026-12-11'])).filter((code) => code.startsWith('deputy-cycle'))).toHaveLength(3);
    expect(codes(circle(['2027-01-01', '2027-01-05']))).toEqual([]);
  });
  it('says who acts for whom on a day', () => {
    const all = [contact('a', { deputy: deputy('b') }), contact('b', { deputy: deputy('c', '2026-12-20', '2026-12-24') }), contact('c')];
    const acting = (day: string): string => actingFor(all, all[0]!, day).id;
    expect([acting('2026-11-30'), acting('2026-12-01'), acting('2026-12-20'), acting('2026-12-25'), acting('2027-01-01')]).toEqual(['a', 'b', 'c', 'b', 'a']);
  });
});

/** Distance in OKLab, where equal steps look equally far apart; 0.02 is just noticeable side by side. */
function apart(one: string, other: string): number {
  const lab = (colour: string): [number, number, number] => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map((start) => {
      const value = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
    const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
    const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
    return [0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s, 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
      0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s];
  };
  const [a, b] = [lab(one), lab(other)];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

describe('a client’s colour', () => {
  it('is one of twelve on which white initials can be read (WCAG 1.4.3)', () => {
    expect(new Set(clientColours).size).toBe(12);
    for (const colour of clientColours) expect(contrast(colour, '#FFFFFF'), colour).toBeGreaterThanOrEqual(4.5);
    expect(contrast('#000000', '#FFFFFF')).toBeCloseTo(21, 5);
  });
  it('is told from every other', () => {
    for (const one of clientColours) {
      for (const other of clientColours.filter((colour) => colour !== one)) expect(apart(one, other), `${one} ${other}`).toBeGreaterThan(0.095);
    }
  });
  it('of a new client is one nobody has while there is one', () => {
    const given: string[] = [];
    for (let index = 0; index < 24; index += 1) given.push(nextColour(given));
    expect(new Set(given.slice(0, 12)).size).toBe(12);
    expect(given.slice(12)).toEqual(given.slice(0, 12));
  });
});

describe('onboarding', () => {
  it('asks for a role on each account and never for a password', () => {
    const keys = standardOnboarding(['x', 'instagram', 'x']).map((item) => item.key);
    expect(keys.filter((key) => key.startsWith('access-'))).toEqual(['access-meta-business', 'access-instagram', 'access-x']);
    expect(standardOnboarding(networks).some((item) => /pass|secret|pin$/.test(item.key))).toBe(false);
    expect(new Set(standardOnboarding(networks).map((item) => item.key)).size).toBe(standardOnboarding(networks).length);
  });
  it('adds what a new account needs, and nothing when asked again', () => {
    let next = 0;
    const newId = (): string => `id-${(next += 1)}`;
    const client = { handles: [{ id: 'h', network: 'x' as const, handle: 'kahve', url: '' }], onboarding: missingOnboarding({ handles: [], onboarding: [] }, newId) };
    const added = missingOnboarding(client, newId);
    expect(added.map((item) => item.key)).toEqual(['access-x']);
    expect(missingOnboarding({ ...client, onboarding: [...client.onboarding, ...added] }, newId)).toEqual([]);
  });
});

describe('deleting a client', () => {
  const version = (id: string, agreementId: string, clientId: string, sha256: string | null) => ({
    id, agreementId, clientId, state: sha256 === null ? 'draft' : 'signed', sent: null, signed: sha256 === null ? null : { by: { document: { sha256 } } },
  });
  it('takes what hangs on them and nothing of another, and asks for the name once something was signed', () => {
    const plan = removalPlan('A', {
      agreements: [{ id: 'a1', clientId: 'A' }, { id: 'b1', clientId: 'B' }],
      versions: [version('v1', 'a1', 'A', 'pdf-1'), version('v2', 'a1', 'A', 'shared'), version('v3', 'b1', 'B', 'shared'), version('v4', 'lost', 'A', null)],
      entries: [{ id: 'e1', chain: 'agreement:a1' }, { id: 'e2', chain: 'agreement:b1' }, { id: 'e3', chain: 'agreement:lost' }],
    });
    expect(plan).toEqual({
      clientId: 'A', agreements: ['a1'], versions: ['v1', 'v2', 'v4'], chains: ['agreement:a1', 'agreement:lost'], entries: ['e1', 'e3'], documents: ['pdf-1'],
      confirm: 'name', adviseArchive: true,
    });
  });
  it('is one click while nothing was signed', () => {
    expect(removalPlan('A', { agreements: [{ id: 'a1', clientId: 'A' }], versions: [version('v1', 'a1', 'A', null)], entries: [] })).toMatchObject({ confirm: 'click', adviseArchive: false });
  });
  it('never leaves half a chain or a version without its agreement', () => {
    const owner = fc.constantFrom('A', 'B', 'C');
    const ids = fc.constantFrom('x', 'y', 'z');
    fc.assert(fc.property(fc.uniqueArray(fc.record({ id: ids, clientId: owner }), { selector: (row) => row.id }), fc.array(fc.tuple(ids, owner, fc.option(fc.constantFrom('p', 'q')))), fc.array(ids),
      (agreements, rows, chains) => {
        const versions = rows.map(([agreementId, clientId, document], index) => version(String(index), agreementId, clientId, document));
        const entries = chains.map((chain, index) => ({ id: String(index), chain: `agreement:${chain}` }));
        const plan = removalPlan('A', { agreements, versions, entries });
        const left = versions.filter((row) => !plan.versions.includes(row.id));
        for (const gone of plan.agreements) expect(left.some((row) => row.agreementId === gone)).toBe(false);
        for (const entry of entries) expect(plan.entries.includes(entry.id)).toBe(plan.chains.includes(entry.chain));
        for (const row of left) expect(plan.documents).not.toContain(row.signed?.by.document?.sha256);
        expect(restorable(versions, new Set(left.map((row) => row.id))).map((row) => row.id)).toEqual(plan.versions);
      }));
  });
});
