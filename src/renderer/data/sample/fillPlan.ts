import type { Client } from '../../../domain/clients/index.ts';
import type { Medium } from '../../../domain/media/index.ts';
import type { NewPost } from '../../../domain/posts/index.ts';
import type { Day } from '../../../domain/time/index.ts';
import type { Campaign, Strategy } from '../../../domain/strategy/index.ts';
import { campaigns } from '../campaigns.ts';
import { media } from '../index.ts';
import { newId } from '../ids.ts';
import { posts } from '../posts.ts';
import { strategies } from '../strategies.ts';
import { workItems } from '../work.ts';
import { blackFridayCampaign, newYearCampaign, plannedPost, workRows, type Planning } from './plan.ts';
import type { KeptPicture } from './pictures/index.ts';
import type { SamplePost } from './postRows.ts';
import { newYearPosts, postsA } from './postsA.ts';
import { blackFridayPosts, postsB } from './postsB.ts';
import { postsC } from './postsC.ts';
import { coffeeRoasterStrategy, dentalClinicStrategy, outdoorShopStrategy } from './strategies.ts';

type Recipe = {
  strategy: (client: Client, newId: () => string) => Strategy;
  posts: readonly SamplePost[];
  campaign?: { make: (planning: Planning) => Parameters<typeof campaigns.create>[0]; posts: readonly SamplePost[] };
  work: 'tr' | 'en' | null;
};

const recipes: readonly Recipe[] = [
  { strategy: coffeeRoasterStrategy, posts: postsA, campaign: { make: newYearCampaign, posts: newYearPosts }, work: 'tr' },
  { strategy: outdoorShopStrategy, posts: postsB, campaign: { make: blackFridayCampaign, posts: blackFridayPosts }, work: 'en' },
  { strategy: dentalClinicStrategy, posts: postsC, work: null },
];

/** Strategy, campaigns, media, posts and work of the sample's three clients, around today. */
export async function fillPlan(clients: readonly Client[], today: Day, now: number, pictures: readonly KeptPicture[]): Promise<void> {
  const made: NewPost[] = [];
  for (const [index, recipe] of recipes.entries()) {
    const client = clients[index];
    if (client) made.push(...await fillOne(client, recipe, today, now, pictures.filter((picture) => picture.client === index)));
  }
  await posts.createMany(made, { now });
}

async function fillOne(client: Client, recipe: Recipe, today: Day, now: number, pictures: readonly KeptPicture[]): Promise<NewPost[]> {
  const { id, createdAt: _createdAt, updatedAt: _updatedAt, revision: _revision, ...values } = recipe.strategy(client, newId);
  const strategy = await strategies.create(values, id, now);
  const kept: Medium[] = [];
  for (const { file, alt } of pictures) {
    kept.push(await media.create({ ...file, clientId: client.id, alt, tags: [], licence: { kind: 'own', holder: '', expiresOn: null, note: '' }, sample: true }, newId(), now));
  }
  const planning: Planning = { client, strategy, media: kept, today, now, newId };
  const campaign: Campaign | null = recipe.campaign ? await campaigns.create(recipe.campaign.make(planning), newId(), now) : null;
  for (const [kind, title, on, at, minutesPlanned, minutesSpent] of recipe.work ? workRows(recipe.work, today) : []) {
    await workItems.create({
      clientId: client.id, zone: client.zone, title, on, at, campaignId: null, assignee: '', notes: '', sample: true, kind, minutesPlanned,
      minutesSpent: minutesSpent ?? null, deliverableId: null, doneAt: minutesSpent === undefined ? null : now,
    }, newId(), now);
  }
  return [
    ...recipe.posts.map((row) => plannedPost(row, today, null, planning)),
    ...campaign && recipe.campaign ? recipe.campaign.posts.map((row) => plannedPost(row, campaign.from, campaign.id, planning)) : [],
  ];
}
