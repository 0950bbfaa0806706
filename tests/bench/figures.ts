/**
 * One line of the bench: ours beside its peer, both in `unit`, measured in the same run. `ratio` is `ours / peer` and is to be
 * at most `limit`; a figure without a limit only tells where the time goes.
 */
export type Figure = { name: string; ours: number; peer: number; unit: string; ratio: number; limit: number | null; ok: boolean };

/** Of this many rounds, ours and the peer's one after the other, the median counts. */
export const rounds = 7;

export function figure(name: string, { ours, peer, unit, limit }: Pick<Figure, 'ours' | 'peer' | 'unit' | 'limit'>): Figure {
  const round = (value: number): number => Math.round(value * 1_000) / 1_000;
  return { name, ours: round(ours), peer: round(peer), unit, ratio: round(ours / peer), limit, ok: limit === null || ours / peer <= limit };
}

export const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Milliseconds that `work` takes. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Medians of `rounds` pairs, after one of each that does not count: first calls compile and load. */
export async function pairs(ours: () => Promise<number>, peer: () => Promise<number>): Promise<{ ours: number; peer: number }> {
  const mine: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const pair = [await ours(), await peer()] as const;
    if (round === 0) continue;
    mine.push(pair[0]);
    theirs.push(pair[1]);
  }
  return { ours: median(mine), peer: median(theirs) };
}
