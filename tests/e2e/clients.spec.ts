import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { coffeeRoaster } from '../../src/renderer/data/sample/clients.ts';
import { sequentialIds } from '../fixtures/agreements.ts';
import { expect, test } from '../support/app.ts';
import { agreementPdf } from '../support/signed-pdf.ts';
import * as steps from '../support/steps/index.ts';

test('a client is added with people, accounts and legal names, and is all there after a restart', async ({ app }) => {
  let me = steps.hand(app.page, 'tr');
  const client = coffeeRoaster(sequentialIds());
  await steps.begin(me, 'Stüdyo sahibi', 'Kıyı Sosyal Medya');
  await steps.addClient(me, client);
  await app.restart();
  me = steps.hand(app.page, 'tr');
  const { page, word } = me;
  await steps.openClient(me, client.name);
  await expect(page.getByRole('main')).toContainText(word('clients', 'unsigned'));
  await page.getByRole('button', { name: /İşletme sahibi/ }).click();
  await expect(page.getByRole('textbox', { name: word('clients', 'phone') })).toHaveValue('+905320000001');
  await expect(page.getByRole('checkbox', { name: word('clients', 'role.approver') })).toBeChecked();
  await steps.tab(me, 'details');
  await expect(page.getByRole('textbox', { name: word('clients', 'handle'), exact: true })).toHaveCount(2);
  await expect(page.getByRole('textbox', { name: word('business', 'legal.legalNameTr') })).toHaveValue(client.legal.legalName);
});

test('a number that is none is said and changes nothing; a deputy stands in between two days', async ({ app }) => {
  const me = steps.hand(app.page, 'en');
  const { page, word } = me;
  await steps.openSample(me);
  await steps.openClient(me, 'Ağaçkakan Kahve');
  const phone = page.getByRole('textbox', { name: word('clients', 'phone') });
  await steps.type(page, word('clients', 'phone'), '12');
  await expect(page.getByText(word('clients', 'phoneWrong'))).toBeVisible();
  await steps.type(page, word('clients', 'phone'), '0532 111 22 33');
  await expect(page.getByText(word('clients', 'phoneWrong'))).toHaveCount(0);
  await steps.saved(me);
  await page.reload();
  await expect(phone).toHaveValue('+905321112233');
  await steps.choose(me, page, word('clients', 'deputy'), 'Mağaza müdürü');
  await steps.typeDay(page, word('clients', 'deputyFrom'), '2027-01-10');
  await steps.typeDay(page, word('clients', 'deputyTo'), '2027-01-04');
  await expect(page.getByText(word('clients', 'problem.deputy-dates-reversed'))).toBeVisible();
  await steps.typeDay(page, word('clients', 'deputyTo'), '2027-01-20');
  await expect(page.getByText(word('clients', 'problem.deputy-dates-reversed'))).toHaveCount(0);
});

test('search finds a client, a person or an account whatever the case, dots and accents', async ({ app }) => {
  const me = steps.hand(app.page, 'tr');
  const { page, word } = me;
  await steps.openSample(me);
  for (const [name, index] of [['Işıl İçecek', 0], ['Éclair Pâtisserie', 1]] as const) {
    await steps.addClient(me, { ...coffeeRoaster(sequentialIds(index)), name, contacts: [], handles: [] });
  }
  await steps.area(me, 'clients');
  const box = page.getByRole('textbox', { name: word('clients', 'find') });
  const list = page.getByRole('main').getByRole('list', { name: word('clients', 'title') });
  for (const [typed, found] of [
    ['ISIL', 'Işıl İçecek'], ['ışıl', 'Işıl İçecek'], ['icecek', 'Işıl İçecek'], ['İÇECEK', 'Işıl İçecek'], ['eclair', 'Éclair Pâtisserie'],
    ['PATISSERIE', 'Éclair Pâtisserie'], ['dis klinigi', 'Dr. Öğüt Diş Kliniği'], ['mağaza müdürü', 'Ağaçkakan Kahve'], ['@fjellrev', 'Fjellrev Outdoor'],
  ] as const) {
    await box.fill(typed);
    await expect(list.getByRole('listitem')).toHaveCount(1);
    await expect(list.getByRole('link')).toContainText(found);
  }
  await box.fill('nobody');
  await expect(page.getByText(word('clients', 'noHit'))).toBeVisible();
});

