import type { CallInput } from '../../../bridge/contract.ts';
import type { Certificate } from '../../../bridge/index.ts';
import {
  contentFingerprint, readyToSeal, recordSignature, type AgreementVersion, type PartySignature, type Step,
} from '../../../domain/agreements/index.ts';
import type { Business } from '../../../domain/business/index.ts';
import type { Hasher } from '../../../domain/ledger/index.ts';
import type { FactInstant } from '../../../domain/time/index.ts';
import type { NewFact } from '../../data/index.ts';
import type { Party } from './data.ts';
import { moveVersions, type Transition } from './move.ts';
import { SigningProblem } from './problems.ts';

export type SignPorts = {
  /** Makes the certificate at first use; null when the user would rather not open the keys. */
  certificate(holder: CallInput<'signing.certificate'>): Promise<Certificate | null>;
  transition: Transition;
  hash: Hasher;
  now(): FactInstant;
};

/** What one party did on the screen. */
export type Act = Pick<PartySignature, 'party' | 'name' | 'title' | 'identity' | 'mark' | 'readThrough' | 'consent'>;

/** Whose key signs: the business, the contact who is named as signatory, or the version's own for a signer who is no contact. */
export function holderId(version: AgreementVersion, business: Business, party: Party): string {
  return party === 'provider' ? business.id : version.content.client.signatory.contactId ?? `${version.id}-client`;
}

/** Whom the certificate names. An empty organization or country is left out of it. */
export function certificateHolder(
  version: AgreementVersion, signer: Pick<PartySignature, 'party' | 'name' | 'holderId'>,
): CallInput<'signing.certificate'> {
  const { legal, displayName } = version.content[signer.party];
  const organization = (legal.legalName || displayName).trim().slice(0, 200);
  return {
    holderId: signer.holderId, commonName: signer.name, organization: organization === '' ? null : organization,
    country: /^[A-Z]{2}$/.test(legal.country) ? legal.country : null,
  };
}

/**
 * One party signs what was sent: the certificate first, then the signature and its three facts (read, consented, signed) in one
 * transaction. Answers whether both have signed now. Throws `SigningProblem` and what the ports throw; nothing is half written.
 */
export async function signParty(
  { version, business, act }: { version: AgreementVersion; business: Business; act: Act }, ports: SignPorts,
): Promise<{ both: boolean }> {
  const document = version.sent?.document;
  if (!document) throw new SigningProblem('not-open');
  const signer = { party: act.party, name: act.name.trim(), holderId: holderId(version, business, act.party) };
  const certificate = await ports.certificate(certificateHolder(version, signer));
  if (!certificate) throw new SigningProblem('keys-closed');
  const fingerprint = await contentFingerprint(version.content, ports.hash);
  const signed = ports.now();
  const signature: PartySignature = {
    ...act, ...signer, title: act.title.trim(), signed, certificateFingerprint: certificate.fingerprint,
  };
  // Name and party are who did it; the page of evidence prints them once.
  const who = { name: signature.name, role: signature.party };
  const about = { number: version.number, document: document.sha256 };
  const facts: NewFact[] = [
    { kind: 'agreement-read', when: act.readThrough, who, data: about },
    { kind: 'agreement-consented', when: act.consent, who, data: about },
    {
      kind: 'agreement-party-signed', when: signed, who,
      data: {
        ...about, fingerprint, title: signature.title, identity: signature.identity, mark: signature.mark.kind,
        certificate: certificate.fingerprint,
      },
    },
  ];
  const outcome = { both: false };
  await moveVersions(ports.transition, version.agreementId, facts, (versions) => {
    const current = versions.find((one) => one.id === version.id);
    const step: Step = current?.sent?.document.sha256 === document.sha256
      ? recordSignature(current, signature, fingerprint)
      : { ok: false, code: 'not-sent' };
    if (!step.ok) return step;
    outcome.both = readyToSeal(step.version);
    return { ok: true, changed: [step.version] };
  }, signed.at);
  return outcome;
}
