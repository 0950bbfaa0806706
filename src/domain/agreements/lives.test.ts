import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at, draft, ending, onDevice, paper, print, sent, signature } from '../testing/lives.ts';
import { idOf } from '../testing/studio.ts';
import { addDays } from '../time/index.ts';
import {
  canonicalContent,
  edit,
  end,
  giveNotice,
  importSigned,
  recordSignature,
  seal,
  send,
  startAmendment,
  takeForce,
  withdraw,
  withdrawNotice,
  type AgreementVersion,
  type Step,
} from './index.ts';

const events = [
  'send',
  'withdraw',
  'sign-provider',
  'sign-client',
  'seal',
  'import',
  'amend',
  'notice',
  'take-back',
  'end',
  'edit',
] as const;

describe('any life of an agreement', () => {
  it('never changes a signed content, never has two versions in force, and only takes the drawn steps', () => {
    const drawn: Readonly<Record<string, readonly string[]>> = {
      draft: ['draft', 'sent', 'signed'],
      sent: ['sent', 'draft', 'signed'],
      signed: ['signed', 'superseded', 'ended'],
      superseded: ['superseded'],
      ended: ['ended'],
    };
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...events), fc.nat(5), fc.nat(400)), { maxLength: 60 }), (steps) => {
        let all: AgreementVersion[] = [draft()];
        const oracle = new Map<string, string>();
        const write = (version: AgreementVersion): void => {
          all = all.some((other) => other.id === version.id)
            ? all.map((other) => (other.id === version.id ? version : other))
            : [...all, version];
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
      }),
      { numRuns: 300 },
    );
  });
});

function apply(event: (typeof events)[number], version: AgreementVersion, day: string, count: number): Step {
  switch (event) {
    case 'send':
      return send(version, sent, print);
    case 'withdraw':
      return withdraw(version);
    case 'sign-provider':
      return recordSignature(version, signature('provider'), print);
    case 'sign-client':
      return recordSignature(version, signature('client'), print);
    case 'seal':
      return seal(version, onDevice, at, print);
    case 'import':
      return importSigned(version, paper, at, print);
    case 'amend':
      return startAmendment(version, { id: idOf(200 + count), number: count + 1, at: 0, reason: '' });
    case 'notice':
      return giveNotice(version, ending(day));
    case 'take-back':
      return withdrawNotice(version);
    case 'end':
      return end(version, day);
    case 'edit':
      return edit(version, { ...version.content, title: `${version.content.title}.` });
  }
}
