/** UTC ms. */
export type Clock = () => number;

/**
 * The machine's clock; or, for tests of what happens on another day, one that begins at the instant that ONAY_TEST_CLOCK
 * names (ISO 8601 with its offset) and runs on from there. It moves reminders and the times on record, so a packaged program
 * does not look at it (`allowed`), and `said` is the line by which a start with it owns up. An instant that is none is refused.
 */
export function chooseClock(env: NodeJS.ProcessEnv, allowed: boolean, now: Clock = Date.now): { clock: Clock; said: string | null } {
  const wanted = env['ONAY_TEST_CLOCK'];
  if (!allowed || wanted === undefined || wanted === '') return { clock: now, said: null };
  const begins = Date.parse(wanted);
  if (!Number.isFinite(begins) || !/(?:Z|[+-]\d\d:\d\d)$/.test(wanted)) {
    return { clock: now, said: `ONAY_TEST_CLOCK is no instant with an offset and was left aside: ${wanted}` };
  }
  const ahead = begins - now();
  return { clock: () => now() + ahead, said: `The clock of this start is not the machine's: it begins at ${new Date(begins).toISOString()} (ONAY_TEST_CLOCK).` };
}
