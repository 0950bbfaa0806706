import type { AgreementContent } from '../../agreements/index.ts';
import type { Id } from '../../common/id.ts';
import type { Medium } from '../../media/index.ts';
import type { PostContent, Variant } from '../../posts/content.ts';
import type { ClientRule } from '../../strategy/index.ts';
import type { Day } from '../../time/index.ts';
import { wrongClient, type Belongings } from '../guard.ts';
import { clashes, nearDuplicates, type Placed } from '../neighbours.ts';
import { formatRules, networkRules } from '../networks/index.ts';
import { problem, type Problem } from '../problems.ts';
import { checkRules } from '../rules/index.ts';
import { checkMedia } from './media.ts';
import { checkText } from './text.ts';

export type PostToCheck = {
  content: PostContent;
  /** The media that the post uses, of any client: whose they are is looked up. */
  media: ReadonlyMap<Id, Medium>;
  client: Belongings;
  rules: readonly ClientRule[];
  /** The day it goes out, on the client's own clock; null while it has none. */
  on: Day | null;
  pillarId?: Id | null;
  campaignId?: Id | null;
  /** The agreement in force on that day. */
  agreement?: Pick<AgreementContent, 'deliverables'> | null;
  /** The post's own variants at their places and those of the other posts (`placedOf`), for doubles and clashes. */
  placed?: { own: readonly Placed[]; others: readonly Placed[] };
};

/** Everything that can be said about a post, as data: by variant, then about the whole. Never throws, whatever the content. */
export function checkPost(post: PostToCheck): Problem[] {
  const { content, media } = post;
  return [
    ...(content.variants.length === 0 ? [problem('variant-missing', { field: 'networks' })] : []),
    ...content.variants.flatMap((variant) => checkVariant(post, variant)),
    ...people(content),
    ...checkRules(post),
    ...wrongClient({ client: post.client, content, media, pillarId: post.pillarId, campaignId: post.campaignId }),
    ...(post.placed === undefined ? [] : neighbours(post.placed)),
  ];
}

function checkVariant({ content, media, client, agreement }: PostToCheck, variant: Variant): Problem[] {
  const { id: variantId, network } = variant;
  const made = formatRules(network, content.format);
  return [
    ...handle(content, variant, client),
    ...(made === null
      ? [problem('format-not-made', { variantId, field: 'format', network, params: { format: content.format } })]
      : []),
    ...checkText(variant, content.format),
    ...checkMedia(content, variant, media),
    ...(agreed(content, variant, agreement ?? null)
      ? []
      : [problem('not-agreed', { variantId, field: 'networks', network, params: { format: content.format } })]),
  ];
}

function handle(content: PostContent, { id: variantId, network, handleId }: Variant, client: Belongings): Problem[] {
  if (handleId === null) {
    const some = client.handles.some((each) => each.network === network);
    return [problem(some ? 'handle-missing' : 'handle-none', { variantId, field: 'handle', network })];
  }
  const own = client.handles.find(({ id }) => id === handleId);
  const first = content.variants.find((variant) => variant.handleId === handleId)?.id;
  return [
    ...(own !== undefined && own.network !== network
      ? [problem('handle-other-network', { variantId, field: 'handle', network })]
      : []),
    ...(first === variantId ? [] : [problem('handle-twice', { variantId, field: 'handle', network })]),
  ];
}

/** Agreed is a deliverable of that network, or of any, in that format; `post` and `other` leave the format open. */
function agreed(
  { format }: PostContent,
  { network }: Variant,
  agreement: Pick<AgreementContent, 'deliverables'> | null,
): boolean {
  if (agreement === null || agreement.deliverables.length === 0) return true;
  return agreement.deliverables.some(
    (each) =>
      (each.network === null || each.network === network) &&
      (each.format === format || each.format === 'post' || each.format === 'other'),
  );
}

/** Collaborators and tags are the post's: the strictest of the networks that know them counts. */
function people({ variants, collaborators, taggedAccounts }: PostContent): Problem[] {
  const tightest = (field: 'collaborators' | 'taggedAccounts'): Variant | undefined =>
    variants
      .filter(({ network }) => networkRules[network][field] > 0)
      .toSorted((one, other) => networkRules[one.network][field] - networkRules[other.network][field])[0];
  return (
    [
      ['collaborators', collaborators, 'collaborators-over'],
      ['taggedAccounts', taggedAccounts, 'tagged-over'],
    ] as const
  ).flatMap(([field, names, code]) => {
    const variant = tightest(field);
    const most = variant === undefined ? Infinity : networkRules[variant.network][field];
    return names.length <= most
      ? []
      : [problem(code, { field, network: variant?.network, params: { count: names.length, most } })];
  });
}

function neighbours({ own, others }: NonNullable<PostToCheck['placed']>): Problem[] {
  return [
    ...nearDuplicates(own, others).map(({ variantId, other, similarity }) =>
      problem(similarity === 1 ? 'same-text' : 'near-text', {
        variantId,
        field: 'text',
        params: { ...day(other), postId: other.postId, percent: Math.floor(similarity * 100) },
      }),
    ),
    ...clashes(own, others).map(({ variantId, other, minutes }) =>
      problem('clash', {
        variantId,
        field: 'schedule',
        params: { ...day(other), postId: other.postId, count: Math.round(minutes), at: other.at ?? '' },
      }),
    ),
  ];
}

const day = ({ on }: Placed): { on: string } => ({ on: on ?? '—' });
