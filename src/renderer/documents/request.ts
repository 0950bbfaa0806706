import type { AgreementContent, PartySignature, VersionState } from '../../domain/agreements/index.ts';
import type { Picture } from '../../domain/common/text.ts';
import type { LedgerEntry } from '../../domain/ledger/index.ts';
import type { Day } from '../../domain/time/index.ts';
import type { ContentPlanRequest } from './plan/request.ts';
import type { StrategyRequest } from './strategy/request.ts';

/** Everything here is plain data: a request crosses to the worker by structured clone. */
export type DocumentLook = { brandColour: string; logo: Picture | null };

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
  /** Set on an amendment: why it is made, and the version it amends, which the paper compares with, with its day where known. */
  amends: { reason: string; number: number; signedOn?: Day | null; content: AgreementContent } | null;
  signatures: readonly PartySignature[];
  evidence: Evidence | null;
};

export type ProposalRequest = Common & { kind: 'proposal' };

/** A paper with a cover, made of an agreement's content. */
export type PaperRequest = AgreementRequest | ProposalRequest;

export type DocumentRequest = PaperRequest | StrategyRequest | ContentPlanRequest;

export const recordFileName = 'onay-record.json';
