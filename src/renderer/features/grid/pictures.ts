import { useLiveQuery } from 'dexie-react-hooks';
import type { Medium } from '../../../domain/media/index.ts';
import type { Post } from '../../../domain/posts/index.ts';
import { db } from '../../data/index.ts';

/** What the profile shows of a post: the cover that was chosen, else the first medium that Instagram gets. Null: nothing yet. */
export function pictureIdOf({ content }: Post): string | null {
  if (content.cover?.kind === 'picture') return content.cover.mediaId;
  const variant = content.variants.find(({ network }) => network === 'instagram');
  return variant?.mediaIds?.[0] ?? content.media[0]?.mediaId ?? null;
}

/** The media behind the tiles, by id. */
export function usePictures(posts: readonly Post[] | undefined): ReadonlyMap<string, Medium> {
  const ids = [...new Set(posts?.flatMap((post) => pictureIdOf(post) ?? []))].sort().join();
  const media = useLiveQuery(async () => (await db.media.bulkGet(ids.split(',').filter(Boolean))).filter((medium) => medium !== undefined), [ids]);
  return new Map(media?.map((medium) => [medium.id, medium]));
}
