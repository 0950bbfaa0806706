import {
  draftVersion,
  recordSignature,
  seal,
  send,
  type AgreementVersion,
  type PartySignature,
  type Step,
} from '../agreements/index.ts';
import { addDays } from '../time/index.ts';
import { idOf, retainer } from './studio.ts';

/** A draft and the steps of its life, for tests of what may follow what. */
export const at = { at: 1_700_000_000_000, zone: 'Europe/Istanbul' };
export const document = { sha256: 'a'.repeat(64), size: 1, name: 'sozlesme.pdf' };
export const onDevice = { way: 'on-this-device', document, level: 'B-B', clock: 'device' } as const;
export const paper = { way: 'paper', document: null, signedOn: '2026-11-23' } as const;
export const print = 'f'.repeat(64);
export const sent = { at, reviewBy: '2026-11-27', to: 'sahibi@agackakan.example', document };
export const ending = (receivedOn: string) =>
  ({ givenBy: 'client', receivedOn, servedBy: 'KEP', lastDay: addDays(receivedOn, 30), reason: '' }) as const;
export const signature = (party: 'provider' | 'client'): PartySignature => ({
  party,
  holderId: party,
  name: party,
  title: '',
  mark: { kind: 'typed', text: party },
  identity: 'in-person',
  readThrough: at,
  consent: at,
  signed: at,
  certificateFingerprint: print,
});
export const draft = (): AgreementVersion =>
  draftVersion({ id: idOf(100), agreementId: idOf(50), clientId: idOf(2), number: 1, at: 0, sample: false }, retainer());
export const must = (step: Step): AgreementVersion => {
  if (!step.ok) throw new Error(step.code);
  return step.version;
};
export const bothSigned = (version: AgreementVersion): AgreementVersion =>
  must(
    recordSignature(
      must(recordSignature(must(send(version, sent, print)), signature('provider'), print)),
      signature('client'),
      print,
    ),
  );
export const signed = (): AgreementVersion => must(seal(bothSigned(draft()), onDevice, at, print));
