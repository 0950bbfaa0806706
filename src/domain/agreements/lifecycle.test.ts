import { describe, expect, it } from 'vitest';
import { at, bothSigned, document, draft, ending, must, onDevice, paper, print, sent, signature, signed } from '../testing/lives.ts';
import { idOf, retainer } from '../testing/studio.ts';
import {
  edit,
  end,
  frozen,
  giveNotice,
  importSigned,
  inForce,
  recordSignature,
  seal,
  send,
  startAmendment,
  takeForce,
  versionStates,
  withdraw,
  withdrawNotice,
} from './index.ts';

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
    expect(importSigned(open, { way: 'imported', kind: 'scan', document, signedOn: '2026-11-25' }, at, other)).toEqual({
      ok: false,
      code: 'content-changed',
    });
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
    expect(giveNotice(signed(), { ...ending('2027-03-01'), lastDay: '2027-02-01' })).toEqual({
      ok: false,
      code: 'dates-reversed',
    });
  });
});
