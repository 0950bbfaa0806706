import type { Client } from '../clients/index.ts';
import type { Id } from '../common/id.ts';
import type { Day } from '../time/index.ts';
import type { AgreementVersion } from './agreement.ts';
import { supersede, type LifecycleCode } from './lifecycle.ts';
import { termEnd } from './notice.ts';

/**
 * A version that has just become signed takes force: the one it amends is superseded in the same transaction. Refused when
 * another version is in force that it does not amend (that one was amended meanwhile), so an agreement never has two.
 * `versions` are all of the agreement as stored; `changed` are the rows to write.
 */
export function takeForce(
  versions: readonly AgreementVersion[],
  signed: AgreementVersion,
): { ok: true; changed: AgreementVersion[] } | { ok: false; code: LifecycleCode } {
  if (signed.state !== 'signed') return { ok: false, code: 'not-signed' };
  const current = versions.find(
    (version) => version.agreementId === signed.agreementId && version.id !== signed.id && version.state === 'signed',
  );
  if (current === undefined) return { ok: true, changed: [signed] };
  if (signed.basedOn !== current.id) return { ok: false, code: 'another-in-force' };
  const step = supersede(current, signed);
  return step.ok ? { ok: true, changed: [step.version, signed] } : step;
}

/**
 * The last day a signed version is in force as things stand: by notice, or by its term without renewal; null when none is
 * known.
 */
export function lastDayInForce(version: AgreementVersion): Day | null {
  const byTerm = version.content.term.autoRenew ? null : termEnd(version.content.term);
  const byNotice = version.ending?.lastDay ?? null;
  if (byTerm === null || byNotice === null) return byNotice ?? byTerm;
  return byTerm < byNotice ? byTerm : byNotice;
}

/** Whether work on `today` stands under this version: signed, begun, and not past its last day. */
export function inForce(version: AgreementVersion, today: Day): boolean {
  const { startsOn } = version.content.term;
  const last = lastDayInForce(version);
  return version.state === 'signed' && (startsOn === null || startsOn <= today) && (last === null || today <= last);
}

/**
 * The version of one agreement that is in force; null when there is none. An amendment supersedes its base on being signed, but
 * one that starts later does not rule yet: until its start the base still does.
 */
export function versionInForce(versions: readonly AgreementVersion[], today: Day): AgreementVersion | null {
  let version = versions.find((candidate) => candidate.state === 'signed');
  for (let steps = 0; version !== undefined && steps < versions.length; steps += 1) {
    const { startsOn } = version.content.term;
    if (startsOn === null || startsOn <= today) return inForce({ ...version, state: 'signed' }, today) ? version : null;
    const { basedOn } = version;
    version = versions.find((candidate) => candidate.id === basedOn && candidate.state === 'superseded');
  }
  return null;
}

/**
 * Clients who are worked for without a signed agreement: the standing mark of S1.1, never a block. One that is signed and yet
 * to begin settles it as well, as it does for the reminders. Archived clients are left out.
 */
export function clientsWithoutAgreement(clients: readonly Client[], versions: readonly AgreementVersion[], today: Day): Id[] {
  const covered = new Set<Id>();
  for (const group of byAgreement(versions).values()) {
    const yetToBegin = group.find((version) => version.state === 'signed' && (version.content.term.startsOn ?? today) > today);
    const version = versionInForce(group, today) ?? yetToBegin;
    if (version !== undefined) covered.add(version.clientId);
  }
  return clients.filter((client) => client.archivedAt === null && !covered.has(client.id)).map((client) => client.id);
}

/** Versions grouped by their agreement, oldest number first. */
export function byAgreement(versions: readonly AgreementVersion[]): Map<Id, AgreementVersion[]> {
  const groups = new Map<Id, AgreementVersion[]>();
  for (const version of [...versions].sort((a, b) => a.number - b.number)) {
    const group = groups.get(version.agreementId);
    if (group === undefined) groups.set(version.agreementId, [version]);
    else group.push(version);
  }
  return groups;
}
