/** No later than this, however busy the page is. */
const latestMs = 2_000;

/** Runs `work` when the page has nothing better to do, so that what the user waits for is drawn first. */
export function whenIdle(work: () => void): void {
  requestIdleCallback(() => work(), { timeout: latestMs });
}
