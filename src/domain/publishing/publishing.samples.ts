import type { Handle, Network } from '../clients/index.ts';
import type { Medium } from '../media/index.ts';
import type { PostContent, PostFormat, Variant } from '../posts/index.ts';
import { emptyContent } from '../posts/index.ts';
import type { ClientRule } from '../strategy/index.ts';
import { idOf } from '../testing/studio.ts';
import { checkPost, type PostToCheck, type Problem } from './index.ts';

/** Posts, media and rules to check, for the tests of this room. */
export const clientId = idOf(1);
export const handleOf = (network: Network, index = 0): Handle => ({
  id: idOf(700 + network.length * 10 + network.charCodeAt(0) + index),
  network,
  handle: 'agackakan',
  url: '',
});

export const variant = (network: Network, over: Partial<Variant> = {}): Variant => ({
  id: idOf(300 + network.length * 10 + network.charCodeAt(0)),
  network,
  handleId: handleOf(network).id,
  title: '',
  text: 'Yeni çekirdekler geldi.',
  firstComment: '',
  link: '',
  hashtags: [],
  mentions: [],
  mediaIds: null,
  ...over,
});

export const medium = (index: number, over: Partial<Medium> = {}): Medium => ({
  id: idOf(500 + index),
  createdAt: 0,
  updatedAt: 0,
  revision: 1,
  clientId,
  sha256: String(index).padStart(64, '0'),
  name: `çekim-${index}.jpg`,
  kind: 'image',
  mime: 'image/jpeg',
  bytes: 400_000,
  width: 1_080,
  height: 1_080,
  durationMs: null,
  hasLocation: false,
  thumbnail: null,
  web: null,
  alt: '',
  tags: [],
  licence: null,
  sample: false,
  ...over,
});
export const video = (index: number, seconds: number, over: Partial<Medium> = {}): Medium =>
  medium(index, {
    kind: 'video',
    mime: 'video/mp4',
    name: `film-${index}.mp4`,
    width: 1_080,
    height: 1_920,
    durationMs: seconds * 1_000,
    ...over,
  });

export const content = (
  format: PostFormat,
  variants: Variant[],
  media: Medium[] = [],
  over: Partial<PostContent> = {},
): PostContent => ({
  ...emptyContent(format),
  variants,
  media: media.map(({ id, sha256 }) => ({ mediaId: id, sha256, alt: 'Kavrulmuş çekirdekler' })),
  ...over,
});

export const rule = (kind: ClientRule['kind'], text = '', over: Partial<ClientRule> = {}): ClientRule => ({
  id: idOf(900),
  kind,
  network: null,
  text,
  weight: 'warn',
  note: '',
  ...over,
});

/** The problems of a post whose client has a handle on every network. */
export function check(post: PostContent, media: Medium[] = [], over: Partial<PostToCheck> = {}): Problem[] {
  const handles = post.variants.map(({ network }) => handleOf(network));
  return checkPost({
    content: post,
    media: new Map(media.map((each) => [each.id, each])),
    client: { id: clientId, handles },
    rules: [],
    on: '2026-12-01',
    ...over,
  });
}
export const codes = (problems: readonly Problem[]): string[] => problems.map(({ code }) => code);
