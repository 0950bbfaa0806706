import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { axe } from '../support/axe.ts';
import { expect, test } from '../support/app.ts';
import { expectTranslated } from '../support/translated.ts';
import * as steps from '../support/steps/index.ts';

test.use({ hostEnv: { ONAY_TEST_CLOCK: '2026-12-01T09:00:00+03:00' } });

const tiles = (page: Page) => page.locator('[data-tile]');
const order = (page: Page): Promise<(string | null)[]> => tiles(page).evaluateAll((all) => all.map((tile) => tile.getAttribute('data-tile')));
const tile = (page: Page, id: string | null) => page.locator(`[data-tile="${id}"]`);

test('a profile is put in order by hand and by keyboard, and goes to the client as a picture', async ({ app }) => {
  test.setTimeout(120_000);
  const { page } = app;
  const me = steps.hand(page, 'en');
  const { word } = me;
  await steps.openSample(me);
  const client = page.getByRole('navigation').getByRole('link', { name: 'Ağaçkakan Kahve' });
  const id = /\/clients\/([^/]+)/.exec(await client.getAttribute('href') ?? '')?.[1] ?? '';
  await app.goto(`/clients/${id}/grid`);
  await expect(tiles(page).first()).toBeVisible();
  const before = await order(page);
  const said = page.locator('[data-spoken]');
  // Two that nobody has said yes to and nobody has seen, and one that is out.
  const labels = await tiles(page).evaluateAll((all) => all.map((one) => one.querySelector('[data-label]')?.textContent ?? ''));
  const free = labels.flatMap((label, index) => (/, (Idea|Draft|Internal check|With client|Changes asked)$/.test(label) ? [index] : []));
  const [first = -1, second = -1] = free;
  const out = labels.findIndex((label) => label.endsWith('Published'));
  expect(second).toBeGreaterThan(first);
  expect(out).toBeGreaterThan(-1);
  expect(labels.some((label) => label.includes('Story'))).toBe(false);
  const swapped = before.map((one, index) => (index === first ? before[second] : index === second ? before[first] : one));

  await test.step('two posts change places by drag, and Ctrl+Z takes it back', async () => {
    const [from, to] = [await tile(page, before[first] ?? '').boundingBox(), await tile(page, before[second] ?? '').boundingBox()];
    if (!from || !to) throw new Error('nothing to drag');
    await page.mouse.move(from.x + 40, from.y + 40);
    await page.mouse.down();
    await page.mouse.move(from.x + 60, from.y + 50, { steps: 4 });
    await page.mouse.move(to.x + 50, to.y + 60, { steps: 8 });
    await expect(tile(page, before[second] ?? '')).toHaveAttribute('data-over', 'true');
    await page.mouse.up();
    await expect.poll(() => order(page)).toEqual(swapped);
    await expect(said).toContainText('have changed places');
    await page.keyboard.press('Control+z');
    await expect.poll(() => order(page)).toEqual(before);
  });

  await test.step('by keyboard: arrows move, Alt with arrows changes places, what is out stays', async () => {
    await tile(page, before[first] ?? '').focus();
    await page.keyboard.press('End');
    await expect(tile(page, before.at(-1) ?? '')).toBeFocused();
    await page.keyboard.press('Home');
    await expect(tile(page, before[0] ?? '')).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await expect(tile(page, before[1] ?? '')).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(tile(page, before[4] ?? '')).toBeFocused();
    await tile(page, before[out] ?? '').focus();
    await page.keyboard.press('Alt+ArrowLeft');
    await expect(said).toContainText('The public has seen one of them');
    expect(await order(page)).toEqual(before);
  });

  await test.step('a post is pinned to the top and stays there', async () => {
    const last = before.at(-1) ?? '';
    await tile(page, last).focus();
    await page.keyboard.press('p');
    await expect.poll(async () => (await order(page))[0]).toBe(last);
    await expect(tile(page, last)).toBeFocused();
    await expect(tile(page, last)).toHaveAccessibleName(/, pinned$/);
    await page.keyboard.press('p');
    await expect.poll(() => order(page)).toEqual(before);
  });

  await test.step('the picture for the client is a PNG, 1,080 across', async () => {
    await page.getByRole('button', { name: word('grid', 'export') }).click();
    const pictures = () => (existsSync(app.exportsFolder) ? readdirSync(app.exportsFolder).filter((name) => name.endsWith('.png')) : []);
    await expect.poll(() => pictures().length).toBe(1);
    const png = readFileSync(join(app.exportsFolder, pictures()[0] ?? ''));
    expect(png.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
    const rows = Math.ceil(Math.min(60, before.length) / 3);
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1_080, 168 + rows * 477 + (rows - 1) * 3]);
  });

  await test.step('in both languages and themes', async () => {
    // Without the notices of what was done, which stay in the language that they were said in.
    await page.reload();
    await expect(tiles(page).first()).toBeVisible();
    await page.getByText('Square', { exact: true }).click();
    await expect(page.getByRole('radio', { name: 'Square' })).toBeChecked();
    for (const theme of ['light', 'dark'] as const) {
      await app.theme(theme);
      await axe(page);
    }
    await app.language('tr');
    await expectTranslated(page, 'tr');
    await page.reload();
    await expect(page.getByRole('radio', { name: 'Kare' })).toBeChecked();
    await tiles(page).nth(first).focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`#/posts/${before[first]}`));
  });
});
