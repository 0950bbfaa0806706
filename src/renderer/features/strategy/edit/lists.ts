import type { Channel, Strategy } from '../../../../domain/strategy/index.ts';
import type { StrategyChange } from '../../../data/index.ts';

/** A list inside the strategy: how it is read and how it is put back. */
export type ListIn<T extends { id: string }> = { get: (strategy: Strategy) => readonly T[]; put: (strategy: Strategy, rows: T[]) => StrategyChange };

type TopKey = 'channels' | 'pillars' | 'themes' | 'hashtagSets' | 'benchmarks' | 'rules' | 'slots';
const top = <K extends TopKey>(key: K): ListIn<Strategy[K][number]> => ({ get: (strategy) => strategy[key], put: (_strategy, rows) => ({ [key]: rows }) });

type BrandKey = 'colours' | 'fonts' | 'files';
const ofBrand = <K extends BrandKey>(key: K): ListIn<Strategy['brand'][K][number]> => ({
  get: (strategy) => strategy.brand[key], put: (strategy, rows) => ({ brand: { ...strategy.brand, [key]: rows } }),
});

/** Every list of a strategy that is edited by itself. */
export const lists = {
  channels: top('channels'),
  pillars: top('pillars'),
  themes: top('themes'),
  hashtagSets: top('hashtagSets'),
  benchmarks: top('benchmarks'),
  rules: top('rules'),
  slots: top('slots'),
  colours: ofBrand('colours'),
  fonts: ofBrand('fonts'),
  files: ofBrand('files'),
  examples: {
    get: (strategy) => strategy.tone.examples, put: (strategy, examples) => ({ tone: { ...strategy.tone, examples } }),
  } satisfies ListIn<Strategy['tone']['examples'][number]>,
  ownDays: {
    get: (strategy) => strategy.specialDays.own, put: (strategy, own) => ({ specialDays: { ...strategy.specialDays, own } }),
  } satisfies ListIn<Strategy['specialDays']['own'][number]>,
} as const;

/** What is made on one channel and how often. */
export const rhythmOf = (channelId: string): ListIn<Channel['rhythm'][number]> => ({
  get: (strategy) => strategy.channels.find(({ id }) => id === channelId)?.rhythm ?? [],
  put: (strategy, rhythm) => ({ channels: strategy.channels.map((channel) => (channel.id === channelId ? { ...channel, rhythm } : channel)) }),
});
