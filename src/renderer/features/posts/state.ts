import { isByHand, statesByHand, type StateByHand } from '../../../domain/planning/index.ts';
import type { PostState } from '../../../domain/posts/index.ts';

/** The next thing to do with a post, by hand; null where only a decision on the record or a publishing leads on. */
export function nextState(state: PostState): StateByHand | null {
  switch (state) {
    case 'idea': return 'draft';
    case 'draft': return 'internal-check';
    case 'internal-check': return 'with-client';
    case 'changes-asked': return 'draft';
    case 'with-client': case 'approved': case 'scheduled': case 'published': case 'failed': return null;
  }
}

/** Whether a state asks for a post that could go out as it is. */
export const asksForWhole = (state: StateByHand): boolean => state === 'with-client';

/** The states one may choose by hand; what the public has seen keeps its own. */
export const choices = (state: PostState): readonly StateByHand[] => (state === 'published' ? [] : statesByHand.filter((one) => one !== state));

export { isByHand };
