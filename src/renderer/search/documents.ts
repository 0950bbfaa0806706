import type { Agreement, AgreementVersion } from '../../domain/agreements/index.ts';
import type { Client } from '../../domain/clients/index.ts';
import type { Post, WorkItem } from '../../domain/posts/index.ts';
import type { Campaign } from '../../domain/strategy/index.ts';
import { epochDay, type Day } from '../../domain/time/index.ts';
import type { SearchDocument } from './searchIndex.ts';

const dayOfInstant = (at: number): number => Math.floor(at / 86_400_000);
const near = (on: Day | null, touched: number): number => (on === null ? dayOfInstant(touched) : epochDay(on));
/** Networks often share a text: each is read once. */
const joined = (texts: readonly string[]): string => [...new Set(texts)].join('\n');

/** A post by its idea; one without a title goes by the beginning of its text. */
export function postDocument(post: Post): SearchDocument {
  const { variants, location } = post.content;
  const texts = variants.flatMap((variant) => [variant.text, variant.title, variant.firstComment, variant.hashtags.join(' ')]);
  const title = post.title || (variants.find((variant) => variant.text !== '')?.text ?? '').slice(0, 80);
  return {
    kind: 'post', id: post.id, clientId: post.clientId, title, text: joined([...texts, post.notes, location]), day: near(post.on, post.updatedAt), on: post.on,
  };
}

export const workDocument = (work: WorkItem): SearchDocument => ({
  kind: 'work', id: work.id, clientId: work.clientId, title: work.title, text: work.notes, day: near(work.on, work.updatedAt), on: work.on,
});

export const clientDocument = (client: Client): SearchDocument => ({
  kind: 'client', id: client.id, clientId: client.id, title: client.name, day: dayOfInstant(client.updatedAt), on: null,
  text: joined([
    client.legal.legalName, client.legal.email, client.notes,
    ...client.contacts.flatMap((contact) => [contact.name, contact.title, contact.email, contact.notes]),
    ...client.handles.map((handle) => handle.handle),
  ]),
});

export const campaignDocument = (campaign: Campaign): SearchDocument => ({
  kind: 'campaign', id: campaign.id, clientId: campaign.clientId, title: campaign.name, text: campaign.notes, day: epochDay(campaign.from), on: campaign.from,
});

/** An agreement by its name, with what its newest version delivers. */
export const agreementDocument = (agreement: Agreement, newest: AgreementVersion | undefined): SearchDocument => ({
  kind: 'agreement', id: agreement.id, clientId: agreement.clientId, title: agreement.name, on: null,
  day: dayOfInstant(newest?.updatedAt ?? agreement.updatedAt),
  text: joined([newest?.content.title ?? '', newest?.content.introduction ?? '', ...(newest?.content.deliverables ?? []).map((one) => one.name)]),
});
