import type { Medium } from '../../domain/media/index.ts';

/** Where both hosts serve a medium or a rendition of one: below the program's own origin, for pages of it alone. */
export const mediaUrl = (sha256: string): string => `/media/${sha256}`;

/** The small picture of a medium for lists and cards; null where there is none (a video that this browser cannot play). */
export const thumbnailUrl = ({ thumbnail }: Pick<Medium, 'thumbnail'>): string | null => (thumbnail === null ? null : mediaUrl(thumbnail.sha256));

/** A picture of the medium at up to 1440 px, without any metadata; null where there is none. */
export const webUrl = ({ web }: Pick<Medium, 'web'>): string | null => (web === null ? null : mediaUrl(web.sha256));

export type MediaFault = 'not-found' | 'corrupt' | 'io';

/** Why a medium is not shown, asked when the browser could not show it; null when it is whole and here. */
export async function mediaFault(sha256: string): Promise<MediaFault | null> {
  const answer = await fetch(mediaUrl(sha256), { method: 'HEAD', cache: 'no-store' }).catch(() => null);
  if (answer?.ok === true) return null;
  const code = answer?.headers.get('Onay-Code');
  return code === 'not-found' || code === 'corrupt' ? code : 'io';
}
