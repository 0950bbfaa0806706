import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { contentFingerprint, send, startAmendment, type AgreementVersion, type Step } from '../../../domain/agreements/index.ts';
import { verifyChain } from '../../../domain/ledger/index.ts';
import { kahve, retainer, studio } from '../../../domain/testing/studio.ts';
import { openDatabase } from '../../data/database.ts';
import { agreementChain, agreements, chainEntries, db, hashText, newId, type NewFact } from '../../data/index.ts';
import { sealVersion, type SealPorts } from './seal.ts';
import { act, orderFor, workshop } from './signing.testing.ts';
import { signParty } from './signParty.ts';

beforeEach(async () => {
  db.close();
  await db.delete();
  await openDatabase(db);
});

const must = (step: Step): AgreementVersion => {
  if (!step.ok) throw new Error(step.code);
  return step.version;
};
const stored = async (id: string): Promise<AgreementVersion> => {
  const version = await agreements.version(id);
  if (!version) throw new Error(`no version ${id}`);
  return version;
};

async function sendSignAndSeal(draft: AgreementVersion, ports: SealPorts): Promise<AgreementVersion> {
  const when = ports.now();
  const document = { sha256: await hashText(draft.id), size: 1, name: 'sozlesme.pdf' };
  const fingerprint = await contentFingerprint(draft.content, hashText);
  const fact: NewFact = { kind: 'agreement-sent', when, who: { name: 'Deniz', role: 'freelancer' }, data: { number: draft.number } };
  await agreements.transition(draft.agreementId, [fact], (versions) => versions.filter((one) => one.id === draft.id).map((one) => must(send(one, { at: when, reviewBy: '2026-11-30', to: 'Sahibi', document }, fingerprint))));
  for (const party of ['provider', 'client'] as const) await signParty({ version: await stored(draft.id), business: studio, act: act(party) }, ports);
  await sealVersion(orderFor(draft), ports);
  return stored(draft.id);
}

it('goes through the guards of the real database: signed, amended, superseded, one whole chain', async () => {
  const ports: SealPorts = {
    ...workshop().ports, versions: agreements.versionsOf, transition: agreements.transition, chain: (id) => chainEntries(agreementChain(id)),
  };
  const first = await sendSignAndSeal(await agreements.create({ clientId: kahve.id, name: 'Retainer', content: retainer() }), ports);
  expect(first.state).toBe('signed');
  const amendment = must(startAmendment(first, { id: newId(), number: 2, at: 0, reason: 'İki gönderi daha' }));
  const second = await sendSignAndSeal(await agreements.addVersion(amendment), ports);
  expect(second.state).toBe('signed');
  expect((await stored(first.id)).state).toBe('superseded');
  const entries = await chainEntries(agreementChain(first.agreementId));
  expect(await verifyChain(entries, hashText)).toEqual({ intact: true });
  expect(entries.map((entry) => entry.kind).slice(-3)).toEqual(['agreement-party-signed', 'agreement-signed', 'agreement-superseded']);
});
