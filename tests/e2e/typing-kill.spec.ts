import { expect, test } from '../support/app.ts';
import * as steps from '../support/steps/index.ts';

const sentence = 'Dört mağazalı bir kahve kavurma atölyesi için aylık içerik üretimi; ışık, çekirdek ve mahalle hikâyeleri. ';

test('the power goes in the middle of a word, three times: what was called saved is there', async ({ app }) => {
  test.setTimeout(120_000);
  let me = steps.hand(app.page, 'tr');
  await steps.openSample(me);
  await steps.newAgreement(me, 'Ağaçkakan Kahve');
  await steps.showPreview(me, false);
  const route = new URL(app.page.url()).hash.slice(1);
  let kept = '';
  for (const pause of [30, 60, 110]) {
    const { page, word } = me;
    const box = page.getByRole('textbox', { name: word('agreements', 'general.introduction') });
    const mark = page.getByRole('navigation', { name: word('shell', 'areas') }).getByRole('status');
    await expect(box).toHaveValue(kept);
    await box.press('Control+End');
    // Typed in bursts, so that now and then everything has been written while more is to come.
    let called = kept;
    for (let burst = 0; burst < 6; burst += 1) {
      await page.keyboard.type(sentence.slice(burst * 15, burst * 15 + 15), { delay: pause / 3 });
      const shown = await box.inputValue();
      if (burst % 2 === 1) await expect(mark).toHaveText(word('common', 'saved'));
      if (await mark.textContent() === word('common', 'saved')) called = shown;
    }
    const half = page.keyboard.type(sentence, { delay: pause }).catch((error: unknown) => String(error));
    await expect.poll(async () => (await box.inputValue()).length).toBeGreaterThan(called.length + 4);
    const shown = await box.inputValue();
    if (await mark.textContent() === word('common', 'saved')) called = shown;
    await app.kill();
    await half;
    await app.start();
    me = steps.hand(app.page, 'tr');
    await app.goto(route);
    const after = me.page.getByRole('textbox', { name: word('agreements', 'general.introduction') });
    await expect(after).toBeVisible();
    kept = await after.inputValue();
    expect(called.length).toBeGreaterThan(10);
    expect(kept.startsWith(called), `called saved: ${called}\nthere: ${kept}`).toBe(true);
  }
});
