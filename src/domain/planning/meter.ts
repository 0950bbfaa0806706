import { byAgreement, versionInForce, type AgreementVersion, type Deliverable } from '../agreements/index.ts';
import type { Format, Network } from '../clients/networks.ts';
import type { Post, PostFormat } from '../posts/index.ts';
import type { Campaign } from '../strategy/index.ts';
import { type Day } from '../time/index.ts';
import { firstOfMonth, lastOfMonth, sameMonth } from './range.ts';

/** What was agreed for a month and what stands on the calendar for it. `network` null: the agreement leaves it open. */
export type MeterLine = { readonly deliverable: Deliverable; readonly agreed: number; readonly planned: number };
export type MeterRow = {
  readonly network: Network | null;
  readonly agreed: number;
  /** Beyond a normal month, from the campaigns that begin in it. */
  readonly extra: number;
  readonly planned: number;
  readonly lines: readonly MeterLine[];
};
export type ClientMeter = { readonly clientId: string; readonly agreed: number; readonly extra: number; readonly planned: number; readonly rows: readonly MeterRow[] };

const postFormats: readonly Format[] = ['post', 'image', 'carousel', 'reel', 'story', 'video', 'text', 'document'];

/** Whether a deliverable is a number of posts; a report, a call or a shoot is not. */
export const isPosts = (deliverable: Deliverable): boolean => deliverable.cadence === 'monthly' && postFormats.includes(deliverable.format);

/** How well a post fits: its very format (2), a feed post where any is agreed (1), not at all (0). A story is no feed post. */
export function fit(deliverable: Deliverable, format: PostFormat): 0 | 1 | 2 {
  if (deliverable.format === format) return 2;
  if (format === 'link' && deliverable.format === 'text') return 2;
  return deliverable.format === 'post' && format !== 'story' ? 1 : 0;
}

/** The monthly posts that signed agreements in force promise for the month of `day`. */
export function monthlyPosts(versions: readonly AgreementVersion[], day: Day): Map<string, Deliverable[]> {
  const promised = new Map<string, Deliverable[]>();
  for (const group of byAgreement(versions).values()) {
    const version = versionInForce(group, lastOfMonth(day)) ?? versionInForce(group, firstOfMonth(day));
    if (version === null) continue;
    const list = version.content.deliverables.filter(isPosts);
    promised.set(version.clientId, [...(promised.get(version.clientId) ?? []), ...list]);
  }
  return promised;
}

/** One client's monthly posts as agreed today; where nothing is in force yet, as the next signed agreement has them from its beginning. */
export function agreedPosts(versions: readonly AgreementVersion[], clientId: string, today: Day): Deliverable[] {
  const starts = versions.flatMap(({ clientId: whose, state, content: { term: { startsOn } } }) => (whose === clientId && state === 'signed' && startsOn !== null && startsOn > today ? [startsOn] : []));
  for (const day of [today, ...starts.toSorted()]) {
    const promised = monthlyPosts(versions, day).get(clientId) ?? [];
    if (promised.length > 0) return promised;
  }
  return [];
}

/** The deliverables that a post fits best on one network: one that names the network before an open one, its very format before any post. */
function best(deliverables: readonly Deliverable[], network: Network | null, format: PostFormat): Deliverable[] {
  const asked = deliverables.filter((deliverable) => fit(deliverable, format) > 0 && (deliverable.network === null || deliverable.network === network));
  const rank = (deliverable: Deliverable): number => (deliverable.network === null ? 0 : 10) + fit(deliverable, format);
  const highest = Math.max(...asked.map(rank));
  return asked.filter((deliverable) => rank(deliverable) === highest);
}

const withRoom = (alike: readonly Deliverable[], taken: ReadonlyMap<string, number>): Deliverable | undefined =>
  alike.find(({ id, quantity }) => (taken.get(id) ?? 0) < quantity) ?? alike[0];

/** Which deliverable a post counts towards on one network, of several alike the one with room; undefined when none asks for it. */
export const deliverableFor = (
  deliverables: readonly Deliverable[], network: Network | null, format: PostFormat, taken: ReadonlyMap<string, number>,
): Deliverable | undefined => withRoom(best(deliverables, network, format), taken);

/**
 * Agreed against planned in the month of `day`, for each client with monthly posts in a signed agreement in force, by network. Every
 * post with a day counts, whatever its state. Where the user has said which deliverable it counts towards, that one takes it.
 */
export function agreedAgainstPlanned(versions: readonly AgreementVersion[], posts: readonly Post[], campaigns: readonly Campaign[], day: Day): ClientMeter[] {
  return [...monthlyPosts(versions, day)].filter(([, list]) => list.length > 0).map(([clientId, deliverables]) => {
    const taken = countTaken(deliverables, posts.filter((post) => post.clientId === clientId && post.on !== null && sameMonth(post.on, day)));
    const extras = campaigns.filter((campaign) => campaign.clientId === clientId && sameMonth(campaign.from, day)).flatMap((campaign) => campaign.extra);
    const networks = [...new Set([...deliverables.map(({ network }) => network), ...extras.map(({ network }) => network)])];
    const rows = networks.map((network): MeterRow => {
      const lines = deliverables.filter((deliverable) => deliverable.network === network)
        .map((deliverable) => ({ deliverable, agreed: deliverable.quantity, planned: taken.get(deliverable.id) ?? 0 }));
      const extra = extras.filter((one) => one.network === network).reduce((sum, { count }) => sum + count, 0);
      return { network, agreed: total(lines, 'agreed'), extra, planned: total(lines, 'planned'), lines };
    });
    return { clientId, agreed: total(rows, 'agreed'), extra: total(rows, 'extra'), planned: total(rows, 'planned'), rows };
  });
}

/** How many posts each deliverable has got. A post that goes to several networks counts once on each. */
export function countTaken(deliverables: readonly Deliverable[], posts: readonly Post[]): Map<string, number> {
  const taken = new Map<string, number>();
  const known = new Map<string, Deliverable[]>();
  const fitting = (network: Network | null, format: PostFormat): Deliverable[] => {
    const key = `${network ?? ''} ${format}`;
    const list = known.get(key) ?? best(deliverables, network, format);
    known.set(key, list);
    return list;
  };
  const count = (deliverable: Deliverable | undefined) => {
    if (deliverable !== undefined) taken.set(deliverable.id, (taken.get(deliverable.id) ?? 0) + 1);
  };
  for (const post of posts) {
    const said = deliverables.find(({ id }) => id === post.deliverableId);
    if (said !== undefined) {
      count(said);
      continue;
    }
    const networks = new Set<Network | null>(post.content.variants.map(({ network }) => network));
    // One with open networks takes the post once, however many networks it goes to.
    const counted = new Set<Deliverable>();
    for (const network of networks.size > 0 ? networks : [null]) {
      const deliverable = withRoom(fitting(network, post.content.format), taken);
      if (deliverable === undefined || (deliverable.network === null && counted.has(deliverable))) continue;
      counted.add(deliverable);
      count(deliverable);
    }
  }
  return taken;
}

function total<K extends string>(rows: readonly Readonly<Record<K, number>>[], key: K): number {
  return rows.reduce((sum, row) => sum + row[key], 0);
}
