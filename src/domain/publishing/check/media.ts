import type { Network } from '../../clients/networks.ts';
import type { Id } from '../../common/id.ts';
import type { Medium } from '../../media/index.ts';
import type { PostContent, Variant } from '../../posts/content.ts';
import { altLimits } from '../caption.ts';
import { formatRules } from '../networks/index.ts';
import type { FormatRules } from '../networks/rules.ts';
import { problem, type Problem, type ProblemCode, type ProblemParts } from '../problems.ts';
import { checkMedium } from './medium.ts';

/** The media of a variant, in order: its own choice of the post's media, or all of them. */
export const mediaOf = (content: PostContent, variant: Pick<Variant, 'mediaIds'>): Id[] =>
  variant.mediaIds ?? content.media.map(({ mediaId }) => mediaId);

/** What the media of a variant offend against: how many, of which kind, and each by itself. */
export function checkMedia(content: PostContent, variant: Variant, media: ReadonlyMap<Id, Medium>): Problem[] {
  const { id: variantId, network } = variant;
  const made = formatRules(network, content.format);
  if (made === null) return [];
  const ids = mediaOf(content, variant);
  const inPost = new Set(content.media.map(({ mediaId }) => mediaId));
  const chosen = ids.flatMap((id) => media.get(id) ?? []);
  const gone = ids.filter((id) => !media.has(id) || !inPost.has(id));
  const at = (code: ProblemCode, parts: Partial<ProblemParts> = {}): Problem =>
    problem(code, { variantId, field: 'media', network, ...parts, params: { format: content.format, ...parts.params } });
  return [
    ...(gone.length > 0 ? [at('medium-gone', { mediaIds: gone, params: { count: gone.length } })] : []),
    ...howMany(made, ids.length, chosen, at),
    ...chosen.flatMap((medium) => checkMedium(medium, made, { format: content.format, network, variantId })),
    ...cropped(network, content, chosen, at),
    ...altOver(content, variant, made, ids),
  ];
}

type At = (code: ProblemCode, parts?: Partial<ProblemParts>) => Problem;

function howMany(made: FormatRules, count: number, chosen: readonly Medium[], at: At): Problem[] {
  if (made.media.max === 0) return count === 0 ? [] : [at('media-too-many', { params: { count, most: 0 } })];
  if (count === 0) return [at(missingCode(made), { params: { count: made.media.min } })];
  const problems: Problem[] = [];
  if (count < made.media.min) problems.push(at('media-too-few', { params: { count: made.media.min, have: count } }));
  if (count > made.media.max) problems.push(at('media-too-many', { params: { count, most: made.media.max } }));
  const kinds = new Set(chosen.map(({ kind }) => kind));
  if (!made.mixed && made.image !== null && made.video !== null && kinds.size > 1) problems.push(at('media-not-mixed'));
  return problems;
}

function missingCode(made: FormatRules): ProblemCode {
  if (made.image !== null && made.video !== null) return 'media-missing';
  if (made.image !== null) return 'image-missing';
  return made.video === null ? 'document-missing' : 'video-missing';
}

/** Instagram gives every picture of a carousel the shape of the first (content-publishing guide, read 2026-11-23). */
function cropped(network: Network, content: PostContent, chosen: readonly Medium[], at: At): Problem[] {
  if (network !== 'instagram' || content.format !== 'carousel') return [];
  const [first, ...rest] = chosen.map((medium) => ({ id: medium.id, shape: shapeOf(medium) }));
  const shape = first?.shape ?? null;
  if (shape === null) return [];
  const others = rest.filter((other) => other.shape !== null && Math.abs(other.shape / shape - 1) > 0.01);
  return others.length === 0
    ? []
    : [at('carousel-cropped', { mediaIds: others.map(({ id }) => id), params: { count: others.length } })];
}

const shapeOf = ({ width, height }: Medium): number | null => (width === null || height === null ? null : width / height);

function altOver(content: PostContent, { id: variantId, network }: Variant, made: FormatRules, ids: readonly Id[]): Problem[] {
  if (made.alt.length === 0) return [];
  return content.media
    .filter(({ mediaId }) => ids.includes(mediaId))
    .flatMap(({ mediaId, alt }) =>
      altLimits(network, alt)
        .filter(({ over }) => over > 0)
        .map(({ over, max, kind }) =>
          problem(kind === 'hard' ? 'alt-over' : 'alt-over-safe', {
            variantId,
            field: 'alt',
            mediaIds: [mediaId],
            network,
            params: { count: over, most: max },
          }),
        ),
    );
}
