import * as z from 'zod/mini';
import type { Agreement, AgreementVersion } from '../../domain/agreements/index.ts';
import { agreementSchema, agreementVersionSchema } from '../../domain/agreements/index.ts';
import { businessSchema, type Business } from '../../domain/business/index.ts';
import { serviceSchema, type Service } from '../../domain/catalogue/index.ts';
import { clientSchema, type Client } from '../../domain/clients/index.ts';
import { idSchema, rowShape } from '../../domain/common/id.ts';
import { languageSchema, line, prose } from '../../domain/common/text.ts';
import { ledgerEntrySchema, type LedgerEntry } from '../../domain/ledger/index.ts';
import { mediumSchema, type Medium } from '../../domain/media/index.ts';
import { calendarFilterSchema, calendarLayouts } from '../../domain/planning/index.ts';
import {
  postSchema, postTemplateSchema, postVersionSchema, workItemSchema,
  type Post, type PostTemplate, type PostVersion, type WorkItem,
} from '../../domain/posts/index.ts';
import { campaignSchema, strategySchema, type Campaign, type Strategy } from '../../domain/strategy/index.ts';

/** A clause of the user's own library: an edited default (its topic) or an own one (no topic). */
export const libraryClauseSchema = z.strictObject({
  ...rowShape,
  language: languageSchema,
  topic: z.nullable(line),
  title: line,
  body: prose,
  position: z.number(),
  included: z.boolean(),
});
export type LibraryClause = z.infer<typeof libraryClauseSchema>;

/** What main did with an agenda item, taken in from its journal: the in-app inbox. */
export const notificationSchema = z.strictObject({
  seq: z.number().check(z.int()),
  itemId: line,
  what: z.enum(['fired', 'missed', 'opened', 'failed']),
  at: z.number().check(z.int()),
  title: line,
  body: line,
  route: line,
  /** 0 or 1: IndexedDB cannot index booleans. */
  seen: z.union([z.literal(0), z.literal(1)]),
});
export type NotificationRow = z.infer<typeof notificationSchema>;

/** What was deleted, whole, so that it can come back: from the screen's undo at once, from the trash later. */
export const trashSchema = z.strictObject({
  /** The id of what was deleted. */
  id: idSchema,
  clientId: idSchema,
  deletedAt: z.number().check(z.int()),
  label: line,
  was: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('post'), post: postSchema, versions: z.array(postVersionSchema) }),
    z.strictObject({ kind: z.literal('work'), item: workItemSchema }),
    z.strictObject({ kind: z.literal('medium'), medium: mediumSchema }),
  ]),
});
export type TrashRow = z.infer<typeof trashSchema>;

/** A filter and layout of the calendar under a name of the user's. */
export const savedViewSchema = z.strictObject({ ...rowShape, name: line.check(z.minLength(1)), layout: z.enum(calendarLayouts), filter: calendarFilterSchema });
export type SavedView = z.infer<typeof savedViewSchema>;

export const metaSchema = z.strictObject({ key: line, value: z.union([z.string(), z.number()]) });
export type MetaRow = z.infer<typeof metaSchema>;

/** Every table with the schema its rows are parsed by, coming and going. */
export const tableSchemas = {
  meta: metaSchema,
  business: businessSchema,
  clients: clientSchema,
  services: serviceSchema,
  clauses: libraryClauseSchema,
  agreements: agreementSchema,
  agreementVersions: agreementVersionSchema,
  ledger: ledgerEntrySchema,
  notifications: notificationSchema,
  strategies: strategySchema,
  campaigns: campaignSchema,
  posts: postSchema,
  postVersions: postVersionSchema,
  workItems: workItemSchema,
  postTemplates: postTemplateSchema,
  media: mediumSchema,
  trash: trashSchema,
  savedViews: savedViewSchema,
} as const;

export type Tables = {
  meta: MetaRow; business: Business; clients: Client; services: Service; clauses: LibraryClause;
  agreements: Agreement; agreementVersions: AgreementVersion; ledger: LedgerEntry; notifications: NotificationRow;
  strategies: Strategy; campaigns: Campaign; posts: Post; postVersions: PostVersion; workItems: WorkItem; postTemplates: PostTemplate;
  media: Medium; trash: TrashRow; savedViews: SavedView;
};
export type TableName = keyof Tables;
export const tableNames = Object.keys(tableSchemas) as TableName[];
