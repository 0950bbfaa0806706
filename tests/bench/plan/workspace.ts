import type { Client } from '../../../src/domain/clients/index.ts';
import type { Medium } from '../../../src/domain/media/index.ts';
import type { WorkItem } from '../../../src/domain/posts/index.ts';
import { emptyStrategy, type Campaign, type Strategy } from '../../../src/domain/strategy/index.ts';
import { addDays, dayAt, dayOf, parts, type Day } from '../../../src/domain/time/index.ts';
import { sequentialIds } from '../../fixtures/ids.ts';
import { agree, clientOf, proved, studioOf, type Workspace } from '../workspace.ts';
import { evenly, postsOf } from './posts.ts';

const clientCount = 30;
const mediaOfClient = 10;
const zone = 'Europe/Istanbul';

/**
 * A studio with thirty clients under agreements, their strategies, a campaign a quarter, two pieces of work a client and month, ten
 * media a client, and posts on each day from `from` on, as many as `counts` says. Each row passes its schema. Versions of posts are
 * left out: no screen that is measured reads them. `now` is UTC ms.
 */
export async function plannedWorkspace({ from, counts, now }: { from: Day; counts: readonly number[]; now: number }): Promise<Workspace> {
  const newId = sequentialIds(9);
  const made = studioOf(now, newId);
  const first = clientOf(0, now, newId);
  const clients: [Client, ...Client[]] = [first, ...Array.from({ length: clientCount - 1 }, (_none, index) => clientOf(index + 1, now, newId))];
  made.clients = clients;
  await agree(made, 1, now, newId);
  const row = { createdAt: now, updatedAt: now, revision: 2 };
  const months = Math.ceil(counts.length / 30.4);
  made.strategies = clients.map((client): Strategy => ({ ...emptyStrategy(client.id, newId()), ...row }));
  made.media = clients.flatMap(({ id }) => Array.from({ length: mediaOfClient }, (_none, index) => mediumOf(id, newId(), index, row)));
  made.campaigns = clients.flatMap((client) => Array.from({ length: Math.ceil(months / 3) }, (_none, quarter): Campaign => ({
    id: newId(), ...row, clientId: client.id, name: `Season ${quarter + 1}`, from: addDays(from, quarter * 91 + 10), to: addDays(from, quarter * 91 + 24),
    colour: client.colour, extra: [], inputBy: null, daysEarlier: 0, notes: '', sample: false,
  })));
  made.workItems = clients.flatMap((client) => Array.from({ length: months * 2 }, (_none, index): WorkItem => ({
    id: newId(), ...row, clientId: client.id, title: index % 2 === 0 ? 'Monthly report' : 'Shoot', on: addDays(from, Math.floor(index * 15.2)), at: null, zone: client.zone,
    campaignId: null, assignee: '', notes: '', sample: false, kind: index % 2 === 0 ? 'report' : 'shoot', minutesPlanned: 90, minutesSpent: null, deliverableId: null, doneAt: null,
  })));
  made.posts = postsOf({ clients, media: made.media, newId, from, counts, now, today: dayAt(now, zone) });
  return proved(made);
}

const mediumOf = (clientId: string, id: string, index: number, row: { createdAt: number; updatedAt: number; revision: number }): Medium => ({
  id, ...row, clientId, sha256: id.replaceAll('-', '').padEnd(64, '0'), name: `IMG_${1_000 + index}.jpg`, kind: 'image', mime: 'image/jpeg', bytes: 2_400_000, width: 3_024, height: 4_032,
  durationMs: null, hasLocation: false, thumbnail: null, web: null, alt: 'A cup of coffee on a wooden table beside an open book', tags: [], licence: null, sample: false,
});

/** Ten years of posts, two of them still to come: the day they begin and how many there are on each. */
export function tenYears(posts: number, now: number): { from: Day; counts: number[]; now: number } {
  const { year, month } = parts(dayAt(now, zone));
  const days = 3_652;
  return { from: dayOf(year - 8, month, 1), counts: evenly(posts, days, days), now };
}
