import type { Medium } from '../../../../domain/media/index.ts';
import type { Network } from '../../../../domain/clients/index.ts';
import type { PostContent, Variant } from '../../../../domain/posts/index.ts';
import { composed, linkInText, mediaOf, networkRules, threadOf } from '../../../../domain/publishing/index.ts';
import type { PostData } from '../usePostData.ts';

/** A medium as a preview draws it; no row: it is not in the library any more. */
export type ShownMedium = { id: string; alt: string; row: Medium | undefined };
/** What a preview draws, whichever network. */
export type ShownPost = {
  network: Network; layout: 'feed' | 'story' | 'reel' | 'watch' | 'pin'; name: string; handle: string; colour: string;
  title: string;
  /** One text, or the posts of a thread. */
  texts: string[];
  /** About how many characters are seen before "more"; null where all are. */
  fold: number | null;
  media: ShownMedium[];
  /** Below the text; null where the link stands in the text, beside media, or nowhere. */
  linkCard: { host: string; path: string } | null;
  stickers: string; audio: string; location: string; paid: string | null; collaborators: string[]; firstComment: string;
};

/** How a network lays a format out. */
export function layoutOf(network: Network, format: PostContent['format']): ShownPost['layout'] {
  if (format === 'story') return 'story';
  if (format === 'reel') return 'reel';
  if (network === 'youtube') return 'watch';
  if (network === 'tiktok' && format === 'video') return 'reel';
  return network === 'pinterest' ? 'pin' : 'feed';
}

/** Everything a preview shows of a variant, worked out once. */
export function shownPost({ post, client, media }: Pick<PostData, 'post' | 'client' | 'media'>, variant: Variant, handle: string): ShownPost {
  const { content } = post;
  const { network } = variant;
  const alts = new Map(content.media.map(({ mediaId, alt }) => [mediaId, alt]));
  const shown = mediaOf(content, variant).map((id): ShownMedium => ({ id, alt: alts.get(id) ?? '', row: media.get(id) }));
  const text = composed(variant, content.format);
  const { thread, fold, link } = networkRules[network];
  return {
    network, layout: layoutOf(network, content.format), name: client.name, handle, colour: client.colour, title: variant.title,
    texts: thread ? threadOf(text, { numbered: true }) : text === '' ? [] : [text], fold, media: shown,
    linkCard: link === 'card' && shown.length === 0 && !linkInText(variant, content.format) ? cardOf(variant.link) : null,
    stickers: content.stickers, audio: content.audio, location: content.location, paid: content.paidPartnership, collaborators: content.collaborators,
    firstComment: variant.firstComment,
  };
}

/** Host and path of a link; null while it is none. Nothing is fetched. */
export function cardOf(link: string): ShownPost['linkCard'] {
  const url = URL.parse(link.trim());
  if (url === null || !/^https?:$/.test(url.protocol)) return null;
  return { host: url.host.replace(/^www\./, ''), path: url.pathname === '/' ? '' : readable(url.pathname) };
}

/** As a reader writes it; a path that is no text stays as it is. */
function readable(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

/** The part that a feed shows, cut between words where it can be; null when all of it is shown. */
export function folded(text: string, fold: number | null): string | null {
  const letters = [...text];
  if (fold === null || letters.length <= fold) return null;
  const cut = letters.slice(0, fold).join('');
  const space = cut.lastIndexOf(' ');
  return (space > fold * 0.7 ? cut.slice(0, space) : cut).trimEnd();
}
