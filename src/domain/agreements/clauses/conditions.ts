import type { AgreementContent } from '../content.ts';

/** When a clause of the library belongs into an agreement: named, so that a library is plain data. */
export const clauseConditions = {
  'silence-approves': ({ review }) => review.lateness === 'silence',
  'reporting-agreed': ({ reporting }) => reporting.frequency !== 'none',
  'party-in-turkiye': ({ provider, client }) => provider.legal.country === 'TR' || client.legal.country === 'TR',
} as const satisfies Record<string, (content: AgreementContent) => boolean>;

export type ClauseCondition = keyof typeof clauseConditions;
export const clauseConditionNames = [
  'silence-approves',
  'reporting-agreed',
  'party-in-turkiye',
] as const satisfies readonly ClauseCondition[];
