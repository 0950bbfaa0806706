import type { Id } from '../common/id.ts';

/** Tables beside the agreements whose rows are one client's, and so go with them. */
export const hangingTables = ['strategies', 'campaigns', 'posts', 'postVersions', 'workItems', 'postTemplates', 'media', 'trash'] as const;
export type HangingTable = (typeof hangingTables)[number];

/** A medium as far as its files go: the original and what was derived from it lie in the vault. */
type MediumFiles = { id: Id; clientId: Id; sha256: string; thumbnail: { sha256: string } | null; web: { sha256: string } | null };

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
  /** Posts, work items and the rest, by table; what is not asked about is left out. */
  hanging?: { readonly [name in HangingTable]?: readonly { id: Id; clientId: Id }[] };
  /** Media of every client that the plan must look at: a file that another client has too stays. */
  media?: readonly MediumFiles[];
};

export type RemovalPlan = {
  clientId: Id;
  agreements: Id[];
  versions: Id[];
  /** Whole chains only: a chain with a gap would read as tampered with. */
  chains: string[];
  entries: Id[];
  /** Ids of everything else that goes, by table. */
  hanging: { [name in HangingTable]: Id[] };
  /** Documents and media files in the vault that nothing else names. They stay until undo is no longer possible, so that undo brings all back. */
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
export function removalPlan(clientId: Id, { agreements, versions, entries, hanging = {}, media = [] }: ClientHoldings): RemovalPlan {
  const goingAgreements = agreements.filter((agreement) => agreement.clientId === clientId).map((agreement) => agreement.id);
  const gone = new Set(goingAgreements);
  const known = new Set(agreements.map((agreement) => agreement.id));
  const goes = (version: ClientHoldings['versions'][number]): boolean =>
    gone.has(version.agreementId) || (version.clientId === clientId && !known.has(version.agreementId));
  const goingVersions = versions.filter(goes);
  const chains = [...new Set([...goingAgreements, ...goingVersions.map((version) => version.agreementId)])].map(agreementChain);
  const going = (medium: MediumFiles): boolean => medium.clientId === clientId;
  const kept = new Set([
    ...versions.filter((version) => !goes(version)).flatMap(documentsOf), ...media.filter((medium) => !going(medium)).flatMap(filesOf),
  ]);
  const files = [...goingVersions.flatMap(documentsOf), ...media.filter(going).flatMap(filesOf)];
  const own = (name: HangingTable): Id[] => (hanging[name] ?? []).filter((row) => row.clientId === clientId).map((row) => row.id);
  const signed = goingVersions.some((version) => version.signed !== null);
  return {
    clientId,
    agreements: goingAgreements,
    versions: goingVersions.map((version) => version.id),
    chains,
    entries: entries.filter((entry) => chains.includes(entry.chain)).map((entry) => entry.id),
    hanging: {
      strategies: own('strategies'), campaigns: own('campaigns'), posts: own('posts'), postVersions: own('postVersions'),
      workItems: own('workItems'), postTemplates: own('postTemplates'), media: own('media'), trash: own('trash'),
    },
    documents: [...new Set(files)].filter((sha256) => !kept.has(sha256)),
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

const filesOf = (medium: MediumFiles): string[] =>
  [medium.sha256, medium.thumbnail?.sha256, medium.web?.sha256].filter((sha256) => sha256 !== undefined);
