import { isOut, stageOf, type PostState, type Stage } from '../posts/index.ts';

/**
 * States that a person may set on a calendar. Approved and beyond are reached by a decision or a publishing that is on the record,
 * never by a drag.
 */
export const statesByHand = ['idea', 'draft', 'internal-check', 'with-client', 'changes-asked'] as const satisfies readonly PostState[];
export type StateByHand = (typeof statesByHand)[number];
export const isByHand = (state: PostState): state is StateByHand => statesByHand.some((one) => one === state);

/** The state that a column of the board gives to what is dropped on it; null where only a decision on the record leads. */
export function stateOfStage(stage: Stage, now: PostState): StateByHand | null {
  if (isOut(now) || stage === 'publishing') return null;
  if (stageOf[now] === stage) return isByHand(now) ? now : null;
  return stage === 'idea' ? 'idea' : stage === 'creation' ? 'draft' : 'with-client';
}
