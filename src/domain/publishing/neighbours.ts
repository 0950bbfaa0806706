import { searchKey } from '../clients/search.ts';
import type { Id } from '../common/id.ts';
import type { Post } from '../posts/post.ts';
import { epochDay, instantOf, type Day } from '../time/index.ts';
import { composed } from './compose.ts';

/** A variant at its place: on which handle, when and with which text. */
export type Placed = {
  postId: Id;
  variantId: Id;
  handleId: Id;
  on: Day | null;
  at: string | null;
  zone: string;
  text: string;
  story: boolean;
};

/** The variants of a post that have a handle, each with the text that goes out. */
export const placedOf = (post: Pick<Post, 'id' | 'on' | 'at' | 'zone' | 'content'>): Placed[] =>
  post.content.variants.flatMap((variant) =>
    variant.handleId === null
      ? []
      : [
          {
            postId: post.id,
            variantId: variant.id,
            handleId: variant.handleId,
            on: post.on,
            at: post.at,
            zone: post.zone,
            text: composed(variant, post.content.format),
            story: post.content.format === 'story',
          },
        ],
  );

export type Duplicate = { variantId: Id; other: Placed; similarity: number };

/**
 * Texts nearer than this are taken for the same idea twice, and those this many days apart are not forgotten by the followers.
 */
export const nearEnough = 0.8;
export const rememberedDays = 30;

/**
 * Texts that repeat one of the same handle within 30 days: 1 is the same words, from 0.8 on it is near. Compared are the folded
 * words' 3-grams by Dice's measure (twice the shared over the sum), which takes one changed word in twenty for near. A text
 * without a day counts as near in time. Nearest first; thousands of others are no matter.
 */
export function nearDuplicates(candidates: readonly Placed[], others: readonly Placed[]): Duplicate[] {
  return candidates.flatMap((candidate) => {
    const grams = gramsOf(candidate.text);
    if (grams.size === 0) return [];
    return others
      .filter(
        (other) =>
          other.postId !== candidate.postId && other.handleId === candidate.handleId && isNearDay(candidate.on, other.on),
      )
      .map((other) => ({ variantId: candidate.variantId, other, similarity: dice(grams, gramsOf(other.text)) }))
      .filter(({ similarity }) => similarity >= nearEnough)
      .toSorted((one, another) => another.similarity - one.similarity);
  });
}

export type Clash = { variantId: Id; other: Placed; minutes: number };

/** Posts on the same handle within an hour of each other, soonest apart first. Stories stand beside posts and do not clash. */
export function clashes(candidates: readonly Placed[], others: readonly Placed[]): Clash[] {
  return candidates.flatMap((candidate) => {
    if (candidate.on === null || candidate.at === null || candidate.story) return [];
    const moment = instantOf(candidate.on, candidate.at, candidate.zone);
    return others
      .flatMap((other) => {
        if (other.postId === candidate.postId || other.handleId !== candidate.handleId || other.story) return [];
        if (other.on === null || other.at === null || !isNearDay(candidate.on, other.on, 2)) return [];
        const minutes = Math.abs(instantOf(other.on, other.at, other.zone) - moment) / 60_000;
        return minutes < 60 ? [{ variantId: candidate.variantId, other, minutes }] : [];
      })
      .toSorted((one, another) => one.minutes - another.minutes);
  });
}

const isNearDay = (one: Day | null, other: Day | null, within = rememberedDays): boolean =>
  one === null || other === null || Math.abs(epochDay(one) - epochDay(other)) <= within;

/** Texts stay the same while one types in another; the store is emptied when it has grown large. */
const known = new Map<string, ReadonlySet<string>>();

function gramsOf(text: string): ReadonlySet<string> {
  const before = known.get(text);
  if (before !== undefined) return before;
  const words = searchKey(text)
    .split(' ')
    .filter((word) => word !== '');
  const grams =
    words.length < 3 ? [words.join(' ')] : words.slice(2).map((word, index) => `${words[index]} ${words[index + 1]} ${word}`);
  const set: ReadonlySet<string> = new Set(grams.filter((gram) => gram !== ''));
  if (known.size >= 5_000) known.clear();
  known.set(text, set);
  return set;
}

function dice(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  // Sets this different in size cannot share enough.
  if (2 * Math.min(one.size, other.size) < nearEnough * (one.size + other.size)) return 0;
  let shared = 0;
  for (const gram of one) if (other.has(gram)) shared += 1;
  return (2 * shared) / (one.size + other.size);
}
