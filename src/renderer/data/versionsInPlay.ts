import { lastDayInForce, type AgreementVersion, type VersionState } from '../../domain/agreements/index.ts';
import type { Client } from '../../domain/clients/index.ts';
import { addDays, type Day } from '../../domain/time/index.ts';
import { db } from './database.ts';

/** Reminders look two days back, a day is another one in another zone: a week to each side is more than any of them asks. */
const marginDays = 7;

type Open = { sent: AgreementVersion[]; signed: AgreementVersion[] };

/** What `versionsInPlay` begins with. It asks for nothing that another reading has to find first. */
export async function sentAndSigned(): Promise<Open> {
  // `anyOf` would walk a cursor row by row; each of these is one request.
  const inState = (state: VersionState) => db.agreementVersions.where('state').equals(state).toArray();
  const [sent, signed] = await Promise.all([inState('sent'), inState('signed')]);
  return { sent, signed };
}

/**
 * The versions that today's marks and reminders can depend on: sent and signed ones, the superseded ones that rule until their
 * amendment starts, and the ended ones of clients whom nothing covers now. For what is asked of a day around `today` or later
 * they answer as all versions would; the years of superseded texts stay on disk.
 */
export async function versionsInPlay({ sent, signed }: Open, clients: readonly Client[], today: Day): Promise<AgreementVersion[]> {
  const [ruling, ended] = await Promise.all([stillRuling(signed, addDays(today, -marginDays)), endedOf(uncovered(clients, signed, addDays(today, marginDays)))]);
  return [...sent, ...signed, ...ruling, ...ended];
}

/** What the signed ones amend, for as long as they start after `day`; back to the first that has started. */
async function stillRuling(signed: readonly AgreementVersion[], day: Day): Promise<AgreementVersion[]> {
  const found = new Map<string, AgreementVersion>();
  let later: readonly AgreementVersion[] = signed;
  while (later.length > 0) {
    const bases = later.flatMap(({ basedOn, content: { term } }) =>
      (basedOn !== null && term.startsOn !== null && term.startsOn > day && !found.has(basedOn) ? [basedOn] : []));
    const rows = bases.length === 0 ? [] : await db.agreementVersions.bulkGet(bases);
    later = rows.filter((version) => version !== undefined).filter((version) => version.state === 'superseded');
    for (const version of later) found.set(version.id, version);
  }
  return [...found.values()];
}

function uncovered(clients: readonly Client[], signed: readonly AgreementVersion[], day: Day): string[] {
  const covered = new Set(signed.flatMap((version) => {
    const last = lastDayInForce(version);
    return last === null || last >= day ? [version.clientId] : [];
  }));
  return clients.filter((client) => client.archivedAt === null && !covered.has(client.id)).map((client) => client.id);
}

/** Two lists of keys are cheap; only the rows in both are read. */
async function endedOf(clientIds: readonly string[]): Promise<AgreementVersion[]> {
  if (clientIds.length === 0) return [];
  const [ended, ...theirs] = await Promise.all([
    db.agreementVersions.where('state').equals('ended').primaryKeys(),
    ...clientIds.map((clientId) => db.agreementVersions.where('clientId').equals(clientId).primaryKeys()),
  ]);
  const own = new Set(theirs.flat());
  const rows = await db.agreementVersions.bulkGet(ended.filter((id) => own.has(id)));
  return rows.filter((version) => version !== undefined);
}
