import type { Network } from '../clients/networks.ts';
import { searchKey } from '../clients/search.ts';
import { statesByHand } from '../planning/stateByHand.ts';
import { emptyContent, type PostContent, type PostMedium, type PostState, type Variant } from '../posts/index.ts';
import type { Day, WallTime } from '../time/index.ts';
import { readAlts, readFormat, readList, readMedia, readNetworks, readState, readTags } from './cells.ts';
import { readDate, readTime } from './dates.ts';
import type { ExchangeField } from './fields.ts';
import type { ImportClient, ImportOptions } from './plan.ts';
import type { RowFault, RowNote, RowProblem } from './problems.ts';

/** A row that could be read, before it is a post or one more network of one. */
export type RowValues = {
  clientId: string; zone: string; ownId: string | null; on: Day | null; at: WallTime | null; title: string; state: PostState; assignee: string; notes: string;
  pillarId: string | null; campaignId: string | null; networks: Network[]; media: PostMedium[]; content: PostContent;
  texts: Pick<Variant, 'title' | 'text' | 'firstComment' | 'link' | 'hashtags' | 'mentions'>;
  handleOf: (network: Network) => string | null;
};

/** The longest that the program keeps of each (the post's own schema). */
const most: Partial<Record<ExchangeField, number>> = {
  title: 500, caption: 100_000, firstComment: 100_000, link: 2_048, networkTitle: 500, assignee: 500, notes: 49_000, location: 500, partner: 500, stickers: 100_000, audio: 100_000,
};

/** Reads one row. `values` is null when something in it keeps it out; every problem of the row is named, not the first alone. */
export function readRow(cells: ReadonlyMap<ExchangeField, string>, over: readonly string[], options: ImportOptions): { values: RowValues | null; problems: RowProblem[] } {
  const problems: RowProblem[] = [];
  const fault = (field: ExchangeField, what: RowFault): null => {
    problems.push({ field, weight: 'error', what });
    return null;
  };
  const note = (field: ExchangeField | null, what: RowNote): void => void problems.push({ field, weight: 'warning', what });
  const cell = (field: ExchangeField): string => {
    const value = cells.get(field) ?? '';
    const limit = most[field];
    if (limit !== undefined && value.length > limit) fault(field, { code: 'too-long', most: limit });
    return value;
  };
  const list = (field: ExchangeField, values: string[], limit: number): string[] => {
    if (values.length > limit) fault(field, { code: 'too-many', most: limit });
    if (values.some((value) => value.length > 500)) fault(field, { code: 'too-long', most: 500 });
    return values;
  };

  const client = clientOf(cell('client').trim(), options, (what) => fault('client', what));
  const { on, at } = momentOf(cell('date').trim(), cell('time').trim(), options, fault, note);
  const place = placeOf(cells, options, fault, note);
  const texts = {
    title: cell('networkTitle'), text: cell('caption'), firstComment: cell('firstComment'), link: options.own ? cell('link') : cell('link').trim(),
    hashtags: list('hashtags', readTags(cell('hashtags'), '#'), 100), mentions: list('mentions', readTags(cell('mentions'), '@'), 100),
  };
  const details = {
    location: cell('location'), collaborators: list('collaborators', readList(cell('collaborators')), 20), taggedAccounts: list('tagged', readList(cell('tagged')), 60),
    paidPartnership: cell('partner') === '' ? null : cell('partner'), stickers: cell('stickers'), audio: cell('audio'),
  };
  const [title, assignee, notes] = [cell('title'), cell('assignee'), cell('notes')];
  const state = stateOf(cell('state').trim(), on, texts.text !== '' || on !== null, options.today, note);
  const extra = over.filter((one) => one.trim() !== '');
  if (extra.length > 0) note(null, { code: 'cells-over', value: extra.join(' · ').slice(0, 80) });
  if (client === null || problems.some((one) => one.weight === 'error')) return { values: null, problems };

  const named = (field: 'pillar' | 'campaign', all: ImportClient['pillars']): string | null => namedId(cell(field).trim(), all, (value) => note(field, { code: `${field}-unknown`, value }));
  const { media, loose } = mediaOf(cell('media'), cell('alt'), client, options.own, (value) => note('media', { code: 'media-unknown', value }));
  if (loose !== '') note('alt', { code: 'alt-in-notes' });
  const handle = cell('handle').trim();
  const handleOf = (network: Network): string | null => handleIn(client, network, handle, options.own);
  if (handle !== '' && place.networks.every((network) => handleOf(network) === null)) note('handle', { code: 'handle-unknown', value: handle });
  const hasTexts = Object.values(texts).some((value) => value.length > 0);
  return {
    problems,
    values: {
      clientId: client.id, zone: client.zone, ownId: options.own ? cells.get('id')?.trim() ?? null : null, on, at, title, state, assignee,
      notes: [notes, loose === '' ? '' : `${options.altLabel}: ${loose}`].filter(Boolean).join('\n\n'), pillarId: named('pillar', client.pillars),
      campaignId: named('campaign', client.campaigns), networks: place.networks.length > 0 ? place.networks : options.own && !hasTexts ? [] : [options.network],
      media, content: { ...emptyContent(place.format), ...details }, texts, handleOf,
    },
  };
}

