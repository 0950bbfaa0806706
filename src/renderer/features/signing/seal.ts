import type { CallInput, CallOutput } from '../../../bridge/contract.ts';
import type { VerifyReport } from '../../../bridge/index.ts';
import {
  contentFingerprint, readyToSeal, seal, takeForce, type AgreementVersion, type PartySignature, type SignedBy,
} from '../../../domain/agreements/index.ts';
import type { Business } from '../../../domain/business/index.ts';
import type { LedgerEntry } from '../../../domain/ledger/index.ts';
import type { NewFact } from '../../data/index.ts';
import type { Evidence } from '../../documents/index.ts';
import { forceFacts } from './force.ts';
import { moveVersions, type Moved } from './move.ts';
import { problemOf, SigningProblem } from './problems.ts';
import { reasonFor } from './reasons.ts';
import { recordText } from './record.ts';
import { certificateHolder, type SignPorts } from './signParty.ts';

export const sealSteps = ['keys', 'paper', 'signing', 'checking', 'keeping', 'recording'] as const;
export type SealStep = (typeof sealSteps)[number];
/** From here on the work runs to its end: what is being written cannot be called back. */
export const canCancel = (step: SealStep): boolean => step !== 'keeping' && step !== 'recording';

export type SignedPaper = {
  version: AgreementVersion; business: Business; base: AgreementVersion | null;
  signatures: readonly PartySignature[]; evidence: Evidence;
};

export type SealPorts = SignPorts & {
  versions(agreementId: string): Promise<readonly AgreementVersion[]>;
  /** The chain of the agreement, in order. */
  chain(agreementId: string): Promise<readonly LedgerEntry[]>;
  /** The time stamp authority to ask; null without one, or where the network is switched off. */
  timestampUrl(): Promise<string | null>;
  render(
    paper: SignedPaper, options: { signal?: AbortSignal; onProgress: (part: number) => void },
  ): Promise<Uint8Array<ArrayBuffer>>;
  /** Null when the user would rather not open the keys. */
  sign(input: CallInput<'signing.sign'>): Promise<CallOutput<'signing.sign'> | null>;
  verify(pdf: Uint8Array<ArrayBuffer>): Promise<VerifyReport>;
  put(bytes: Uint8Array<ArrayBuffer>): Promise<{ sha256: string; size: number }>;
};

type OnDevice = Extract<SignedBy, { way: 'on-this-device' }>;
export type Sealing = {
  agreementId: string; versionId: string; business: Business;
  /** What the file is called in the record and suggested as on export. */
  name: string;
};
export type SealOptions = {
  /** Hears each step as it begins, and how far the paper is (0 to 1). */
  onStep?: (step: SealStep, part: number | null) => void;
  signal?: AbortSignal;
};

const fieldNames = { provider: 'SignatureProvider', client: 'SignatureClient' } as const;

/**
 * Makes the one PDF of a version that both have signed: agreement, signatures, evidence page, embedded record and a digital
 * signature per party; checks it, puts it into the vault and writes "signed" with everything that follows from it in one
 * transaction. Until that transaction the version stays "signed by both, not sealed": whatever fails or is broken off before, the
 * same call does it again. A version that is sealed already (by another window) is answered with, never sealed twice.
 *
 * Throws `SigningProblem`, an `AbortError` when cancelled, and what the ports throw.
 */
