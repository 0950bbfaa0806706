import * as z from 'zod/mini';
import { networkSchema } from '../clients/networks.ts';
import { searchKey, matches } from '../clients/search.ts';
import { idSchema } from '../common/id.ts';
import { line } from '../common/text.ts';
import { postFormatSchema, postStateSchema, type Post, type WorkItem } from '../posts/index.ts';

export const calendarLayouts = ['month', 'week', 'day', 'list', 'board'] as const;
export type CalendarLayout = (typeof calendarLayouts)[number];

/** What the calendar shows. An empty list leaves that question open. */
export const calendarFilterSchema = z.strictObject({
  clientIds: z.array(idSchema).check(z.maxLength(500)),
  networks: z.array(networkSchema).check(z.maxLength(20)),
  states: z.array(postStateSchema).check(z.maxLength(20)),
  formats: z.array(postFormatSchema).check(z.maxLength(20)),
  pillarIds: z.array(idSchema).check(z.maxLength(200)),
  campaignIds: z.array(idSchema).check(z.maxLength(200)),
  assignees: z.array(line).check(z.maxLength(200)),
  text: line,
  /** Posts, work items, or both. */
  kinds: z.array(z.enum(['post', 'work'])).check(z.maxLength(2)),
});
export type CalendarFilter = z.infer<typeof calendarFilterSchema>;

export const everything: CalendarFilter = {
  clientIds: [], networks: [], states: [], formats: [], pillarIds: [], campaignIds: [], assignees: [], text: '', kinds: [],
};

/** One thing on the calendar, of either kind. */
export type PlannedItem = { kind: 'post'; post: Post } | { kind: 'work'; work: WorkItem };

const open = <T>(asked: readonly T[], given: T): boolean => asked.length === 0 || asked.includes(given);

/** Whether the filter lets a post through. Text is looked for in the idea and every variant, folded as search folds it. */
export function passesPost(filter: CalendarFilter, post: Post): boolean {
  return open(filter.kinds, 'post') && open(filter.clientIds, post.clientId) && open(filter.states, post.state)
    && open(filter.formats, post.content.format) && open(filter.assignees, post.assignee)
    && (filter.networks.length === 0 || post.content.variants.some((variant) => filter.networks.includes(variant.network)))
    && (filter.pillarIds.length === 0 || (post.pillarId !== null && filter.pillarIds.includes(post.pillarId)))
    && (filter.campaignIds.length === 0 || (post.campaignId !== null && filter.campaignIds.includes(post.campaignId)))
    && (filter.text === '' || matches(searchKey([post.title, ...post.content.variants.map((variant) => variant.text)].join(' ')), filter.text));
}

/** Whether the filter lets a work item through: what only posts have (network, state, format, pillar) shuts it out when asked for. */
export function passesWork(filter: CalendarFilter, work: WorkItem): boolean {
  const postsOnly = filter.networks.length + filter.states.length + filter.formats.length + filter.pillarIds.length > 0;
  return !postsOnly && open(filter.kinds, 'work') && open(filter.clientIds, work.clientId) && open(filter.assignees, work.assignee)
    && (filter.campaignIds.length === 0 || (work.campaignId !== null && filter.campaignIds.includes(work.campaignId)))
    && (filter.text === '' || matches(searchKey(`${work.title} ${work.notes}`), filter.text));
}
