import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeCsv } from '../../src/domain/exchange/index.ts';
import { addDays, dayAt } from '../../src/domain/time/index.ts';
import { openBrowser } from '../support/hosts.ts';
import { figure, pairs, type Figure } from './figures.ts';
import { fill } from './fill.ts';
import { servePage } from './pages.ts';
import type { Imported } from './pages/import/asked.ts';
import { evenly } from './plan/posts.ts';
import { plannedWorkspace } from './plan/workspace.ts';
import type { Workspace } from './workspace.ts';

const rowCount = 1_000;
const days = 60;

/**
 * A file of 1,000 posts taken in as the import screen does it (read and planned in its worker, held against what is there, written with
 * versions), against papaparse and one bulkPut of the same rows. Both in one page of the same Chromium.
 */
export async function run(): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'onay-bench-import-'));
  const page = await servePage('import', join(folder, 'page'));
  const browser = await openBrowser(join(folder, 'profile'), { width: 1280, height: 800 });
  try {
    const tab = browser.pages()[0] ?? await browser.newPage();
    await tab.goto(page.url);
    await tab.evaluate(() => window.importing.ready);
    const now = Date.now();
    const from = addDays(dayAt(now, 'Europe/Istanbul'), 30);
    const planned = await plannedWorkspace({ from, counts: evenly(rowCount, days, days), now });
    await fill(tab, { ...planned, posts: [] });
    const csv = csvOf(planned);
    const ms = ({ ms: taken, count }: Imported): number => {
      if (count !== rowCount) throw new Error(`${count} of ${rowCount} posts were made`);
      return taken;
    };
    const taken = await pairs(
      async () => ms(await tab.evaluate((text) => window.importing.ours(text), csv)),
      async () => ms(await tab.evaluate((text) => window.importing.bare(text), csv)),
    );
    return [figure(`import of ${rowCount} posts from CSV, versions and all, against papaparse and one bulkPut`, { ...taken, unit: 'ms', limit: 2 })];
  } finally {
    await browser.close();
    await page.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

function csvOf({ posts, clients }: Workspace): string {
  const names = new Map(clients.map(({ id, name }) => [id, name]));
  const rows = posts.map(({ clientId, on, at, title, content: { variants: [variant], format } }) => [
    names.get(clientId) ?? '', on ?? '', at ?? '', variant?.network ?? '', format, title, variant?.text ?? '', (variant?.hashtags ?? []).join(' '),
  ]);
  return writeCsv([['Client', 'Date', 'Time', 'Network', 'Format', 'Idea', 'Caption', 'Hashtags'], ...rows], { separator: ';', bom: true });
}
