import i18next from 'i18next';
import { networkNames } from '../../../domain/clients/index.ts';
import { mediaOf, postRows, writeCsv, writeIcs, writePostsFile, type CsvOptions, type IcsEvent, type Names } from '../../../domain/exchange/index.ts';
import { passesPost, type CalendarFilter } from '../../../domain/planning/index.ts';
import type { Post } from '../../../domain/posts/index.ts';
import type { Day } from '../../../domain/time/index.ts';
import { db, posts } from '../../data/index.ts';
import { currentLanguage } from '../../i18n/index.ts';

export type ExportKind = 'csv-excel' | 'csv' | 'json' | 'ics';
export type ExportAsked = { range: { from: Day; to: Day }; filter: CalendarFilter };

/** The posts that are exported: those that the calendar shows. */
async function shown({ range, filter }: ExportAsked): Promise<Post[]> {
  const [rows, clients] = await Promise.all([posts.inRange(range.from, range.to, filter.clientIds), db.clients.toArray()]);
  const active = new Set(clients.flatMap((client) => (client.archivedAt === null ? [client.id] : [])));
  return rows.filter((post) => active.has(post.clientId) && passesPost(filter, post));
}

async function behind(rows: readonly Post[]) {
  const ids = [...new Set(rows.map((post) => post.clientId))];
  const [clients, strategies, campaigns, media] = await Promise.all([
    db.clients.bulkGet(ids), db.strategies.where('clientId').anyOf(ids).toArray(), db.campaigns.where('clientId').anyOf(ids).toArray(), db.media.where('clientId').anyOf(ids).toArray(),
  ]);
  return { clients: clients.filter((client) => client !== undefined), strategies, campaigns, media };
}

function namesOf({ clients, strategies, campaigns, media }: Awaited<ReturnType<typeof behind>>): Names {
  const times = new Map<string, number>();
  for (const { clientId, name } of media) times.set(`${clientId} ${name}`, (times.get(`${clientId} ${name}`) ?? 0) + 1);
  return {
    clients: new Map(clients.map((client) => [client.id, client])),
    pillars: new Map(strategies.flatMap(({ pillars }) => pillars.map((pillar) => [pillar.id, pillar.name] as const))),
    campaigns: new Map(campaigns.map((campaign) => [campaign.id, campaign.name])),
    media: new Map(media.map((medium) => [medium.id, { name: medium.name, clear: times.get(`${medium.clientId} ${medium.name}`) === 1 }])),
  };
}

/** The bytes of an export, of what the calendar shows in those days. */
export async function exportBytes(kind: ExportKind, asked: ExportAsked): Promise<Uint8Array> {
  const rows = await shown(asked);
  const rest = await behind(rows);
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  // Turkish Excel takes a semicolon for the separator, English a comma.
  const csv = (options: CsvOptions): Uint8Array => bytes(writeCsv(postRows(rows, namesOf(rest)), options));
  switch (kind) {
    case 'csv': return csv({ separator: ',', bom: false });
    case 'csv-excel': return csv({ separator: currentLanguage() === 'tr' ? ';' : ',', bom: true });
    case 'ics': return bytes(writeIcs(rows.map((post) => eventOf(post, namesOf(rest))), i18next.t('icsName', { ns: 'exchange' })));
    case 'json': return bytes(writePostsFile({
      format: 'onay-posts', version: 1, exportedAt: Date.now(), from: asked.range.from, to: asked.range.to, posts: rows,
      clients: rest.clients.map(({ id, name, zone, handles }) => ({
        id, name, zone, handles: handles.map((handle) => ({ id: handle.id, network: handle.network, handle: handle.handle })),
        pillars: rest.strategies.filter((strategy) => strategy.clientId === id).flatMap(({ pillars }) => pillars.map((pillar) => ({ id: pillar.id, name: pillar.name }))),
        campaigns: rest.campaigns.filter((campaign) => campaign.clientId === id).map((campaign) => ({ id: campaign.id, name: campaign.name })),
      })),
      media: usedMedia(rows, rest.media),
    }));
  }
}

function usedMedia(rows: readonly Post[], media: Awaited<ReturnType<typeof behind>>['media']) {
  const used = new Set(rows.flatMap(({ content }) => [...mediaOf(content, null).map((medium) => medium.mediaId), ...(content.cover?.kind === 'picture' ? [content.cover.mediaId] : [])]));
  return media.filter((medium) => used.has(medium.id)).map(({ id, sha256, name, mime }) => ({ id, sha256, name, mime }));
}

function eventOf(post: Post, names: Names): IcsEvent {
  const { variants, format } = post.content;
  const networks = [...new Set(variants.map(({ network }) => networkNames[network]))];
  const texts = [...new Set(variants.map(({ text }) => text.trim()).filter(Boolean))];
  const formatName = i18next.t(`format.${format}`, { ns: 'planning' });
  const title = post.title || texts[0]?.split('\n', 1)[0] || i18next.t('untitled', { ns: 'planning' });
  return {
    post, summary: `${names.clients.get(post.clientId)?.name ?? ''}: ${title} (${[...networks, formatName].join(', ')})`,
    description: [i18next.t(`state.${post.state}`, { ns: 'planning' }), ...texts].join('\n\n'), categories: [formatName],
  };
}
