import type { ExchangeField } from './fields.ts';

/** What keeps a row out, and what is only said. */
export type RowFault =
  | { code: 'date-unread' | 'date-no-month' | 'time-unread' | 'client-unknown' | 'client-twice' | 'network-unknown'; value: string }
  | { code: 'date-missing-day'; day: number; month: number; year: number }
  | { code: 'client-missing' }
  | { code: 'too-long' | 'too-many'; most: number };
export type RowNote =
  | { code: 'format-unknown' | 'state-unknown' | 'pillar-unknown' | 'campaign-unknown' | 'handle-unknown' | 'media-unknown' | 'cells-over'; value: string }
  | { code: 'state-on-record' | 'published-ahead' | 'alt-in-notes' | 'time-without-day' }
  | { code: 'year-guessed'; day: string };
export type Weight = 'error' | 'warning';
/** One thing about one cell of a row; `field` is null where it is the row itself. */
export type RowProblem = { field: ExchangeField | null } & ({ weight: 'error'; what: RowFault } | { weight: 'warning'; what: RowNote });

/**
 * What a row becomes: a new post, one more network of the post of an earlier row, nothing because it says what an earlier row says
 * (`repeat`) or what the program has already (`known`), or nothing because it cannot be read (`error`).
 */
export type RowOutcome = 'new' | 'variant' | 'repeat' | 'known' | 'error';
/** `number` is the row as a spreadsheet counts it, the headings being row 1. `draft` is the place of its post among the drafts. */
export type PlannedRow = { number: number; outcome: RowOutcome; draft: number | null; problems: RowProblem[] };
