import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import Papa from 'papaparse';
import { postsFileSchema } from '../../src/domain/exchange/index.ts';
import { axe } from '../support/axe.ts';
import { expect, test, type App } from '../support/app.ts';
import { expectTranslated } from '../support/translated.ts';
import * as steps from '../support/steps/index.ts';

test.use({ hostEnv: { ONAY_TEST_CLOCK: '2026-12-01T09:00:00+03:00' } });

const headings = ['Tarih', 'Saat', 'Mecra', 'İçerik türü', 'Metin', 'Hashtagler', 'Kimden'];
/** Thirty rows of January; rows 12, 20 and 28 of the file cannot be read. */
const month = Array.from({ length: 30 }, (_, index) => {
  const row = index + 2;
  return [
    row === 12 ? '31.11.2026' : `${String(index + 1).padStart(2, '0')}.01.2027`, row === 20 ? '25:00' : '10:00', row === 28 ? 'Snapchat' : 'Instagram', 'Carousel',
    index === 0 ? '=SUM(A1:A9)' : `Ocak kahvesi ${index + 1}; "taze",\nyine geldi`, '#kahve #ocak', 'Ece',
  ];
});
const csv = (rows: readonly (readonly string[])[]): Buffer => Buffer.from(`\uFEFF${Papa.unparse([headings, ...rows] as string[][], { delimiter: ';' })}`);
const give = (page: Page, name: string, buffer: Buffer): Promise<void> => page.locator('input[type="file"]').setInputFiles({ name, mimeType: 'text/csv', buffer });
const cards = (page: Page) => page.locator('[data-item]', { hasText: /Ocak kahvesi|=SUM/ });

/** The text of the newest export with this ending, once it is there. */
async function exported(app: App, ending: string): Promise<string> {
  const found = () => (existsSync(app.exportsFolder) ? readdirSync(app.exportsFolder).filter((name) => name.endsWith(ending)) : []);
  await expect.poll(() => found().length).toBeGreaterThan(0);
  return readFileSync(join(app.exportsFolder, found().toSorted().at(-1) ?? ''), 'utf8');
}

