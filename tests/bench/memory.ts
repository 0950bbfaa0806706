import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession, Page } from '@playwright/test';
import { words } from '../support/catalogues.ts';
import { figure, type Figure } from './figures.ts';
import { painted } from './painted.ts';
import { quiet, workedDuring } from './pauses.ts';
import { plannedWorkspace, tenYears } from './plan/workspace.ts';
import { ready, withProgram } from './program.ts';

const postCount = 100_000;
const monthCount = 24;
const en = words('en');
/** A person notices a pause of this many milliseconds. */
const noticed = 50;
/** A quick typist's, in ms. */
const betweenKeys = 120;
const queries = ['kahve', 'yolculuk', 'gunes pencere', 'summit', 'coat repair'] as const;
const previousMonth = `[aria-label="${en('planning', 'go.before.month')}"]`;

/**
 * The built program with 100,000 posts and everything read into its search: what the page's thread does at a stretch for a key in
 * the palette, and how much more memory it holds after a person has looked at 24 months.
 */
export async function run(): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'onay-bench-memory-'));
  try {
    const workspace = await plannedWorkspace(tenYears(postCount, Date.now()));
    const last = workspace.posts.at(-1)?.title ?? '';
    return await withProgram(folder, { width: 1440, height: 900 }, workspace, async ({ url, page }) => {
      await page.goto(url);
      await ready(page);
      const cdp = await page.context().newCDPSession(page);
      await searchable(page, last);
      return [await keys(page, cdp), ...await browsed(page, cdp)];
    });
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Waits until the palette finds the post that is read last. */
async function searchable(page: Page, title: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByPlaceholder(en('shell', 'palette.placeholder')).fill(title);
  await page.getByRole('dialog').getByRole('button', { name: title }).first().waitFor({ timeout: 120_000 });
  await page.getByPlaceholder(en('shell', 'palette.placeholder')).fill('');
}

async function keys(page: Page, cdp: CDPSession): Promise<Figure> {
  const worked: number[] = [];
  const field = page.getByPlaceholder(en('shell', 'palette.placeholder'));
  const type = async (query: string): Promise<void> => {
    await page.keyboard.type(query, { delay: betweenKeys });
    await page.evaluate(frames, 20);
  };
  for (const query of queries) {
    // The first time through does not count: what has never run is compiled.
    await type(query);
    await field.fill('');
    worked.push(await workedDuring(page, cdp, () => type(query)));
    await field.fill('');
  }
  await page.keyboard.press('Escape');
  const count = queries.reduce((sum, query) => sum + query.length, 0);
  const name = `longest the interface works at a stretch at any of ${count} keys in the palette over ${postCount} posts, against what is noticed`;
  return figure(name, { ours: Math.max(...worked), peer: noticed, unit: 'ms', limit: 1 });
}

/** Runs in the page: a blinking caret never lets it be quiet, so that so many frames have to do. */
function frames(count: number): Promise<void> {
  return new Promise((done) => {
    const next = (left: number): void => void requestAnimationFrame(() => (left === 0 ? done() : next(left - 1)));
    next(count);
  });
}

async function browsed(page: Page, cdp: CDPSession): Promise<Figure[]> {
  await page.goto(`${new URL(page.url()).origin}/#/calendar`);
  await page.locator('[data-view="month"] [data-item]').first().waitFor();
  await quiet(page);
  const before = await held(cdp);
  for (let month = 0; month < monthCount; month += 1) {
    const shown = await page.locator('[data-view="month"] [data-day]').last().getAttribute('data-day');
    await painted(page, { click: previousMonth }, `[data-view="month"]:not(:has([data-day="${shown}"])) [data-item]`, 40);
  }
  await quiet(page);
  const after = await held(cdp);
  return [figure(`memory after ${monthCount} months of ${postCount} posts were looked at, against 60 MB more`, { ours: Math.max(0, after - before), peer: 60, unit: 'MB', limit: 1 })];
}

/** MB of the page's JavaScript heap that something still holds on to. */
async function held(cdp: CDPSession): Promise<number> {
  await cdp.send('Performance.enable');
  // What is only reachable from what goes is gone after the second.
  for (let turn = 0; turn < 3; turn += 1) await cdp.send('HeapProfiler.collectGarbage');
  const { metrics } = await cdp.send('Performance.getMetrics');
  const used = metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value;
  if (used === undefined) throw new Error('the browser does not say how much memory the page holds');
  return used / 1_048_576;
}
