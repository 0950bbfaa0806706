import type { Campaign } from '../strategy/index.ts';
import type { Handle } from '../clients/client.ts';
import type { Id } from '../common/id.ts';
import type { Medium } from '../media/index.ts';
import type { PostContent } from '../posts/content.ts';
import { problem, type Problem } from './problems.ts';

/** What belongs to the client of the post. Pillars and campaigns are checked only when they are given. */
export type Belongings = {
  id: Id;
  handles: readonly Handle[];
  pillars?: readonly { id: Id }[];
  /** Of any client: whose they are is looked up. */
  campaigns?: ReadonlyMap<Id, Pick<Campaign, 'clientId'>>;
};

export type Belonging = {
  client: Belongings;
  content: PostContent;
  /** Of any client: whose they are is looked up. */
  media: ReadonlyMap<Id, Pick<Medium, 'clientId'>>;
  pillarId?: Id | null;
  campaignId?: Id | null;
};

/**
 * The guard against the wrong client (S4.6): a medium, cover, handle, pillar or campaign of somebody else refuses the post. A
 * screen asks before it takes a drop or a paste; the check of a post asks again.
 */
export function wrongClient({ client, content, media, pillarId = null, campaignId = null }: Belonging): Problem[] {
  const used = [
    ...new Set([...content.media.map(({ mediaId }) => mediaId), ...content.variants.flatMap(({ mediaIds }) => mediaIds ?? [])]),
  ];
  const foreign = (id: Id): boolean => (media.get(id)?.clientId ?? client.id) !== client.id;
  const mediaIds = used.filter(foreign);
  const own = new Set(client.handles.map(({ id }) => id));
  const campaign = campaignId === null ? null : client.campaigns?.get(campaignId);
  const cover = content.cover?.kind === 'picture' && foreign(content.cover.mediaId) ? content.cover.mediaId : null;
  const noPillar = pillarId !== null && client.pillars !== undefined && client.pillars.every(({ id }) => id !== pillarId);
  const noCampaign = campaignId !== null && client.campaigns !== undefined && campaign?.clientId !== client.id;
  return [
    ...(mediaIds.length > 0 ? [problem('foreign-medium', { field: 'media', mediaIds, params: { count: mediaIds.length } })] : []),
    ...(cover === null ? [] : [problem('foreign-medium', { field: 'cover', mediaIds: [cover], params: { count: 1 } })]),
    ...content.variants
      .filter(({ handleId }) => handleId !== null && !own.has(handleId))
      .map(({ id, network }) => problem('foreign-handle', { variantId: id, field: 'handle', network })),
    ...(noPillar ? [problem('foreign-pillar', { field: 'pillar' })] : []),
    ...(noCampaign ? [problem('foreign-campaign', { field: 'campaign' })] : []),
  ];
}
