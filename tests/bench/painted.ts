import type { Page } from '@playwright/test';

/** How something is begun in the page: a route of the program, a click on what a selector finds, or the peer's own call. */
export type Begun = { route: string } | { click: string } | { events: string; day: string };

/**
 * Milliseconds from beginning something until `count` elements that `selector` finds have been painted. Runs as one call in the page:
 * nothing of the driver comes in between.
 */
export const painted = (page: Page, begun: Begun, selector: string, count: number): Promise<number> => page.evaluate(inPage, { begun, selector, count });

/** Runs in the page. */
function inPage({ begun, selector, count }: { begun: Begun; selector: string; count: number }): Promise<number> {
  return new Promise((done, failed) => {
    const there = (): number => document.querySelectorAll(selector).length;
    if (there() >= count) throw new Error(`"${selector}" stands there already`);
    const events: readonly { id: string; title: string; start: string; color: string }[] = 'events' in begun ? JSON.parse(begun.events) : [];
    const limit = setTimeout(() => failed(new Error(`of "${selector}" ${there()} came within 20 s, not ${count}`)), 20_000);
    const start = performance.now();
    const observer = new MutationObserver(() => {
      if (there() < count) return;
      observer.disconnect();
      clearTimeout(limit);
      // The frame that holds it has been painted when the next task runs.
      requestAnimationFrame(() => void setTimeout(() => done(performance.now() - start), 0));
    });
    observer.observe(document.body, { subtree: true, childList: true, attributes: true });
    if ('route' in begun) location.hash = `#${begun.route}`;
    else if ('click' in begun) document.querySelector<HTMLElement>(begun.click)?.click();
    else window.showCalendar(events, begun.day);
  });
}
