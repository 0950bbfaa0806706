import { coffeeRoaster } from '../../src/renderer/data/sample/clients.ts';
import { clientAContent, sequentialIds, survivorAmounts, survivorCaptions, survivorDeliverable, survivorNames, survivorQuantities, withSurvivors } from '../fixtures/agreements.ts';
import { expect, test } from '../support/app.ts';
import { pagesOfText, textOf } from '../support/poppler.ts';
import * as steps from '../support/steps/index.ts';
import { squeezed } from '../support/steps/texts.ts';

/** What a file system refuses becomes a dash; everything else stays as typed. */
const fileNames: Readonly<Record<(typeof survivorNames)[number], string>> = {
  'Müller & Söhne <GmbH>': 'Müller & Söhne -GmbH-', 'O’Reilly "Pub"': 'O’Reilly -Pub-', 株式会社さくら: '株式会社さくら', 'مقهى النخيل': 'مقهى النخيل',
  'Ελληνικό Café №5': 'Ελληνικό Café №5', '{{client}}': '{{client}}', '=SUM(A1:A9)': '=SUM(A1-A9)',
};

test('any name comes out as it was typed: in the lists, on its paper and in the file’s name', async ({ app }) => {
  test.setTimeout(120_000);
  const me = steps.hand(app.page, 'en');
  const { page, word } = me;
  await steps.begin(me, 'Studio owner', 'Kıyı Sosyal Medya');
  for (const name of survivorNames) {
    await test.step(name, async () => {
      await app.command(word('commands', 'new-client'));
      await steps.type(page, word('clients', 'name'), name);
      await steps.press(page, word('clients', 'create'));
      await expect(page.getByRole('heading', { level: 1, name, exact: true })).toBeVisible();
      await steps.press(page.getByRole('main'), word('clients', 'newAgreement'));
      await steps.press(page, word('agreements', 'begin'));
      await expect(steps.part(page, word('agreements', 'checks.title'))).toBeVisible();
      const paper = await steps.exported(me, app.exportsFolder, () => steps.press(page.getByRole('main'), word('agreements', 'action.export')));
      expect(paper.name.replace(/\d{4}-\d{2}-\d{2}\.pdf$/, '')).toBe(`${fileNames[name]} – Social media services agreement – v1 – `.normalize('NFC'));
      const [cover = ''] = await pagesOfText(paper.bytes);
      expect(squeezed(cover)).toContain(squeezed(name));
    });
  }
  const rail = page.getByRole('navigation', { name: word('shell', 'areas') }).getByRole('list', { name: word('shell', 'clientList') });
  for (const name of survivorNames) await expect(rail.getByText(name, { exact: true })).toBeVisible();
});

test('any text and amount in an agreement comes out as it was typed, on the screen after a restart and on the paper', async ({ app }) => {
  test.setTimeout(120_000);
  let me = steps.hand(app.page, 'tr');
  const { word } = me;
  await steps.openSample(me);
  await steps.newAgreement(me, 'Ağaçkakan Kahve');
  await steps.showPreview(me, false);
  const ids = sequentialIds();
  const blank = { ...clientAContent(ids), goals: [], exclusions: [], deliverables: [], timeline: [], handles: coffeeRoaster(ids).handles };
  const content = withSurvivors(blank, ids);
  await steps.fillWork(me, content);
  await steps.saved(me);
  const paper = await steps.exported(me, app.exportsFolder, () => steps.press(app.page.getByRole('main'), word('agreements', 'action.export')));
  const text = squeezed(await textOf(paper.bytes));
  for (const typed of [...survivorNames, ...Object.values(survivorCaptions), survivorDeliverable, '0,00', '0,01', '1.234.567,89']) {
    expect(text.includes(squeezed(typed)) || typed, typed).toBe(true);
  }
  await app.restart();
  me = steps.hand(app.page, 'tr');
  await app.page.getByRole('heading', { level: 1 }).waitFor();
  await steps.area(me, 'agreements');
  await app.page.getByRole('main').getByRole('link', { name: /Sosyal medya hizmet sözleşmesi/ }).click();
  await expect(steps.part(app.page, word('agreements', 'checks.title'))).toBeVisible();
  for (const [index, { text: typed }] of content.goals.entries()) {
    await expect(app.page.getByRole('textbox', { name: word('agreements', 'goals.nth', { number: index + 1 }), exact: true })).toHaveValue(typed);
  }
  for (const [index, { text: typed }] of content.exclusions.entries()) {
    await expect(app.page.getByRole('textbox', { name: word('agreements', 'exclusions.nth', { number: index + 1 }), exact: true })).toHaveValue(typed);
  }
  const work = steps.part(app.page, word('agreements', 'section.deliverables'));
  for (const index of survivorAmounts.keys()) {
    await expect(work.getByRole('textbox', { name: word('agreements', 'deliverables.name'), exact: true }).nth(index)).toHaveValue(survivorDeliverable);
    await expect(work.getByRole('textbox', { name: word('agreements', 'deliverables.quantity'), exact: true }).nth(index)).toHaveValue(String(survivorQuantities[index % 2]));
  }
  await expect(work.getByRole('textbox', { name: word('agreements', 'deliverables.unitPrice'), exact: true }).nth(2)).toHaveValue('₺1.234.567,89');
});
