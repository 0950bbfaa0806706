import type { Locator, Page } from '@playwright/test';
import { axe } from '../support/axe.ts';
import { expect, test, type App } from '../support/app.ts';
import * as steps from '../support/steps/index.ts';
import { expectTranslated } from '../support/translated.ts';

test.use({ hostEnv: { ONAY_TEST_CLOCK: '2026-12-01T09:00:00+03:00' } });

/** A photo of one colour that a decoder takes. */
async function photo(page: Page, name: string, width: number, height: number): Promise<{ name: string; base64: string }> {
  const base64 = await page.evaluate(async ([w, h]) => {
    const canvas = new OffscreenCanvas(w, h);
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('nothing to draw on');
    context.fillStyle = `hsl(${w % 360} 60% 50%)`;
    context.fillRect(0, 0, w, h);
    const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 })).arrayBuffer());
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  }, [width, height] as const);
  return { name, base64 };
}

/** Drops files anywhere on the window, as from a file manager. */
async function drop(page: Page, files: readonly { name: string; base64: string }[]): Promise<void> {
  const transfer = await page.evaluateHandle((all) => {
    const data = new DataTransfer();
    for (const { name, base64 } of all) data.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name));
    return data;
  }, files);
  await page.dispatchEvent('body', 'dragover', { dataTransfer: transfer });
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
}

