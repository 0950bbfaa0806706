import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import { passesPost, type CalendarFilter, type PlannedItem } from '../../../domain/planning/index.ts';
import type { ListedClient } from '../../app/work/index.ts';
import { posts } from '../../data/index.ts';
import { cardOf, type Card } from './cards.ts';

export type Backlog = { readonly cards: readonly Card[]; readonly byId: ReadonlyMap<string, PlannedItem> };
const empty: Backlog = { cards: [], byId: new Map() };

/** Posts without a day that the filter lets through; asked for only while they are shown. */
export function useBacklog(shown: boolean, filter: CalendarFilter, clients: ReadonlyMap<string, ListedClient>): Backlog {
  const key = filter.clientIds.join();
  const rows = useLiveQuery(() => (shown ? posts.backlog(filter.clientIds) : []), [shown, key]);
  return useMemo(() => {
    if (!shown || !rows) return empty;
    const items = rows.filter((post) => clients.has(post.clientId) && passesPost(filter, post)).map((post): PlannedItem => ({ kind: 'post', post }));
    return { cards: items.map((item) => cardOf(item, clients, '')), byId: new Map(items.map((item) => [item.kind === 'post' ? item.post.id : item.work.id, item])) };
  }, [shown, rows, filter, clients]);
}
