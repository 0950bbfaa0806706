import { filesIn, filesOf } from '../../domain/media/index.ts';
import type { PostContent } from '../../domain/posts/index.ts';
import { db } from './database.ts';
import type { TrashRow } from './tables.ts';

/** So many rows are looked at before the page may do something else. */
const atOnce = 500;

/** Every file of media that a library or the trash has. Two tables that stay small: their rows are media, not posts. */
export async function filesOfMedia(): Promise<Set<string>> {
  const named = new Set<string>();
  for (const medium of await db.media.toArray()) for (const file of filesOf(medium)) named.add(file);
  for (const { was } of await db.trash.toArray()) for (const file of inTrash(was)) named.add(file);
  return named;
}

function inTrash(was: TrashRow['was']): string[] {
  switch (was.kind) {
    case 'medium': return filesOf(was.medium);
    case 'post': return [was.post, ...was.versions].flatMap(({ content }) => filesIn(content));
    case 'work': return [];
  }
}

/**
 * The files that posts, their versions and templates name. A pass over all of them, in batches with a `pause` between: only asked for when
 * something would go otherwise.
 */
export async function filesOfPosts(pause: () => Promise<void>): Promise<Set<string>> {
  const named = new Set<string>();
  const pages: ((after: string) => PromiseLike<{ id: string; content: PostContent }[]>)[] = [
    (after) => db.posts.where('id').above(after).limit(atOnce).toArray(),
    (after) => db.postVersions.where('id').above(after).limit(atOnce).toArray(),
    (after) => db.postTemplates.where('id').above(after).limit(atOnce).toArray(),
  ];
  for (const page of pages) {
    for (let rows = await page(''); rows.length > 0; rows = await page(rows.at(-1)?.id ?? '')) {
      for (const { content } of rows) for (const file of filesIn(content)) named.add(file);
      await pause();
    }
  }
  return named;
}
