import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { addDays, addMonths, dayAt, dayOf, parts, weekday } from '../../src/domain/time/index.ts';
import { openBrowser } from '../support/hosts.ts';
import { figure, median, pairs, rounds, type Figure } from './figures.ts';
import { fill } from './fill.ts';
import { servePage } from './pages.ts';
import type { Month, Taken } from './pages/years/asked.ts';
import { plannedWorkspace, tenYears } from './plan/workspace.ts';

const postCount = 100_000;

/** What stands in the field after a key: first letters, common and rare words, several words, both languages, Turkish without its letters. */
const queries = [
  'k', 'kah', 'kahve', 'yolculuk b', 'yolculuk bahçe', 'GUNES', 'GUNES pen', 'su', 'summit', 'coat repair', 'coat repair w', 'çikola', 'çikolatasızca',
] as const;

/**
 * Ten years of a studio, 100,000 posts: a month through the repository to what the grid draws, against the bare database; a key of
 * the search against MiniSearch. Both in one page of the same Chromium, on the program's own code built as it ships.
 */
export async function run(): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'onay-bench-years-'));
  const page = await servePage('years', join(folder, 'page'));
  const browser = await openBrowser(join(folder, 'profile'), { width: 1280, height: 800 });
  try {
    const tab = browser.pages()[0] ?? await browser.newPage();
    await tab.goto(page.url);
    await tab.evaluate(() => window.years.ready);
    const plan = tenYears(postCount, Date.now());
    const workspace = await plannedWorkspace(plan);
    await fill(tab, workspace);
    await tab.reload();
    await tab.evaluate(() => window.years.ready);
    return [...await ranges(tab, workspace.clients[0]?.id ?? ''), ...await keys(tab)];
  } finally {
    await browser.close();
    await page.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The grids of a year's months, another year each time, so that nobody answers from what was asked before. */
function years(clientId: string | null): () => Month[] {
  const { year } = parts(dayAt(Date.now(), 'Europe/Istanbul'));
  let turn = 0;
  return () => {
    turn += 1;
    const first = dayOf(year - 8 + turn % 9, 1, 1);
    return Array.from({ length: 12 }, (_none, month) => {
      const day = addMonths(first, month);
      const from = addDays(day, 1 - weekday(day));
      return { day, from, to: addDays(from, 41), clientId };
    });
  };
}

async function ranges(tab: Page, clientId: string): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const [name, id] of [['one client', clientId], ['all clients', null]] as const) {
    for (const way of ['repository', 'hook'] as const) {
      const next = years(id);
      let months = next();
      let rows = 0;
      const taken = await pairs(
        async () => {
          months = next();
          // Read once before either counts: the rows are in the browser's memory for both.
          await tab.evaluate((asked) => window.years.raw(asked), months);
          const ours = await tab.evaluate(([which, asked]) => window.years[which](asked), [way, months] as const);
          rows = ours.count;
          return ours.ms;
        },
        async () => {
          const raw = await tab.evaluate((asked) => window.years.raw(asked), months);
          if (raw.count !== rows || rows === 0) throw new Error(`the months have ${raw.count} posts, and ${rows} came to the grid`);
          return raw.ms;
        },
      );
      const each = Math.round(rows / months.length);
      const what = way === 'repository' ? `posts of a month of ${name} (${each} of ${postCount}) read and placed, against bare getAll` : 'the same with work, campaigns and the calendar’s hook in React';
      figures.push(figure(what, { ...taken, unit: 'ms', limit: way === 'repository' ? 1.5 : null }));
    }
  }
  return figures;
}

async function keys(tab: Page): Promise<Figure[]> {
  const count = await tab.evaluate(() => window.years.fillBoth());
  if (count !== postCount) throw new Error(`MiniSearch holds ${count} posts`);
  const ours: number[][] = [];
  const peer: number[][] = [];
  for (const query of queries) {
    const one = await times(() => tab.evaluate((asked) => window.years.search(asked), query), query);
    const other = await times(() => tab.evaluate((asked) => window.years.miniSearch(asked), query), query);
    ours.push(one);
    peer.push(other);
  }
  const key = (all: readonly number[][]) => all.map((one) => median(one));
  return [
    figure(`key of a search over ${postCount} posts, median of ${queries.length}, against MiniSearch`, { ours: median(key(ours)), peer: median(key(peer)), unit: 'ms', limit: 1 }),
    figure('the slowest of these keys', { ours: Math.max(...key(ours)), peer: Math.max(...key(peer)), unit: 'ms', limit: 1 }),
  ];
}

async function times(ask: () => Promise<Taken>, query: string): Promise<number[]> {
  const all: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const { ms, count } = await ask();
    if (count === 0) throw new Error(`"${query}" finds nothing`);
    if (round > 0) all.push(ms);
  }
  return all;
}