test('a month that was written in a table comes in at once, goes out again and is recognised', async ({ app }) => {
  test.setTimeout(180_000);
  const { page } = app;
  const me = steps.hand(page, 'en');
  const { word } = me;
  const summary = page.locator('[data-summary]');
  await steps.openSample(me);
  await app.command(word('commands', 'import-posts'));

  await test.step('files that are no plan get a sentence and change nothing', async () => {
    await give(page, 'photo.csv', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]));
    await expect(page.getByRole('alert')).toHaveText('photo.csv is not a text file, whatever it is called. Nothing was changed.');
    await give(page, 'plan.csv', Buffer.from('PK\u0003\u0004 a workbook'));
    await expect(page.getByRole('alert')).toContainText('Excel workbook');
    await give(page, 'empty.csv', Buffer.alloc(0));
    await expect(page.getByRole('alert')).toContainText('empty.csv is empty');
    await give(page, 'one.csv', Buffer.from('Caption\na\nb\n'));
    await expect(page.getByRole('alert')).toContainText('one column');
    await give(page, 'bare.csv', Buffer.from('01.12.2026;10:00;a\n02.12.2026;11:00;b\n'));
    await expect(page.getByRole('alert')).toContainText('no headings');
    await axe(page);
  });

  await test.step('columns are understood, changed by hand, and every row says what it becomes', async () => {
    await give(page, 'ocak.csv', csv(month));
    await expect(page.getByText('ocak.csv · 30 rows · UTF-8 · separated by semicolons')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Import 0 posts' })).toBeDisabled();
    await steps.choose(me, page, word('exchange', 'forClient'), 'Ağaçkakan Kahve');
    await expect(summary).toHaveText('27 posts will be made. 3 rows cannot be read and are left out.');
    await expect(page.getByRole('combobox', { name: 'Meaning of Tarih' })).toHaveValue('Date');
    await expect(page.getByRole('combobox', { name: 'Meaning of Kimden' })).toHaveValue('Not taken');
    await steps.choose(me, page, 'Meaning of Kimden', 'Assignee');
    await expect(page.locator('[data-row="12"]')).toContainText('Date: 31 November 2026 does not exist.');
    await expect(page.locator('[data-row="20"]')).toContainText('Time: “25:00” is not a time.');
    await expect(page.locator('[data-row="28"]')).toContainText('Network: “Snapchat” is not a network known here.');
    await axe(page);
    await app.theme('dark');
    await axe(page);
    await app.theme('light');
    await app.language('tr');
    await expectTranslated(page, 'tr');
    await app.language('en');
    await page.getByRole('button', { name: 'Save the 3 rows left out' }).click();
    const left = Papa.parse<string[]>((await exported(app, 'out.csv')).replace('\uFEFF', ''), { skipEmptyLines: true }).data;
    expect(left).toHaveLength(4);
    expect(left[1]?.at(-1)).toContain('Row 12: Date: 31 November 2026 does not exist.');
  });

  await test.step('one step brings it in, one takes it back, one brings it again', async () => {
    await page.getByRole('button', { name: 'Import 27 posts' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('January 2027');
    await expect(cards(page)).toHaveCount(27);
    await expect(cards(page).filter({ hasText: '=SUM(A1:A9)' })).toHaveCount(1);
    await page.keyboard.press('Control+z');
    await expect(cards(page)).toHaveCount(0);
    await page.keyboard.press('Control+Shift+z');
    await expect(cards(page)).toHaveCount(27);
  });

  await test.step('what the calendar shows goes out as CSV, ICS and JSON', async () => {
    const out = async (kind: 'csv-excel' | 'ics' | 'json'): Promise<void> => {
      await page.getByRole('button', { name: word('exchange', 'menu'), exact: true }).click();
      await page.getByRole('menuitem', { name: word('exchange', `kind.${kind}`), exact: true }).click();
    };
    await out('json');
    const file = postsFileSchema.parse(JSON.parse(await exported(app, '.json')));
    expect(file.posts.filter(({ assignee }) => assignee === 'Ece')).toHaveLength(27);
    await out('ics');
    const ics = await exported(app, '.ics');
    // Ten in the morning in Istanbul.
    expect(ics).toContain('DTSTART:20270102T070000Z');
    expect(ics.match(/BEGIN:VEVENT/g)?.length).toBe(file.posts.length);
    await out('csv-excel');
    await expect.poll(() => readdirSync(app.exportsFolder).filter((name) => /^Posts .*\.csv$/.test(name)).length).toBe(1);
    const text = await exported(app, `${file.to}.csv`);
    expect(text.startsWith('\uFEFF')).toBe(true);
    expect(text).toContain(`'=SUM(A1:A9)`);

    await page.getByRole('button', { name: word('exchange', 'menu'), exact: true }).click();
    await page.getByRole('menuitem', { name: word('exchange', 'import'), exact: true }).click();
    await give(page, 'again.csv', Buffer.from(text));
    await expect(summary).toHaveText(/^0 posts will be made\. \d+ rows are here already and are left as they are\.$/);
  });

  await test.step('what columns mean is remembered for the same headings, and rows of one post join', async () => {
    await page.getByRole('button', { name: word('exchange', 'otherFile') }).click();
    const twice = [['03/02/2027', '10:00', 'Instagram', 'Reel', 'Şubat', '', 'Ece'], ['03/02/2027', '10:00', 'Facebook', 'Reel', 'Şubat', '', 'Ece']];
    await give(page, 'subat.csv', csv(twice));
    await steps.choose(me, page, word('exchange', 'forClient'), 'Ağaçkakan Kahve');
    await expect(page.getByRole('combobox', { name: 'Meaning of Kimden' })).toHaveValue('Assignee');
    await expect(page.getByRole('button', { name: 'Import 0 posts' })).toBeDisabled();
    await page.getByText('Day first', { exact: true }).click();
    await expect(summary).toHaveText('1 post will be made. 1 row joins the post of another row as one more network.');
    await expect(page.locator('[data-row="3"]')).toContainText('With row 2');
    await page.getByRole('button', { name: 'Import 1 post', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('February 2027');
  });
});
