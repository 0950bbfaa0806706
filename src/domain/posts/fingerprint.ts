import { canonical, type Hasher } from '../ledger/index.ts';
import type { PostContent } from './content.ts';

/**
 * SHA-256 of what the public would see, lower-case hex. Ids of rows are left out: a copy with the same words and pictures is the
 * same content, and media count by their hash.
 */
export function postFingerprint(content: PostContent, hash: Hasher): Promise<string> {
  const shaOf = new Map(content.media.map((medium) => [medium.mediaId, medium.sha256]));
  return hash(canonical({
    ...content,
    media: content.media.map(({ sha256, alt }) => ({ sha256, alt })),
    cover: content.cover?.kind === 'picture' ? { kind: 'picture', sha256: content.cover.sha256 } : content.cover,
    variants: content.variants.map(({ network, title, text, firstComment, link, hashtags, mentions, mediaIds }) => ({
      network, title, text, firstComment, link, hashtags, mentions,
      media: mediaIds?.map((id) => shaOf.get(id) ?? null) ?? null,
    })),
  }));
}
