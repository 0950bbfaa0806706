import type { PlannedPatch } from '../../domain/posts/index.ts';
import { campaignSchema, type Campaign } from '../../domain/strategy/index.ts';
import type { Day } from '../../domain/time/index.ts';
import { db } from './database.ts';
import { applyPatches, patchTables } from './planned.ts';
import { createRepository } from './repository.ts';
import { write } from './writes.ts';

const rows = createRepository(db.campaigns, campaignSchema);

export type RemovedCampaign = { campaign: Campaign; inverse: PlannedPatch[] };

export const campaigns = {
  parse: rows.parse,
  get: rows.get,
  create: rows.create,
  update: rows.update,
  ofClient: (clientId: string): Promise<Campaign[]> => db.campaigns.where('clientId').equals(clientId).sortBy('from'),
  /** Campaigns that touch any day from one to another, both included; no clients or an empty list means all. */
  inRange: async (from: Day, to: Day, clientIds: readonly string[] = []): Promise<Campaign[]> =>
    (await db.campaigns.where('to').aboveOrEqual(from).toArray())
      .filter((campaign) => campaign.from <= to && (clientIds.length === 0 || clientIds.includes(campaign.clientId))),
  /** Removes a campaign in one transaction; its posts and work items stay, without it. Answers what `restore` needs. */
  remove: (id: string, now: number = Date.now()): Promise<RemovedCampaign | null> =>
    write(() => db.transaction('rw', patchTables, async () => {
      const campaign = await db.campaigns.get(id);
      if (!campaign) return null;
      const posts = await db.posts.where('campaignId').equals(id).primaryKeys();
      const works = (await db.workItems.where('clientId').equals(campaign.clientId).toArray()).filter((work) => work.campaignId === id);
      const change = { campaignId: null };
      const inverse = await applyPatches([
        ...posts.map((postId) => ({ kind: 'post' as const, id: postId, change })),
        ...works.map((work) => ({ kind: 'work' as const, id: work.id, change })),
      ], now);
      await db.campaigns.delete(id);
      return { campaign, inverse };
    })),
  restore: ({ campaign, inverse }: RemovedCampaign, now: number = Date.now()): Promise<void> =>
    write(() => db.transaction('rw', patchTables, async () => {
      await db.campaigns.put(campaign);
      await applyPatches(inverse, now);
    })),
};
