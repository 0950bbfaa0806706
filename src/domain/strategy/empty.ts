import type { Strategy } from './strategy.ts';

/** The strategy of a client for whom none has been written: revision 0 says that it is no row yet. */
export function emptyStrategy(clientId: string, id: string, sample = false): Strategy {
  return {
    id, createdAt: 0, updatedAt: 0, revision: 0, clientId, goals: '', audience: '', channels: [], pillars: [], themes: [],
    tone: { summary: '', examples: [] }, hashtagSets: [], benchmarks: [],
    brand: { colours: [], fonts: [], files: [], notes: '' }, rules: [], slots: [],
    specialDays: { customary: true, hidden: [], own: [] }, sample,
  };
}
