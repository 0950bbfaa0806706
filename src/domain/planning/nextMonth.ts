import type { Deliverable } from '../agreements/index.ts';
import type { Network } from '../clients/networks.ts';
import type { Post, PostFormat } from '../posts/index.ts';
import type { Slot } from '../strategy/index.ts';
import { addDays, dayOf, daysInMonth, parts, weekday, type Day, type WallTime } from '../time/index.ts';
import { deliverableFor, countTaken, type MeterLine } from './meter.ts';
import { daysFrom, firstOfMonth, lastOfMonth, sameMonth } from './range.ts';

/** A post that the plan would make: where, as what, and why. Texts are empty: a skeleton has none. */
export type PlannedPost = {
  readonly on: Day;
  readonly at: WallTime | null;
  readonly format: PostFormat;
  readonly networks: readonly Network[];
  readonly pillarId: string | null;
  readonly deliverableId: string | null;
  readonly why: 'skeleton' | 'slot' | 'agreed' | 'beyond';
};

export type MonthPlan = {
  readonly posts: readonly PlannedPost[];
  /** Agreed against what would stand there, with what stands there already. */
  readonly lines: readonly MeterLine[];
  /** Posts of the last month on a fifth weekday that the new month does not have. */
  readonly leftOut: number;
};

export type MonthSource = {
  /** Any day of the month to plan. */
  readonly month: Day;
  readonly from: 'skeleton' | 'slots';
  /** All of one client. `last` is the month before, `present` what stands in the month already. */
  readonly last: readonly Post[];
  readonly present: readonly Post[];
  readonly slots: readonly Slot[];
  readonly deliverables: readonly Deliverable[];
  /** Days on which nothing is added to fill up what was agreed. */
  readonly daysOff: ReadonlySet<Day>;
};

type Shape = Omit<PlannedPost, 'deliverableId' | 'why'>;

/**
 * A month of empty posts from the last month's skeleton or the strategy's slots: the same weekdays of the month, times, formats and
 * pillars. What was agreed is filled first: shapes that count towards it are taken before the others, what is still missing is
 * spread over the working days with the least on them, and what goes beyond is marked so. What stands there already counts.
 */
export function planMonth(source: MonthSource): MonthPlan {
  const { shapes, leftOut } = source.from === 'slots' ? { shapes: shapesOfSlots(source), leftOut: 0 } : shapesOfLast(source);
  const inMonth = source.present.filter((post) => post.on !== null && sameMonth(post.on, source.month));
  const taken = countTaken(source.deliverables, inMonth);
  // A shape whose place is already filled by hand is not made twice.
  const free = shapes.filter((shape) => !inMonth.some((post) => post.on === shape.on && post.at === shape.at && post.content.format === shape.format));
  const planned = free.map((shape): PlannedPost => {
    const counted = countShape(shape, source.deliverables, taken);
    const within = source.deliverables.length === 0 || counted !== null;
    return { ...shape, deliverableId: null, why: within ? (source.from === 'slots' ? 'slot' : 'skeleton') : 'beyond' };
  });
  const filled = fillUp(source, planned, inMonth, taken);
  const posts = [...planned, ...filled].sort((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0));
  const lines = source.deliverables.map((deliverable) => ({ deliverable, agreed: deliverable.quantity, planned: taken.get(deliverable.id) ?? 0 }));
  return { posts, lines, leftOut };
}

const order = (post: Shape): string => `${post.on} ${post.at ?? ''}`;

/** Counts a shape towards what has room for it; null when no deliverable had any left. */
function countShape(shape: Shape, deliverables: readonly Deliverable[], taken: Map<string, number>): Deliverable | null {
  const hits = (shape.networks.length > 0 ? shape.networks : [null])
    .map((network) => deliverableFor(deliverables, network, shape.format, taken))
    .filter((deliverable) => deliverable !== undefined);
  const once = [...new Set(hits)];
  const room = once.find((deliverable) => (taken.get(deliverable.id) ?? 0) < deliverable.quantity) ?? null;
  for (const deliverable of once) taken.set(deliverable.id, (taken.get(deliverable.id) ?? 0) + 1);
  return room;
}

