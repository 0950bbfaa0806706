import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { words } from '../support/catalogues.ts';
import { start } from '../support/hosts.ts';
import { figure, median, rounds, type Figure } from './figures.ts';

/** A person notices a pause of this many milliseconds. */
const noticed = 50;
const en = words('en');

declare global {
  interface Window { longestPause: () => number }
}

/**
 * The built program with its sample workspace: what the page's thread does while an agreement is exported for real, from the
 * click to the file in the folder. The longest pause of each export is taken and the median counts: work done on that thread
 * would show in every one of them, while a machine that is busy with other things stops any program now and then.
 */
export async function run(): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'onay-bench-export-'));
  const places = { data: join(folder, 'data'), profile: join(folder, 'data', 'window'), home: join(folder, 'home'), exports: join(folder, 'exports') };
  await mkdir(places.home);
  const running = await start(places, { env: { ONAY_EXPORTS: places.exports }, args: [], viewport: { width: 1440, height: 900 } });
  try {
    const { page } = running;
    await running.open();
    await page.getByRole('button', { name: en('start', 'sample') }).click();
    await page.getByRole('navigation').getByRole('link', { name: 'Ağaçkakan Kahve' }).waitFor();
    await page.goto(`${running.origin}/#/agreements`);
    await page.getByRole('main').getByRole('link', { name: 'Ağaçkakan Kahve' }).first().click();
    const button = page.getByRole('button', { name: en('agreements', 'action.export') });
    await button.waitFor();
    // The preview beside the editor draws its pages first; it is not what is measured.
    await page.locator('main canvas').first().waitFor();
    await settled(page);
    const pauses: number[] = [];
    for (let round = 1; round <= rounds; round += 1) {
      await page.evaluate(listen);
      await button.click();
      await exported(places.exports, round);
      pauses.push(await page.evaluate(() => window.longestPause()));
    }
    const pause = (ours: number, limit: number | null) => ({ ours, peer: noticed, unit: 'ms', limit });
    return [
      figure('longest pause of the interface in an export, against what is noticed', pause(median(pauses), 1)),
      figure(`the worst of ${rounds} exports, the first of which starts the worker`, pause(Math.max(...pauses), null)),
    ];
  } finally {
    await running.stop();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Waits until the folder holds that many whole papers. */
async function exported(folder: string, count: number): Promise<void> {
  for (const limit = Date.now() + 20_000; Date.now() < limit;) {
    const papers = await readdir(folder).catch(() => []);
    if (papers.filter((name) => name.endsWith('.pdf')).length >= count) return;
    await new Promise((resolve) => void setTimeout(resolve, 20));
  }
  throw new Error(`export ${count} did not arrive within 20 s`);
}

const settled = (page: Page): Promise<void> => page.evaluate(() => new Promise<void>((done) => {
  let quiet = 0;
  const beat = (last: number): void => {
    requestAnimationFrame((now) => {
      quiet = now - last < 25 ? quiet + 1 : 0;
      if (quiet > 30) done();
      else beat(now);
    });
  };
  beat(performance.now());
}));

/** Runs in the page: a heart that beats as often as it may; what stands between two beats kept a click waiting as long. */
function listen(): void {
  const floor = 4;
  let longest = 0;
  let last = performance.now();
  let on = true;
  const beat = (): void => {
    const now = performance.now();
    longest = Math.max(longest, now - last - floor);
    last = now;
    if (on) setTimeout(beat, 0);
  };
  const tasks = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) longest = Math.max(longest, entry.duration);
  });
  tasks.observe({ type: 'longtask' });
  setTimeout(beat, 0);
  window.longestPause = () => {
    on = false;
    tasks.disconnect();
    return longest;
  };
}
