import { poorDisk, type PoorDisk } from '../support/exports-disk.ts';
import { expect, test as base } from '../support/app.ts';
import * as steps from '../support/steps/index.ts';

const test = base.extend<{ disk: PoorDisk }>({
  disk: [async ({ places }, use) => {
    const disk = poorDisk(places.exports);
    await use(disk);
    disk.done();
  }, { auto: true }],
});

test('a paper that found no room is a sentence and another try, and nothing half written is left', async ({ app, disk }) => {
  const me = steps.hand(app.page, 'en');
  const { page, word } = me;
  await steps.openSample(me);
  await steps.openAgreement(me, 'Ağaçkakan Kahve');
  await steps.press(page.getByRole('main'), word('agreements', 'action.export'));
  const alert = page.getByRole('alert').filter({ hasText: word('errors', disk.said) });
  await expect(alert).toBeVisible({ timeout: 20_000 });
  disk.mend();
  const paper = await steps.exported(me, app.exportsFolder, () => steps.press(alert, word('common', 'retry')));
  expect(paper.name).toMatch(/^Ağaçkakan Kahve – Sosyal medya yönetimi hizmet sözleşmesi – v1 – \d{4}-\d{2}-\d{2}\.pdf$/);
  expect(new TextDecoder('latin1').decode(paper.bytes.subarray(-6))).toContain('%%EOF');
});
