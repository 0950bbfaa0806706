import * as z from 'zod/mini';
import {
  daysOfPlan, exchangeFields, guessMapping, headingsKey, knownPosts, withoutKnown, type ImportClient, type ImportPlan, type Mapping,
} from '../../../domain/exchange/index.ts';
import type { Client } from '../../../domain/clients/index.ts';
import { db, hashText, posts, write } from '../../data/index.ts';

/** What an import has to know of the clients: their accounts, pillars, campaigns and media. */
export async function importClients(clients: readonly Client[]): Promise<ImportClient[]> {
  const [strategies, campaigns, media] = await Promise.all([db.strategies.toArray(), db.campaigns.toArray(), db.media.toArray()]);
  const pillars = new Map(strategies.map((strategy) => [strategy.clientId, strategy.pillars]));
  return clients.map(({ id, name, zone, handles }) => ({
    id, name, zone, handles: handles.map((handle) => ({ id: handle.id, network: handle.network, handle: handle.handle })),
    pillars: (pillars.get(id) ?? []).map((pillar) => ({ id: pillar.id, name: pillar.name })),
    campaigns: campaigns.filter((campaign) => campaign.clientId === id).map((campaign) => ({ id: campaign.id, name: campaign.name })),
    media: media.filter((medium) => medium.clientId === id).map((medium) => ({ id: medium.id, sha256: medium.sha256, name: medium.name, alt: medium.alt })),
  }));
}

/** The plan with what the program has already taken out of it. */
export async function recognised(plan: ImportPlan): Promise<ReturnType<typeof withoutKnown>> {
  const clientIds = [...new Set(plan.drafts.map(({ values }) => values.clientId))];
  if (clientIds.length === 0) return withoutKnown(plan, new Set());
  const days = daysOfPlan(plan);
  const [dated, undated] = await Promise.all([
    days === null ? [] : posts.inRange(days.from, days.to, clientIds), plan.drafts.some(({ values }) => values.on === null) ? posts.backlog(clientIds) : [],
  ]);
  const moved = await posts.existing(plan.drafts.flatMap(({ ownId }) => ownId ?? []));
  return withoutKnown(plan, knownPosts([...dated, ...undated, ...moved]));
}

const mappingSchema = z.array(z.nullable(z.enum(exchangeFields)));
const keyOf = async (headings: readonly string[]): Promise<string> => `import:${await hashText(headingsKey(headings))}`;

/** What columns with these headings meant the last time, else what they are likely to. */
export async function mappingFor(headings: readonly string[]): Promise<Mapping> {
  const kept = await db.meta.get(await keyOf(headings));
  if (kept === undefined) return guessMapping(headings);
  const parsed = z.safeParse(mappingSchema, JSON.parse(String(kept.value)));
  return parsed.success && parsed.data.length === headings.length ? parsed.data : guessMapping(headings);
}

export const rememberMapping = async (headings: readonly string[], mapping: Mapping): Promise<void> => {
  const row = { key: await keyOf(headings), value: JSON.stringify(mapping) };
  await write(() => db.meta.put(row));
};
