import { isOut, type Post } from '../posts/index.ts';

/** What holding everything means: what is held by it, and what lies in a network's own planner and has to be stopped there. */
export type HoldPlan = { readonly toHold: readonly Post[]; readonly already: readonly Post[]; readonly scheduled: readonly Post[] };

/** Splits the unpublished posts of a client, or of all (`clientId` null), soonest first; ideas without a day last. */
export function holdPlan(posts: readonly Post[], clientId: string | null): HoldPlan {
  const open = posts
    .filter((post) => !isOut(post.state) && (clientId === null || post.clientId === clientId))
    .sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
  return {
    toHold: open.filter((post) => post.held === null),
    already: open.filter((post) => post.held !== null),
    scheduled: open.filter((post) => post.state === 'scheduled'),
  };
}

const key = (post: Post): string => `${post.on ?? '~'} ${post.at ?? ''} ${post.id}`;
