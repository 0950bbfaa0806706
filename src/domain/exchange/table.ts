import type { Client, Network } from '../clients/index.ts';
import type { Post, PostContent, Variant } from '../posts/index.ts';
import { writeAlts, writeList, writeMedium, writeNetwork, writeTags } from './cells.ts';
import { exchangeFields, ownHeadings, type ExchangeField } from './fields.ts';

/** What a table needs to know beside the posts: ids turned into the names that people know. */
export type Names = {
  readonly clients: ReadonlyMap<string, Pick<Client, 'name' | 'handles'>>;
  readonly pillars: ReadonlyMap<string, string>;
  readonly campaigns: ReadonlyMap<string, string>;
  /** A medium's file name, and whether no other of the client has it. */
  readonly media: ReadonlyMap<string, { name: string; clear: boolean }>;
};

/** Posts as the rows of a table, headings first: one row for each network, or one without for a post that has none yet. */
export function postRows(posts: readonly Post[], names: Names): string[][] {
  const rows = posts.flatMap((post) => (post.content.variants.length === 0 ? [null] : post.content.variants).map((variant) => {
    const cells = cellsOf(post, variant, names);
    return exchangeFields.map((field) => cells[field]);
  }));
  return [exchangeFields.map((field) => ownHeadings[field]), ...rows];
}

function cellsOf(post: Post, variant: Variant | null, names: Names): Record<ExchangeField, string> {
  const { content } = post;
  const client = names.clients.get(post.clientId);
  const media = mediaOf(content, variant);
  return {
    id: post.id, client: client?.name ?? '', date: post.on ?? '', time: post.at ?? '',
    network: variant === null ? '' : writeNetwork(variant.network), handle: handleName(client?.handles ?? [], variant?.network, variant?.handleId ?? null),
    format: content.format, state: post.state, title: post.title, caption: variant?.text ?? '', hashtags: writeTags(variant?.hashtags ?? [], '#'),
    mentions: writeTags(variant?.mentions ?? [], '@'), link: variant?.link ?? '', firstComment: variant?.firstComment ?? '', networkTitle: variant?.title ?? '',
    media: media.map((medium) => {
      const known = names.media.get(medium.mediaId);
      return writeMedium(known?.name ?? '', medium.sha256, known?.clear ?? false);
    }).join('\n'),
    alt: writeAlts(media.map((medium) => medium.alt)),
    pillar: names.pillars.get(post.pillarId ?? '') ?? '', campaign: names.campaigns.get(post.campaignId ?? '') ?? '', assignee: post.assignee, notes: post.notes,
    location: content.location, collaborators: writeList(content.collaborators), tagged: writeList(content.taggedAccounts), partner: content.paidPartnership ?? '',
    stickers: content.stickers, audio: content.audio,
  };
}

/** The media that a network gets, in its order. */
export function mediaOf({ media }: PostContent, variant: Pick<Variant, 'mediaIds'> | null): PostContent['media'] {
  const ids = variant?.mediaIds ?? null;
  return ids === null ? media : ids.flatMap((id) => media.find((medium) => medium.mediaId === id) ?? []);
}

const handleName = (handles: Client['handles'], network: Network | undefined, id: string | null): string =>
  (id === null ? '' : handles.find((handle) => handle.id === id && handle.network === network)?.handle ?? '');
