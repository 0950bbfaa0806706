import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { axe } from '../support/axe.ts';
import { expect, test, type App } from '../support/app.ts';
import { words } from '../support/catalogues.ts';
import { expectTranslated } from '../support/translated.ts';

const en = words('en');
const tr = words('tr');

/** Answers the three questions in English. */
async function begin(app: App): Promise<void> {
  await app.page.getByLabel(en('start', 'name'), { exact: true }).fill('Elif Şahin');
  await app.page.getByLabel(en('start', 'tradeName')).fill('Kıyı Sosyal Medya');
  await app.page.getByRole('button', { name: en('start', 'begin'), exact: true }).click();
  await expect(app.page.getByRole('heading', { level: 1, name: en('shell', 'today') })).toBeVisible();
}

async function openSample(app: App): Promise<void> {
  await app.page.getByRole('button', { name: en('start', 'sample') }).click();
  await expect(app.page.getByRole('navigation').getByText('Ağaçkakan Kahve')).toBeVisible();
}

test('a freelancer answers three questions and is at work', async ({ app }) => {
  await expect(app.page.getByRole('heading', { level: 1 })).toHaveText(en('start', 'welcome'));
  await app.page.getByRole('button', { name: en('start', 'begin'), exact: true }).click();
  await expect(app.page.getByText(en('start', 'nameMissing'))).toBeVisible();
  await begin(app);
  await app.goto('/business');
  await expect(app.page.locator('input[value="Kıyı Sosyal Medya"]').first()).toBeVisible();
});

test('the first questions are asked in Turkish as soon as Turkish is chosen', async ({ app }) => {
  await app.page.getByText('Türkçe', { exact: true }).click();
  await expect(app.page.getByRole('heading', { level: 1 })).toHaveText(tr('start', 'welcome'));
  await expectTranslated(app.page, 'tr');
  await axe(app.page);
});

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the first screen in ${theme}`, async ({ app }) => {
    await app.theme(theme);
    await axe(app.page);
    await expectTranslated(app.page, 'en');
  });
}

test('everything is still there after quitting and opening again', async ({ app }) => {
  await begin(app);
  await app.language('tr');
  await app.restart();
  await expect(app.page.getByRole('heading', { level: 1 })).toHaveText(tr('shell', 'today'));
  await app.goto('/business');
  await expect(app.page.locator('input[value="Kıyı Sosyal Medya"]').first()).toBeVisible();
});

test('what was saved is there after the power was cut', async ({ app }) => {
  await begin(app);
  await app.kill();
  await app.start();
  await expect(app.page.getByRole('heading', { level: 1 })).toHaveText(en('shell', 'today'));
});

test('the sample workspace opens in one step and is removed in one step', async ({ app }) => {
  await openSample(app);
  await app.restart();
  await expect(app.page.getByRole('navigation').getByText('Fjellrev Outdoor')).toBeVisible();
  await app.page.getByRole('button', { name: en('shell', 'sample.remove') }).click();
  await expect(app.page.getByText('Ağaçkakan Kahve')).toHaveCount(0);
  await app.restart();
  await expect(app.page.getByText('Ağaçkakan Kahve')).toHaveCount(0);
});

test('theme and language change at once, without a restart', async ({ app }) => {
  await begin(app);
  await app.theme('light');
  await app.command(en('commands', 'toggle-theme'));
  await expect(app.page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await app.language('tr');
  await expect(app.page.getByRole('heading', { level: 1 })).toHaveText(tr('shell', 'today'));
  await expectTranslated(app.page, 'tr');
  await app.restart();
  await expect(app.page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await expect(app.page.locator('html')).toHaveAttribute('lang', 'tr');
});

test('the first start, the palette and the way to a screen need no mouse', async ({ app }) => {
  const { keyboard } = app.page;
  await expect(app.page.getByLabel(en('start', 'name'), { exact: true })).toBeFocused();
  await keyboard.type('Elif Şahin');
  await keyboard.press('Enter');
  await expect(app.page.getByRole('heading', { level: 1 })).toHaveText(en('shell', 'today'));
  await keyboard.press('Control+k');
  await keyboard.type(en('commands', 'go-settings'));
  await keyboard.press('Enter');
  await expect(app.page.getByRole('heading', { level: 1 })).toHaveText(en('shell', 'settings'));
  await app.page.reload();
  await app.ready();
  await keyboard.press('Tab');
  await expect(app.page.getByText(en('shell', 'skip'))).toBeFocused();
  await keyboard.press('Enter');
  await expect(app.page.getByRole('main')).toBeFocused();
});

test('a lost database is never taken for a first start', async ({ app }) => {
  await begin(app);
  await app.stop();
  for (const lost of ['Default/IndexedDB', 'IndexedDB']) rmSync(join(app.places.profile, lost), { recursive: true, force: true });
  await app.start();
  await expect(app.page.getByRole('heading', { level: 1 })).toHaveText(en('start', 'recovery.title'));
  await expect(app.page.getByText(app.dataFolder)).toBeVisible();
  await axe(app.page);
  await app.page.getByRole('button', { name: en('start', 'recovery.fresh') }).click();
  // What cannot be taken back is never the button that Enter presses.
  await expect(app.page.getByRole('button', { name: en('common', 'cancel') })).toBeFocused();
  await app.page.keyboard.press('Enter');
  await app.page.getByRole('button', { name: en('start', 'recovery.try') }).click();
  await expect(app.page.getByRole('heading', { level: 1 })).toHaveText(en('start', 'recovery.title'));
});
