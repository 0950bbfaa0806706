import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { addDays, addMonths, dayAt, dayOf, parts, weekday, type Day } from '../../src/domain/time/index.ts';
import { words } from '../support/catalogues.ts';
import { dragAcross } from './drag.ts';
import { figure, median, rounds, type Figure } from './figures.ts';
import { servePage } from './pages.ts';
import type { CalendarEvent } from './pages/calendar/main.ts';
import { painted } from './painted.ts';
import { quiet } from './pauses.ts';
import { evenly } from './plan/posts.ts';
import { plannedWorkspace } from './plan/workspace.ts';
import { ready, withProgram } from './program.ts';
import type { Workspace } from './workspace.ts';

/** So high that a day has room for three cards and "+n more" in both. */
const viewport = { width: 1440, height: 930 };
const cells = 42;
const perDay = 3;
const shown = cells * perDay;
const sizes = [300, 2_000] as const;
/** A person notices a pause of this many milliseconds. */
const noticed = 50;

/**
 * The calendar of the built program, reading its database, against FullCalendar with the same posts in memory: from the call that
 * opens the month until it is painted, each in a fresh page; then from the click on "next month" until that is painted. And what
 * the page's thread does at a stretch while a card is dragged across the month and dropped.
 */
export async function run(): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'onay-bench-calendar-'));
  const peer = await servePage('calendar', join(folder, 'page'));
  const figures: Figure[] = [];
  try {
    for (const size of sizes) figures.push(...await withPosts(size, join(folder, String(size)), peer.url));
    return figures;
  } finally {
    await peer.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function withPosts(size: number, folder: string, peerUrl: string): Promise<Figure[]> {
  const now = Date.now();
  const { year, month } = parts(dayAt(now, 'Europe/Istanbul'));
  // Months to come: what is published cannot be dragged.
  const [first, second] = [addMonths(dayOf(year, month, 1), 1), addMonths(dayOf(year, month, 1), 2)];
  const planned = await plannedWorkspace({ from: gridStart(first), counts: evenly(size, cells, cells * 2), now });
  const workspace = { ...planned, campaigns: [], workItems: [] };
  return withProgram(folder, viewport, workspace, async ({ url, browser, page }) => {
    const other = await browser.newPage();
    const events = JSON.stringify(eventsOf(workspace));
    const ours: Shown[] = [];
    const theirs: Shown[] = [];
    // The first of each does not count: it fills the browser's caches.
    for (let round = 0; round <= rounds; round += 1) {
      await page.bringToFront();
      ours.push(await oursOnce(page, url, first, second));
      await other.bringToFront();
      theirs.push(await peerOnce(other, peerUrl, events, first, second));
    }
    await other.close();
    const of = (all: readonly Shown[], what: keyof Shown): number => median(all.slice(1).map((one) => one[what]));
    const against = (what: keyof Shown) => ({ ours: of(ours, what), peer: of(theirs, what), unit: 'ms', limit: 0.5 });
    const posts = size.toLocaleString('en');
    const figures = [
      figure(`month of ${posts} posts, database and all, opened until painted, against FullCalendar with them in memory`, against('open')),
      figure(`next month of ${posts} posts, the same`, against('next')),
    ];
    if (size !== Math.max(...sizes)) return figures;
    await page.bringToFront();
    const drags = await dragAcross(page, { from: second, times: rounds });
    return [
      ...figures,
      figure(`longest the interface works at a stretch in any of ${drags.length} drags among ${posts} posts, against what is noticed`, { ours: Math.max(...drags), peer: noticed, unit: 'ms', limit: 1 }),
    ];
  });
}

type Shown = { open: number; next: number };

const gridStart = (day: Day): Day => addDays(day, 1 - weekday(day));

/** The cell that only this month's grid has: its last. */
const lastCell = (first: Day): Day => addDays(gridStart(first), cells - 1);

async function oursOnce(page: Page, url: string, first: Day, second: Day): Promise<Shown> {
  await page.goto(url);
  await ready(page);
  await quiet(page);
  const cards = (month: Day): string => `[data-view="month"]:has([data-day="${lastCell(month)}"] [data-item]) [data-item]`;
  const open = await painted(page, { route: `/calendar/month/${first}` }, cards(first), shown);
  await alike(page, '[data-view="month"] [data-item]', '[data-more]');
  await quiet(page);
  const next = await painted(page, { click: `[aria-label="${words('en')('planning', 'go.after.month')}"]` }, cards(second), shown);
  await alike(page, '[data-view="month"] [data-item]', '[data-more]');
  return { open, next };
}

async function peerOnce(page: Page, url: string, events: string, first: Day, second: Day): Promise<Shown> {
  await page.goto(url);
  await quiet(page);
  const cards = (month: Day): string => `#root:has([data-date="${lastCell(month)}"]) .one`;
  const open = await painted(page, { events, day: first }, cards(first), shown);
  await alike(page, '.one', '.more');
  await quiet(page);
  const next = await painted(page, { click: '.button-next' }, cards(second), shown);
  await alike(page, '.one', '.more');
  return { open, next };
}

/** Both show three a day and say how many more there are: anything else would be another calendar. */
async function alike(page: Page, card: string, more: string): Promise<void> {
  const [cards, rest] = [await page.locator(card).count(), await page.locator(more).count()];
  if (cards !== shown || rest !== cells) throw new Error(`the month shows ${cards} posts and says "+n" ${rest} times, not ${shown} and ${cells}`);
}

const eventsOf = ({ posts, clients }: Workspace): CalendarEvent[] => {
  const colours = new Map(clients.map(({ id, colour }) => [id, colour]));
  return posts.map(({ id, title, on, at, clientId }) => ({ id, title, start: `${on}T${at}`, color: colours.get(clientId) ?? '' }));
};
