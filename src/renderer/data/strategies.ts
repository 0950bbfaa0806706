import type { Row } from '../../domain/common/id.ts';
import { emptyStrategy, strategySchema, type Strategy } from '../../domain/strategy/index.ts';
import { db } from './database.ts';
import { DataError } from './errors.ts';
import { newId } from './ids.ts';
import { createRepository } from './repository.ts';
import { write } from './writes.ts';

export const strategies = createRepository(db.strategies, strategySchema);

/** The parts of a strategy that are edited. */
export type StrategyChange = Partial<Omit<Strategy, keyof Row | 'clientId' | 'sample'>>;

/** The client's strategy; an empty one with revision 0, which is no row yet, when none has been written. */
export const strategyOf = async (clientId: string): Promise<Strategy> =>
  (await db.strategies.where('clientId').equals(clientId).first()) ?? emptyStrategy(clientId, newId());

/** Changes the client's strategy in one transaction and makes the row at the first edit. Fails with `row-missing` for an unknown client. */
export function editStrategy(clientId: string, change: (strategy: Strategy) => StrategyChange, now: number = Date.now()): Promise<Strategy> {
  return write(() => db.transaction('rw', [db.strategies, db.clients], async () => {
    const known = await db.strategies.where('clientId').equals(clientId).first();
    if (known) return strategies.update(known.id, change, now);
    const client = await db.clients.get(clientId);
    if (!client) throw new DataError('row-missing', clientId);
    const { id, createdAt: _createdAt, updatedAt: _updatedAt, revision: _revision, ...values } = emptyStrategy(clientId, newId(), client.sample);
    return strategies.create({ ...values, ...change({ ...values, id, createdAt: 0, updatedAt: 0, revision: 0 }) }, id, now);
  }));
}
