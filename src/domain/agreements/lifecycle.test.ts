import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../time/index.ts';
import { idOf, retainer } from '../testing/studio.ts';
import {
  canonicalContent, draftVersion, edit, end, frozen, giveNotice, importSigned, inForce, recordSignature, seal, send, startAmendment, takeForce, versionStates,
  withdraw, withdrawNotice, type AgreementVersion, type PartySignature, type Step,
} from './index.ts';

const at = { at: 1_700_000_000_000, zone: 'Europe/Istanbul' };
const document = { sha256: 'a'.repeat(64), size: 1, name: 'sozlesme.pdf' };
const onDevice = { way: 'on-this-device', document, level: 'B-B', clock: 'device' } as const;
const paper = { way: 'paper', document: null, signedOn: '2026-11-23' } as const;
const print = 'f'.repeat(64);
const sent = { at, reviewBy: '2026-11-27', to: 'sahibi@agackakan.example', document };
const ending = (receivedOn: string) => ({ givenBy: 'client', receivedOn, servedBy: 'KEP', lastDay: addDays(receivedOn, 30), reason: '' }) as const;
const signature = (party: 'provider' | 'client'): PartySignature => ({
  party, holderId: party, name: party, title: '', mark: { kind: 'typed', text: party }, identity: 'in-person', readThrough: at, consent: at, signed: at, certificateFingerprint: print,
});
const draft = (): AgreementVersion => draftVersion({ id: idOf(100), agreementId: idOf(50), clientId: idOf(2), number: 1, at: 0, sample: false }, retainer());
const must = (step: Step): AgreementVersion => {
  if (!step.ok) throw new Error(step.code);
  return step.version;
};
const bothSigned = (version: AgreementVersion): AgreementVersion =>
  must(recordSignature(must(recordSignature(must(send(version, sent, print)), signature('provider'), print)), signature('client'), print));
const signed = (): AgreementVersion => must(seal(bothSigned(draft()), onDevice, at, print));

describe('signing an agreement', () => {
  it('goes from draft through sent to signed once both parties have signed', () => {
    expect(signed()).toMatchObject({ state: 'signed', fingerprint: print, signed: { by: { way: 'on-this-device' } } });
    const half = must(recordSignature(must(send(draft(), sent, print)), signature('client'), print));
    expect(seal(half, onDevice, at, print)).toEqual({ ok: false, code: 'signature-missing' });
    expect(recordSignature(half, signature('client'), print)).toEqual({ ok: false, code: 'already-signed-by-party' });
  });
  it('refuses a signature under a text that is not the one sent (switched content)', () => {
    const other = 'e'.repeat(64);
    const open = must(send(draft(), sent, print));
    expect(recordSignature(open, signature('client'), other)).toEqual({ ok: false, code: 'content-changed' });
    expect(seal(bothSigned(draft()), onDevice, at, other)).toEqual({ ok: false, code: 'content-changed' });
    expect(importSigned(open, { way: 'imported', kind: 'scan', document, signedOn: '2026-11-25' }, at, other)).toEqual({ ok: false, code: 'content-changed' });
  });
  it('by withdrawing goes back to a draft, and a signature already given is void', () => {
    const half = must(recordSignature(must(send(draft(), sent, print)), signature('client'), print));
    expect(must(withdraw(half))).toEqual(draft());
  });
  it('takes a running client’s paper contract in one step', () => {
    expect(must(importSigned(draft(), paper, at, print))).toMatchObject({ state: 'signed', signed: { by: paper } });
  });
});

