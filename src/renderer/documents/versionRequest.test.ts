import { expect, it } from 'vitest';
import { importSigned } from '../../domain/agreements/index.ts';
import { at, draft, must, paper, print, signed } from '../../domain/testing/lives.ts';
import { studio } from '../../domain/testing/studio.ts';
import { agreementRequest } from './versionRequest.ts';

const request = (version: ReturnType<typeof draft>, base: ReturnType<typeof draft> | null = null) => agreementRequest({ version, business: studio, base });
const takenOver = must(importSigned(draft(), { ...paper, signedOn: '2023-10-01' }, at, print));

it('a contract that was signed on paper carries the day that is written on it, also in what amends it', () => {
  expect(request(takenOver).date).toBe('2023-10-01');
  expect(request(draft(), takenOver).amends?.signedOn).toBe('2023-10-01');
});

it('a version signed on this device carries the day of its sending, and was signed when both had signed', () => {
  expect(request(signed()).date).toBe('2023-11-15');
  expect(request(draft(), signed()).amends?.signedOn).toBe('2023-11-15');
  expect(request(draft(), draft()).amends?.signedOn).toBeNull();
});

it('a change of the business’s bank changes no paper', () => {
  const moved = { ...studio, bankName: 'Başka Banka', iban: 'DE89370400440532013000' };
  expect(agreementRequest({ version: signed(), business: moved, base: null })).toEqual(request(signed()));
});
