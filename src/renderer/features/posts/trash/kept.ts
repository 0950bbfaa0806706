import { trashKeptDays } from '../../../data/index.ts';

const day = 86_400_000;

/** Whole days until a thing leaves the trash for good, never fewer than none. */
export const daysLeft = (deletedAt: number, now: number): number => Math.max(0, Math.ceil((deletedAt + trashKeptDays * day - now) / day));
