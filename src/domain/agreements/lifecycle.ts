import type { Id } from '../common/id.ts';
import { daysBetween, type Day, type FactInstant } from '../time/index.ts';
import type { AgreementVersion, Ending, PartySignature, SignedBy, VersionState } from './agreement.ts';
import type { AgreementContent } from './content.ts';

/**
 * The life of a version: draft -> sent -> signed -> superseded | ended, and sent -> draft by withdrawing. Every function takes a
 * version and gives back a new one or a code; nothing is changed in place. `updatedAt` and `revision` are the repository's.
 */
export const lifecycleCodes = [
  'not-a-draft',
  'not-sent',
  'not-signed',
  'frozen',
  'already-signed-by-party',
  'signature-missing',
  'content-changed',
  'notice-given',
  'no-notice-given',
  'not-over-yet',
  'dates-reversed',
  'not-its-amendment',
  'another-in-force',
] as const;
export type LifecycleCode = (typeof lifecycleCodes)[number];
export type Step = { ok: true; version: AgreementVersion } | { ok: false; code: LifecycleCode };

const done = (version: AgreementVersion): Step => ({ ok: true, version });
const refused = (code: LifecycleCode): Step => ({ ok: false, code });

/** Whether the content may no longer change. A sent version is withdrawn first: the client is reading it. */
export const frozen = (state: VersionState): boolean => state !== 'draft';

/** Replaces the content of a draft. */
export function edit(version: AgreementVersion, content: AgreementContent): Step {
  return frozen(version.state) ? refused('frozen') : done({ ...version, content });
}

/** Draft -> sent. `fingerprint` is the SHA-256 of `canonicalContent(version.content)`; the document is the PDF that went out. */
export function send(version: AgreementVersion, sent: NonNullable<AgreementVersion['sent']>, fingerprint: string): Step {
  return version.state === 'draft'
    ? done({ ...version, state: 'sent', sent, fingerprint, signatures: [] })
    : refused('not-a-draft');
}

/**
 * Sent -> draft. A signature already given by one party is void: what follows is another text. The ledger keeps what
 * happened.
 */
export function withdraw(version: AgreementVersion): Step {
  return version.state === 'sent'
    ? done({ ...version, state: 'draft', sent: null, fingerprint: null, signatures: [] })
    : refused('not-sent');
}

/** One party signs what was sent; `fingerprint` is that of the content they read. */
export function recordSignature(version: AgreementVersion, signature: PartySignature, fingerprint: string): Step {
  if (version.state !== 'sent') return refused('not-sent');
  if (version.fingerprint !== fingerprint) return refused('content-changed');
  if (version.signatures.some((other) => other.party === signature.party)) return refused('already-signed-by-party');
  return done({ ...version, signatures: [...version.signatures, signature] });
}

/** Both parties have signed and the PDF can be sealed. */
export const readyToSeal = (version: AgreementVersion): boolean =>
  version.state === 'sent' && new Set(version.signatures.map((signature) => signature.party)).size === 2;

/** Sent -> signed, once both have signed and the sealed PDF is in the vault. */
export function seal(
  version: AgreementVersion,
  by: Extract<SignedBy, { way: 'on-this-device' }>,
  at: FactInstant,
  fingerprint: string,
): Step {
  if (version.state !== 'sent') return refused('not-sent');
  if (version.fingerprint !== fingerprint) return refused('content-changed');
  return readyToSeal(version) ? done({ ...version, state: 'signed', signed: { at, by } }) : refused('signature-missing');
}

/**
 * Draft or sent -> signed by a paper contract, a scan or the client's signed PDF. One that was sent must still be the text
 * that went out.
 */
export function importSigned(
  version: AgreementVersion,
  by: Exclude<SignedBy, { way: 'on-this-device' }>,
  at: FactInstant,
  fingerprint: string,
): Step {
  if (version.state !== 'draft' && version.state !== 'sent') return refused('not-a-draft');
  if (version.state === 'sent' && version.fingerprint !== fingerprint) return refused('content-changed');
  return done({ ...version, state: 'signed', fingerprint, signed: { at, by } });
}

/** What an amendment is born with; `number` is the next free one of the agreement, `at` UTC ms. */
export type AmendmentSeed = { id: Id; number: number; at: number; reason: string };

/** A new draft that starts from a signed version. Refused after notice: withdraw the notice first. */
export function startAmendment(base: AgreementVersion, seed: AmendmentSeed): Step {
  if (base.state !== 'signed') return refused('not-signed');
  if (base.ending !== null) return refused('notice-given');
  return done({
    ...base,
    id: seed.id,
    number: seed.number,
    createdAt: seed.at,
    updatedAt: seed.at,
    revision: 1,
    state: 'draft',
    basedOn: base.id,
    amendmentReason: seed.reason,
    fingerprint: null,
    sent: null,
    signatures: [],
    signed: null,
    ending: null,
  });
}

/** Signed -> superseded, when its signed amendment takes its place (in the same transaction as that one's signing). */
export function supersede(base: AgreementVersion, amendment: AgreementVersion): Step {
  if (base.state !== 'signed' || amendment.state !== 'signed') return refused('not-signed');
  if (amendment.basedOn !== base.id || amendment.agreementId !== base.agreementId) return refused('not-its-amendment');
  return base.ending === null ? done({ ...base, state: 'superseded' }) : refused('notice-given');
}

/** Notice is given on a signed version; it stays in force up to `ending.lastDay` (see `lastDay` in notice.ts). */
export function giveNotice(version: AgreementVersion, ending: Ending): Step {
  if (version.state !== 'signed') return refused('not-signed');
  if (version.ending !== null) return refused('notice-given');
  return daysBetween(ending.receivedOn, ending.lastDay) < 0 ? refused('dates-reversed') : done({ ...version, ending });
}

/** Both parties agree to go on: the notice is taken back. */
export function withdrawNotice(version: AgreementVersion): Step {
  if (version.state !== 'signed') return refused('not-signed');
  return version.ending === null ? refused('no-notice-given') : done({ ...version, ending: null });
}

/**
 * Signed -> ended, on a day after the last one. A fixed term without renewal ends without notice: pass its last day as
 * `ending`.
 */
export function end(version: AgreementVersion, today: Day, termEnd: Ending | null = null): Step {
  if (version.state !== 'signed') return refused('not-signed');
  const ending = version.ending ?? termEnd;
  if (ending === null) return refused('no-notice-given');
  return daysBetween(ending.lastDay, today) <= 0 ? refused('not-over-yet') : done({ ...version, state: 'ended', ending });
}
