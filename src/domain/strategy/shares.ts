import type { Post } from '../posts/index.ts';
import type { Pillar } from './strategy.ts';

/** What the pillars add up to; 100 when the whole plan is parted among them. */
export const sharesSum = (pillars: readonly Pick<Pillar, 'share'>[]): number => pillars.reduce((sum, { share }) => sum + share, 0);

/** How many of some posts belong to a pillar, and what part of all of them that is, in whole percent (null without posts). */
export type ActualShare = { readonly count: number; readonly percent: number | null };
export type ActualShares = { readonly all: number; readonly none: number; readonly of: ReadonlyMap<string, ActualShare> };

/** The share that each pillar has in fact; a post whose pillar is gone counts as one without. */
export function actualShares(pillars: readonly Pick<Pillar, 'id'>[], posts: readonly Pick<Post, 'pillarId'>[]): ActualShares {
  const all = posts.length;
  const of = new Map(pillars.map(({ id }): [string, ActualShare] => {
    const count = posts.filter(({ pillarId }) => pillarId === id).length;
    return [id, { count, percent: all === 0 ? null : Math.round((count * 100) / all) }];
  }));
  return { all, none: all - [...of.values()].reduce((sum, { count }) => sum + count, 0), of };
}
