import type { AgreementContent, AgreementVersion, PartySignature } from '../../domain/agreements/index.ts';
import type { Business } from '../../domain/business/index.ts';
import { dayAt } from '../../domain/time/index.ts';
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
          signedOn: base.signed ? dayAt(base.signed.at.at, business.zone) : null,
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

function common(version: AgreementVersion, content: AgreementContent, business: Business) {
  const createdAt = version.sent?.at.at ?? version.updatedAt;
  return {
    content,
    version: { number: version.number, state: version.state },
    date: dayAt(createdAt, business.zone),
    look: { brandColour: business.brandColour, logo: business.logo },
    createdAt,
  };
}
