import type { Deliverable } from '../agreements/index.ts';
import type { Client, Format, Network } from '../clients/index.ts';
import { postFormats, type PostFormat } from '../posts/index.ts';
import { isPosts } from '../planning/meter.ts';
import type { Channel } from './strategy.ts';

/** What a deliverable is made as; `post` leaves it open, and most feed posts are a picture. */
const formatOf = (format: Format): PostFormat => postFormats.find((one) => one === format) ?? 'image';

/**
 * The channels that signed deliverables ask for: a channel a network with its first handle, a rhythm a format, counted by the month.
 * A channel that is there keeps everything but its rhythm, and one that the agreement does not name stays as it is. `open` are
 * deliverables without a network: nobody but the user can say where they go.
 */
export function channelsFromAgreement(
  present: readonly Channel[], deliverables: readonly Deliverable[], handles: Client['handles'], newId: () => string,
): { channels: Channel[]; open: Deliverable[] } {
  const posts = deliverables.filter(isPosts);
  const named = posts.filter((one): one is Deliverable & { network: Network } => one.network !== null);
  const rhythmOf = (network: Network): Channel['rhythm'] => {
    const counts = new Map<PostFormat, number>();
    for (const { format, quantity } of named.filter((one) => one.network === network)) {
      counts.set(formatOf(format), (counts.get(formatOf(format)) ?? 0) + quantity);
    }
    return [...counts].map(([format, count]) => ({ id: newId(), format, count: Math.min(count, 500), per: 'month' }));
  };
  const networks = [...new Set(named.map(({ network }) => network))];
  const kept = present.map((channel): Channel => (
    networks.includes(channel.network) && present.find(({ network }) => network === channel.network) === channel
      ? { ...channel, rhythm: rhythmOf(channel.network) } : channel));
  const added = networks.filter((network) => !present.some((channel) => channel.network === network)).map((network): Channel => ({
    id: newId(), network, handleId: handles.find((handle) => handle.network === network)?.id ?? null, rhythm: rhythmOf(network), notes: '',
  }));
  return { channels: [...kept, ...added], open: posts.filter(({ network }) => network === null) };
}
