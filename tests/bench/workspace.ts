import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import { contentFingerprint, draftVersion, type AgreementContent, type AgreementVersion } from '../../src/domain/agreements/index.ts';
import type { Client } from '../../src/domain/clients/index.ts';
import { entryKinds, nextEntry, type Hasher, type LedgerEntry } from '../../src/domain/ledger/index.ts';
import { addDays, addMonths, dayAt } from '../../src/domain/time/index.ts';
import { coffeeRoaster, dentalClinic, outdoorShop } from '../../src/renderer/data/sample/clients.ts';
import { sampleBusiness, sampleServices } from '../../src/renderer/data/sample/studio.ts';
import { tableNames, tableSchemas, type TableName, type Tables } from '../../src/renderer/data/tables.ts';
import { clientAContent, clientBContent, clientCContent, sequentialIds } from '../fixtures/agreements.ts';
import { signatures } from '../fixtures/documents.ts';

export type Workspace = { [name in TableName]: Tables[name][] };

const clientCount = 60;
const agreementsOfClient = 4;
const versionsOfAgreement = 4;
const notificationCount = 6_000;
const day = 86_400_000;
const zone = 'Europe/Istanbul';
const makers = [coffeeRoaster, outdoorShop, dentalClinic] as const;
const contents = [clientAContent, clientBContent, clientCContent] as const;
const hash: Hasher = (text) => Promise.resolve(createHash('sha256').update(text, 'utf8').digest('hex'));
const nth = <T>(list: readonly [T, ...T[]], index: number): T => list[index % list.length] ?? list[0];

/**
 * Ten years of a busy studio, `total` rows in all: sixty clients with four agreements each, amended three times, every signed
 * version with its two signatures; six thousand reminders; the rest are facts of the record, chained as the program chains
 * them. Each row passes the schema that the program itself reads and writes by. `now` is UTC ms: something is due every week.
 */
export async function workspaceOf(total: number, now: number): Promise<Workspace> {
  const newId = sequentialIds(7);
  const made = studioOf(now, newId);
  made.clients = Array.from({ length: clientCount }, (_none, index) => clientOf(index, now, newId, index % 5 === 4));
  await agree(made, agreementsOfClient, now, newId);
  made.notifications = Array.from({ length: notificationCount }, (_none, index) => ({
    seq: index + 1, itemId: `invoice-day:${newId()}:${now - index * day}`, what: index % 9 === 0 ? 'missed' : 'fired', at: now - (notificationCount - index) * day / 2,
    title: 'Ağaçkakan Kahve: invoice day', body: 'Sosyal medya yönetimi hizmet sözleşmesi', route: `/agreements/${nth([made.agreements[index % made.agreements.length]?.id ?? ''], 0)}`,
    seen: index > notificationCount - 4 ? 0 : 1,
  }));
  const others = tableNames.reduce((sum, name) => sum + made[name].length, 0);
  made.ledger = await record(made, total - others, now, newId);
  return proved(made);
}

/** When rows of this workspace were made and last touched. */
const rowAt = (now: number) => ({ createdAt: now - 3_650 * day, updatedAt: now - 10 * day, revision: 1 });

/** A studio with its services and without clients. */
export const studioOf = (now: number, newId: () => string): Workspace => ({
  meta: [{ key: 'schemaVersion', value: 1 }],
  business: [{ ...sampleBusiness('en'), id: newId(), ...rowAt(now) }],
  services: sampleServices('en', dayAt(now, zone)).map((service) => ({ ...service, id: newId(), ...rowAt(now) })),
  clients: [], clauses: [], agreements: [], agreementVersions: [], ledger: [], notifications: [],
  strategies: [], campaigns: [], posts: [], postVersions: [], workItems: [], postTemplates: [], media: [], trash: [], savedViews: [],
});

/** One of three kinds of clients, two Turkish and one English, by turns. */
export const clientOf = (index: number, now: number, newId: () => string, archived = false): Client => ({
  ...nth(makers, index)(newId), name: `${nth(makers, index)(newId).name} ${index + 1}`, archivedAt: archived ? now - 400 * day : null,
  sample: false, id: newId(), ...rowAt(now),
});

