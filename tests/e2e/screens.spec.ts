import { axe } from '../support/axe.ts';
import { expect, test, type App } from '../support/app.ts';
import { words, type Language } from '../support/catalogues.ts';
import { expectTranslated } from '../support/translated.ts';

const en = words('en');

/** Every screen that needs no id; those of one client or agreement are reached from their lists. */
const routes = [
  '/today', '/clients', '/clients/new', '/clients/running', '/agreements', '/agreements/new', '/services', '/media', '/trash', '/import', '/verify', '/business', '/settings',
  '/there-is-nothing-here', ...['month', 'week', 'day', 'list', 'board'].map((layout) => `/calendar/${layout}/${new Date().toISOString().slice(0, 10)}`),
];
/** Where the tabs of one client are, below `/clients/<id>`. */
const tabs = (id: string): string[] =>
  ['/contacts', '/agreements', '/strategy', '/media', '/grid', '/onboarding', '/details'].map((tab) => `/clients/${id}${tab}`);
/** Where one thing of the sample is opened: the first that was made of its kind. */
const firstOf = (app: App, table: 'posts' | 'workItems'): Promise<string> => app.page.evaluate((name) => new Promise<string>((done, failed) => {
  const opening = indexedDB.open('onay');
  opening.addEventListener('error', () => failed(opening.error));
  opening.addEventListener('success', () => {
    const keys = opening.result.transaction(name).objectStore(name).getAllKeys(null, 1);
    keys.addEventListener('success', () => {
      opening.result.close();
      done(String(keys.result[0]));
    });
  });
}), table);

async function look(app: App, language: Language): Promise<void> {
  // Nothing is judged while it fades in or while its skeleton stands there.
  await expect(app.page.locator('[data-busy="true"], [aria-busy="true"]')).toHaveCount(0);
  await expectTranslated(app.page, language);
  await axe(app.page);
}

for (const language of ['en', 'tr'] as const) {
  for (const theme of ['light', 'dark'] as const) {
    test(`every screen is accessible and speaks one language: ${language}, ${theme}`, async ({ app }) => {
      test.setTimeout(240_000);
      await app.theme(theme);
      await app.page.getByRole('button', { name: en('start', 'sample') }).click();
      const client = app.page.getByRole('navigation').getByRole('link', { name: 'Ağaçkakan Kahve' });
      await expect(client).toBeVisible();
      await app.language(language);
      const id = /\/clients\/([^/]+)/.exec(await client.getAttribute('href') ?? '')?.[1] ?? '';
      expect(id).not.toBe('');
      const things = [`/posts/${await firstOf(app, 'posts')}`, `/work/${await firstOf(app, 'workItems')}`];
      for (const route of [...routes, ...things, ...tabs(id)]) {
        await test.step(route, async () => {
          await app.goto(route);
          await look(app, language);
        });
      }
    });
  }

  test(`the shell's own dialogs are accessible and speak one language: ${language}`, async ({ app }) => {
    const word = words(language);
    await app.page.getByRole('button', { name: en('start', 'sample') }).click();
    await expect(app.page.getByRole('navigation').getByText('Ağaçkakan Kahve')).toBeVisible();
    await app.language(language);
    await app.page.keyboard.press('Control+k');
    await expect(app.page.getByPlaceholder(word('shell', 'palette.placeholder'))).toBeFocused();
    await look(app, language);
    await app.page.keyboard.press('Escape');
    for (const name of ['show-shortcuts', 'show-inbox', 'new-post', 'plan-next-month', 'hold-everything']) {
      await app.command(word('commands', name));
      await expect(app.page.getByRole('dialog')).toBeVisible();
      await look(app, language);
      await app.page.keyboard.press('Escape');
      await expect(app.page.getByRole('dialog')).toHaveCount(0);
    }
  });
}

test('search finds a client whatever the case and accents', async ({ app }) => {
  await app.page.getByRole('button', { name: en('start', 'sample') }).click();
  await expect(app.page.getByRole('navigation').getByText('Ağaçkakan Kahve')).toBeVisible();
  for (const typed of ['AĞAÇ', 'agackakan', 'kahve']) {
    await app.page.keyboard.press('Control+k');
    await app.page.getByPlaceholder(en('shell', 'palette.placeholder')).fill(typed);
    await expect(app.page.getByRole('dialog').getByRole('button', { name: 'Ağaçkakan Kahve', exact: true })).toBeVisible();
    await app.page.keyboard.press('Escape');
  }
});
