import type { CDPSession, Locator, Page } from '@playwright/test';
import * as z from 'zod/mini';

/** How long the page's thread was busy at a stretch, in ms: by the clock, and of it what the thread itself worked. */
export type Pause = { clock: number; worked: number };

const mark = 'onay-bench';
const task = 'ThreadControllerImpl::RunTask';
const events = z.array(z.object({ name: z.string(), pid: z.number(), tid: z.number(), tdur: z.optional(z.number()) }));

/**
 * Clicks once and watches the page's thread until the screen says `sign` and has been painted. `clock` is the longest pause
 * between two beats of a heart in the page, or its longest task: what a key or a click would have waited, whoever took the time.
 * `worked` is the thread's own processor time in its longest task, from Chromium's trace: the program and what the browser does
 * for it, without the time in which the machine ran something else. Nothing of the driver runs in the page meanwhile: the
 * place of the button is found before, and the click comes in as a mouse's does.
 */
export async function pauseOf(page: Page, cdp: CDPSession, button: Locator, sign: string): Promise<Pause> {
  await button.hover();
  const box = await button.boundingBox();
  if (box === null) throw new Error('what is to be clicked is not on the screen');
  await quiet(page);
  const clock = page.evaluate(pauseUntil, sign);
  const trace = await traced(cdp);
  await page.evaluate((name) => void performance.mark(name), mark);
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  return { clock: await clock, worked: longestTask(await trace.stop()) };
}

/** The thread's own processor time, in ms, in the longest task of the page while `work` is done from outside. */
export async function workedDuring(page: Page, cdp: CDPSession, work: () => Promise<void>): Promise<number> {
  const trace = await traced(cdp);
  await page.evaluate((name) => void performance.mark(name), mark);
  await work();
  return longestTask(await trace.stop());
}

async function traced(cdp: CDPSession): Promise<{ stop: () => Promise<z.infer<typeof events>> }> {
  const taken: unknown[] = [];
  const take = ({ value }: { value: unknown[] }): void => {
    taken.push(...value);
  };
  cdp.on('Tracing.dataCollected', take);
  await cdp.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: ['toplevel', 'blink.user_timing'] } });
  return {
    async stop() {
      const complete = new Promise<void>((resolve) => void cdp.once('Tracing.tracingComplete', () => resolve()));
      await cdp.send('Tracing.end');
      await complete;
      cdp.off('Tracing.dataCollected', take);
      return z.parse(events, taken);
    },
  };
}

/** The trace has every thread of every process; the page's is the one that set the mark. */
function longestTask(all: z.infer<typeof events>): number {
  const own = all.find(({ name }) => name === mark);
  const worked = all.flatMap(({ name, pid, tid, tdur }) => (name === task && pid === own?.pid && tid === own.tid && tdur !== undefined ? [tdur] : []));
  if (worked.length === 0) throw new Error('the trace tells nothing about the page: the bench looks for the wrong thing');
  return Math.max(...worked) / 1_000;
}

/** Waits until nothing has been drawn or worked on for half a second: what came before the click is not what is measured. */
export const quiet = (page: Page): Promise<void> => page.evaluate(() => new Promise<void>((done) => {
  let calm = 0;
  const beat = (last: number): void => {
    requestAnimationFrame((now) => {
      calm = now - last < 25 ? calm + 1 : 0;
      if (calm > 30) done();
      else beat(now);
    });
  };
  beat(performance.now());
}));

/** Runs in the page: a heart that beats as often as it may; what stands between two beats kept a click waiting as long. */
function pauseUntil(sign: string): Promise<number> {
  const floor = 4;
  let longest = 0;
  let last = 0;
  let on = true;
  const beat = (): void => {
    const now = performance.now();
    if (last > 0) longest = Math.max(longest, now - last - floor);
    last = now;
    if (on) setTimeout(beat, 0);
  };
  const tasks = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) longest = Math.max(longest, entry.duration);
  });
  return new Promise((done, failed) => {
    const limit = setTimeout(() => failed(new Error(`"${sign}" did not come within 20 s`)), 20_000);
    const says = (node: Node): boolean => node.textContent?.includes(sign) ?? false;
    const screen = new MutationObserver((changes) => {
      if (!changes.some(({ type, target, addedNodes }) => (type === 'characterData' ? says(target) : [...addedNodes].some(says)))) return;
      screen.disconnect();
      clearTimeout(limit);
      // The frame that holds it has been painted when the next task runs.
      requestAnimationFrame(() => void setTimeout(() => {
        on = false;
        tasks.disconnect();
        done(longest);
      }, 0));
    });
    window.addEventListener('pointerdown', () => {
      tasks.observe({ type: 'longtask' });
      screen.observe(document.body, { subtree: true, childList: true, characterData: true });
      beat();
    }, { once: true, capture: true });
  });
}
