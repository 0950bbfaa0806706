import { rowOf, type PlannedItem } from '../../../domain/planning/index.ts';
import type { Network } from '../../../domain/clients/index.ts';
import type { PostState } from '../../../domain/posts/index.ts';
import { instantOf, stamp, type Day, type WallTime } from '../../../domain/time/index.ts';
import type { ListedClient } from '../../app/work/index.ts';

/** A thing as a card shows it: made once per row and change, so that drawing hundreds asks nothing of dates or text again. */
export type Card = {
  readonly id: string;
  readonly item: PlannedItem;
  /** Changes with the row: two cards with the same are drawn the same. */
  readonly stamp: string;
  readonly on: Day | null;
  readonly at: WallTime | null;
  readonly title: string;
  readonly networks: readonly Network[];
  readonly state: PostState | null;
  readonly done: boolean;
  readonly held: boolean;
  readonly thumb: string | null;
  readonly client: ListedClient | undefined;
  /** The viewer's own time where it differs from the client's: `11:00`, with the day where that differs, too. */
  readonly viewer: { readonly on: Day; readonly at: WallTime; readonly city: string } | null;
};

const made = new WeakMap<object, Card>();

/** The card of an item; the same one as long as the row is the same. */
export function cardOf(item: PlannedItem, clients: ReadonlyMap<string, ListedClient>, viewerZone: string): Card {
  const row = rowOf(item);
  const client = clients.get(row.clientId);
  const known = made.get(row);
  if (known && known.client === client) return known;
  const card: Card = {
    id: row.id, item, stamp: `${row.id} ${row.revision} ${client?.revision ?? 0}`, on: row.on, at: row.at, title: titleOf(item), client,
    networks: item.kind === 'post' ? networksOf(item) : [],
    state: item.kind === 'post' ? item.post.state : null,
    done: item.kind === 'work' && item.work.doneAt !== null,
    held: item.kind === 'post' && item.post.held !== null,
    thumb: item.kind === 'post' ? item.post.content.media[0]?.mediaId ?? null : null,
    // Asked only of what is drawn: zones are slow, and most of two thousand posts stand behind "+n more".
    get viewer() {
      return elsewhere(row.on, row.at, row.zone, viewerZone);
    },
  };
  made.set(row, card);
  return card;
}

const networksOf = (item: Extract<PlannedItem, { kind: 'post' }>): Network[] => [...new Set(item.post.content.variants.map(({ network }) => network))];

/** The first line that says anything: the idea, else the caption. */
function titleOf(item: PlannedItem): string {
  if (item.kind === 'work') return item.work.title;
  if (item.post.title !== '') return item.post.title;
  const text = item.post.content.variants.find((variant) => variant.text.trim() !== '')?.text ?? '';
  return text.trim().split('\n', 1)[0]?.slice(0, 200) ?? '';
}

const offsets = new Map<string, Card['viewer']>();

/** The viewer's wall clock at that moment, null where it shows the same. Kept, because a month asks for the same few moments again and again. */
function elsewhere(on: Day | null, at: WallTime | null, zone: string, viewerZone: string): Card['viewer'] {
  if (on === null || at === null || zone === viewerZone) return null;
  const key = `${on} ${at} ${zone}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  const there = stamp(instantOf(on, at, zone), viewerZone);
  const [day, time] = [there.slice(0, 10), there.slice(11, 16)];
  const viewer = day === on && time === at ? null : { on: day, at: time, city: cityOf(zone) };
  if (offsets.size > 20_000) offsets.clear();
  offsets.set(key, viewer);
  return viewer;
}

/** `Oslo` of `Europe/Oslo`; Istanbul as Turkish writes it is left to the reader. */
export const cityOf = (zone: string): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');

export const sameCards = (a: readonly Card[] | undefined, b: readonly Card[] | undefined): boolean =>
  a === b || ((a?.length ?? 0) === (b?.length ?? 0) && (a ?? []).every((card, index) => card === b?.[index] || card.stamp === b?.[index]?.stamp));
