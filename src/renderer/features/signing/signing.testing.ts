import * as z from 'zod/mini';
import type { VerifyReport } from '../../../bridge/index.ts';
import { agreementVersionSchema, contentFingerprint, draftVersion, send, type AgreementVersion } from '../../../domain/agreements/index.ts';
import type { Id } from '../../../domain/common/id.ts';
import { nextEntry, type LedgerEntry } from '../../../domain/ledger/index.ts';
import { idOf, kahve, retainer, studio } from '../../../domain/testing/studio.ts';
import { hashText, sha256 } from '../../data/hash.ts';
import type { Transition } from './move.ts';
import type { SealPorts, SignedPaper } from './seal.ts';
import { signParty, type Act } from './signParty.ts';

export const agreementId = idOf(50);

/** Versions and their chain in memory: a transition changes both or neither, one after the other. */
export function shelf() {
  let rows: AgreementVersion[] = [];
  let chain: LedgerEntry[] = [];
  let turn: Promise<unknown> = Promise.resolve();
  const work: Transition = async (agreement, facts, move, now = 0) => {
    const entries = [...chain];
    for (const fact of facts) {
      entries.push(await nextEntry(entries.at(-1) ?? null, { ...fact, id: idOf(1_000 + entries.length), chain: `agreement:${agreement}` }, hashText));
    }
    const changed = move(structuredClone(rows)).map((row) => z.parse(agreementVersionSchema, { ...row, revision: row.revision + 1, updatedAt: now }));
    rows = [...rows.filter((row) => changed.every((one) => one.id !== row.id)), ...structuredClone(changed)].sort((a, b) => a.number - b.number);
    chain = entries;
  };
  return {
    versions: async (): Promise<AgreementVersion[]> => structuredClone(rows),
    chain: async (): Promise<LedgerEntry[]> => structuredClone(chain),
    transition: ((...input) => {
      const mine = turn.then(() => work(...input));
      turn = mine.catch(() => undefined);
      return mine;
    }) satisfies Transition,
    add: (row: AgreementVersion): void => {
      rows = [...rows, row];
    },
    stored: (id: Id): AgreementVersion => {
      const row = rows.find((one) => one.id === id);
      if (!row) throw new Error(`no version ${id}`);
      return structuredClone(row);
    },
  };
}
export type Shelf = ReturnType<typeof shelf>;

/** Main's half in memory: keys, vault, a signature that covers every byte. */
type FakePdf = { paper: Omit<SignedPaper, 'business'>; seals: { holder: string; fingerprint: string; clock: 'device' | 'authority' }[]; digest: string };

const encode = (value: unknown): Uint8Array<ArrayBuffer> => new TextEncoder().encode(JSON.stringify(value));
const decode = (bytes: Uint8Array): FakePdf => JSON.parse(new TextDecoder().decode(bytes));
const digestOf = (pdf: Omit<FakePdf, 'digest'>): Promise<string> => hashText(JSON.stringify([pdf.paper, pdf.seals]));

export class Crash extends Error {}

/** Ports that count their calls and break at one of them: before its effect, or after it with the answer lost. */
export function workshop() {
  const kept = shelf();
  const vault = new Map<string, Uint8Array<ArrayBuffer>>();
  const keys = new Map<string, number>();
  const state = {
    calls: [] as string[], breakAt: 0, breakWhen: 'before' as 'before' | 'after', keysClosed: false, authority: null as 'answers' | 'silent' | null,
    now: Date.UTC(2026, 10, 23, 10), during: {} as Partial<Record<string, () => Promise<unknown> | void>>,
  };
  const fingerprintOf = (holderId: string): Promise<string> => hashText(`${holderId} key ${keys.get(holderId)}`);
  const counted = <A extends unknown[], T>(name: string, work: (...input: A) => Promise<T>) => async (...input: A): Promise<T> => {
    state.calls.push(name);
    const mine = state.calls.length === state.breakAt;
    if (mine && state.breakWhen === 'before') throw new Crash(name);
    const answer = await work(...input);
    await state.during[name]?.();
    if (mine) throw new Crash(name);
    return answer;
  };
  const ports: SealPorts = {
    hash: hashText,
    now: () => ({ at: (state.now += 1_000), zone: 'Europe/Istanbul' }),
    certificate: counted('certificate', async ({ holderId, commonName }) => {
      if (state.keysClosed) return null;
      if (!keys.has(holderId)) keys.set(holderId, 1);
      const fingerprint = await fingerprintOf(holderId);
      return { holderId, subject: commonName, issuer: commonName, serial: '1', fingerprint, notBefore: 0, notAfter: 8e15, source: 'made-here' };
    }),
    versions: counted('versions', kept.versions),
    chain: counted('chain', kept.chain),
    timestampUrl: counted('timestampUrl', async () => (state.authority === null ? null : 'http://127.0.0.1:1/tsa')),
    transition: counted('transition', kept.transition),
    render: counted('render', async ({ business: _business, ...paper }, { onProgress }) => {
      onProgress(1);
      return encode({ paper, seals: [], digest: '' } satisfies FakePdf);
    }),
    sign: counted('sign', async ({ pdf, signatures, timestampUrl }) => {
      if (state.keysClosed) return null;
      const clock = timestampUrl !== null && state.authority === 'answers' ? 'authority' : 'device';
      const seals = await Promise.all(signatures.map(async ({ holderId }) => ({ holder: holderId, fingerprint: await fingerprintOf(holderId), clock } as const)));
      const open = { paper: decode(pdf).paper, seals };
      const signed = encode({ ...open, digest: await digestOf(open) } satisfies FakePdf);
      return {
        pdf: signed, sha256: await sha256(signed), timestampError: timestampUrl !== null && clock === 'device' ? 'timeout' : null,
        signatures: signatures.map(({ holderId }) => ({ holderId, level: clock === 'device' ? 'B-B' : 'B-T', clock } as const)),
      };
    }),
    verify: counted('verify', reportOn),
    put: counted('put', async (bytes) => {
      const hash = await sha256(bytes);
      vault.set(hash, bytes.slice());
      return { sha256: hash, size: bytes.length };
    }),
  };
  return { ports, kept, vault, keys, state, paperOf: (hash: string) => decode(vault.get(hash) ?? new Uint8Array()) };
}

