import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../support/app.ts';
import * as steps from '../support/steps/index.ts';

/** Presses Tab until this has the focus. */
async function tabTo(page: Page, wanted: Locator, most = 80): Promise<void> {
  for (let pressed = 0; pressed < most; pressed += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement).catch(() => false)) return;
    await page.keyboard.press('Tab');
  }
  await expect(wanted).toBeFocused({ timeout: 1 });
}

/** What shows the focus on the focused element: an outline, a shadow or a border of another colour than its neighbours'. */
const focusShows = (page: Page): Promise<boolean> => page.evaluate(() => {
  const element = document.activeElement;
  if (element === null) return false;
  const look = (): string => {
    const style = getComputedStyle(element);
    return [style.outlineStyle, style.outlineColor, style.boxShadow, style.borderColor, style.backgroundColor].join('|');
  };
  const focused = look();
  if (!(element instanceof HTMLElement)) return false;
  element.blur();
  const bare = look();
  element.focus();
  return focused !== bare;
});

test('from the first question to a sent agreement without a mouse', async ({ app }) => {
  const me = steps.hand(app.page, 'en');
  const { page, word } = me;
  const { keyboard } = page;
  await tabTo(page, page.getByRole('button', { name: word('start', 'sample') }));
  expect(await focusShows(page)).toBe(true);
  await keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(word('shell', 'today'));

  await keyboard.press('Control+k');
  await expect(page.getByPlaceholder(word('shell', 'palette.placeholder'))).toBeFocused();
  await keyboard.type('sosyal medya yönetimi');
  await keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ağaçkakan Kahve');
  const send = page.getByRole('main').getByRole('button', { name: word('agreements', 'action.send'), exact: true });
  await page.getByRole('main').focus();
  await tabTo(page, send);
  expect(await focusShows(page)).toBe(true);
  await keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: word('agreements', 'send.title') });
  await expect(dialog).toBeVisible();
  await tabTo(page, dialog.getByRole('checkbox', { name: word('agreements', 'send.alsoExport') }));
  await keyboard.press('Space');
  await tabTo(page, dialog.getByRole('button', { name: word('agreements', 'send.confirm') }));
  expect(await focusShows(page)).toBe(true);
  await keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await steps.stands(me, 'sent');
});

test('shortcuts are listed and work, the rail is walked by Tab, and Escape closes what is open', async ({ app }) => {
  const me = steps.hand(app.page, 'en');
  const { page, word } = me;
  const { keyboard } = page;
  await steps.openSample(me);
  await page.getByRole('heading', { level: 1 }).click();
  await keyboard.press('Shift+?');
  const help = page.getByRole('dialog', { name: word('shell', 'shortcuts.title') });
  await expect(help.getByRole('row').filter({ hasText: word('commands', 'go-agreements') })).toContainText('Ctrl3');
  await keyboard.press('Escape');
  await expect(help).toHaveCount(0);
  await keyboard.press('Control+3');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(word('shell', 'agreements'));
  await keyboard.press('Alt+c');
  await expect(page.getByRole('textbox', { name: word('clients', 'name') })).toBeFocused();
  await keyboard.type('Yeni müşteri');
  await keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Yeni müşteri');
  const rail = page.getByRole('navigation', { name: word('shell', 'areas') });
  await page.reload();
  await app.ready();
  for (const name of ['today', 'clients', 'agreements', 'catalogue', 'verify', 'business', 'settings']) {
    await tabTo(page, rail.getByRole('link', { name: word('shell', name), exact: true }));
    expect(await focusShows(page), name).toBe(true);
  }
});
