import type { AgreementContent, PartySignature, VersionState } from '../../domain/agreements/index.ts';
import type { Picture } from '../../domain/common/text.ts';
import type { LedgerEntry } from '../../domain/ledger/index.ts';
import type { Day } from '../../domain/time/index.ts';

/** Everything here is plain data: a request crosses to the worker by structured clone. */
export type DocumentLook = { brandColour: string; logo: Picture | null };

/** A clause with its places filled, as it stands on the paper. */
export type PaperClause = { title: string; body: string };

/** One thing an amendment changes; `before` is empty on something added, `after` on something removed. */
export type PaperChange = { kind: 'added' | 'removed' | 'changed'; where: string; before: string; after: string };

export type Evidence = {
  /** SHA-256 of the document that both parties read, before signatures were placed. */
  documentSha256: string;
  clock: 'device' | 'authority';
  events: readonly LedgerEntry[];
  /** The chained events as JSON text; embedded as `onay-record.json`. */
  record: string;
};

type Common = {
  content: AgreementContent;
  version: { number: number; state: VersionState };
  /** The day on the cover. */
  date: Day;
  look: DocumentLook;
  /** UTC ms written into the file as its time of making: the same request gives the same bytes. */
  createdAt: number;
};

export type AgreementRequest = Common & {
  kind: 'agreement';
  clauses: readonly PaperClause[];
  /** Set on an amendment. */
  changes: { reason: string; baseNumber: number | null; items: readonly PaperChange[] } | null;
  signatures: readonly PartySignature[];
  evidence: Evidence | null;
};

export type ProposalRequest = Common & { kind: 'proposal' };

export type DocumentRequest = AgreementRequest | ProposalRequest;

export const recordFileName = 'onay-record.json';
