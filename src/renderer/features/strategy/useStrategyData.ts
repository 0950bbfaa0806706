import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import type { Deliverable } from '../../../domain/agreements/index.ts';
import type { Client } from '../../../domain/clients/index.ts';
import type { Medium } from '../../../domain/media/index.ts';
import { agreedPosts, firstOfMonth, lastOfMonth, sameMonth } from '../../../domain/planning/index.ts';
import type { Post } from '../../../domain/posts/index.ts';
import type { Campaign } from '../../../domain/strategy/index.ts';
import { addMonths, dayAt, type Day } from '../../../domain/time/index.ts';
import { useWork } from '../../app/work/index.ts';
import { campaigns, db, posts } from '../../data/index.ts';

/** What stands beside a strategy: what was signed, what is planned, which media that uses. */
export type StrategyData = {
  readonly client: Client;
  /** On the client's own clock. */
  readonly today: Day;
  readonly deliverables: readonly Deliverable[];
  readonly thisMonth: readonly Post[];
  readonly nextMonth: readonly Post[];
  readonly media: ReadonlyMap<string, Medium>;
  readonly campaigns: readonly Campaign[];
};

/** Undefined until everything has been read once. */
export function useStrategyData(client: Client): StrategyData | undefined {
  const work = useWork();
  const today = dayAt(work?.now ?? Date.now(), client.zone);
  const month = firstOfMonth(today);
  const planned = useLiveQuery(async () => {
    const rows = await posts.inRange(month, lastOfMonth(addMonths(month, 1)), [client.id]);
    const used = await db.media.bulkGet([...new Set(rows.flatMap(({ content }) => content.media.map(({ mediaId }) => mediaId)))]);
    return { rows, media: new Map(used.flatMap((medium) => (medium ? [[medium.id, medium] as const] : []))) };
  }, [client.id, month]);
  const ofClient = useLiveQuery(() => campaigns.ofClient(client.id), [client.id]);
  return useMemo(() => (work && planned && ofClient ? {
    client, today, deliverables: agreedPosts(work.versions, client.id, today), campaigns: ofClient, media: planned.media,
    thisMonth: planned.rows.filter(({ on }) => on !== null && sameMonth(on, month)), nextMonth: planned.rows.filter(({ on }) => on !== null && !sameMonth(on, month)),
  } : undefined), [client, today, work, planned, ofClient, month]);
}
