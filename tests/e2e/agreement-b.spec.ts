import { outdoorShop } from '../../src/renderer/data/sample/clients.ts';
import { clientBContent, sequentialIds } from '../fixtures/agreements.ts';
import { expect, test } from '../support/app.ts';
import { pdfsig } from '../support/pdfsig.ts';
import { textOf } from '../support/poppler.ts';
import * as steps from '../support/steps/index.ts';
import { squeezed, textsOf } from '../support/steps/texts.ts';

const ids = sequentialIds(1);
const client = outdoorShop(ids);
const content = clientBContent(ids);

test('an agreement in English and in euro, with two levels of approval and silence on two networks, is offered and signed', async ({ app }) => {
  test.setTimeout(180_000);
  const me = steps.hand(app.page, 'en');
  const { page, word } = me;
  const main = page.getByRole('main');
  await steps.begin(me, 'Studio owner', 'Kıyı Sosyal Medya');
  await steps.addClient(me, client);
  await steps.newAgreement(me, client.name);
  await steps.showPreview(me, false);
  await steps.fillAgreement(me, content);
  const checks = steps.part(page, word('agreements', 'checks.title'));
  await expect(checks).toContainText(word('agreements', 'checks.ready'));
  // A fee in euro is worth a note between two parties in Türkiye only.
  const more = checks.getByRole('button', { expanded: false });
  if (await more.count() > 0) await more.click();
  await expect(checks).not.toContainText(word('agreements', 'problem.tr-foreign-currency'));

  const offer = await steps.exported(me, app.exportsFolder, () => steps.fromMenu(me, word('agreements', 'action.exportProposal')));
  expect(offer.name).toMatch(/^Fjellrev Outdoor – Social media management agreement – v1 proposal – \d{4}-\d{2}-\d{2}\.pdf$/);
  expect(squeezed(await textOf(offer.bytes))).toContain('2,400.00');

  await steps.sendForReview(me);
  await steps.goToSigning(me);
  await steps.sign(me, { party: 'client', mark: 'draw', identity: 'video-call' });
  await steps.sign(me, { party: 'provider', mark: 'type' });
  await steps.sealed(me);
  const signed = await steps.exported(me, app.exportsFolder, () => steps.press(main, word('signing', 'done.export')));
  const text = squeezed(await textOf(signed.bytes));
  expect(textsOf(content).filter((one) => !text.includes(squeezed(one)))).toEqual([]);
  for (const said of ['reverse charge', '1. Brand manager', '2. Head of marketing', 'X and Bluesky', 'contests', '48 hours', word('documents', 'evidence.grades.video-call')]) {
    expect(text.toLowerCase()).toContain(squeezed(said).toLowerCase());
  }
  const [verdicts = [], broken = []] = await pdfsig([signed.bytes, steps.flipped(signed.bytes, Math.floor(signed.bytes.length / 2))]);
  expect(verdicts.map((one) => one.isValid)).toEqual([true, true]);
  expect(broken.every((one) => one.isValid) && broken.length === 2).toBe(false);
  const [good] = await steps.verify(me, [signed]);
  await expect(good ?? main).toContainText(word('verify', 'meaning.intact'));
});
