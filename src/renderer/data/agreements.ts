import * as z from 'zod/mini';
import {
  agreementSchema, agreementVersionSchema,
  type Agreement, type AgreementContent, type AgreementVersion,
} from '../../domain/agreements/index.ts';
import { db } from './database.ts';
import { DataError } from './errors.ts';
import { newId } from './ids.ts';
import { record, type NewFact } from './ledger.ts';
import { createRepository } from './repository.ts';
import { write } from './writes.ts';

const agreementRows = createRepository(db.agreements, agreementSchema);
const versionRows = createRepository(db.agreementVersions, agreementVersionSchema);

/** The chain that an agreement's facts are appended to. */
export const agreementChain = (agreementId: string): string => `agreement:${agreementId}`;

export const agreements = {
  get: agreementRows.get,
  version: versionRows.get,
  rename: (id: string, name: string) => agreementRows.update(id, () => ({ name })),
  versionsOf: (agreementId: string): Promise<AgreementVersion[]> =>
    db.agreementVersions.where('agreementId').equals(agreementId).sortBy('number'),
  ofClient: (clientId: string): Promise<Agreement[]> => db.agreements.where('clientId').equals(clientId).toArray(),
  all: (): Promise<Agreement[]> => db.agreements.toArray(),
  allVersions: (): Promise<AgreementVersion[]> => db.agreementVersions.toArray(),

  /** A new agreement with its first draft. */
  create: (input: { clientId: string; name: string; content: AgreementContent; sample?: boolean }): Promise<AgreementVersion> =>
    write(() => db.transaction('rw', [db.agreements, db.agreementVersions], async () => {
      const agreement = await agreementRows.create({ clientId: input.clientId, name: input.name, sample: input.sample ?? false });
      return versionRows.create(blankVersion(agreement, 1, input.content));
    })),

  /** Adds a draft that the caller has made from another version (an amendment). */
  addVersion: (version: Omit<AgreementVersion, 'createdAt' | 'updatedAt' | 'revision'>): Promise<AgreementVersion> => {
    const { id, ...values } = version;
    return versionRows.create(values, id);
  },

  /** Edits a draft; the database itself refuses it for anything but a draft (`agreement-frozen`). */
  editDraft: (id: string, change: (content: AgreementContent) => AgreementContent): Promise<AgreementVersion> =>
    versionRows.update(id, (version) => {
      if (version.state !== 'draft') throw new DataError('agreement-frozen', version.state);
      return { content: change(version.content) };
    }),
  setAmendmentReason: (id: string, amendmentReason: string): Promise<AgreementVersion> =>
    versionRows.update(id, () => ({ amendmentReason })),

  /**
   * Moves versions of one agreement on (send, sign, supersede, end …) and appends the facts of it, in one transaction.
   * `move` gets the versions as they are now and answers with the changed ones, whole.
   */
  transition: (
    agreementId: string,
    facts: readonly NewFact[],
    move: (versions: readonly AgreementVersion[]) => readonly AgreementVersion[],
    now: number = Date.now(),
  ): Promise<void> =>
    record(agreementChain(agreementId), facts, async () => {
      const before = await db.agreementVersions.where('agreementId').equals(agreementId).sortBy('number');
      for (const changed of move(before)) {
        const known = before.find((version) => version.id === changed.id);
        const next = { ...changed, revision: (known?.revision ?? 0) + 1, updatedAt: now };
        const parsed = z.safeParse(agreementVersionSchema, next);
        if (!parsed.success) throw new DataError('row-invalid', z.prettifyError(parsed.error));
        await db.agreementVersions.put(parsed.data);
      }
    }),

  /** Removes a draft that was never sent, and the agreement with it when it was the only version. Gives back what undo needs. */
  removeDraft: (id: string): Promise<{ version: AgreementVersion; agreement: Agreement | null } | null> =>
    write(() => db.transaction('rw', [db.agreements, db.agreementVersions], async () => {
      const version = await db.agreementVersions.get(id);
      if (!version) return null;
      if (version.state !== 'draft') throw new DataError('agreement-frozen', version.state);
      await db.agreementVersions.delete(id);
      const left = await db.agreementVersions.where('agreementId').equals(version.agreementId).count();
      const agreement = left === 0 ? (await db.agreements.get(version.agreementId)) ?? null : null;
      if (agreement) await db.agreements.delete(agreement.id);
      return { version, agreement };
    })),
  restoreDraft: (removed: { version: AgreementVersion; agreement: Agreement | null }): Promise<void> =>
    write(() => db.transaction('rw', [db.agreements, db.agreementVersions], async () => {
      if (removed.agreement) await db.agreements.put(removed.agreement);
      await db.agreementVersions.put(removed.version);
    })),
};

/** A draft that says nothing yet but its content. */
function blankVersion(agreement: Agreement, number: number, content: AgreementContent) {
  return {
    agreementId: agreement.id, clientId: agreement.clientId, number, state: 'draft' as const, basedOn: null, amendmentReason: '',
    content, fingerprint: null, sent: null, signatures: [], signed: null, ending: null, sample: agreement.sample,
  };
}

export { newId, type NewFact };
