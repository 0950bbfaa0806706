/** The clause library, the places its texts name, and how both become the numbered clauses of one agreement. */
export * from './compose.ts';
export { clauseConditionNames, clauseConditions } from './conditions.ts';
export type { ClauseCondition } from './conditions.ts';
export { placeValues } from './fields.ts';
export * from './library.ts';
export { phrases } from './phrases/index.ts';
export type { Phrases } from './phrases/index.ts';
export { placeLabel, places } from './places.ts';
export type { PlaceName } from './places.ts';
export { escapePlaces, fillClause, placesIn } from './template.ts';
export type { FilledClause, FilledPlace, PlaceProblem, PlaceValues } from './template.ts';