export async function sealVersion(
  order: Sealing, ports: SealPorts, { onStep = () => undefined, signal }: SealOptions = {},
): Promise<OnDevice> {
  const step = (name: SealStep): void => {
    if (canCancel(name) || name === 'keeping') signal?.throwIfAborted();
    onStep(name, null);
  };
  const versions = await ports.versions(order.agreementId);
  const version = versions.find((one) => one.id === order.versionId);
  if (!version) throw new SigningProblem('not-open');
  const already = sealedAlready(version);
  if (already) return already;
  const document = version.sent?.document;
  if (!document || !readyToSeal(version)) throw new SigningProblem('not-ready');
  const fingerprint = await contentFingerprint(version.content, ports.hash);
  if (fingerprint !== version.fingerprint) throw new SigningProblem('content-changed');
  const force = takeForce(versions, { ...version, state: 'signed' });
  if (!force.ok) throw new SigningProblem(problemOf(force.code));

  step('keys');
  const signatures = await withCertificates(version, ports);

  const entries = await ports.chain(order.agreementId);
  const base = versions.find((one) => one.id === version.basedOn) ?? null;
  const record = recordText({ version, fingerprint, document: document.sha256, entries });
  const events = entries.filter((entry) => entry.data['number'] === undefined || entry.data['number'] === version.number);
  const make = async (timestampUrl: string | null) => {
    step('paper');
    const clock = timestampUrl === null ? 'device' : 'authority';
    const evidence: Evidence = { documentSha256: document.sha256, clock, events, record };
    const paper = await ports.render(
      { version: { ...version, state: 'signed' }, business: order.business, base, signatures, evidence },
      { signal, onProgress: (part) => onStep('paper', part) },
    );
    step('signing');
    const now = ports.now().at;
    const orders = signatures.map((one) => signatureOrder(one, version, now));
    const signed = await ports.sign({ pdf: paper, signatures: orders, timestampUrl });
    if (!signed) throw new SigningProblem('keys-closed');
    return signed;
  };
  const timestampUrl = await ports.timestampUrl();
  let made = await make(timestampUrl);
  // The page of evidence says which clock vouches for the time. When the authority failed, it is made again to say the truth.
  if (timestampUrl !== null && made.signatures.some((one) => one.clock === 'device')) made = await make(null);

  step('checking');
  const report = await ports.verify(made.pdf);
  if (!asOrdered(report, signatures, record)) throw new SigningProblem('not-verified', report.verdict);

  step('keeping');
  const stored = await ports.put(made.pdf);
  if (stored.sha256 !== report.sha256) throw new SigningProblem('not-verified', 'the stored file is another');

  step('recording');
  const stamped = made.signatures.every((one) => one.clock === 'authority');
  const by: OnDevice = {
    way: 'on-this-device', document: { ...stored, name: order.name },
    level: stamped ? 'B-T' : 'B-B', clock: stamped ? 'authority' : 'device',
  };
  const at = ports.now();
  const who = { name: order.business.ownerName, role: 'provider' };
  const facts: NewFact[] = [
    {
      kind: 'agreement-signed', when: at, who,
      data: {
        number: version.number, document: stored.sha256, level: by.level, clock: by.clock,
        ...Object.fromEntries(signatures.map((one) => [one.party, one.certificateFingerprint])),
      },
    },
    ...forceFacts(version, force.changed, at, who),
  ];
  try {
    await moveVersions(ports.transition, order.agreementId, facts, (now) => {
      const current = now.find((one) => one.id === version.id);
      if (!current || !sameSignatures(current, version)) {
        return { ok: false, code: current?.state === 'sent' ? 'content-changed' : 'not-sent' };
      }
      const sealed = seal({ ...current, signatures }, by, at, fingerprint);
      if (!sealed.ok) return sealed;
      const taken = takeForce(now, sealed.version);
      const asPlanned = !taken.ok || taken.changed.length === force.changed.length;
      return asPlanned ? taken satisfies Moved : { ok: false, code: 'another-in-force' };
    }, at.at);
  } catch (error) {
    const other = sealedAlready((await ports.versions(order.agreementId)).find((one) => one.id === version.id));
    if (other) return other;
    throw error;
  }
  return by;
}

function sealedAlready(version: AgreementVersion | undefined): OnDevice | null {
  return version?.signed?.by.way === 'on-this-device' ? version.signed.by : null;
}

/**
 * The signatures with the certificates that will seal: one may have been replaced since its party signed (by the user's own P12,
 * or because the keys were lost). The page names the one in the file; what was there on the day stands in the record.
 */
async function withCertificates(version: AgreementVersion, ports: Pick<SealPorts, 'certificate'>): Promise<PartySignature[]> {
  const signatures: PartySignature[] = [];
  for (const signature of version.signatures) {
    const certificate = await ports.certificate(certificateHolder(version, signature));
    if (!certificate) throw new SigningProblem('keys-closed');
    signatures.push({ ...signature, certificateFingerprint: certificate.fingerprint });
  }
  return signatures;
}

/** The digital signature is dated by its making: the day each party signed stands on the page that it covers. */
const signatureOrder = (signature: PartySignature, version: AgreementVersion, signedAt: number) => ({
  holderId: signature.holderId, fieldName: fieldNames[signature.party],
  reason: reasonFor(signature.party, version.content.language), location: null, signedAt,
});

function asOrdered(report: VerifyReport, signatures: readonly PartySignature[], record: string): boolean {
  return report.verdict === 'intact' && report.embeddedRecord === record && report.signatures.length === signatures.length
    && report.signatures.every(
      (one, index) => one.verdict === 'intact' && one.fingerprint === signatures[index]?.certificateFingerprint,
    );
}

/** Nobody withdrew and signed again while the paper was made. */
const sameSignatures = (one: AgreementVersion, other: AgreementVersion): boolean =>
  one.sent?.document.sha256 === other.sent?.document.sha256 && one.signatures.length === other.signatures.length
  && one.signatures.every(({ party, signed }, index) => {
    const counterpart = other.signatures[index];
    return party === counterpart?.party && signed.at === counterpart.signed.at;
  });
