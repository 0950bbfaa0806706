import type { Page } from '@playwright/test';
import { openBrowser } from '../support/hosts.ts';

/** Milliseconds until the screen was painted: from the start of the navigation, and from the start of the browser's process. */
export type Shown = { navigation: number; launch: number; requests: string[] };

declare global {
  interface Window { shown: Promise<number> }
}

/** Starts a fresh browser on a kept profile, opens `url` and waits until what `selector` names has been painted. */
export async function launch({ url, profile, selector }: { url: string; profile: string; selector: string }): Promise<Shown> {
  const start = performance.timeOrigin + performance.now();
  const browser = await openBrowser(profile, { width: 1440, height: 900 });
  try {
    const requests: string[] = [];
    browser.on('request', (request) => void requests.push(new URL(request.url()).pathname));
    await browser.addInitScript(watchFor, selector);
    const page = browser.pages()[0] ?? await browser.newPage();
    await page.goto(url, { waitUntil: 'commit' });
    const navigation = await page.evaluate(() => window.shown);
    const asked = [...requests];
    const origin = await originOf(page);
    return { navigation, launch: origin + navigation - start, requests: asked };
  } finally {
    await browser.close();
  }
}

const originOf = (page: Page): Promise<number> => page.evaluate(() => performance.timeOrigin);

/** Runs in the page before anything of its own: a frame that holds what was looked for has been painted when the next task runs. */
function watchFor(selector: string): void {
  window.shown = new Promise((done) => {
    const painted = (): void => {
      requestAnimationFrame(() => {
        setTimeout(() => done(performance.now()), 0);
      });
    };
    const observer = new MutationObserver(() => {
      if (document.querySelector(selector) === null) return;
      observer.disconnect();
      painted();
    });
    observer.observe(document, { childList: true, subtree: true });
  });
}
