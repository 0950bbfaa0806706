import { canonical } from '../ledger/index.ts';
import type { PostContent } from './content.ts';
import type { PostVersion } from './post.ts';

/** While one types on, the newest version grows; a pause of this many milliseconds begins a new one. */
export const growsFor = 30_000;

export type VersionOrigin = PostVersion['origin'];

/** What saving a content does to a post's versions. */
export type VersionStep = { step: 'none' } | { step: 'grow' } | { step: 'drop' } | { step: 'add'; number: number };

/** Whether a content changed in the same way, now, belongs into the newest version. A clock that jumped begins a new one. */
export function grows(newest: Pick<PostVersion, 'sealed' | 'origin' | 'updatedAt'>, origin: VersionOrigin, now: number): boolean {
  return !newest.sealed && newest.origin === origin && Math.abs(now - newest.updatedAt) < growsFor;
}

/** Whether two contents are the same to the last field, ids included: another handle is another content, though it looks the same. */
export const sameContent = (one: PostContent, other: PostContent): boolean => canonical(one) === canonical(other);

/**
 * What to do with `content`, given a post's last two versions, newest first. No two neighbours are ever the same: a content that is
 * the newest's already adds nothing, and a version that has grown back into the one before it goes (`drop`).
 */
export function versionStep(
  [newest, before]: readonly [(PostVersion | undefined)?, (PostVersion | undefined)?], content: PostContent, origin: VersionOrigin, now: number,
): VersionStep {
  if (!newest) return { step: 'add', number: 1 };
  if (sameContent(newest.content, content)) return { step: 'none' };
  if (!grows(newest, origin, now)) return { step: 'add', number: newest.number + 1 };
  return before && sameContent(before.content, content) ? { step: 'drop' } : { step: 'grow' };
}
