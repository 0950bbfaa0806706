import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useMemo, useState } from 'react';
import { versionInForce, byAgreement } from '../../../domain/agreements/index.ts';
import type { Client } from '../../../domain/clients/index.ts';
import type { Medium } from '../../../domain/media/index.ts';
import type { Post } from '../../../domain/posts/index.ts';
import { checkPost, placedOf, rememberedDays, type Problem } from '../../../domain/publishing/index.ts';
import type { Campaign, Strategy } from '../../../domain/strategy/index.ts';
import { addDays } from '../../../domain/time/index.ts';
import { useWork, whenIdle } from '../../app/work/index.ts';
import { db, posts, strategyOf } from '../../data/index.ts';

/** A post with everything its editor shows beside it. */
export type PostData = { post: Post; client: Client; strategy: Strategy; campaigns: Campaign[]; media: ReadonlyMap<string, Medium> };

/** Undefined while it is read for the first time, null when there is no such post (any more). */
export function usePostData(id: string): PostData | null | undefined {
  return useLiveQuery(async () => {
    const post = await posts.get(id);
    if (!post) return null;
    const { content: { media: own, variants, cover } } = post;
    const ids = [...new Set([...own.map(({ mediaId }) => mediaId), ...variants.flatMap(({ mediaIds }) => mediaIds ?? []), ...(cover?.kind === 'picture' ? [cover.mediaId] : [])])];
    const [client, strategy, campaigns, media] = await Promise.all([
      db.clients.get(post.clientId), strategyOf(post.clientId), db.campaigns.where('clientId').equals(post.clientId).sortBy('from'), db.media.bulkGet(ids),
    ]);
    if (!client) return null;
    return { post, client, strategy, campaigns, media: new Map(media.flatMap((medium) => (medium ? [[medium.id, medium]] : []))) };
  }, [id]);
}

/** True from the first idle moment on: what nobody waits for stands behind what the screen needs. */
export function useLate(): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    let off = false;
    whenIdle(() => !off && setLate(true));
    return () => {
      off = true;
    };
  }, []);
  return late;
}

/** Everything that can be said about the post. The neighbours of the same handles join once the screen is there. */
export function useProblems({ post, client, strategy, campaigns, media }: PostData): Problem[] {
  const late = useLate();
  const versions = useWork()?.versions;
  const { id, clientId, on } = post;
  const others = useLiveQuery(async () => {
    if (!late) return [];
    const near = on === null ? await posts.backlog([clientId]) : await posts.inRange(addDays(on, -rememberedDays), addDays(on, rememberedDays), [clientId]);
    return near.filter((other) => other.id !== id).flatMap(placedOf);
  }, [late, id, clientId, on]);
  return useMemo(() => {
    const inForce = late && versions !== undefined && on !== null
      ? [...byAgreement(versions.filter((version) => version.clientId === clientId)).values()].flatMap((group) => versionInForce(group, on) ?? [])
      : [];
    const agreement = { deliverables: inForce.flatMap((version) => version.content.deliverables) };
    return checkPost({
      content: post.content, media, rules: strategy.rules, on, pillarId: post.pillarId, campaignId: post.campaignId, agreement,
      client: { id: clientId, handles: client.handles, pillars: strategy.pillars, campaigns: new Map(campaigns.map((one) => [one.id, one])) },
      ...(others === undefined ? {} : { placed: { own: placedOf(post), others } }),
    });
  }, [post, client, strategy, campaigns, media, others, versions, late, clientId, on]);
}