/** A new post of a client, opened in its editor; answers its route. */
async function newPost(app: App, me: steps.Hand, client: string, line: string): Promise<string> {
  const { page, word } = me;
  await app.goto('/calendar/day/2026-12-01');
  await app.command(word('commands', 'new-post'));
  const dialog = page.getByRole('dialog');
  await steps.choose(me, dialog, word('planning', 'quick.client'), client);
  await dialog.getByRole('textbox', { name: word('planning', 'quick.title') }).fill(line);
  await steps.press(dialog, word('planning', 'quick.add'));
  // A day shows all that is on it; a month may hide some.
  const card = page.locator('a[data-item]', { hasText: line });
  await expect(card).toHaveCount(1);
  const route = (await card.getAttribute('href') ?? '').replace(/^#/, '');
  await app.goto(route);
  await expect(page.getByRole('heading', { level: 1, name: line })).toBeVisible();
  return route;
}

async function addNetwork({ page, word }: steps.Hand, network: string): Promise<void> {
  await steps.press(page, word('posts', 'addNetwork'));
  await page.getByRole('menuitem', { name: network }).first().click();
  await expect(tab(page, network)).toHaveAttribute('aria-selected', 'true');
}

const tab = (page: Page, network: string): Locator => page.getByRole('tab', { name: new RegExp(`^${network}`) });
const text = ({ page, word }: steps.Hand): Locator => page.getByRole('tabpanel').getByRole('textbox', { name: word('posts', 'text'), exact: true });
const marked = ({ page, word }: steps.Hand): Locator => page.getByRole('navigation', { name: word('shell', 'areas') }).getByRole('status');

test('a post for three networks: counted, illustrated, mended, previewed, taken back, compared, thrown away and back', async ({ app }) => {
  test.setTimeout(180_000);
  const me = steps.hand(app.page, 'en');
  const { page, word } = me;
  await steps.openSample(me);
  const route = await newPost(app, me, 'Fjellrev Outdoor', 'Repair bench on tour');

  await test.step('whose it is stands on the editor', async () => {
    await expect(page.locator('header [data-client]')).toHaveText(/Fjellrev Outdoor/);
    await expect(page.locator('header [data-client]')).toHaveText(/@fjellrev/);
  });

  const caption = 'Bring the jacket you love and the zip that does not. We mend both while you have a coffee, in Oslo on Friday and in Bergen on Saturday.';
  await test.step('each network counts in its own way', async () => {
    await text(me).fill(caption);
    await addNetwork(me, 'X');
    await expect(text(me)).toHaveValue(caption);
    await expect(page.getByRole('tabpanel').locator('[data-unit="weighted"]').first()).toHaveText(new RegExp(`^${caption.length} / 280`));
    await addNetwork(me, 'Bluesky');
    await expect(page.getByRole('tabpanel').locator('[data-unit="graphemes"]').first()).toHaveText(new RegExp(`^${caption.length} / 300`));
    await expect(page.getByRole('tabpanel').locator('[data-unit="utf8"]').first()).toHaveText(new RegExp(`^${caption.length} / 3,000`));
    // Linked: typed once, there three times.
    await expect(page.getByRole('checkbox', { name: word('posts', 'sameText') })).toBeChecked();
    await text(me).press('Control+End');
    await page.keyboard.type(' See you there.');
    await tab(page, 'X').click();
    await expect(text(me)).toHaveValue(`${caption} See you there.`);
  });

  await test.step('what is missing is said, holds back, leads to its field and goes when it is mended', async () => {
    const list = page.getByRole('group', { name: word('posts', 'problems') });
    await expect(list.getByRole('button', { name: /Instagram needs an image/ })).toBeVisible();
    await steps.press(page, word('posts', 'next.internal-check'));
    const forward = page.getByRole('button', { name: word('posts', 'next.with-client') });
    await expect(forward).toBeDisabled();
    await expect(forward).toHaveAccessibleDescription(/hold this post back/);
    await list.getByRole('button', { name: /Instagram needs an image/ }).click();
    await expect(tab(page, 'Instagram')).toHaveAttribute('aria-selected', 'true');
    await drop(page, [await photo(page, 'bench.jpg', 1_000, 1_000), await photo(page, 'zip.jpg', 1_080, 1_080)]);
    await expect(page.locator('[data-medium]')).toHaveCount(2);
    await page.getByRole('combobox', { name: word('posts', 'format') }).selectOption('carousel');
    await expect(list.getByRole('button', { name: /needs an image/ })).toHaveCount(0);
    // A rule of this client: nothing goes out without alt text.
    await expect(forward).toBeDisabled();
    await expect(list.getByRole('button', { name: /This client wants alt text/ }).first()).toBeVisible();
  });

  await test.step('media are described, and moved by the keyboard', async () => {
    await expect(page.getByText(word('posts', 'media.without_other', { count: 2, all: 2 }), { exact: true })).toBeVisible();
    const first = page.locator('[data-medium]').first();
    const id = await first.getAttribute('data-medium') ?? '';
    await first.getByRole('button').click();
    await steps.type(page, word('posts', 'media.alt'), 'A bench with a sewing machine');
    await expect(page.getByText(word('posts', 'media.without_other', { count: 1, all: 2 }), { exact: true })).toBeVisible();
    await page.locator('[data-medium]').nth(1).getByRole('button').click();
    await steps.type(page, word('posts', 'media.alt'), 'A zip, seen from near');
    await expect(page.getByText(word('posts', 'media.allDescribed'))).toBeVisible();
    await expect(page.getByRole('button', { name: word('posts', 'next.with-client') })).toBeEnabled();
    await first.getByRole('button').press('Alt+ArrowRight');
    await expect(page.locator('[data-medium]').nth(1)).toHaveAttribute('data-medium', id);
    await page.keyboard.press('Control+z');
    await expect(page.locator('[data-medium]').first()).toHaveAttribute('data-medium', id);
  });

  await test.step('the preview swipes, by keyboard too', async () => {
    const stage = page.getByRole('group', { name: word('posts', 'preview.on', { network: 'Instagram' }) });
    await expect(stage.getByRole('group', { name: word('posts', 'preview.slide', { place: 1, of: 2 }) })).toBeVisible();
    await stage.getByRole('listbox').press('ArrowRight');
    await expect(stage.getByRole('group', { name: word('posts', 'preview.slide', { place: 2, of: 2 }) })).toBeVisible();
  });

  await test.step('Ctrl+Z in a field takes back the typing, outside of it the whole step, and never both', async () => {
    const box = text(me);
    const before = await box.inputValue();
    await box.press('Control+End');
    await page.keyboard.type(' Twice.');
    await page.keyboard.press('Control+z');
    await expect.poll(() => box.inputValue()).not.toBe(`${before} Twice.`);
    await expect(page.locator('[data-medium]')).toHaveCount(2);
    await box.fill(`${before} Once more.`);
    await page.getByRole('heading', { level: 1 }).click();
    await steps.saved(me);
    await page.keyboard.press('Control+z');
    await expect(box).toHaveValue(before);
    await page.keyboard.press('Control+Shift+z');
    await expect(box).toHaveValue(`${before} Once more.`);
  });

  await test.step('words that no dictionary has are listed, and one is mended', async () => {
    const box = text(me);
    await box.press('Control+End');
    await page.keyboard.type(' We recieve all brands. ');
    await page.getByRole('button', { name: word('posts', 'spelling.word', { word: 'recieve' }) }).click();
    await page.getByRole('menuitem', { name: 'receive', exact: true }).click();
    await expect(box).toHaveValue(/We receive all brands/);
    await expect(page.getByRole('button', { name: word('posts', 'spelling.word', { word: 'recieve' }) })).toHaveCount(0);
  });

  await test.step('into the trash and back, with everything', async () => {
    const value = await text(me).inputValue();
    await steps.fromMenu(me, word('posts', 'toTrash'));
    await page.waitForURL((url) => url.hash.startsWith('#/calendar/'));
    await app.goto('/trash');
    const name = 'Repair bench on tour';
    await expect(page.getByText(name, { exact: true })).toBeVisible();
    await axe(page);
    await steps.press(page, word('posts', 'trash.restoreName', { name }));
    await expect(page.getByText(word('posts', 'trash.none'))).toBeVisible();
    await app.goto(route);
    await expect(text(me)).toHaveValue(value);
    await expect(page.locator('[data-medium]')).toHaveCount(2);
  });
});

test('the power goes in the middle of a sentence; what was called saved is there, an hour later a new version begins, and the first comes back', async ({ app }) => {
  test.setTimeout(150_000);
  let me = steps.hand(app.page, 'tr');
  await steps.openSample(me);
  const route = await newPost(app, me, 'Ağaçkakan Kahve', 'Yılbaşı harmanı');
  const sentence = 'Dört dükkânda yılbaşı harmanı: kakao, portakal kabuğu ve biraz duman. ';
  let called = '';
  for (let burst = 0; burst < 4; burst += 1) {
    await text(me).press('Control+End');
    await me.page.keyboard.type(sentence.slice(burst * 15, burst * 15 + 15), { delay: 20 });
    await expect(marked(me)).toHaveText(me.word('common', 'saved'));
    called = await text(me).inputValue();
  }
  const half = me.page.keyboard.type(sentence, { delay: 40 }).catch((error: unknown) => String(error));
  await expect.poll(async () => (await text(me).inputValue()).length).toBeGreaterThan(called.length + 6);
  const shown = await text(me).inputValue();
  if (await marked(me).textContent() === me.word('common', 'saved')) called = shown;
  await app.kill();
  await half;
  app.setClock('2026-12-01T10:00:00+03:00');
  await app.start();
  me = steps.hand(app.page, 'tr');
  await app.goto(route);
  await expect(text(me)).toBeVisible();
  const kept = await text(me).inputValue();
  expect(called.length).toBeGreaterThan(40);
  expect(kept.startsWith(called), `called saved: ${called}\nthere: ${kept}`).toBe(true);

  const { page, word } = me;
  await text(me).fill('Yeni harman: kakao ve kestane.');
  await page.getByRole('heading', { level: 1 }).click();
  await steps.saved(me);
  await page.getByText(word('posts', 'versions.title'), { exact: true }).click();
  await expect(page.locator('[data-version]')).toHaveCount(2);
  const comparison = page.getByRole('group', { name: word('posts', 'versions.comparison') });
  await expect(comparison.locator('ins').filter({ hasText: 'kestane' })).toBeVisible();
  await expect(comparison.locator('del').filter({ hasText: 'portakal' }).first()).toBeVisible();
  await steps.press(page, word('posts', 'versions.restoreName', { number: 1 }));
  await expect(text(me)).toHaveValue(kept);
  await expect(page.locator('[data-version]')).toHaveCount(3);
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('Control+z');
  await expect(text(me)).toHaveValue('Yeni harman: kakao ve kestane.');
});

for (const language of ['en', 'tr'] as const) {
  test(`the editor, its dialogs, work items and the trash are accessible and speak one language: ${language}`, async ({ app }) => {
    test.setTimeout(150_000);
    const me = steps.hand(app.page, language);
    const { page, word } = me;
    await steps.openSample(me);
    await app.goto('/calendar/day/2026-12-02');
    const href = async (title: string) => (await page.locator('a[data-item]', { hasText: title }).first().getAttribute('href') ?? '').replace(/^#/, '');
    const route = await href('Üreticiyle tanış');
    expect(route).toMatch(/^\/posts\//);
    for (const theme of ['light', 'dark'] as const) {
      await app.theme(theme);
      await app.goto(route);
      await expect(page.getByRole('complementary', { name: word('posts', 'sideLabel') }).getByRole('article')).toBeVisible();
      await expectTranslated(page, language);
      await axe(page);
      await page.getByText(word('posts', 'versions.title'), { exact: true }).click();
      await expect(page.locator('[data-version]').first()).toBeVisible();
      await expectTranslated(page, language);
      await axe(page);
      await app.goto('/trash');
      await expectTranslated(page, language);
      await axe(page);
    }
    await app.goto(route);
    for (const item of ['asTemplate', 'fromTemplate'] as const) {
      await steps.fromMenu(me, word('posts', item));
      const dialog = page.getByRole('dialog');
      await expect(dialog.locator('[data-client]')).toHaveText(/Ağaçkakan Kahve/);
      await expectTranslated(page, language);
      await axe(page);
      if (item === 'asTemplate') await steps.press(dialog, word('common', 'save'));
      else await page.keyboard.press('Escape');
      await expect(dialog).toHaveCount(0);
    }
  });
}
