import { expect, test } from '../support/app.ts';
import { words } from '../support/catalogues.ts';
import * as steps from '../support/steps/index.ts';

const en = words('en');

test('what stands in a caption is found as one types, and opened without a mouse; what is renamed is found by its new name', async ({ app }) => {
  const { page } = app;
  await page.getByRole('button', { name: en('start', 'sample') }).click();
  await expect(page.getByRole('navigation').getByText('Ağaçkakan Kahve')).toBeVisible();
  await page.keyboard.press('Control+k');
  const field = page.getByPlaceholder(en('shell', 'palette.placeholder'));
  await expect(field).toBeFocused();
  // A caption of the sample, typed without its Turkish letters and never finished.
  await page.keyboard.type('guneSin vurdugu sand');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: /Moda’nın kedisi Latte.*Ağaçkakan Kahve/ })).toHaveAttribute('data-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(field).toBeHidden();
  await expect(page).toHaveURL(/#\/posts\/[0-9a-f-]{36}$/);

  const me = steps.hand(page, 'en');
  await steps.openClient(me, 'Fjellrev Outdoor');
  await steps.tab(me, 'details');
  const name = page.getByRole('main').getByRole('textbox', { name: en('clients', 'name'), exact: true });
  await name.fill('Tinde Outdoor');
  await name.blur();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('tinde repair rates');
  await expect(dialog.getByRole('button', { name: /Why we publish repair rates.*Tinde Outdoor/ })).toBeVisible();
});
