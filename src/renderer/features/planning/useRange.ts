import { useMemo, useRef } from 'react';
import type { Post } from '../../../domain/posts/index.ts';
import type { Campaign, Strategy } from '../../../domain/strategy/index.ts';
import { passesPost, passesWork, placeByDay, rowOf, type CalendarFilter, type CalendarRange, type PlannedItem } from '../../../domain/planning/index.ts';
import type { Day } from '../../../domain/time/index.ts';
import { useWork, type ListedClient, type Work } from '../../app/work/index.ts';
import { cardOf, sameCards, type Card } from './cards.ts';
import { useRows } from './useRows.ts';

export type RangeData = {
  readonly work: Work;
  readonly clients: ReadonlyMap<string, ListedClient>;
  /** The clients whose things are shown: those of the filter, or all. */
  readonly shownClients: readonly ListedClient[];
  /** Everything of the range before the filter, for the meter. */
  readonly posts: readonly Post[];
  readonly campaigns: readonly Campaign[];
  readonly strategies: ReadonlyMap<string, Strategy>;
  readonly byDay: ReadonlyMap<Day, readonly Card[]>;
  readonly byId: ReadonlyMap<string, PlannedItem>;
  /** What the filter lets through, and what there is at all. */
  readonly shown: number;
  readonly present: number;
};

const viewerZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

/**
 * Everything a view of the calendar shows, filtered and placed by day, and the range that it is of: until another's rows are there,
 * the one before stays. Undefined until the first reading is there.
 */
export function useRange(range: CalendarRange, filter: CalendarFilter): { readonly data: RangeData; readonly range: CalendarRange } | undefined {
  const work = useWork();
  const rows = useRows(range, filter.clientIds);
  const clients = useMemo(() => new Map(work?.active.map((client) => [client.id, client])), [work]);
  const items = useMemo(() => {
    if (!rows) return undefined;
    // What belongs to a client that is put away is on no calendar.
    const planned: PlannedItem[] = rows.posts.filter((post) => clients.has(post.clientId)).map((post) => ({ kind: 'post', post }));
    return [...planned, ...rows.works.filter((one) => clients.has(one.clientId)).map((one): PlannedItem => ({ kind: 'work', work: one }))];
  }, [rows, clients]);
  const placed = usePlaced(items, rows?.range ?? range, filter, clients);
  return useMemo(() => {
    if (!work || !rows || !placed) return undefined;
    const shownClients = work.active.filter(({ id }) => filter.clientIds.length === 0 || filter.clientIds.includes(id));
    const shownIds = new Set(shownClients.map(({ id }) => id));
    const data = {
      work, clients, shownClients, posts: rows.posts, campaigns: rows.campaigns.filter((campaign) => shownIds.has(campaign.clientId)),
      strategies: new Map(rows.strategies.map((strategy) => [strategy.clientId, strategy])), ...placed,
    };
    return { data, range: rows.range };
  }, [work, rows, placed, clients, filter.clientIds]);
}

function usePlaced(items: readonly PlannedItem[] | undefined, range: CalendarRange, filter: CalendarFilter, clients: ReadonlyMap<string, ListedClient>) {
  const before = useRef<ReadonlyMap<Day, readonly Card[]>>(new Map());
  return useMemo(() => {
    if (!items) return undefined;
    const passing = items.filter((item) => (item.kind === 'post' ? passesPost(filter, item.post) : passesWork(filter, item.work)));
    const days = placeByDay(passing.map((item) => cardOf(item, clients, viewerZone)), range, (card) => card);
    // A day on which nothing changed keeps its list, so that its cell is not drawn again.
    const byDay = new Map([...days].map(([day, cards]) => {
      const known = before.current.get(day);
      return [day, known && sameCards(known, cards) ? known : cards];
    }));
    before.current = byDay;
    return { byDay, byId: new Map(passing.map((item) => [rowOf(item).id, item])), shown: passing.length, present: items.length };
  }, [items, range, filter, clients]);
}
