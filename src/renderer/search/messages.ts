import type { Changed } from '../data/changes.ts';
import type { Hit } from './searchIndex.ts';

/** What the window tells the worker. */
export type Ask =
  | { kind: 'start'; database: string }
  | { kind: 'changed'; changed: Changed }
  | { kind: 'search'; ask: number; query: string; limit: number; today: number };

/** What the worker answers. */
export type Answer = { kind: 'hits'; ask: number; hits: Hit[]; complete: boolean } | { kind: 'ready'; size: number } | { kind: 'taken' };
