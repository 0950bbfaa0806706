import type { Client } from '../../../domain/clients/index.ts';
import type { Row } from '../../../domain/common/id.ts';
import type { Medium } from '../../../domain/media/index.ts';
import { emptyContent, type NewPost, type WorkItem } from '../../../domain/posts/index.ts';
import type { Campaign, Strategy } from '../../../domain/strategy/index.ts';
import { addDays, addMonths, dayOf, daysBetween, parts, weekday, type Day } from '../../../domain/time/index.ts';
import { usualState, type SamplePost } from './postRows.ts';

type NewId = () => string;
export type Planning = { client: Client; strategy: Strategy; media: readonly Medium[]; today: Day; now: number; newId: NewId };

/** A season that comes again each year: the one that is on or next. */
function nextSeason(today: Day, of: (year: number) => { from: Day; to: Day }): { from: Day; to: Day } {
  const { year } = parts(today);
  const thisYear = of(year);
  return thisYear.to >= today ? thisYear : of(year + 1);
}

/** 14 to 20 December. */
export const newYearWeek = (today: Day) => nextSeason(today, (year) => ({ from: dayOf(year, 12, 14), to: dayOf(year, 12, 20) }));

/** The week, Monday to Sunday, of the Friday after the fourth Thursday of November. */
export const blackFridayWeek = (today: Day) => nextSeason(today, (year) => {
  const first = dayOf(year, 11, 1);
  const thursday = addDays(first, (4 - weekday(first) + 7) % 7 + 21);
  return { from: addDays(thursday, -3), to: addDays(thursday, 3) };
});

/** A post of the sample on its day, counted from `from`; it stands where a post of that day would. */
export function plannedPost(row: SamplePost, from: Day, campaignId: string | null, { client, strategy, media, today, now, newId }: Planning): NewPost {
  const on = row.day === null ? null : addDays(from, row.day);
  const networks = row.texts.length > 0 ? row.texts : strategy.channels.slice(0, 1).map((channel) => [channel.network, ''] as const);
  return {
    clientId: client.id, zone: client.zone, sample: true, title: row.title, on, at: row.at, campaignId, assignee: row.assignee ?? '', notes: row.notes ?? '',
    pillarId: row.pillar === null ? null : strategy.pillars[row.pillar]?.id ?? null,
    state: row.state ?? usualState(on === null ? null : daysBetween(today, on)),
    held: row.held === undefined ? null : { since: now, reason: row.held },
    content: {
      ...emptyContent(row.format), location: row.location ?? '', paidPartnership: row.paidPartnership ?? null, stickers: row.stickers ?? '', audio: row.audio ?? '',
      media: (row.pictures ?? []).flatMap((name) => media.filter((medium) => medium.name === name)).map(({ id, sha256, alt }) => ({ mediaId: id, sha256, alt })),
      variants: networks.map(([network, text]) => ({
        id: newId(), network, handleId: client.handles.find((handle) => handle.network === network)?.id ?? null, title: '', text,
        firstComment: network === 'instagram' ? row.firstComment ?? '' : '', link: row.link ?? '',
        hashtags: network === 'instagram' ? [...row.hashtags ?? []] : [], mentions: [], mediaIds: null,
      })),
    },
  };
}

type CampaignValues = Omit<Campaign, keyof Row>;
export const newYearCampaign = ({ client, today, newId }: Planning): CampaignValues => {
  const { from, to } = newYearWeek(today);
  return {
    clientId: client.id, name: 'Yılbaşı paketi', from, to, colour: '#B3261E', extra: [{ id: newId(), network: 'instagram', format: null, count: 6 }],
    inputBy: addDays(from, -19), daysEarlier: 0, notes: 'Paket fotoğrafları ve son sipariş saati müşteriden gelecek.', sample: true,
  };
};
export const blackFridayCampaign = ({ client, today, newId }: Planning): CampaignValues => {
  const { from, to } = blackFridayWeek(today);
  return {
    clientId: client.id, name: 'Black Friday week', from, to, colour: '#1F2933', extra: [{ id: newId(), network: null, format: null, count: 10 }],
    inputBy: addDays(from, -21), daysEarlier: 5, notes: 'Repair first, then the price. No countdowns.', sample: true,
  };
};

type WorkRow = readonly [kind: WorkItem['kind'], title: string, on: Day | null, at: string | null, minutes: number, done?: number];

/** The work beside the posts: what was done is done, what comes has its hour. */
export function workRows(language: 'tr' | 'en', today: Day): readonly WorkRow[] {
  const { year, month } = parts(today);
  const first = dayOf(year, month, 1);
  const reportOn = (day: Day) => (weekday(day) > 5 ? addDays(day, 8 - weekday(day)) : day);
  const [thisReport, nextReport] = [reportOn(addDays(first, 3)), reportOn(addDays(addMonths(first, 1), 3))];
  const past = (day: Day, minutes: number) => (day < today ? minutes : undefined);
  return language === 'tr'
    ? [
      ['report', 'Aylık rapor', thisReport, '11:00', 150, past(thisReport, 135)], ['report', 'Aylık rapor', nextReport, '11:00', 150],
      ['shoot', 'Ürün çekimi: kış harmanı ve kutular', addDays(today, 3), '13:00', 240], ['community', 'Mesaj ve yorum nöbeti', addDays(today, 1), '10:00', 60],
      ['task', 'Çekim için fincan seçimi', null, null, 30],
    ]
    : [
      ['call', 'Monthly call', addDays(today, 2), '14:00', 60], ['report', 'Monthly report', thisReport, '10:00', 150, past(thisReport, 160)],
      ['report', 'Monthly report', nextReport, '10:00', 150], ['task', 'Collect repair numbers for the year’s post', null, null, 45],
    ];
}
