import type { AgreementContent } from './content.ts';

/** Where on the paper a change stands. */
export const changeSections = [
  'general',
  'parties',
  'handles',
  'goals',
  'deliverables',
  'exclusions',
  'timeline',
  'review',
  'revisions',
  'reporting',
  'payment',
  'term',
  'rights',
  'clauses',
] as const;
export type ChangeSection = (typeof changeSections)[number];

export type Item = { id: string } & Record<string, unknown>;
type Section = {
  section: ChangeSection;
  fields: (content: AgreementContent) => unknown;
  lists: ((content: AgreementContent) => readonly Item[])[];
  ordered?: boolean;
};

/**
 * The paper from top to bottom: which fields and which lists make up each section. Every field of the content stands here
 * once.
 */
export const layout: readonly Section[] = [
  {
    section: 'general',
    fields: ({ language, paper, title, validUntil, introduction }) => ({ language, paper, title, validUntil, introduction }),
    lists: [],
  },
  { section: 'parties', fields: ({ provider, client }) => ({ provider, client }), lists: [] },
  { section: 'handles', fields: () => ({}), lists: [({ handles }) => handles] },
  { section: 'goals', fields: () => ({}), lists: [({ goals }) => goals] },
  { section: 'deliverables', fields: () => ({}), lists: [({ deliverables }) => deliverables] },
  { section: 'exclusions', fields: () => ({}), lists: [({ exclusions }) => exclusions] },
  { section: 'timeline', fields: () => ({}), lists: [({ timeline }) => timeline] },
  {
    section: 'review',
    fields: ({ review: { approvers: _approvers, duties: _duties, ...rest } }) => rest,
    lists: [({ review }) => review.approvers, ({ review }) => review.duties],
  },
  { section: 'revisions', fields: ({ revisions }) => revisions, lists: [] },
  {
    section: 'reporting',
    fields: ({ reporting: { metrics: _metrics, ...rest } }) => rest,
    lists: [({ reporting }) => reporting.metrics],
  },
  {
    section: 'payment',
    fields: ({ payment: { milestones: _milestones, ...rest } }) => rest,
    lists: [({ payment }) => payment.milestones],
  },
  { section: 'term', fields: ({ term }) => term, lists: [] },
  { section: 'rights', fields: ({ portfolioRight, aiTools }) => ({ portfolioRight, aiTools }), lists: [] },
  // A clause that is not included is not on the paper: switching it on adds it.
  {
    section: 'clauses',
    fields: () => ({}),
    lists: [({ clauses }) => clauses.filter((clause) => clause.included)],
    ordered: true,
  },
];
