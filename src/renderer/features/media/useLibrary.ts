import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import type { Medium } from '../../../domain/media/index.ts';
import { dayAt, type Day } from '../../../domain/time/index.ts';
import { useWork } from '../../app/work/index.ts';
import { db } from '../../data/index.ts';
import { mediaUse, type MediaUse } from '../../media/use.ts';

/** Where media are used, as far as it has been looked up: `of` has the clients whose posts have been gone through. */
export type Used = { of: ReadonlySet<string>; by: ReadonlyMap<string, readonly MediaUse[]> };
const nowhere: Used = { of: new Set(), by: new Map() };

/** In how many posts a medium is used; null while nobody has looked. */
export const usesOf = (used: Used, { id, clientId }: Pick<Medium, 'id' | 'clientId'>): number | null =>
  (used.of.has(clientId) ? used.by.get(id)?.length ?? 0 : null);

/** What a library shows: `media` is undefined while it is read for the first time. */
export type LibraryData = { media: Medium[] | undefined; used: Used; tags: string[]; day: Day };

/**
 * A client's media (null: everybody's), live, and where they are used. That takes a pass over a client's posts: `count` says whose,
 * because everybody's may be a hundred thousand.
 */
export function useLibrary(clientId: string | null, count: 'all' | readonly string[]): LibraryData {
  const work = useWork();
  const media = useLiveQuery(() => (clientId === null ? db.media.toArray() : db.media.where('clientId').equals(clientId).toArray()), [clientId]);
  const owners = (count === 'all' ? [...new Set(media?.map((medium) => medium.clientId))] : [...count]).sort().join();
  const used = useLiveQuery(async (): Promise<Used> => {
    const of = owners.split(',').filter(Boolean);
    const all = await Promise.all(of.map(mediaUse));
    return { of: new Set(of), by: new Map(all.flatMap((one) => [...one])) };
  }, [owners]);
  const tags = useMemo(() => [...new Set(media?.flatMap((medium) => medium.tags))].sort((a, b) => a.localeCompare(b, ['tr', 'en'])), [media]);
  return { media, used: used ?? nowhere, tags, day: work?.day ?? dayAt(Date.now(), 'UTC') };
}
