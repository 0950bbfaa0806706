import type { Client } from '../../../src/domain/clients/index.ts';
import type { Medium } from '../../../src/domain/media/index.ts';
import { emptyContent, postFormats, type Post, type PostState } from '../../../src/domain/posts/index.ts';
import { addDays, daysBetween, type Day } from '../../../src/domain/time/index.ts';
import { captionOf, chance } from './captions.ts';

export type Wanted = {
  clients: readonly [Client, ...Client[]]; media: readonly Medium[]; newId: () => string;
  /** The first day, and for each day from it how many posts. */
  from: Day; counts: readonly number[];
  /** UTC ms, and its day: what is past is published. */
  now: number; today: Day;
};

const hours = ['08:30', '09:00', '10:00', '11:15', '12:30', '15:00', '17:45', '18:30', '20:00', '21:10'] as const;

/** Posts as a studio has them: on the clients' own networks, in the clients' languages, each of one client after the other. */
export function postsOf({ clients, media, newId, from, counts, now, today }: Wanted): Post[] {
  const random = chance(20_261_123);
  const posts: Post[] = [];
  const pictures = new Map(clients.map(({ id }) => [id, media.filter(({ clientId }) => clientId === id)]));
  for (const [offset, count] of counts.entries()) {
    const on = addDays(from, offset);
    const ahead = daysBetween(today, on);
    for (let turn = 0; turn < count; turn += 1) {
      const number = posts.length;
      const client = clients[number % clients.length] ?? clients[0];
      const { title, text, hashtags } = captionOf(client.language, random);
      const own = pictures.get(client.id) ?? [];
      const picture = own[Math.floor(random() * own.length)];
      const at = now + ahead * 86_400_000 - 12 * 86_400_000;
      posts.push({
        id: newId(), createdAt: at, updatedAt: at, revision: 4, clientId: client.id, title, on, at: hours[(number + turn) % hours.length] ?? null, zone: client.zone,
        campaignId: null, assignee: '', notes: '', sample: false, pillarId: null, state: stateOf(ahead, number), held: null, pinned: null, deliverableId: null,
        content: {
          ...emptyContent(postFormats[number % postFormats.length] ?? 'image'),
          media: picture ? [{ mediaId: picture.id, sha256: picture.sha256, alt: picture.alt }] : [],
          variants: client.handles.slice(0, 2).map((handle) => ({
            id: newId(), network: handle.network, handleId: handle.id, title: '', text, firstComment: '', link: '', hashtags, mentions: [], mediaIds: null,
          })),
        },
      });
    }
  }
  return posts;
}

/** Where a post of that day usually stands; nothing that is still to come is promised, so that a drag asks no question. */
function stateOf(ahead: number, number: number): PostState {
  if (ahead < 0) return 'published';
  if (ahead > 26) return number % 2 === 0 ? 'idea' : 'draft';
  return number % 3 === 0 ? 'internal-check' : 'draft';
}

/** `total` spread over `days` days as evenly as whole numbers allow; any stretch of as many days has as many. */
export const evenly = (total: number, days: number, length: number): number[] =>
  Array.from({ length }, (_none, day) => Math.floor((day % days + 1) * total / days) - Math.floor(day % days * total / days));
