import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../support/app.ts';
import * as steps from '../support/steps/index.ts';

// A Tuesday; the sample stands around it.
test.use({ hostEnv: { ONAY_TEST_CLOCK: '2026-12-01T09:00:00+03:00' } });

const month = '/calendar/month/2026-12-01';
const cell = (page: Page, day: string): Locator => page.locator(`[role="gridcell"][data-day="${day}"]`);
const dayHead = (page: Page, day: string): Locator => cell(page, day).locator('[data-index="-1"]');
const cardOn = (page: Page, day: string, title: string): Locator => page.locator(`[data-item][data-spot="${day}"]`, { hasText: title });
const said = (page: Page): Locator => page.locator('[data-spoken]');

/** Types a post into the quick-add field of a day. */
async function addOn(page: Page, day: string, text: string): Promise<void> {
  await dayHead(page, day).focus();
  await page.keyboard.press('n');
  const field = page.getByRole('textbox', { name: /^(New post|Yeni gönderi)$/ });
  await expect(field).toBeFocused();
  await field.fill(text);
  await page.keyboard.press('Enter');
  await expect(field).toHaveCount(0);
}

test('a month is planned by mouse and by keyboard, filtered, held and found again after a restart', async ({ app }) => {
  test.setTimeout(180_000);
  const me = steps.hand(app.page, 'en');
  const { word } = me;
  let { page } = app;
  await steps.openSample(me);
  await app.goto(month);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('December 2026');

  await test.step('quick add reads both languages and says what it understood', async () => {
    await dayHead(page, '2026-12-10').focus();
    await page.keyboard.press('n');
    await page.keyboard.type('Fri 10:00 carousel: new beans');
    await expect(page.locator('[data-understood]')).toHaveText(/Friday, 11 December 2026 · 10:00 · Carousel · “new beans”/);
    await page.keyboard.press('Enter');
    await expect(cardOn(page, '2026-12-11', 'new beans')).toBeFocused();
    await expect(said(page)).toContainText('new beans: added on Friday, 11 December 2026, 10:00');
    await addOn(page, '2026-12-21', 'cuma 11.30 story: yeni çekirdekler');
    await expect(cardOn(page, '2026-12-25', 'yeni çekirdekler')).toContainText(/11:30.*Story/);
  });

  await test.step('a drag keeps the time, shows where it lands, and Ctrl+Z takes it back', async () => {
    const from = await cardOn(page, '2026-12-11', 'new beans').boundingBox();
    const to = await cell(page, '2026-12-09').boundingBox();
    if (!from || !to) throw new Error('nothing to drag');
    await page.mouse.move(from.x + 30, from.y + 8);
    await page.mouse.down();
    await page.mouse.move(from.x + 60, from.y + 20, { steps: 4 });
    await page.mouse.move(to.x + 40, to.y + 50, { steps: 8 });
    await expect(cell(page, '2026-12-09')).toHaveAttribute('data-over', '10:00 new beans');
    await page.mouse.up();
    await expect(cardOn(page, '2026-12-09', 'new beans')).toContainText('10:00');
    await expect(said(page)).toContainText('moved to Wednesday, 9 December 2026, 10:00');
    await expect(page.locator('[data-over]')).toHaveCount(0);
    await page.keyboard.press('Control+z');
    await expect(cardOn(page, '2026-12-11', 'new beans')).toBeVisible();
    await expect(cardOn(page, '2026-12-09', 'new beans')).toHaveCount(0);
  });

  await test.step('Alt with arrows moves a day or a week, the focus goes with it, and it is said', async () => {
    await cardOn(page, '2026-12-11', 'new beans').focus();
    await page.keyboard.press('Alt+ArrowRight');
    await expect(cardOn(page, '2026-12-12', 'new beans')).toBeFocused();
    await expect(said(page)).toContainText('moved to Saturday, 12 December 2026, 10:00');
    await page.keyboard.press('Alt+ArrowUp');
    await expect(cardOn(page, '2026-12-05', 'new beans')).toBeFocused();
    await page.keyboard.press('m');
    const dialog = page.getByRole('dialog', { name: word('planning', 'move.title') });
    await dialog.getByRole('textbox', { name: word('planning', 'move.day') }).fill('17.12.2026');
    await dialog.getByRole('textbox', { name: word('planning', 'move.time') }).fill('9.30');
    await page.keyboard.press('Enter');
    await expect(dialog).toHaveCount(0);
    await expect(cardOn(page, '2026-12-17', 'new beans')).toContainText('09:30');
  });

  await test.step('what is published stays, what is approved is asked about', async () => {
    await app.goto('/calendar/month/2026-11-15');
    const published = page.locator('[data-item][data-state="published"]').first();
    const day = await published.getAttribute('data-spot');
    const id = await published.getAttribute('data-item');
    await published.focus();
    await page.keyboard.press('Alt+ArrowRight');
    await expect(said(page)).toContainText('the public has seen it');
    await expect(page.locator(`[data-item="${id}"]`)).toHaveAttribute('data-spot', day ?? '');
    await app.goto(month);
    const promised = page.locator('[data-item]:is([data-state="approved"], [data-state="scheduled"])').first();
    const which = await promised.getAttribute('data-item');
    const stood = await promised.getAttribute('data-spot') ?? '';
    await promised.focus();
    await page.keyboard.press('Alt+ArrowDown');
    const asked = page.getByRole('dialog', { name: word('planning', 'move.promisedTitle') });
    await expect(asked).toBeVisible();
    await expect(page.locator(`[data-item="${which}"]`)).toHaveAttribute('data-spot', stood);
    await asked.getByRole('button', { name: word('planning', 'move.promisedConfirm') }).click();
    await expect(said(page)).toContainText('moved to');
    await page.keyboard.press('Control+z');
    await expect(page.locator(`[data-item="${which}"]`)).toHaveAttribute('data-spot', stood);
  });

  await test.step('the rail and the filter say whose, a saved view brings it back', async () => {
    const rail = page.getByRole('navigation', { name: word('shell', 'areas') });
    await rail.getByRole('button', { name: 'Fjellrev Outdoor', exact: true }).click();
    await expect(cardOn(page, '2026-12-17', 'new beans')).toHaveCount(0);
    await page.getByRole('button', { name: word('planning', 'filter.remove', { what: 'Fjellrev Outdoor' }) }).click();
    await expect(cardOn(page, '2026-12-17', 'new beans')).toBeVisible();
    await page.getByRole('textbox', { name: word('planning', 'filter.text') }).fill('beans');
    await expect(page.locator('[data-view="month"] [data-item]')).toHaveCount(1);
    await page.getByRole('button', { name: word('planning', 'views.label') }).click();
    await page.getByRole('textbox', { name: word('planning', 'views.name') }).fill('About beans');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: word('planning', 'filter.remove', { what: '“beans”' }) }).click();
    await expect(page.locator('[data-view="month"] [data-item]').nth(3)).toBeVisible();
    await page.getByRole('button', { name: word('planning', 'views.label') }).click();
    await page.getByRole('button', { name: 'About beans', exact: true }).click();
    await expect(page.locator('[data-view="month"] [data-item]')).toHaveCount(1);
    await page.getByRole('button', { name: word('planning', 'filter.remove', { what: '“beans”' }) }).click();
  });

  await test.step('several change at once, in one step to undo', async () => {
    const beans = cardOn(page, '2026-12-17', 'new beans');
    const yeni = cardOn(page, '2026-12-25', 'yeni çekirdekler');
    await beans.focus();
    await page.keyboard.press('Space');
    await yeni.focus();
    await page.keyboard.press('Space');
    const bar = page.getByRole('toolbar', { name: word('planning', 'bulk.label') });
    await expect(bar).toContainText('2 selected');
    await bar.getByRole('button', { name: word('planning', 'bulk.state') }).click();
    await page.getByRole('menuitem', { name: word('planning', 'state.internal-check') }).click();
    await expect(beans).toHaveAttribute('data-state', 'internal-check');
    await expect(yeni).toHaveAttribute('data-state', 'internal-check');
    await bar.getByRole('button', { name: word('planning', 'bulk.clear') }).click();
    await page.keyboard.press('Control+z');
    await expect(beans).toHaveAttribute('data-state', 'draft');
    await expect(yeni).toHaveAttribute('data-state', 'draft');
  });

  await test.step('everything is held at once and released one by one', async () => {
    await app.command(word('commands', 'hold-everything'));
    const dialog = page.getByRole('dialog', { name: word('planning', 'hold.title') });
    await dialog.getByRole('textbox', { name: word('planning', 'hold.reason') }).fill('storm');
    await dialog.getByRole('button', { name: /^Hold \d+ posts$/ }).click();
    await expect(dialog.getByText(word('planning', 'hold.nothing'))).toBeVisible();
    await dialog.getByRole('button', { name: word('planning', 'hold.releaseName', { name: 'new beans' }) }).click();
    await expect(dialog.getByRole('button', { name: word('planning', 'hold.releaseName', { name: 'new beans' }) })).toHaveCount(0);
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await expect(cardOn(page, '2026-12-17', 'new beans')).not.toHaveAttribute('data-held', /./);
    await expect(cardOn(page, '2026-12-25', 'yeni çekirdekler')).toHaveAttribute('data-held', 'true');
  });

  await test.step('a restart keeps all of it', async () => {
    await steps.saved(me);
    page = await app.restart();
    await app.goto(month);
    await expect(cardOn(page, '2026-12-17', 'new beans')).toContainText('09:30');
    await expect(cardOn(page, '2026-12-25', 'yeni çekirdekler')).toHaveAttribute('data-held', 'true');
    await page.getByRole('button', { name: word('planning', 'views.label') }).click();
    await expect(page.getByRole('button', { name: 'About beans', exact: true })).toBeVisible();
  });
});

