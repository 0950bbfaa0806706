/** So many days after its deletion a thing leaves the trash for good. */
export const keptDays = 30;
const day = 86_400_000;

/** Whole days until then, never fewer than none. */
export const daysLeft = (deletedAt: number, now: number): number => Math.max(0, Math.ceil((deletedAt + keptDays * day - now) / day));
/** Everything deleted before this instant may go. */
export const emptiedBefore = (now: number): number => now - keptDays * day;
