import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { clientAContent } from '../../../tests/fixtures/agreements.ts';
import { makeClient } from '../../../tests/fixtures/clients.ts';
import { agendaItems, clientsWithoutAgreement, draftVersion, type AgreementVersion } from '../../domain/agreements/index.ts';
import { addDays, instantOf, plainWeek, type Day } from '../../domain/time/index.ts';
import { openDatabase } from './database.ts';
import { db, newId, sentAndSigned, versionsInPlay } from './index.ts';

/** The database refuses to lose what was signed, so each case gets one of its own. */
async function afresh(): Promise<void> {
  db.close();
  await db.delete();
  await openDatabase(db);
}

const zone = 'Europe/Istanbul';
const today: Day = '2026-11-23';
const now = instantOf(today, '10:00', zone);
const row = { createdAt: now - 90 * 86_400_000, updatedAt: now, revision: 1 };
const content = clientAContent(newId);
const document = { sha256: 'a'.repeat(64), size: 1, name: 'x.pdf' };

/** One agreement: how many times it was amended, where its last version stands, and when each began and for how long. */
const threads = fc.array(fc.record({
  client: fc.nat(2),
  last: fc.constantFrom('draft', 'sent', 'signed', 'ended'),
  starts: fc.array(fc.integer({ min: -60, max: 40 }), { minLength: 1, maxLength: 4 }),
  months: fc.option(fc.integer({ min: 1, max: 3 })),
  autoRenew: fc.boolean(),
}), { maxLength: 6 });

type Thread = { client: number; last: 'draft' | 'sent' | 'signed' | 'ended'; starts: number[]; months: number | null; autoRenew: boolean };

function versionsOf({ client, last, starts, months, autoRenew }: Thread, clientIds: readonly string[]): AgreementVersion[] {
  const agreementId = newId();
  const versions: AgreementVersion[] = [];
  for (const [index, start] of starts.entries()) {
    const startsOn = addDays(today, start);
    const at = { at: now - (90 - index) * 86_400_000, zone };
    const isLast = index === starts.length - 1;
    const state = isLast ? last : 'superseded';
    const wasSigned = state !== 'draft' && state !== 'sent';
    versions.push({
      ...draftVersion({ id: newId(), agreementId, clientId: clientIds[client] ?? '', number: index + 1, at: at.at, sample: false },
        { ...content, term: { ...content.term, startsOn, months, autoRenew } }),
      state, basedOn: versions.at(-1)?.id ?? null,
      sent: state === 'draft' ? null : { at, reviewBy: addDays(today, start), to: 'x', document },
      signed: wasSigned ? { at, by: { way: 'paper', document: null, signedOn: startsOn } } : null,
      ending: state === 'ended' ? { givenBy: 'client', receivedOn: startsOn, servedBy: 'KEP', lastDay: addDays(today, start - 5), reason: '' } : null,
    });
  }
  return versions;
}

it('reminds of the same and marks the same clients as if every version were read', async () => {
  await fc.assert(fc.asyncProperty(threads, async (list) => {
    await afresh();
    const clients = [0, 1, 2].map((index) => ({ ...makeClient({ name: `Müşteri ${index}`, archivedAt: index === 2 ? now : null }), id: newId(), ...row }));
    const all = list.flatMap((thread) => versionsOf(thread, clients.map((client) => client.id)));
    await db.agreementVersions.bulkAdd(all);
    const versions = await versionsInPlay(await sentAndSigned(), clients, today);
    const reminders = (given: AgreementVersion[]) => agendaItems({ zone, calendar: plainWeek, clients, versions: given, now });
    expect(reminders(versions)).toEqual(reminders(all));
    expect(clientsWithoutAgreement(clients, versions, today)).toEqual(clientsWithoutAgreement(clients, all, today));
  }), { numRuns: 120 });
}, 30_000);

it('leaves what was superseded years ago on disk', async () => {
  await afresh();
  const clients = [{ ...makeClient(), id: newId(), ...row }];
  await db.agreementVersions.bulkAdd(versionsOf({ client: 0, last: 'signed', starts: [-60, -50, -40, -30], months: null, autoRenew: false }, clients.map((client) => client.id)));
  expect((await versionsInPlay(await sentAndSigned(), clients, today)).map((version) => version.number)).toEqual([4]);
});
