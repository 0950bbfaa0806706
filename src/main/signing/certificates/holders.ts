import type { CallInput } from '../../../bridge/contract.ts';
import type { Certificate } from '../../../bridge/calls/signing.ts';
import { CodedError } from '../../../bridge/result.ts';
import type { SigningPorts } from '../ports.ts';
import { describeCertificate, fingerprintOf } from './describe.ts';
import { makeCertificate } from './make.ts';
import { cleanName, type Subject } from './name.ts';
import { readP12 } from './p12.ts';
import { fromBase64, readAllKept, readKept, toBase64, writeKept, type Kept } from './store.ts';

export type Holders = {
  ensure(holder: CallInput<'signing.certificate'>): Promise<Certificate>;
  importP12(input: CallInput<'signing.importP12'>): Promise<Certificate>;
  all(): Promise<Certificate[]>;
  /** Throws `not-found` when the holder has no certificate, `certificate-expired` when it is not valid now. */
  forSigning(holderId: string): Promise<Kept>;
  /** Of every certificate this installation made or imported, the replaced ones too. */
  fingerprints(): Promise<ReadonlySet<string>>;
};

/** Who can sign on this device. One thing at a time per holder, so that two windows never make two keys for one person. */
export function createHolders({ secrets, clock }: Pick<SigningPorts, 'secrets' | 'clock'>): Holders {
  const queues = new Map<string, Promise<unknown>>();
  const inTurn = <T>(holderId: string, task: () => Promise<T>): Promise<T> => {
    const before = queues.get(holderId) ?? Promise.resolve();
    const mine = before.then(task, task);
    queues.set(holderId, mine);
    const leave = (): void => {
      if (queues.get(holderId) === mine) queues.delete(holderId);
    };
    mine.then(leave, leave);
    return mine;
  };

  const keep = async (kept: Kept): Promise<Certificate> => {
    await writeKept(secrets, kept);
    return describe(kept);
  };

  return {
    ensure: (holder) => inTurn(holder.holderId, async () => {
      const madeFor: Subject = { commonName: holder.commonName, organization: holder.organization, country: holder.country };
      if (cleanName(madeFor.commonName) === '') throw new CodedError('bad-payload', 'a certificate needs a name');
      const kept = await readKept(secrets, holder.holderId);
      if (kept !== null && !needsAnother(kept, madeFor, clock())) return describe(kept);
      const made = await makeCertificate(madeFor, clock());
      return keep({
        format: 1, holderId: holder.holderId, source: 'made-here', algorithm: 'RSA', chain: [], madeFor: { ...madeFor },
        certificate: toBase64(made.certificate), privateKey: toBase64(made.privateKey), earlier: earlierOf(kept),
      });
    }),

    importP12: ({ holderId, bytes, passphrase }) => inTurn(holderId, async () => {
      const read = await readP12(bytes, passphrase, clock());
      const kept = await readKept(secrets, holderId);
      return keep({
        format: 1, holderId, source: 'imported', algorithm: read.algorithm, chain: read.chain.map(toBase64), madeFor: null,
        certificate: toBase64(read.certificate), privateKey: toBase64(read.privateKey), earlier: earlierOf(kept),
      });
    }),

    all: async () => (await readAllKept(secrets)).map(describe),

    forSigning: async (holderId) => {
      const kept = await readKept(secrets, holderId);
      if (kept === null) throw new CodedError('not-found', `${holderId} has no certificate yet`);
      const { notBefore, notAfter } = describe(kept);
      if (clock() < notBefore || clock() > notAfter) {
        throw new CodedError('certificate-expired', new Date(notAfter).toISOString());
      }
      return kept;
    },

    fingerprints: async () => {
      // Whose a certificate is can wait: verifying needs no key, and must never ask a person for a passphrase.
      const all = await readAllKept(secrets).catch((error: unknown) => {
        if (error instanceof CodedError && (error.code === 'secrets-not-set-up' || error.code === 'secrets-locked')) return [];
        throw error;
      });
      return new Set(all.flatMap((kept) => [...kept.earlier, fingerprintOf(fromBase64(kept.certificate))]));
    },
  };
}

function describe(kept: Kept): Certificate {
  return describeCertificate(kept.holderId, fromBase64(kept.certificate), kept.source);
}

/**
 * An imported certificate is the user's own choice and stays. One of ours must not name someone by a former name, nor be out of
 * date.
 */
function needsAnother(kept: Kept, wanted: Subject, now: number): boolean {
  if (kept.source === 'imported' || kept.madeFor === null) return false;
  const { notBefore, notAfter } = describe(kept);
  const { commonName, organization, country } = kept.madeFor;
  return commonName !== wanted.commonName || organization !== wanted.organization || country !== wanted.country
    || now < notBefore || now > notAfter;
}

function earlierOf(kept: Kept | null): string[] {
  if (kept === null) return [];
  return [...new Set([...kept.earlier, fingerprintOf(fromBase64(kept.certificate))])];
}
