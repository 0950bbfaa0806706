import * as z from 'zod/mini';
import { idSchema, rowShape } from '../common/id.ts';
import { line, prose, sha256Schema, zoneSchema } from '../common/text.ts';
import { daySchema } from '../time/index.ts';
import { postContentSchema } from './content.ts';
import { postStateSchema } from './state.ts';

/** `HH:MM`, 24 hours. */
export const wallTimeSchema = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));

/**
 * What everything on the calendar shares. The moment is a wall time in the client's zone: the day and hour on the client's own
 * clock, which a drag or a change of clocks never bends. No day: it waits in the backlog. A day without an hour is "that day".
 */
export const plannedShape = {
  clientId: idSchema,
  title: line,
  on: z.nullable(daySchema),
  at: z.nullable(wallTimeSchema),
  zone: zoneSchema,
  campaignId: z.nullable(idSchema),
  /** Who does it; empty is the user. */
  assignee: line,
  notes: prose,
  /** Part of the sample workspace, and so removed with it. */
  sample: z.boolean(),
} as const;

/** One idea, written once and shaped for each network. */
export const postSchema = z.strictObject({
  ...rowShape,
  ...plannedShape,
  pillarId: z.nullable(idSchema),
  state: postStateSchema,
  /** Set by "hold everything" or by hand: nothing held goes out until it is released. */
  held: z.nullable(z.strictObject({ since: z.number().check(z.int()), reason: line })),
  /** Pinned to the top of the profile: its place in the grid, 1 to 3. */
  pinned: z.nullable(z.number().check(z.int(), z.gte(1), z.lte(3))),
  content: postContentSchema,
  /** The agreement's deliverable that it counts towards, when the user has said so; else it is found by network and format. */
  deliverableId: z.nullable(idSchema),
  /** 1 as long as it has no day, else not there: what the backlog is found by, since a day that is null is in no index. Never set by hand, see `withWaiting`. */
  waiting: z.optional(z.literal(1)),
});
export type Post = z.infer<typeof postSchema>;

/** Every saved content of a post, numbered from 1. While one types on, the newest grows; once sealed it stays as it is. */
export const postVersionSchema = z.strictObject({
  ...rowShape,
  postId: idSchema,
  clientId: idSchema,
  number: z.number().check(z.int(), z.gte(1)),
  content: postContentSchema,
  fingerprint: sha256Schema,
  sealed: z.boolean(),
  origin: z.enum(['edit', 'restore', 'import', 'copy']),
});
export type PostVersion = z.infer<typeof postVersionSchema>;

export const workKinds = ['report', 'call', 'shoot', 'community', 'task', 'other'] as const;

/** Work that is not a post (S4.8): it has a place on the calendar, an owner and hours, and counts in the scope. */
export const workItemSchema = z.strictObject({
  ...rowShape,
  ...plannedShape,
  kind: z.enum(workKinds),
  /** Planned length and what it took, in minutes. */
  minutesPlanned: z.nullable(z.number().check(z.int(), z.gte(0), z.lte(60_000))),
  minutesSpent: z.nullable(z.number().check(z.int(), z.gte(0), z.lte(60_000))),
  deliverableId: z.nullable(idSchema),
  doneAt: z.nullable(z.number().check(z.int())),
});
export type WorkItem = z.infer<typeof workItemSchema>;

/** A shape to begin a post from. */
export const postTemplateSchema = z.strictObject({
  ...rowShape,
  clientId: idSchema,
  name: line,
  pillarId: z.nullable(idSchema),
  content: postContentSchema,
  sample: z.boolean(),
});
export type PostTemplate = z.infer<typeof postTemplateSchema>;