type Fault = (field: ExchangeField, what: RowFault) => null;
type Note = (field: ExchangeField | null, what: RowNote) => void;

function clientOf(name: string, { clients, clientId }: ImportOptions, fault: (what: RowFault) => null): ImportClient | null {
  if (name === '') return clients.find((client) => client.id === clientId) ?? fault({ code: 'client-missing' });
  const exact = clients.filter((client) => client.name === name);
  const found = exact.length > 0 ? exact : clients.filter((client) => searchKey(client.name) === searchKey(name));
  if (found.length > 1) return found.find((client) => client.id === clientId) ?? fault({ code: 'client-twice', value: name });
  return found[0] ?? fault({ code: 'client-unknown', value: name.slice(0, 80) });
}

function momentOf(date: string, time: string, { order, today }: ImportOptions, fault: Fault, note: Note): { on: Day | null; at: WallTime | null } {
  const read = date === '' ? null : readDate(date, order, today);
  if (read?.ok === false) fault('date', read.fault);
  if (read?.ok === true && read.yearGuessed) note('date', { code: 'year-guessed', day: read.day });
  const on = read?.ok === true ? read.day : null;
  const at = time === '' ? (read?.ok === true ? read.at : null) : readTime(time);
  if (time !== '' && at === null) fault('time', { code: 'time-unread', value: time.slice(0, 40) });
  if (date === '' && time !== '') note('time', { code: 'time-without-day' });
  return { on, at };
}

function placeOf(cells: ReadonlyMap<ExchangeField, string>, { own }: ImportOptions, fault: Fault, note: Note): { networks: Network[]; format: PostContent['format'] } {
  const { networks, format: implied, unknown } = readNetworks(cells.get('network') ?? '');
  if (unknown.length > 0) fault('network', { code: 'network-unknown', value: unknown.join(', ') });
  const said = (cells.get('format') ?? '').trim();
  const format = said === '' ? null : readFormat(said);
  if (said !== '' && format === null) note('format', { code: 'format-unknown', value: said.slice(0, 60) });
  return { networks, format: format ?? (own ? null : implied) ?? 'image' };
}

/** Approved and beyond are only reached by a decision on the record; what the public has seen already is a fact. */
function stateOf(said: string, on: Day | null, written: boolean, today: Day, note: Note): PostState {
  const fallback = written ? 'draft' : 'idea';
  if (said === '') return fallback;
  const state = readState(said);
  if (state === null) {
    note('state', { code: 'state-unknown', value: said.slice(0, 60) });
    return fallback;
  }
  if (statesByHand.some((one) => one === state)) return state;
  if (state === 'published' && on !== null && on <= today) return state;
  note('state', { code: state === 'published' ? 'published-ahead' : 'state-on-record' });
  return 'draft';
}

function namedId(name: string, all: readonly { id: string; name: string }[], unknown: (name: string) => void): string | null {
  if (name === '') return null;
  const found = all.find((one) => one.name === name) ?? all.find((one) => searchKey(one.name) === searchKey(name));
  if (found === undefined) unknown(name.slice(0, 80));
  return found?.id ?? null;
}

/** The account that is named; where none is, the client's only one on that network. */
function handleIn({ handles }: ImportClient, network: Network, name: string, own: boolean): string | null {
  const there = handles.filter((handle) => handle.network === network);
  const bare = (text: string): string => text.replace(/^@/, '').toLowerCase();
  if (name !== '') return there.find((handle) => bare(handle.handle) === bare(name))?.id ?? null;
  return !own && there.length === 1 ? there[0]?.id ?? null : null;
}

/** Media of the client's own library by name or hash, with their alt texts; an alt text without a medium is `loose`. */
function mediaOf(cell: string, altCell: string, { media }: ImportClient, own: boolean, unknown: (names: string) => void): { media: PostMedium[]; loose: string } {
  const wanted = readMedia(cell);
  const alts = own || wanted.length > 1 ? readAlts(altCell) : [altCell];
  const lost: string[] = [];
  const loose: string[] = alts.slice(wanted.length);
  const found = wanted.flatMap(({ name, sha256 }, index): PostMedium[] => {
    const medium = media.find((one) => (sha256 === null ? one.name === name : one.sha256 === sha256)) ?? media.find((one) => searchKey(one.name) === searchKey(name));
    const alt = alts[index] ?? '';
    if (medium !== undefined) return [{ mediaId: medium.id, sha256: medium.sha256, alt: (alt || (own ? '' : medium.alt)).slice(0, 5_000) }];
    lost.push(name);
    loose.push(alt);
    return [];
  });
  if (lost.length > 0) unknown(lost.join(', ').slice(0, 120));
  return { media: found.filter((one, index) => found.findIndex((other) => other.mediaId === one.mediaId) === index).slice(0, 60), loose: loose.filter((alt) => alt.trim() !== '').join('\n') };
}
