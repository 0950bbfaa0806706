import type { AgreementContent, AgreementVersion, PartySignature } from '../../domain/agreements/index.ts';
import type { Business } from '../../domain/business/index.ts';
import { dayAt, type Day } from '../../domain/time/index.ts';
import type { AgreementRequest, Evidence, ProposalRequest } from './request.ts';

type Input = { version: AgreementVersion; business: Business; base: AgreementVersion | null };

/**
 * The paper of a version. A draft is dated by its last edit and a sent one by its sending, so that the same version gives the
 * same bytes whenever it is made again.
 */
export function agreementRequest(
  { version, business, base }: Input,
  signing: { signatures: readonly PartySignature[]; evidence: Evidence | null } = { signatures: [], evidence: null },
): AgreementRequest {
  return {
    kind: 'agreement',
    ...common(version, version.content, business),
    amends: base
      ? {
          reason: version.amendmentReason,
          number: base.number,
          signedOn: signedOn(base, business),
          content: base.content,
        }
      : null,
    signatures: signing.signatures,
    evidence: signing.evidence,
  };
}

/** The same offer, shorter and warmer, before it is a contract. */
export function proposalRequest({ version, business }: Omit<Input, 'base'>): ProposalRequest {
  return { kind: 'proposal', ...common(version, version.content, business) };
}

/** The day on which both had signed: of a contract that was signed elsewhere, the one that is written on it. */
function signedOn({ signed }: AgreementVersion, business: Business): Day | null {
  if (signed === null) return null;
  return signed.by.way === 'on-this-device' ? dayAt(signed.at.at, business.zone) : signed.by.signedOn;
}

function common(version: AgreementVersion, content: AgreementContent, business: Business) {
  const createdAt = version.sent?.at.at ?? version.updatedAt;
  return {
    content,
    version: { number: version.number, state: version.state },
    // A paper contract carries the day on which it was signed, not the one on which it was taken over.
    date: version.sent === null ? signedOn(version, business) ?? dayAt(createdAt, business.zone) : dayAt(createdAt, business.zone),
    look: { brandColour: business.brandColour, logo: business.logo },
    createdAt,
  };
}