test('every layout shows the same posts, next month is planned in one step, and an idea finds its day', async ({ app }) => {
  test.setTimeout(120_000);
  const me = steps.hand(app.page, 'en');
  const { page, word } = me;
  await steps.openSample(me);
  await app.goto('/calendar/week/2026-12-01');
  const ids = () => page.locator('[data-item]').evaluateAll((cards) => cards.map((card) => card.getAttribute('data-item')).toSorted());
  await expect(page.locator('[data-view="week"] [data-item]').first()).toBeVisible();
  const week = await ids();
  await app.goto('/calendar/day/2026-12-01');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tuesday, 1 December 2026');
  for (const id of await ids()) expect(week).toContain(id);
  await app.goto('/calendar/board/2026-12-01');
  await expect(page.locator('[data-view="board"] [data-item]').first()).toBeVisible();

  const january = '/calendar/list/2027-01-15';
  await app.goto(january);
  const inList = page.locator('[data-view="list"] [data-item]');
  await expect(inList.first()).toBeVisible();
  const before = await inList.count();
  await app.goto(month);
  await app.command(word('commands', 'plan-next-month'));
  const dialog = page.getByRole('dialog', { name: word('planning', 'plan.title', { month: 'January 2027' }) });
  const add = dialog.getByRole('button', { name: /^Add \d+ posts?$/ });
  const count = Number(/\d+/.exec(await add.innerText())?.[0]);
  expect(count).toBeGreaterThan(5);
  await add.click();
  await expect(said(page)).toContainText(`${count} posts added`);
  await app.goto(january);
  await expect(inList).toHaveCount(before + count);
  await page.keyboard.press('Control+z');
  await expect(inList).toHaveCount(before);

  await app.goto(month);
  await page.getByRole('button', { name: word('planning', 'backlog.open') }).click();
  const panel = page.getByRole('complementary', { name: word('planning', 'backlog.title') });
  await panel.getByRole('textbox', { name: word('planning', 'backlog.add') }).fill('reel: steam in the morning light');
  await page.keyboard.press('Enter');
  const idea = panel.locator('[data-item]', { hasText: 'steam in the morning light' });
  await idea.focus();
  await page.keyboard.press('m');
  await page.getByRole('textbox', { name: word('planning', 'move.day') }).fill('08.12.2026');
  await page.getByRole('textbox', { name: word('planning', 'move.time') }).fill('18:30');
  await page.keyboard.press('Enter');
  await expect(cardOn(page, '2026-12-08', 'steam in the morning light')).toContainText('18:30');
  await expect(idea).toHaveCount(0);
});
