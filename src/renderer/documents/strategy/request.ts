import type { Metric } from '../../../domain/agreements/index.ts';
import type { Business } from '../../../domain/business/index.ts';
import type { Client, Network } from '../../../domain/clients/index.ts';
import type { Language } from '../../../domain/common/text.ts';
import type { Campaign, Channel, Strategy } from '../../../domain/strategy/index.ts';
import { dayAt, type Day } from '../../../domain/time/index.ts';
import type { SheetFacts } from '../paper/sheet.ts';

/**
 * What a client reads of the strategy. Every field is named here one by one: rules, notes, slots and whatever comes to a strategy
 * later stay in the program unless somebody writes them into this list.
 */
export type StrategyRequest = SheetFacts & {
  kind: 'strategy';
  goals: string;
  audience: string;
  channels: { network: Network; handle: string; rhythm: Pick<Channel['rhythm'][number], 'format' | 'count' | 'per'>[] }[];
  pillars: { name: string; share: number; colour: string; description: string }[];
  themes: { title: string; from: Day | null; to: Day | null }[];
  tone: { summary: string; does: string[]; donts: string[] };
  hashtagSets: { name: string; language: Language; network: Network | null; tags: string[] }[];
  benchmarks: { network: Network; metric: Metric; target: number }[];
  colours: { name: string; colour: string }[];
  fonts: { name: string; use: string }[];
  campaigns: { name: string; from: Day; to: Day; colour: string; extra: number }[];
};

type Input = { client: Client; business: Business; strategy: Strategy; campaigns: readonly Campaign[]; now: number };

/** The facts at the head of a paper for a client, in the client's language. */
export const sheetFacts = (client: Client, business: Business, now: number): SheetFacts => ({
  language: client.language, client: { name: client.name }, provider: business.tradeName || business.ownerName,
  look: { brandColour: business.brandColour, logo: business.logo }, date: dayAt(now, business.zone), createdAt: now,
});

/** The one-pager of a client; empty lines, what is over and everything internal are left out. */
export function strategyRequest({ client, business, strategy, campaigns, now }: Input): StrategyRequest {
  const facts = sheetFacts(client, business, now);
  const examples = (kind: 'do' | 'dont') => strategy.tone.examples.filter((one) => one.kind === kind && one.text.trim() !== '').map(({ text }) => text);
  return {
    ...facts,
    kind: 'strategy',
    goals: strategy.goals,
    audience: strategy.audience,
    channels: strategy.channels.map(({ network, handleId, rhythm }) => ({
      network, handle: client.handles.find(({ id }) => id === handleId)?.handle ?? '',
      rhythm: rhythm.filter(({ count }) => count > 0).map(({ format, count, per }) => ({ format, count, per })),
    })),
    pillars: strategy.pillars.filter(({ name }) => name.trim() !== '').map(({ name, share, colour, description }) => ({ name, share, colour, description })),
    themes: strategy.themes.filter(({ title, to }) => title.trim() !== '' && (to === null || to >= facts.date)).map(({ title, from, to }) => ({ title, from, to })),
    tone: { summary: strategy.tone.summary, does: examples('do'), donts: examples('dont') },
    hashtagSets: strategy.hashtagSets.filter(({ tags }) => tags.length > 0).map(({ name, language, network, tags }) => ({ name, language, network, tags: [...tags] })),
    benchmarks: strategy.benchmarks.flatMap(({ network, metric, target }) => (target === null ? [] : [{ network, metric, target }])),
    colours: strategy.brand.colours.map(({ name, colour }) => ({ name, colour })),
    fonts: strategy.brand.fonts.filter(({ name }) => name.trim() !== '').map(({ name, use }) => ({ name, use })),
    campaigns: campaigns.filter(({ to }) => to >= facts.date).toSorted((a, b) => (a.from < b.from ? -1 : 1))
      .map(({ name, from, to, colour, extra }) => ({ name, from, to, colour, extra: extra.reduce((sum, { count }) => sum + count, 0) })),
  };
}
