import { lastDay } from '../../src/domain/agreements/index.ts';
import { dayAt, formatDay } from '../../src/domain/time/index.ts';
import { coffeeRoaster } from '../../src/renderer/data/sample/clients.ts';
import { sampleBusiness } from '../../src/renderer/data/sample/studio.ts';
import { clientAContent, sequentialIds } from '../fixtures/agreements.ts';
import { expect, test } from '../support/app.ts';
import { pdfsig } from '../support/pdfsig.ts';
import { attachmentsOf, textOf } from '../support/poppler.ts';
import * as steps from '../support/steps/index.ts';
import { squeezed, textsOf } from '../support/steps/texts.ts';

const ids = sequentialIds();
const client = coffeeRoaster(ids);
const content = clientAContent(ids);

test('an agreement with a Turkish client is written, corrected, sent, signed by both, amended and given notice on', async ({ app }) => {
  test.setTimeout(240_000);
  const me = steps.hand(app.page, 'tr');
  const { page, word } = me;
  const main = page.getByRole('main');
  const checks = steps.part(page, word('agreements', 'checks.title'));
  const send = main.getByRole('button', { name: word('agreements', 'action.send'), exact: true });

  await test.step('from nothing to a draft', async () => {
    await steps.begin(me, 'Stüdyo sahibi', 'Kıyı Sosyal Medya');
    await steps.fillBusiness(me, sampleBusiness('tr'));
    await steps.addClient(me, client);
    await steps.newAgreement(me, client.name);
  });

  await test.step('what is missing is listed, keeps it from being sent, and leads to its field', async () => {
    await expect(send).toBeDisabled();
    await checks.getByRole('button', { name: word('agreements', 'problem.fee-missing') }).click();
    await expect(page.getByRole('textbox', { name: word('agreements', 'payment.fee') })).toBeFocused();
  });

  await test.step('filled from the notes, nothing is missing and the paper stands beside it', async () => {
    await steps.showPreview(me, false);
    await steps.fillAgreement(me, content);
    await expect(checks).toContainText(word('agreements', 'checks.ready'));
    await expect(send).toBeEnabled();
    await steps.showPreview(me, true);
    const paper = page.getByRole('region', { name: word('agreements', 'previewOf', { title: content.title }) });
    await expect.poll(() => paper.getByRole('document').count()).toBeGreaterThan(5);
    // The four figures of the notes: e-Arşiv comes to 34.200,00.
    await expect(steps.part(page, word('agreements', 'section.payment'))).toContainText('₺34.200,00');
  });

  await test.step('sent, it is frozen; withdrawn, it is a draft again', async () => {
    const sent = await steps.exported(me, app.exportsFolder, () => steps.sendForReview(me, { alsoExport: true }));
    expect(sent.name).toMatch(/^Ağaçkakan Kahve – Sosyal medya yönetimi hizmet sözleşmesi – v1 – \d{4}-\d{2}-\d{2}\.pdf$/);
    const text = squeezed(await textOf(sent.bytes));
    expect(textsOf(content).filter((one) => !text.includes(squeezed(one)))).toEqual([]);
    await expect(page.getByRole('textbox', { name: word('agreements', 'general.title') })).toHaveCount(0);
    await steps.fromMenu(me, word('agreements', 'action.withdraw'));
    await steps.press(page.getByRole('dialog'), word('agreements', 'withdraw.confirm'));
    await steps.stands(me, 'draft');
    await expect(page.getByRole('textbox', { name: word('agreements', 'general.title') })).toHaveValue(content.title);
    await steps.sendForReview(me);
  });

  await test.step('the business moves to another bank; the paper that was sent names the account it was sent with', async () => {
    await steps.area(me, 'business');
    await steps.type(main, word('business', 'money.iban'), 'DE89 3704 0044 0532 0130 00');
    await steps.type(main, word('business', 'money.bank'), 'Yeni Banka');
    await steps.saved(me);
    await steps.openAgreement(me, client.name);
  });

  const signed = await test.step('both sign on this device, one by hand and one in letters', async () => {
    await steps.goToSigning(me);
    await steps.sign(me, { party: 'provider', mark: 'draw' });
    await expect(page.getByText(word('signing', 'first'))).toBeVisible();
    await steps.sign(me, { party: 'client', mark: 'type', identity: 'known-email' });
    await steps.sealed(me);
    return await steps.exported(me, app.exportsFolder, () => steps.press(main, word('signing', 'done.export')));
  });

  await test.step('another reader calls both signatures valid, and a turned bit broken', async () => {
    const { bytes } = signed;
    const places = [150, Math.floor(bytes.length / 3), Math.floor(bytes.length / 2), bytes.length - 30_000];
    const [good = [], ...bad] = await pdfsig([bytes, ...places.map((at) => steps.flipped(bytes, at))]);
    expect(good.map((one) => one.isValid)).toEqual([true, true]);
    expect(good.at(-1)?.isWhole).toBe(true);
    expect(bad.map((verdicts) => verdicts.length === 2 && verdicts.every((one) => one.isValid))).toEqual(places.map(() => false));
    const text = squeezed(await textOf(bytes));
    expect(textsOf(content).filter((one) => !text.includes(squeezed(one)))).toEqual([]);
    expect([...(await attachmentsOf(bytes)).values()].join('')).toContain('agreement-party-signed');
  });

  await test.step('so does the Verify screen, which knows whose it is', async () => {
    const broken = { name: 'bozuk.pdf', bytes: steps.flipped(signed.bytes, Math.floor(signed.bytes.length / 2)) };
    const [good, bad] = await steps.verify(me, [signed, broken]);
    await expect(good ?? main).toContainText(word('verify', 'meaning.intact'));
    await expect((good ?? main).getByRole('link')).toHaveText(word('verify', 'origin.version', { name: `${client.name} · ${content.title}`, number: 1 }));
    await expect(bad ?? main).toContainText(word('verify', 'meaning.broken'));
  });

  await test.step('its record holds', async () => {
    await steps.openAgreement(me, client.name);
    await steps.press(main, word('agreements', 'history.verify'));
    await expect(main).toContainText(word('agreements', 'history.intact'));
  });

  await test.step('an amendment says what it changes, and takes its place once both have signed', async () => {
    await steps.press(main, word('agreements', 'action.amend'));
    await steps.stands(me, 'draft');
    await steps.showPreview(me, false);
    const payment = steps.part(page, word('agreements', 'section.payment'));
    await steps.type(payment, word('agreements', 'payment.fee'), '30.000');
    await steps.type(steps.part(page, word('agreements', 'section.revisions')), word('agreements', 'revisions.rounds'), 3);
    const changes = steps.part(page, word('agreements', 'amendment.title', { number: 1 }));
    await steps.type(changes, word('agreements', 'amendment.reason'), 'Ocak’tan itibaren bir tur daha yapılıyor.');
    await expect(changes).toContainText('₺28.500,00');
    await expect(changes).toContainText('₺30.000,00');
    await steps.saved(me);
    await steps.sendForReview(me);
    await steps.goToSigning(me);
    await steps.sign(me, { party: 'client', mark: 'type' });
    await steps.sign(me, { party: 'provider', mark: 'type' });
    await steps.sealed(me);
    const paper = await steps.exported(me, app.exportsFolder, () => steps.press(main, word('signing', 'done.export')));
    const text = squeezed(await textOf(paper.bytes));
    for (const said of [word('documents', 'changes.heading'), 'Ocak’tan itibaren bir tur daha yapılıyor.', '30.000,00']) expect(text).toContain(squeezed(said));
    const [verdicts = []] = await pdfsig([paper.bytes]);
    expect(verdicts.map((one) => one.isValid)).toEqual([true, true]);
  });

  await test.step('the first version is kept as what was superseded', async () => {
    await steps.openAgreement(me, client.name);
    await steps.stands(me, 'signed');
    await main.getByRole('button', { name: word('agreements', 'versionNumber', { number: 2 }) }).click();
    await page.getByRole('menuitem', { name: word('agreements', 'versionNumber', { number: 1 }) }).click();
    await steps.stands(me, 'superseded');
    await steps.openAgreement(me, client.name);
  });

  await test.step('a notice gives the last day, counted from the day after its receipt', async () => {
    await steps.fromMenu(me, word('agreements', 'action.notice'));
    const dialog = page.getByRole('dialog');
    const confirm = dialog.getByRole('button', { name: word('agreements', 'notice.confirm'), exact: true });
    await steps.typeDay(dialog, word('agreements', 'notice.receivedOn'), '2020-01-04');
    await expect(dialog).toContainText(word('agreements', 'notice.beforeSigning'));
    await expect(confirm).toBeDisabled();
    const today = dayAt(Date.now(), 'Europe/Istanbul');
    await steps.typeDay(dialog, word('agreements', 'notice.receivedOn'), today);
    const day = formatDay(lastDay(today, 30, content.term), 'tr', 'long');
    await expect(dialog).toContainText(day);
    await steps.press(dialog, word('agreements', 'notice.confirm'));
    await expect(main).toContainText(word('agreements', 'facts.ends', { day }));
  });

});