test('a client goes into the archive and comes back; a deleted one comes back with Ctrl+Z', async ({ app }) => {
  const me = steps.hand(app.page, 'en');
  const { page, word } = me;
  await steps.openSample(me);
  const rail = page.getByRole('navigation', { name: word('shell', 'areas') });
  await steps.openClient(me, 'Dr. Öğüt Diş Kliniği');
  await steps.fromMenu(me, word('clients', 'archive'));
  await expect(rail.getByText('Dr. Öğüt Diş Kliniği')).toHaveCount(0);
  await steps.fromMenu(me, word('clients', 'unarchive'));
  await expect(rail.getByText('Dr. Öğüt Diş Kliniği')).toBeVisible();

  await steps.openClient(me, 'Fjellrev Outdoor');
  await steps.fromMenu(me, word('clients', 'delete'));
  const dialog = page.getByRole('dialog');
  // Something was signed with this one: its name is typed, and the archive is advised.
  await expect(dialog).toContainText(word('clients', 'deleteAdvice'));
  const confirm = dialog.getByRole('button', { name: word('clients', 'delete') });
  await expect(confirm).toBeDisabled();
  await dialog.getByRole('textbox').fill('fjellrev outdoor');
  await confirm.click();
  await expect(rail.getByText('Fjellrev Outdoor')).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(word('shell', 'clients'));
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('Control+z');
  await expect(rail.getByText('Fjellrev Outdoor')).toBeVisible();
  await steps.openAgreement(me, 'Fjellrev Outdoor');
  await steps.stands(me, 'signed');
});

test('the onboarding list knows what is granted, by whom and when', async ({ app }) => {
  const me = steps.hand(app.page, 'en');
  const { page, word } = me;
  await steps.openSample(me);
  await steps.openClient(me, 'Ağaçkakan Kahve');
  await steps.tab(me, 'onboarding');
  const name = word('clients', 'onboarding.access-network', { network: 'Instagram' });
  await page.getByRole('checkbox', { name, exact: true }).click();
  await expect(page.getByRole('checkbox', { name, exact: true })).toBeChecked();
  await steps.type(page, word('clients', 'itemOwner', { name }), 'Mağaza müdürü');
  await expect(page.getByRole('textbox', { name: word('clients', 'itemDone', { name }) })).not.toHaveValue('');
  const people = page.getByRole('region', { name: word('clients', 'section.people') });
  await people.getByRole('textbox', { name: word('clients', 'itemAdd') }).fill('Who opens the shop on Sundays');
  await steps.press(people, word('clients', 'itemAddButton'));
  await expect(page.getByRole('checkbox', { name: 'Who opens the shop on Sundays' })).toBeVisible();
  await steps.saved(me);
  await app.restart();
  await expect(app.page.getByRole('navigation', { name: word('shell', 'areas') }).getByText('Ağaçkakan Kahve')).toBeVisible();
  await steps.openClient(steps.hand(app.page, 'en'), 'Ağaçkakan Kahve');
  await steps.tab(steps.hand(app.page, 'en'), 'onboarding');
  await expect(app.page.getByRole('checkbox', { name, exact: true })).toBeChecked();
  await expect(app.page.getByText(/^1 of \d+ done$/)).toBeVisible();
});

test('a running client joins from its paper contract, with the scan kept and nothing left to sign', async ({ app, places }) => {
  const me = steps.hand(app.page, 'tr');
  const { page, word } = me;
  await steps.begin(me, 'Stüdyo sahibi', 'Kıyı Sosyal Medya');
  await app.command(word('commands', 'new-running-client'));
  const scan = await agreementPdf();
  const path = join(places.home, 'sözleşme taraması.pdf');
  writeFileSync(path, scan);
  await steps.press(page, word('clients', 'running.save'));
  await expect(page.getByText(word('clients', 'running.feeMissing'))).toBeVisible();
  await steps.type(page, word('clients', 'name'), 'Deniz Fırını');
  await steps.type(page, word('clients', 'running.contact'), 'Fırın sahibi');
  await steps.type(page, word('clients', 'running.email'), 'firin@deniz.example');
  await steps.press(page, word('clients', 'addHandle'));
  await steps.type(page, word('clients', 'handle'), '@denizfirini');
  await steps.press(page, word('clients', 'running.addCount'));
  await steps.type(page, word('clients', 'running.quantity'), 12);
  await steps.type(page, word('clients', 'running.fee'), '15.000');
  await steps.typeDay(page, word('clients', 'running.startsOn'), '2026-03-01');
  const chooser = page.waitForEvent('filechooser');
  await steps.press(page, word('common', 'chooseFile'));
  await (await chooser).setFiles(path);
  await steps.press(page, word('clients', 'running.save'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Deniz Fırını');
  await expect(page.getByRole('main')).not.toContainText(word('clients', 'unsigned'));
  await steps.openAgreement(me, 'Deniz Fırını');
  await steps.stands(me, 'signed');
  await expect(page.getByRole('main')).toContainText(word('agreements', 'facts.way.paper'));
  // Shown as it was scanned, and exported byte for byte.
  await expect(page.getByRole('document').first()).toBeVisible();
  const kept = await steps.exported(me, app.exportsFolder, () => steps.press(page.getByRole('main'), word('agreements', 'action.export')));
  const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
  expect(hash(kept.bytes)).toBe(hash(readFileSync(path)));
});
