import type { Business } from '../../../domain/business/index.ts';
import { networkNames, type Client, type Network } from '../../../domain/clients/index.ts';
import { byTime } from '../../../domain/planning/place.ts';
import type { Post, PostFormat, PostState } from '../../../domain/posts/index.ts';
import type { Campaign, Strategy } from '../../../domain/strategy/index.ts';
import type { Day } from '../../../domain/time/index.ts';
import type { SheetFacts } from '../paper/sheet.ts';
import { sheetFacts } from '../strategy/request.ts';

/** One post as the client reads it. A text that goes to several networks stands once, with their names. */
export type PlanEntry = {
  on: Day;
  at: string | null;
  networks: Network[];
  format: PostFormat;
  title: string;
  pillar: { name: string; colour: string } | null;
  captions: { networks: Network[]; text: string }[];
  state: PostState;
  held: boolean;
  /** Key of its picture among the thumbnails; null without one. */
  picture: string | null;
};

/** A client's posts of a range: what the client may read of each, named field by field, and nobody else's. */
export type ContentPlanRequest = SheetFacts & {
  kind: 'content-plan';
  from: Day;
  to: Day;
  zone: string;
  /** ISO weekday on which weeks begin. */
  firstWeekday: number;
  entries: PlanEntry[];
  campaigns: { id: string; name: string; from: Day; to: Day; colour: string }[];
  /** JPEG or PNG bytes by key. */
  thumbnails: Record<string, Uint8Array>;
};

type Input = {
  client: Client; business: Business; strategy: Pick<Strategy, 'pillars'>; campaigns: readonly Campaign[]; posts: readonly Post[];
  range: { from: Day; to: Day }; thumbnails: Readonly<Record<string, Uint8Array>>; firstWeekday: number; now: number;
};

/** The first medium of a post stands for it. */
export const pictureOf = (post: Post): string | null => post.content.media[0]?.mediaId ?? null;

/** Whatever is handed in, only this client's posts inside the range come into the paper. */
export function contentPlanRequest({ client, business, strategy, campaigns, posts, range, thumbnails, firstWeekday, now }: Input): ContentPlanRequest {
  const own = posts.filter((post) => post.clientId === client.id && post.on !== null && post.on >= range.from && post.on <= range.to);
  const entries = own.toSorted((a, b) => ((a.on ?? '') < (b.on ?? '') ? -1 : (a.on ?? '') > (b.on ?? '') ? 1 : byTime(a, b))).map((post): PlanEntry => {
    const pillar = strategy.pillars.find(({ id }) => id === post.pillarId);
    const picture = pictureOf(post);
    return {
      on: post.on ?? range.from, at: post.at, networks: [...new Set(post.content.variants.map(({ network }) => network))], format: post.content.format, title: post.title,
      pillar: pillar === undefined ? null : { name: pillar.name, colour: pillar.colour }, captions: captionsOf(post), state: post.state, held: post.held !== null,
      picture: picture !== null && picture in thumbnails ? picture : null,
    };
  });
  const used = new Set(entries.map(({ picture }) => picture));
  return {
    ...sheetFacts(client, business, now), kind: 'content-plan', ...range, zone: client.zone, firstWeekday, entries,
    campaigns: campaigns.filter((one) => one.clientId === client.id && one.from <= range.to && one.to >= range.from).map(({ id, name, from, to, colour }) => ({ id, name, from, to, colour })),
    thumbnails: Object.fromEntries(Object.entries(thumbnails).filter(([key]) => used.has(key))),
  };
}

function captionsOf({ content: { variants } }: Post): PlanEntry['captions'] {
  const texts = new Map<string, Network[]>();
  for (const { network, title, text } of variants) {
    const said = [title, text].filter((one) => one.trim() !== '').join('\n').trim();
    if (said !== '') texts.set(said, [...new Set([...(texts.get(said) ?? []), network])]);
  }
  return [...texts].map(([text, networks]) => ({ networks, text }));
}

export const networksInWords = (networks: readonly Network[]): string => networks.map((network) => networkNames[network]).join(', ');
