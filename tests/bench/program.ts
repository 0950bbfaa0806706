import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { end, openBrowser, startHostProcess } from '../support/hosts.ts';
import { fill } from './fill.ts';
import type { Workspace } from './workspace.ts';

/** The built program in a browser of its own, with a workspace in its database. */
export type Program = { readonly url: string; readonly browser: BrowserContext; readonly page: Page };

/** Starts the program on an empty folder, fills its database, lets `work` have it, and ends it. */
export async function withProgram<T>(folder: string, viewport: { width: number; height: number }, workspace: Workspace, work: (program: Program) => Promise<T>): Promise<T> {
  const places = { data: join(folder, 'data'), profile: join(folder, 'data', 'window'), home: join(folder, 'home'), exports: join(folder, 'exports') };
  await mkdir(places.home, { recursive: true });
  const host = await startHostProcess(places, { env: {}, args: [], viewport });
  const browser = await openBrowser(places.profile, viewport);
  try {
    const page = browser.pages()[0] ?? await browser.newPage();
    await page.goto(host.url);
    // The first questions stand there: the database is made, and empty.
    await page.getByRole('heading', { level: 1 }).waitFor();
    await fill(page, workspace);
    return await work({ url: host.url, browser, page });
  } finally {
    await browser.close();
    await end(host.child, 'SIGTERM');
  }
}

/** Waits until the program is there with its clients. */
export const ready = (page: Page): Promise<void> => page.locator('nav a[href*="/clients/"]').first().waitFor();
