import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import type { Medium } from '../../../domain/media/index.ts';
import { dayAt, type Day } from '../../../domain/time/index.ts';
import { useWork } from '../../app/work/index.ts';
import { db } from '../../data/index.ts';
import { mediaUse, type MediaUse } from '../../media/index.ts';

/** What a library shows: undefined while it is read for the first time. */
export type LibraryData = { media: Medium[] | undefined; used: ReadonlyMap<string, readonly MediaUse[]>; tags: string[]; day: Day };

/** A client's media (null: everybody's), live, and where they are used. */
export function useLibrary(clientId: string | null): LibraryData {
  const work = useWork();
  const media = useLiveQuery(() => (clientId === null ? db.media.toArray() : db.media.where('clientId').equals(clientId).toArray()), [clientId]);
  const owners = clientId === null ? [...new Set(media?.map((medium) => medium.clientId))].sort().join() : clientId;
  const used = useLiveQuery(async () => {
    const all = await Promise.all(owners.split(',').filter(Boolean).map(mediaUse));
    return new Map(all.flatMap((one) => [...one]));
  }, [owners]);
  const tags = useMemo(() => [...new Set(media?.flatMap((medium) => medium.tags))].sort((a, b) => a.localeCompare(b, ['tr', 'en'])), [media]);
  return { media, used: used ?? nowhere, tags, day: work?.day ?? dayAt(Date.now(), 'UTC') };
}

const nowhere: ReadonlyMap<string, readonly MediaUse[]> = new Map();
