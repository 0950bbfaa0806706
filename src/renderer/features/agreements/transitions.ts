import {
  contentFingerprint, end, giveNotice, lastDay, paperName, send, startAmendment, termEnd, withdraw, withdrawNotice, type AgreementVersion, type Ending, type LifecycleCode,
} from '../../../domain/agreements/index.ts';
import { dayAt, type Day } from '../../../domain/time/index.ts';
import { call } from '../../app/host.ts';
import { agreements, DataError, hashText, newId, type NewFact } from '../../data/index.ts';
import { agreementRequest, renderPdf } from '../../documents/index.ts';
import type { AgreementData } from './useAgreement.ts';

type Step = { ok: true; version: AgreementVersion } | { ok: false; code: LifecycleCode };

/** The zone of whoever sits at this machine: a fact carries it. */
const here = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';
const freelancer = (data: AgreementData): NewFact['who'] => ({ name: data.business.ownerName, role: 'freelancer' });

/** Applies one step of the lifecycle to one version as it is now in the database, with its fact; refused steps write nothing. */
function move(data: AgreementData, id: string, fact: NewFact, step: (version: AgreementVersion) => Step): Promise<void> {
  return agreements.transition(data.agreement.id, [fact], (versions) => {
    const version = versions.find((one) => one.id === id);
    if (!version) throw new DataError('row-missing', id);
    const done = step(version);
    if (!done.ok) throw new DataError('row-changed-elsewhere', done.code);
    return [done.version];
  }, fact.when.at);
}

/**
 * Sends a draft: its exact PDF goes into the vault first, then the version is frozen with the fingerprint of its content.
 * Answers with the PDF, to be handed to the client.
 */
export async function sendVersion(
  input: { data: AgreementData; version: AgreementVersion; base: AgreementVersion | null; reviewBy: Day; to: string; signal?: AbortSignal }, now: number = Date.now(),
): Promise<{ pdf: Uint8Array; name: string }> {
  const { data, version, base, reviewBy, to } = input;
  const at = { at: now, zone: here() };
  const name = paperName(data.client.name, version, 'agreement', dayAt(now, data.business.zone));
  const asSent: AgreementVersion = { ...version, state: 'sent', sent: { at, reviewBy, to, document: { sha256: '0'.repeat(64), size: 0, name } } };
  const { pdf } = await renderPdf(agreementRequest({ version: asSent, business: data.business, base }), { signal: input.signal });
  const stored = await call('vault.put', { bytes: pdf });
  const fingerprint = await contentFingerprint(version.content, hashText);
  const fact: NewFact = {
    kind: 'agreement-sent', when: at, who: freelancer(data), data: { number: version.number, fingerprint, document: stored.sha256, to, reviewBy },
  };
  await move(data, version.id, fact, (current) => (current.revision === version.revision
    ? send(current, { at, reviewBy, to, document: { ...stored, name } }, fingerprint)
    : { ok: false, code: 'content-changed' }));
  return { pdf, name };
}

/** Takes a sent version back to the drafting table; signatures already given are void, and the record keeps what happened. */
export function withdrawVersion(data: AgreementData, version: AgreementVersion, now: number = Date.now()): Promise<void> {
  return move(data, version.id, { kind: 'agreement-withdrawn', when: { at: now, zone: here() }, who: freelancer(data), data: { number: version.number } }, withdraw);
}

/** A new draft that starts from the signed version; answers with its id. */
export async function amend(data: AgreementData, base: AgreementVersion, now: number = Date.now()): Promise<string> {
  const number = Math.max(...data.versions.map((version) => version.number)) + 1;
  const step = startAmendment(base, { id: newId(), number, at: now, reason: '' });
  if (!step.ok) throw new DataError('row-changed-elsewhere', step.code);
  const { createdAt: _createdAt, updatedAt: _updatedAt, revision: _revision, ...values } = step.version;
  return (await agreements.addVersion(values)).id;
}

/** The last day that a notice received on a day leads to. */
export const lastDayAfter = (version: AgreementVersion, receivedOn: Day): Day => lastDay(receivedOn, version.content.term.noticeDays ?? 0, version.content.term);

export function noteNotice(data: AgreementData, version: AgreementVersion, ending: Ending, now: number = Date.now()): Promise<void> {
  const fact: NewFact = {
    kind: 'agreement-notice', when: { at: now, zone: here() }, who: freelancer(data),
    data: { number: version.number, givenBy: ending.givenBy, receivedOn: ending.receivedOn, servedBy: ending.servedBy, lastDay: ending.lastDay },
  };
  return move(data, version.id, fact, (current) => giveNotice(current, ending));
}

export function takeNoticeBack(data: AgreementData, version: AgreementVersion, now: number = Date.now()): Promise<void> {
  const fact: NewFact = { kind: 'agreement-notice', when: { at: now, zone: here() }, who: freelancer(data), data: { number: version.number, withdrawn: true } };
  return move(data, version.id, fact, withdrawNotice);
}

/** The day after which a version can be closed as ended: by notice, or by a fixed term that does not renew. Null when it runs on. */
export function endsOn(version: AgreementVersion): Day | null {
  const byTerm = version.content.term.autoRenew ? null : termEnd(version.content.term);
  return version.ending?.lastDay ?? byTerm;
}

export function endVersion(data: AgreementData, version: AgreementVersion, now: number = Date.now()): Promise<void> {
  const today = dayAt(now, data.business.zone);
  const lastOn = endsOn(version);
  const byTerm: Ending | null = version.ending === null && lastOn !== null
    ? { givenBy: 'both', receivedOn: lastOn, servedBy: '', lastDay: lastOn, reason: '' } : null;
  const fact: NewFact = { kind: 'agreement-ended', when: { at: now, zone: here() }, who: freelancer(data), data: { number: version.number, lastDay: lastOn } };
  return move(data, version.id, fact, (current) => end(current, today, byTerm));
}
