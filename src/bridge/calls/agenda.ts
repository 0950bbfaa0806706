import * as z from 'zod/mini';
import { count, instant, nothing, route, shortText } from '../shapes.ts';

/**
 * The agenda goes to main whole and sorted; main fires what is due while nobody looks and keeps a journal, which the
 * renderer takes in and acknowledges. `id` names one occurrence: it fires once, however often it is handed over.
 */
export const agendaItemSchema = z.strictObject({
  /** Derived from (kind, subject, due): moving a deadline makes another occurrence. */
  id: z.string().check(z.minLength(1), z.maxLength(200)),
  kind: z.enum(['agreement-review', 'notice-deadline', 'invoice-day', 'price-revision', 'agreement-missing']),
  /** When it fires, UTC ms. */
  at: instant,
  /** Ready text in the user's language; main has no catalogue. */
  title: shortText,
  body: shortText,
  route,
});
export type AgendaItem = z.infer<typeof agendaItemSchema>;

export const agendaSchema = z.strictObject({
  /** Strictly growing; an older one is refused with `stale-revision`. */
  revision: count,
  /** Sorted by `at`, then `id`; ids are unique. At most 20,000. */
  items: z.array(agendaItemSchema).check(z.maxLength(20_000)),
  /** Texts for the one notification that sums up what was missed; `{count}` is replaced. */
  missedTitle: shortText,
  missedBody: shortText,
});
export type Agenda = z.infer<typeof agendaSchema>;

export const journalEntrySchema = z.strictObject({
  seq: count,
  itemId: z.string(),
  /** `fired`: shown on time. `missed`: due while closed, part of a summary. `opened`: clicked. `failed`: the desktop refused it. */
  what: z.enum(['fired', 'missed', 'opened', 'failed']),
  at: instant,
});
export type JournalEntry = z.infer<typeof journalEntrySchema>;

export const agendaCalls = {
  'agenda.replace': { input: agendaSchema, output: z.strictObject({ revision: count }) },
  /** Revision main holds (0 when none): the renderer continues from it. */
  'agenda.revision': { input: nothing, output: z.strictObject({ revision: count }) },
  'agenda.journal': {
    input: z.strictObject({ after: count }),
    /** `items`: what the held agenda says of the entries' items, so that the inbox has words for what was due while it was closed. */
    output: z.strictObject({ entries: z.array(journalEntrySchema), last: count, items: z.array(agendaItemSchema) }),
  },
  /** Entries up to and including `upTo` are in the renderer's database and may be dropped. */
  'agenda.acknowledge': { input: z.strictObject({ upTo: count }), output: nothing },
  /** Whether the desktop can show notifications, and by which service. */
  'agenda.notifier': { input: nothing, output: z.strictObject({ available: z.boolean(), service: shortText }) },
} as const;

export const agendaEvents = {
  'agenda.journaled': z.strictObject({ last: count }),
} as const;
