import type { Id } from '../common/id.ts';

/** What may hang on a client, as the tables hold it; only what the plan needs of each row. */
export type ClientHoldings = {
  agreements: readonly { id: Id; clientId: Id }[];
  versions: readonly {
    id: Id;
    agreementId: Id;
    clientId: Id;
    state: string;
    signed: { by: { document: { sha256: string } | null } } | null;
    sent: { document: { sha256: string } } | null;
  }[];
  /** Ledger rows by their chain, e.g. `agreement:<id>`. */
  entries: readonly { id: Id; chain: string }[];
};

export type RemovalPlan = {
  clientId: Id;
  agreements: Id[];
  versions: Id[];
  /** Whole chains only: a chain with a gap would read as tampered with. */
  chains: string[];
  entries: Id[];
  /** Documents in the vault that nothing else names. They stay until undo is no longer possible, so that undo brings all back. */
  documents: string[];
  /** `name`: something was signed, so the client's name is typed to confirm. */
  confirm: 'click' | 'name';
  /** Whether archiving is offered first: the record of what was signed is worth keeping (and by tax law often must be kept). */
  adviseArchive: boolean;
};

/** The chain of an agreement's facts. */
export const agreementChain = (agreementId: Id): string => `agreement:${agreementId}`;

/**
 * What deleting a client removes, as plain data: the same plan is shown, carried out in one transaction, and turned round by
 * undo.
 * Deleting is always possible, it is the user's data. Rows go by their own agreement as well as by `clientId`, so that an import
 * or a merge that left them disagreeing leaves no orphan; what belongs to another client's agreement stays whole.
 */
export function removalPlan(clientId: Id, { agreements, versions, entries }: ClientHoldings): RemovalPlan {
  const goingAgreements = agreements.filter((agreement) => agreement.clientId === clientId).map((agreement) => agreement.id);
  const gone = new Set(goingAgreements);
  const known = new Set(agreements.map((agreement) => agreement.id));
  const goes = (version: ClientHoldings['versions'][number]): boolean =>
    gone.has(version.agreementId) || (version.clientId === clientId && !known.has(version.agreementId));
  const goingVersions = versions.filter(goes);
  const chains = [...new Set([...goingAgreements, ...goingVersions.map((version) => version.agreementId)])].map(agreementChain);
  const kept = new Set(versions.filter((version) => !goes(version)).flatMap(documentsOf));
  const signed = goingVersions.some((version) => version.signed !== null);
  return {
    clientId,
    agreements: goingAgreements,
    versions: goingVersions.map((version) => version.id),
    chains,
    entries: entries.filter((entry) => chains.includes(entry.chain)).map((entry) => entry.id),
    documents: [...new Set(goingVersions.flatMap(documentsOf))].filter((sha256) => !kept.has(sha256)),
    confirm: signed ? 'name' : 'click',
    adviseArchive: signed,
  };
}

/**
 * Which rows of a removal undo may put back: ids are never reused, so a row that is there again was restored already and
 * wins.
 */
export const restorable = <R extends { id: Id }>(removed: readonly R[], present: ReadonlySet<Id>): R[] =>
  removed.filter((row) => !present.has(row.id));

const documentsOf = (version: ClientHoldings['versions'][number]): string[] =>
  [version.sent?.document.sha256, version.signed?.by.document?.sha256].filter((sha256) => sha256 !== undefined);