/** Gives every client so many agreements with their versions; the last of each is in force. */
export async function agree(made: Workspace, count: number, now: number, newId: () => string): Promise<void> {
  for (const [index, client] of made.clients.entries()) {
    for (let turn = 0; turn < count; turn += 1) {
      const content = nth(contents, index)(newId);
      const id = newId();
      made.agreements.push({ id, clientId: client.id, name: content.title, sample: false, ...rowAt(now) });
      made.agreementVersions.push(...await history({ id, clientId: client.id, content, current: turn === count - 1, index, now, newId }));
    }
  }
}

/** The same, each row held against the schema that the program reads and writes it by. */
export function proved(made: Workspace): Workspace {
  for (const name of tableNames) for (const one of made[name]) z.parse<z.ZodMiniType>(tableSchemas[name], one);
  return made;
}

type Thread = { id: string; clientId: string; content: AgreementContent; current: boolean; index: number; now: number; newId: () => string };

/** An agreement's versions: amended three times; the last is in force, or waits with the client, or has ended. */
async function history({ id, clientId, content, current, index, now, newId }: Thread): Promise<AgreementVersion[]> {
  const today = dayAt(now, zone);
  const versions: AgreementVersion[] = [];
  const waiting = current && index % 6 === 0;
  for (let number = 1; number <= (waiting ? 1 : versionsOfAgreement); number += 1) {
    const last = number === versionsOfAgreement;
    const at = now - (current ? 0 : 1_200 * day) - (versionsOfAgreement - number) * 90 * day - (index % 28) * day;
    const term = { ...content.term, startsOn: addMonths(dayAt(at, zone), -1), months: 24, autoRenew: index % 2 === 0 };
    const text = { ...content, term, payment: { ...content.payment, invoiceDay: { kind: 'date' as const, day: 1 + (index % 28) } } };
    const document = { sha256: 'a1b2c3d4'.repeat(8), size: 96_214, name: `${content.title} - v${number}.pdf` };
    const sent = { at: { at, zone }, reviewBy: addDays(today, 1 + (index % 7)), to: 'sahibi@agackakan.example', document };
    const base = { ...draftVersion({ id: newId(), agreementId: id, clientId, number, at, sample: false }, text), fingerprint: await contentFingerprint(text, hash), sent };
    const signed = { at: { at: at + day, zone }, by: { way: 'on-this-device' as const, document, level: 'B-B' as const, clock: 'device' as const } };
    versions.push({
      ...base, updatedAt: at, revision: 5, basedOn: versions.at(-1)?.id ?? null, amendmentReason: number > 1 ? 'Prices and quantities of the new season.' : '',
      ...(waiting ? { state: 'sent' } : { state: !last ? 'superseded' : current ? 'signed' : 'ended', signatures, signed }),
      ending: last && !current ? { givenBy: 'client', receivedOn: addDays(today, -1_100), servedBy: 'KEP', lastDay: addDays(today, -1_070), reason: '' } : null,
    });
  }
  return versions;
}

/** `count` facts, spread evenly over the agreements, each in its chain. */
async function record({ agreements }: Workspace, count: number, now: number, newId: () => string): Promise<LedgerEntry[]> {
  const entries: LedgerEntry[] = [];
  for (const [index, { id }] of agreements.entries()) {
    let last: LedgerEntry | null = null;
    const mine = Math.floor(count * (index + 1) / agreements.length) - Math.floor(count * index / agreements.length);
    for (let seq = 0; seq < mine; seq += 1) {
      last = await nextEntry(last, {
        id: newId(), chain: `agreement:${id}`, kind: nth(entryKinds, seq), when: { at: now - (mine - seq) * day, zone },
        who: { name: 'Ağaçkakan Kahve sahibi', role: 'client' }, data: { number: 1 + (seq % versionsOfAgreement), document: 'a1b2c3d4'.repeat(8), to: 'sahibi@agackakan.example' },
      }, hash);
      entries.push(last);
    }
  }
  return entries;
}
