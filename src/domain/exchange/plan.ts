import type { Network } from '../clients/networks.ts';
import { newPost, type NewPost, type Post, type PostValues } from '../posts/index.ts';
import type { Day } from '../time/index.ts';
import { asTyped } from './csv.ts';
import type { DayOrder } from './dates.ts';
import type { ExchangeField, Mapping } from './fields.ts';
import type { PlannedRow } from './problems.ts';
import { readRow, type RowValues } from './row.ts';

/** A client as an import sees it: names, and what they stand for. */
export type ImportClient = {
  readonly id: string; readonly name: string; readonly zone: string;
  readonly handles: readonly { readonly id: string; readonly network: Network; readonly handle: string }[];
  readonly pillars: readonly { readonly id: string; readonly name: string }[];
  readonly campaigns: readonly { readonly id: string; readonly name: string }[];
  readonly media: readonly { readonly id: string; readonly sha256: string; readonly name: string; readonly alt: string }[];
};
export type ImportOptions = {
  readonly mapping: Mapping;
  readonly order: DayOrder;
  /** Whose the rows are that do not say it, and where they go. */
  readonly clientId: string | null;
  readonly network: Network;
  readonly clients: readonly ImportClient[];
  readonly today: Day;
  /** Written by Onay itself: cells are taken back exactly, rows of one post are known by its id. */
  readonly own: boolean;
  /** Stands before an alt text that has no medium to stand at. */
  readonly altLabel: string;
};

/** A post that rows will become. `ownId` is the one that it had when Onay wrote the file. */
export type Draft = { readonly values: Omit<PostValues, 'content'> & { content: PostValues['content'] }; readonly rows: number[]; readonly ownId: string | null };
export type ImportPlan = { readonly rows: PlannedRow[]; readonly drafts: Draft[] };

/**
 * What a table of cells would become, row by row; nothing is written. Rows of the same client, day, time and text are one post on several
 * networks. Empty rows are passed over. Pure: ids come in.
 */
export function planImport(cells: readonly (readonly string[])[], options: ImportOptions, newId: () => string): ImportPlan {
  const drafts: Draft[] = [];
  const byKey = new Map<string, number>();
  const rows: PlannedRow[] = [];
  cells.forEach((row, index) => {
    if (row.every((cell) => cell.trim() === '')) return;
    const { values, problems } = readRow(cellsByField(row, options), row.slice(options.mapping.length), options);
    const number = index + 2;
    if (values === null) return void rows.push({ number, outcome: 'error', draft: null, problems });
    const key = keyOf(values, options);
    const at = key === null ? undefined : byKey.get(key);
    const known = at === undefined ? undefined : drafts[at];
    if (known === undefined || at === undefined) {
      if (key !== null) byKey.set(key, drafts.length);
      drafts.push({ values: postOf(values, newId), rows: [number], ownId: values.ownId });
      return void rows.push({ number, outcome: 'new', draft: drafts.length - 1, problems });
    }
    const fresh = join(known, values, options.own, newId);
    if (fresh) known.rows.push(number);
    rows.push({ number, outcome: fresh ? 'variant' : 'repeat', draft: at, problems });
  });
  return { rows, drafts };
}

function cellsByField(row: readonly string[], { mapping, own }: ImportOptions): ReadonlyMap<ExchangeField, string> {
  const cells = new Map<ExchangeField, string>();
  mapping.forEach((field, index) => {
    const cell = row[index];
    if (field !== null && cell !== undefined && cell !== '') cells.set(field, own ? asTyped(cell) : cell);
  });
  return cells;
}

/** Which rows are one post; null for one that stands alone. */
function keyOf({ clientId, ownId, on, at, title, texts }: RowValues, { own }: ImportOptions): string | null {
  if (own) return ownId === null ? null : `${clientId} ${ownId}`;
  const text = texts.text.trim() || title.trim();
  return text === '' ? null : JSON.stringify([clientId, on, at, text]);
}

function postOf(values: RowValues, newId: () => string): Draft['values'] {
  const { clientId, zone, title, on, at, campaignId, pillarId, assignee, notes, state, content } = values;
  const given: NewPost & { zone: string } = {
    clientId, zone, title, on, at, campaignId, pillarId, assignee, notes, state,
    content: { ...content, media: [...values.media], variants: values.networks.map((network) => variantOf(values, network, newId)) },
  };
  return newPost(given);
}

const variantOf = ({ texts, handleOf }: RowValues, network: Network, newId: () => string) => ({ id: newId(), network, handleId: handleOf(network), ...texts, mediaIds: null });

/** Takes a row into the post that it belongs to; false when it brings nothing that is not there. */
function join(draft: Draft, values: RowValues, own: boolean, newId: () => string): boolean {
  const { content } = draft.values;
  const before = content.media.map(({ mediaId }) => mediaId);
  const mine = values.media.map(({ mediaId }) => mediaId);
  const added = values.networks.map((network) => variantOf(values, network, newId))
    .filter((variant) => own || !content.variants.some((known) => known.network === variant.network && known.handleId === variant.handleId));
  if (added.length === 0) return false;
  const fresh = values.media.filter(({ mediaId }) => !before.includes(mediaId));
  const all = [...before, ...fresh.map(({ mediaId }) => mediaId)];
  const isAll = (ids: readonly string[]): boolean => ids.length === all.length && ids.every((id, index) => id === all[index]);
  const variants = [
    ...content.variants.map((variant) => ({ ...variant, mediaIds: variant.mediaIds ?? (fresh.length > 0 ? before : null) })),
    // A row that names no media has those of the post.
    ...added.map((variant) => ({ ...variant, mediaIds: (mine.length === 0 && !own) || isAll(mine) ? null : mine })),
  ];
  draft.values.content = { ...content, media: [...content.media, ...fresh], variants };
  return true;
}

const postKeys = (post: Pick<Post, 'clientId' | 'on' | 'at' | 'title' | 'content'>): string[] => {
  const of = (network: string, text: string): string[] => (text.trim() === '' ? [] : [JSON.stringify([post.clientId, post.on, post.at, network, text.trim()])]);
  const { variants } = post.content;
  return variants.length === 0 ? of('', post.title) : variants.flatMap((variant) => of(variant.network, variant.text || post.title));
};

/** What is known of the posts that are there, to recognise them by: client, day, time, network and text, and their ids. */
export const knownPosts = (posts: readonly Post[]): ReadonlySet<string> => new Set(posts.flatMap((post) => [post.id, ...postKeys(post)]));

/** The plan without what is there already: those rows are `known`, and their posts are not made again. */
export function withoutKnown({ rows, drafts }: ImportPlan, known: ReadonlySet<string>): ImportPlan & { create: number[] } {
  const there = new Set(drafts.flatMap((draft, index) => ((draft.ownId !== null && known.has(draft.ownId)) || postKeys(draft.values).some((key) => known.has(key)) ? [index] : [])));
  return {
    rows: rows.map((row) => (row.draft !== null && there.has(row.draft) ? { ...row, outcome: 'known' } : row)), drafts,
    create: drafts.flatMap((_, index) => (there.has(index) ? [] : [index])),
  };
}

/** The days that a plan touches, for looking up what is there; null when nothing of it has a day. */
export function daysOfPlan({ drafts }: ImportPlan): { from: Day; to: Day } | null {
  const days = drafts.flatMap(({ values }) => (values.on === null ? [] : [values.on])).sort();
  const [from] = days;
  const to = days.at(-1);
  return from === undefined || to === undefined ? null : { from, to };
}
