import type { Post, PostVersion } from '../posts/index.ts';
import type { Medium } from './media.ts';

/** The files that a medium is made of. */
export const filesOf = ({ sha256, thumbnail, web }: Pick<Medium, 'sha256' | 'thumbnail' | 'web'>): string[] =>
  [sha256, ...(thumbnail ? [thumbnail.sha256] : []), ...(web ? [web.sha256] : [])];

/** The files that a post's content, or a version of it, names: what was approved is kept even when its medium is deleted. */
export const filesIn = ({ media, cover }: Pick<(Post | PostVersion)['content'], 'media' | 'cover'>): string[] =>
  [...media.map(({ sha256 }) => sha256), ...(cover?.kind === 'picture' ? [cover.sha256] : [])];

/**
 * Which of the old files on the shelf may go: those that nothing names. Nothing goes while nothing at all is named, because a database
 * without a single medium beside files is more likely lost than empty.
 */
export function unnamed(onShelf: readonly string[], named: ReadonlySet<string>): string[] {
  return named.size === 0 ? [] : onShelf.filter((sha256) => !named.has(sha256));
}
