import { createHash } from 'node:crypto';

/**
 * The number under which the desktop knows an occurrence: the same for the same id, so that a repeat after a crash replaces.
 * 30 bits of SHA-256 with bit 30 set: never zero (which means "a new one"), below 2^31 (some tools read it as signed), and
 * far from the small numbers that daemons hand out to other programs.
 */
export function replaceIdOf(id: string): number {
  return 0x4000_0000 + (createHash('sha256').update(id).digest().readUInt32BE(0) & 0x3fff_ffff);
}

/**
 * The next number that nobody holds. Among 10,000 ids two share one with 5 % probability, and the second would wipe the first
 * off the screen; the journal remembers which number an id got, so that a repeat keeps it.
 */
export function freeReplaceId(id: string, isTaken: (candidate: number) => boolean): number {
  let candidate = replaceIdOf(id);
  while (isTaken(candidate)) candidate = 0x4000_0000 + ((candidate + 1) & 0x3fff_ffff);
  return candidate;
}