export type Workshop = ReturnType<typeof workshop>;

async function reportOn(pdf: Uint8Array<ArrayBuffer>): Promise<VerifyReport> {
  const { digest, ...open } = decode(pdf);
  const verdict = digest === await digestOf(open) ? 'intact' : 'broken';
  return {
    sha256: await sha256(pdf), size: pdf.length, verdict, embeddedRecord: open.paper.evidence.record,
    signatures: open.seals.map(({ holder, fingerprint }, index) => ({
      index: index + 1, fieldName: holder, signer: holder, issuer: holder, fingerprint, madeHere: true, selfSigned: true, subFilter: 'ETSI.CAdES.detached',
      signedAt: 0, timestamp: null, verdict, reason: verdict === 'intact' ? null : 'digest-mismatch', coversWholeRevision: true, coversWholeFile: true,
    })),
  };
}

const must = (step: { ok: true; version: AgreementVersion } | { ok: false; code: string }): AgreementVersion => {
  if (!step.ok) throw new Error(step.code);
  return step.version;
};

/** A version of client A's retainer that is out for signature; an amendment when it is given its draft. */
export async function sentVersion(kept: Shelf, draft?: AgreementVersion): Promise<AgreementVersion> {
  const row = draft ?? draftVersion({ id: idOf(100), agreementId, clientId: kahve.id, number: 1, at: 0, sample: false }, retainer());
  kept.add(row);
  const when = { at: Date.UTC(2026, 10, 23, 9), zone: 'Europe/Istanbul' };
  const fingerprint = await contentFingerprint(row.content, hashText);
  const document = { sha256: await hashText(`issued ${row.id}`), size: 10, name: 'sozlesme.pdf' };
  const data = { number: row.number, document: document.sha256 };
  await kept.transition(agreementId, [{ kind: 'agreement-sent', when, who: { name: 'Deniz', role: 'freelancer' }, data }], (versions) =>
    versions.filter((one) => one.id === row.id).map((one) => must(send(one, { at: when, reviewBy: '2026-11-30', to: 'Sahibi', document }, fingerprint))));
  return kept.stored(row.id);
}

export const act = (party: Act['party'], change: Partial<Act> = {}): Act => ({
  party, name: party === 'provider' ? 'Deniz Kıyı' : 'İşletme sahibi', title: party === 'provider' ? 'Kurucu' : 'Sahibi', identity: 'in-person',
  mark: { kind: 'typed', text: 'imza' }, readThrough: { at: Date.UTC(2026, 10, 23, 9, 58), zone: 'Europe/Istanbul' },
  consent: { at: Date.UTC(2026, 10, 23, 9, 59), zone: 'Europe/Istanbul' }, ...change,
});

/** Both parties sign the version, the client first. */
export async function signBoth(version: AgreementVersion, { ports, kept }: Pick<Workshop, 'ports' | 'kept'>): Promise<AgreementVersion> {
  for (const party of ['client', 'provider'] as const) await signParty({ version: kept.stored(version.id), business: studio, act: act(party) }, ports);
  return kept.stored(version.id);
}

export const orderFor = (version: AgreementVersion) => ({ agreementId: version.agreementId, versionId: version.id, business: studio, name: 'imzali.pdf' });