describe('a signed agreement', () => {
  it('cannot be edited, only amended, and the amendment supersedes it', () => {
    const first = signed();
    expect(versionStates.filter(frozen)).toEqual(['sent', 'signed', 'superseded', 'ended']);
    expect(edit(first, retainer({ title: 'Başka' }))).toEqual({ ok: false, code: 'frozen' });
    const amendment = must(startAmendment(first, { id: idOf(101), number: 2, at: 5, reason: 'İki reel eklendi' }));
    expect(amendment).toMatchObject({ state: 'draft', basedOn: first.id, number: 2, signatures: [], signed: null, revision: 1 });
    const second = must(seal(bothSigned(amendment), onDevice, at, print));
    const taken = takeForce([first, amendment], second);
    expect(taken.ok && taken.changed.map(({ number, state }) => `${number} ${state}`)).toEqual(['1 superseded', '2 signed']);
  });
  it('ends the day after its last one, by notice that can be taken back', () => {
    const noticed = must(giveNotice(signed(), ending('2027-03-01')));
    expect(noticed).toMatchObject({ state: 'signed', ending: { lastDay: '2027-03-31' } });
    expect([inForce(noticed, '2027-03-31'), inForce(noticed, '2027-04-01')]).toEqual([true, false]);
    expect(end(noticed, '2027-03-31')).toEqual({ ok: false, code: 'not-over-yet' });
    expect(must(end(noticed, '2027-04-01')).state).toBe('ended');
    expect(must(withdrawNotice(noticed)).ending).toBeNull();
    expect(startAmendment(noticed, { id: idOf(101), number: 2, at: 5, reason: '' })).toEqual({ ok: false, code: 'notice-given' });
    expect(giveNotice(signed(), { ...ending('2027-03-01'), lastDay: '2027-02-01' })).toEqual({ ok: false, code: 'dates-reversed' });
  });
});

const events = ['send', 'withdraw', 'sign-provider', 'sign-client', 'seal', 'import', 'amend', 'notice', 'take-back', 'end', 'edit'] as const;

describe('any life of an agreement', () => {
  it('never changes a signed content, never has two versions in force, and only takes the drawn steps', () => {
    const drawn: Readonly<Record<string, readonly string[]>> = { draft: ['draft', 'sent', 'signed'], sent: ['sent', 'draft', 'signed'], signed: ['signed', 'superseded', 'ended'], superseded: ['superseded'], ended: ['ended'] };
    fc.assert(fc.property(fc.array(fc.tuple(fc.constantFrom(...events), fc.nat(5), fc.nat(400)), { maxLength: 60 }), (steps) => {
      let all: AgreementVersion[] = [draft()];
      const oracle = new Map<string, string>();
      const write = (version: AgreementVersion): void => {
        all = all.some((other) => other.id === version.id) ? all.map((other) => (other.id === version.id ? version : other)) : [...all, version];
      };
      for (const [event, pick, day] of steps) {
        const before = all;
        const version = all[pick % all.length] ?? draft();
        const step = apply(event, version, addDays('2027-01-01', day), all.length);
        if (step.ok && step.version.state === 'signed' && version.state !== 'signed') {
          const taken = takeForce(all, step.version);
          if (taken.ok) taken.changed.forEach(write);
        } else if (step.ok) write(step.version);
        for (const old of before) expect(drawn[old.state]).toContain(all.find((other) => other.id === old.id)?.state);
        expect(all.filter((other) => other.state === 'signed').length).toBeLessThanOrEqual(1);
        for (const other of all.filter(({ signed: by }) => by !== null)) {
          const text = canonicalContent(other.content);
          expect(text).toBe(oracle.get(other.id) ?? text);
          oracle.set(other.id, text);
        }
      }
    }), { numRuns: 300 });
  });
});

function apply(event: (typeof events)[number], version: AgreementVersion, day: string, count: number): Step {
  switch (event) {
    case 'send': return send(version, sent, print);
    case 'withdraw': return withdraw(version);
    case 'sign-provider': return recordSignature(version, signature('provider'), print);
    case 'sign-client': return recordSignature(version, signature('client'), print);
    case 'seal': return seal(version, onDevice, at, print);
    case 'import': return importSigned(version, paper, at, print);
    case 'amend': return startAmendment(version, { id: idOf(200 + count), number: count + 1, at: 0, reason: '' });
    case 'notice': return giveNotice(version, ending(day));
    case 'take-back': return withdrawNotice(version);
    case 'end': return end(version, day);
    case 'edit': return edit(version, { ...version.content, title: `${version.content.title}.` });
  }
}
