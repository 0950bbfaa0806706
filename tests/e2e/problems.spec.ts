import type { Page } from '@playwright/test';
import { expect, test } from '../support/app.ts';
import * as steps from '../support/steps/index.ts';

/** What concerns a whole section leads to its first field. */
const wholeSections: readonly string[] = ['clauses'];

/** The focus is in the field of this path, or in the first below it, where it can be seen. */
async function expectAt(page: Page, path: string): Promise<void> {
  const focused = page.locator(':focus');
  await expect.poll(async () => {
    const at = await focused.evaluate((element) => element.closest('[data-path]')?.getAttribute('data-path') ?? '');
    return at === path || at.startsWith(`${path}.`);
  }, { message: path }).toBe(true);
  await expect(focused).toBeInViewport();
}

test('every line of what is missing leads into the field it speaks of, also in a panel that is closed', async ({ app }) => {
  const me = steps.hand(app.page, 'en');
  const { page, word } = me;
  await steps.begin(me, 'Studio owner', 'Kıyı Sosyal Medya');
  await app.command(word('commands', 'new-client'));
  await steps.type(page, word('clients', 'name'), 'Kahve');
  await steps.press(page, word('clients', 'create'));
  await steps.press(page.getByRole('main'), word('clients', 'newAgreement'));
  await steps.press(page, word('agreements', 'begin'));
  const checks = steps.part(page, word('agreements', 'checks.title'));
  await checks.getByRole('button', { expanded: false }).click();
  const open = page.locator('[data-opens][aria-expanded="true"]');
  while (await open.count() > 0) await open.first().click();
  const lines = checks.locator('[data-leads-to]');
  expect(await lines.count()).toBeGreaterThan(8);
  for (const line of await lines.all()) {
    const path = await line.getAttribute('data-leads-to') ?? '';
    if (wholeSections.includes(path)) continue;
    await test.step(path, async () => {
      await line.click();
      await expectAt(page, path);
    });
  }
});

test('a list of forty lines opens with the first of them, and the way to the last one leads there all the same', async ({ app }) => {
  const me = steps.hand(app.page, 'en');
  const { page, word } = me;
  await steps.begin(me, 'Studio owner', 'Kıyı Sosyal Medya');
  await app.command(word('commands', 'new-client'));
  await steps.type(page, word('clients', 'name'), 'Kahve');
  await steps.press(page, word('clients', 'create'));
  await steps.press(page.getByRole('main'), word('clients', 'newAgreement'));
  await steps.press(page, word('agreements', 'begin'));
  const work = steps.part(page, word('agreements', 'section.deliverables'));
  const add = work.getByRole('button', { name: word('agreements', 'deliverables.add'), exact: true });
  const rows = work.getByRole('group');
  for (let count = 1; count <= 40; count += 1) {
    await add.click();
    await expect(rows).toHaveCount(count);
  }
  await steps.saved(me);
  await page.reload();
  const checks = steps.part(page, word('agreements', 'checks.title'));
  const names = page.locator('[data-path^="deliverables."][data-path$=".name"]');
  await expect(rows).toHaveCount(40);
  expect(await names.count()).toBeLessThan(30);
  await checks.locator('[data-leads-to="deliverables.39.name"]').click();
  await expectAt(page, 'deliverables.39.name');
  await page.keyboard.type('The fortieth');
  await steps.saved(me);
  await expect(checks.locator('[data-leads-to="deliverables.39.name"]')).toHaveCount(0);
  // Backwards by keyboard through rows of which nobody has seen any.
  await checks.locator('[data-leads-to="deliverables.30.name"]').click();
  await expectAt(page, 'deliverables.30.name');
  await page.keyboard.press('Shift+Tab');
  await expect(page.locator(':focus')).toHaveAccessibleName(`${word('common', 'moreActions')}: ${word('agreements', 'deliverables.nth', { number: 30 })}`);
});
