import type { Page } from '@playwright/test';
import { addDays, type Day } from '../../src/domain/time/index.ts';
import { quiet, workedDuring } from './pauses.ts';

type Point = { x: number; y: number };

/**
 * Drags the first card of a day across the month that is shown, over every week and back up, and drops it on another day; so many
 * times, from another day each. Answers for each the longest the page's thread worked at a stretch, in ms: picking up, crossing, and
 * the drop with everything that is written and drawn for it.
 */
export async function dragAcross(page: Page, { from, times }: { from: Day; times: number }): Promise<number[]> {
  const cdp = await page.context().newCDPSession(page);
  const worked: number[] = [];
  for (let turn = 0; turn < times; turn += 1) {
    const [start, end] = [addDays(from, turn), addDays(from, 20 - turn)];
    const cells = await page.locator('[data-view="month"] [role="gridcell"]').all();
    const points = (await Promise.all(cells.map((cell) => cell.boundingBox()))).flatMap((box) => (box ? [middle(box)] : []));
    const card = await page.locator(`[data-item][data-spot="${start}"]`).first().boundingBox();
    const target = await page.locator(`[data-view="month"] [data-day="${end}"]`).boundingBox();
    if (card === null || target === null || points.length === 0) throw new Error('there is nothing to drag, or nowhere to');
    await quiet(page);
    worked.push(await workedDuring(page, cdp, () => drag(page, middle(card), points, { at: middle(target), day: end })));
  }
  await cdp.detach();
  return worked;
}

const middle = ({ x, y, width, height }: { x: number; y: number; width: number; height: number }): Point => ({ x: x + width / 2, y: y + height / 2 });

async function drag(page: Page, card: Point, points: readonly Point[], target: { at: Point; day: Day }): Promise<void> {
  const dropped = page.evaluate(counted, target.day);
  await page.mouse.move(card.x, card.y);
  await page.mouse.down();
  await page.mouse.move(card.x + 12, card.y + 8, { steps: 3 });
  for (const point of points) await page.mouse.move(point.x, point.y, { steps: 2 });
  await page.mouse.move(target.at.x, target.at.y, { steps: 4 });
  if (await page.locator(`[data-view="month"] [data-day="${target.day}"][data-over]`).count() !== 1) throw new Error('the day does not say that the card would land on it');
  await page.mouse.up();
  await dropped.catch(async (error: unknown) => {
    throw new Error(`${String(error)}; said: "${await page.locator('[data-spoken]').first().textContent()}", asked: ${await page.getByRole('dialog').count()}, over: ${await page.locator('[data-over]').count()}`);
  });
}

/** Runs in the page: done when the day shows another card or another "+n more", and that has been painted. */
function counted(day: string): Promise<void> {
  return new Promise((done, failed) => {
    const cell = document.querySelector(`[data-view="month"] [data-day="${day}"]`);
    if (!cell) return failed(new Error(`${day} is not shown`));
    const limit = setTimeout(() => failed(new Error(`nothing was dropped on ${day} within 20 s`)), 20_000);
    const before = cell.textContent;
    const observer = new MutationObserver(() => {
      if (cell.textContent === before) return;
      observer.disconnect();
      clearTimeout(limit);
      requestAnimationFrame(() => void setTimeout(() => done(), 0));
    });
    observer.observe(cell, { subtree: true, childList: true, characterData: true });
  });
}
