import type { Network } from '../../../domain/clients/index.ts';
import type { PostFormat, PostState } from '../../../domain/posts/index.ts';

/** A post of the sample as it is written down: the plan around it (state, ids, handles) is worked out from its day. */
export type SamplePost = {
  /** Days from the sample's first day or from the campaign's; null waits in the backlog. */
  day: number | null;
  at: string | null;
  format: PostFormat;
  /** A pillar of the client's strategy, by its place in the list. */
  pillar: number | null;
  title: string;
  texts: readonly (readonly [Network, string])[];
  hashtags?: readonly string[];
  firstComment?: string;
  link?: string;
  location?: string;
  paidPartnership?: string;
  stickers?: string;
  audio?: string;
  /** Names of the client's pictures, in order. */
  pictures?: readonly string[];
  notes?: string;
  assignee?: string;
  /** Where it stands when its day does not say so. */
  state?: PostState;
  /** Held, and why. */
  held?: string;
};

/** Where a post of that day usually stands: what is past is out, what is near is promised, what is far is an idea. */
export function usualState(day: number | null): PostState {
  if (day === null || day > 26) return 'idea';
  if (day < 0) return 'published';
  if (day <= 2) return 'scheduled';
  if (day <= 5) return 'approved';
  if (day <= 8) return 'with-client';
  if (day <= 10) return 'changes-asked';
  return day <= 14 ? 'internal-check' : 'draft';
}