/** The same weekday of the month: the second Tuesday becomes the second Tuesday. */
export function sameWeekdayOfMonth(day: Day, month: Day): Day | null {
  const nth = Math.ceil(parts(day).day / 7);
  const first = firstOfMonth(month);
  const date = 1 + ((weekday(day) - weekday(first) + 7) % 7) + (nth - 1) * 7;
  const { year, month: number } = parts(first);
  return date <= daysInMonth(year, number) ? dayOf(year, number, date) : null;
}

function shapesOfLast({ last, month }: MonthSource): { shapes: Shape[]; leftOut: number } {
  const before = addDays(firstOfMonth(month), -1);
  const shapes = last.filter((post) => post.on !== null && sameMonth(post.on, before)).map((post): Shape | null => {
    const on = post.on === null ? null : sameWeekdayOfMonth(post.on, month);
    const networks = [...new Set(post.content.variants.map((variant) => variant.network))];
    return on === null ? null : { on, at: post.at, format: post.content.format, networks, pillarId: post.pillarId };
  });
  const kept = shapes.filter((shape) => shape !== null);
  return { shapes: kept, leftOut: shapes.length - kept.length };
}

function shapesOfSlots({ slots, month }: MonthSource): Shape[] {
  return daysFrom(firstOfMonth(month), lastOfMonth(month)).flatMap((on) => slots
    .filter((slot) => slot.weekday === weekday(on))
    .map((slot) => ({ on, at: slot.at, format: slot.format, networks: slot.networks, pillarId: slot.pillarId })));
}

/** Posts for what was agreed and is still missing. */
function fillUp(source: MonthSource, planned: readonly Shape[], present: readonly Post[], taken: Map<string, number>): PlannedPost[] {
  const load = new Map<Day, number>();
  for (const on of [...planned.map((shape) => shape.on), ...present.map((post) => post.on)]) if (on !== null) load.set(on, (load.get(on) ?? 0) + 1);
  const days = daysFrom(firstOfMonth(source.month), lastOfMonth(source.month));
  const working = days.filter((day) => weekday(day) <= 5 && !source.daysOff.has(day));
  const open = working.length > 0 ? working : days;
  const at = usualTime(planned);
  return source.deliverables.flatMap((deliverable) => {
    const format: PostFormat = isPostFormat(deliverable.format) ? deliverable.format : 'image';
    const missing = Math.max(0, deliverable.quantity - (taken.get(deliverable.id) ?? 0));
    return Array.from({ length: missing }, (_, index): PlannedPost => {
      const on = emptiest(open, load, Math.floor(((index + 0.5) * open.length) / missing));
      load.set(on, (load.get(on) ?? 0) + 1);
      taken.set(deliverable.id, (taken.get(deliverable.id) ?? 0) + 1);
      return { on, at, format, networks: deliverable.network === null ? [] : [deliverable.network], pillarId: null, deliverableId: deliverable.id, why: 'agreed' };
    });
  });
}

/** The day with the least on it; of several the one nearest to where an even spread would put it. */
function emptiest(days: readonly Day[], load: ReadonlyMap<Day, number>, near: number): Day {
  const least = Math.min(...days.map((day) => load.get(day) ?? 0));
  const ranked = days.map((day, index) => ({ day, far: Math.abs(index - near) })).filter(({ day }) => (load.get(day) ?? 0) === least);
  return ranked.reduce((best, one) => (one.far < best.far ? one : best)).day;
}

/** The time that most of the month's posts have; ten o'clock when there is none. */
function usualTime(shapes: readonly Shape[]): WallTime {
  const counts = new Map<WallTime, number>();
  for (const { at } of shapes) if (at !== null) counts.set(at, (counts.get(at) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? '10:00';
}

const isPostFormat = (format: string): format is PostFormat => ['image', 'carousel', 'reel', 'story', 'video', 'text', 'link', 'document'].includes(format);
