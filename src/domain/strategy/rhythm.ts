import type { Deliverable } from '../agreements/index.ts';
import type { Network } from '../clients/networks.ts';
import { fit, isPosts } from '../planning/meter.ts';
import type { PostFormat } from '../posts/index.ts';
import type { Channel } from './strategy.ts';

/** How many posts a rhythm makes in an ordinary month; `exact` is false where it is counted by the week (52 weeks in 12 months). */
export type Monthly = { readonly count: number; readonly exact: boolean };
export type Rhythm = Pick<Channel['rhythm'][number], 'format' | 'count' | 'per'>;

const aMonth = ({ count, per }: Rhythm): number => (per === 'week' ? (count * 52) / 12 : count);

export function monthly(rhythm: readonly Rhythm[]): Monthly {
  return { count: Math.round(rhythm.reduce((sum, row) => sum + aMonth(row), 0)), exact: rhythm.every(({ per, count }) => per === 'month' || count === 0) };
}

/** One thing of the agreement and what the rhythm makes of it. */
export type AgreedLine = { readonly deliverable: Deliverable; readonly agreed: number; readonly planned: number };
export type Against = {
  readonly agreed: number;
  readonly planned: number;
  readonly lines: readonly AgreedLine[];
  /** Formats that the agreement does not name on this network. */
  readonly beyond: readonly PostFormat[];
};

/**
 * What the channels of a network make in a month beside what the agreement in force promises on it; null where it promises nothing.
 * A format goes to the deliverable of its very name first, then to one that leaves the format open.
 */
export function againstAgreed(network: Network, channels: readonly Pick<Channel, 'network' | 'rhythm'>[], deliverables: readonly Deliverable[]): Against | null {
  const own = deliverables.filter((one) => isPosts(one) && one.network === network);
  if (own.length === 0) return null;
  const rows = channels.filter((channel) => channel.network === network).flatMap(({ rhythm }) => rhythm).filter(({ count }) => count > 0);
  const best = (format: PostFormat): Deliverable | undefined =>
    own.filter((one) => fit(one, format) > 0).toSorted((a, b) => fit(b, format) - fit(a, format))[0];
  const lines = own.map((deliverable) => ({
    deliverable, agreed: deliverable.quantity,
    planned: Math.round(rows.reduce((sum, row) => sum + (best(row.format)?.id === deliverable.id ? aMonth(row) : 0), 0)),
  }));
  return {
    agreed: own.reduce((sum, { quantity }) => sum + quantity, 0), planned: monthly(rows).count, lines,
    beyond: [...new Set(rows.map(({ format }) => format).filter((format) => best(format) === undefined))],
  };
}
