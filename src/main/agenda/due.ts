import type { AgendaItem } from '../../bridge/index.ts';

/** Shown later than this, it is no longer a reminder on time but part of the summary of what was missed. */
export const graceMs = 2 * 60_000;
/** The wall clock is looked at again at least this often: a sleep or a clock change stops or moves every longer wait. */
export const tickMs = 60_000;
/** After a refusal by the desktop or the disk. */
export const retryMs = 15_000;

export type Due = { readonly punctual: AgendaItem[]; readonly late: AgendaItem[] };

/** What is due at `now` of items sorted by `at`. */
export function dueAt(items: readonly AgendaItem[], now: number): Due {
  const due: AgendaItem[] = [];
  for (const item of items) {
    if (item.at > now) break;
    due.push(item);
  }
  return {
    punctual: due.filter((item) => now - item.at <= graceMs),
    late: due.filter((item) => now - item.at > graceMs),
  };
}

/** How long to wait before looking again; undefined when there is nothing to wait for. */
export function waitFor(items: readonly AgendaItem[], now: number, troubled: boolean): number | undefined {
  const soonest = items[0];
  if (troubled) return retryMs;
  if (soonest === undefined) return undefined;
  return Math.min(tickMs, Math.max(0, soonest.at - now));
}
