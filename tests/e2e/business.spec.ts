import { formatIban } from '../../src/domain/business/index.ts';
import type { TaxProfile } from '../../src/domain/money/index.ts';
import { sampleBusiness } from '../../src/renderer/data/sample/studio.ts';
import { expect, test } from '../support/app.ts';
import * as steps from '../support/steps/index.ts';

const plain: TaxProfile = { document: 'invoice', vatBasisPoints: 2_000, withholdingBasisPoints: 0, vatWithheldTenths: 0, agreed: 'gross', note: '' };
const selfEmployed: TaxProfile = { ...plain, document: 'e-smm', withholdingBasisPoints: 2_000 };

/** The notes' four cases of a monthly fee of 28.500, row by row. */
const cases: readonly [string, TaxProfile, readonly [string, string][]][] = [
  ['e-Arşiv', plain, [['gross', '₺28.500,00'], ['vat', '₺5.700,00'], ['due', '₺34.200,00']]],
  ['three tenths of the VAT withheld', { ...plain, vatWithheldTenths: 3 }, [['vat', '₺5.700,00'], ['vat-withheld', '₺1.710,00'], ['due', '₺32.490,00']]],
  ['e-SMM with withholding', selfEmployed, [['gross', '₺28.500,00'], ['withholding', '₺5.700,00'], ['vat', '₺5.700,00'], ['due', '₺28.500,00']]],
  ['net agreed on e-SMM', { ...selfEmployed, agreed: 'net' }, [['gross', '₺35.625,00'], ['withholding', '₺7.125,00'], ['vat', '₺7.125,00'], ['due', '₺35.625,00']]],
];

test('the tax profile shows at once what a fee comes to, in each of the four cases', async ({ app }) => {
  const me = steps.hand(app.page, 'tr');
  const { page, word } = me;
  await steps.openSample(me);
  await steps.newAgreement(me, 'Ağaçkakan Kahve');
  await steps.showPreview(me, false);
  const payment = steps.part(page, word('agreements', 'section.payment'));
  await steps.type(payment, word('agreements', 'payment.fee'), '28.500');
  for (const [name, profile, sums] of cases) {
    await test.step(name, async () => {
      await steps.fillTax(me, payment, profile);
      for (const [code, amount] of sums) {
        await expect(payment.getByRole('row').filter({ has: page.getByRole('rowheader', { name: word('business', `tax.rows.${code}`), exact: true }) })).toContainText(amount);
      }
    });
  }
});

test('my business is filled in, warns of an IBAN that cannot be one, and is there after a restart', async ({ app }) => {
  const me = steps.hand(app.page, 'tr');
  const { page, word } = me;
  await steps.begin(me, 'Stüdyo sahibi', 'Kıyı');
  const values = sampleBusiness('tr');
  await steps.fillBusiness(me, values);
  await steps.type(page, word('business', 'money.iban'), 'TR33 0006 1005 1978 6457 8413 27');
  await expect(page.getByText(word('business', 'money.ibanUnusual'))).toBeVisible();
  await steps.type(page, word('business', 'money.iban'), formatIban(values.iban));
  await expect(page.getByText(word('business', 'money.ibanUnusual'))).toHaveCount(0);
  await steps.saved(me);
  await app.restart();
  const again = steps.hand(app.page, 'tr');
  await steps.area(again, 'business');
  const value = (label: string) => app.page.getByRole('textbox', { name: word('business', label), exact: true });
  await expect(value('names.tradeName')).toHaveValue('Kıyı Sosyal Medya');
  await expect(value('legal.taxNumberTr')).toHaveValue('1234567890');
  await expect(value('money.iban')).toHaveValue(formatIban(values.iban));
  await expect(value('money.targetRate')).toHaveValue('₺600,00');
  await expect(app.page.getByRole('checkbox', { name: word('common', 'weekday.6') })).not.toBeChecked();
});

test('a logo is a picture or a sentence, and what is no amount or no time is not taken', async ({ app }) => {
  const me = steps.hand(app.page, 'en');
  const { page, word } = me;
  await steps.begin(me, 'Studio owner', 'Kıyı Sosyal Medya');
  await steps.area(me, 'business');
  const logo = page.getByRole('group', { name: word('business', 'look.logo'), exact: true });
  const give = async (name: string, mimeType: string, buffer: Buffer, button: string): Promise<void> => {
    const chooser = page.waitForEvent('filechooser');
    await steps.press(logo, button);
    await (await chooser).setFiles({ name, mimeType, buffer });
  };
  await give('logo.png', 'image/png', Buffer.from('no picture at all'), word('common', 'picture.choose'));
  await expect(logo.getByRole('alert')).toHaveText(word('common', 'picture.not-a-picture'));
  const picture = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
  await give('logo.png', 'image/png', picture, word('common', 'picture.choose'));
  await expect(logo.getByRole('img', { name: word('business', 'look.logo') })).toBeVisible();
  await expect(logo.getByRole('alert')).toHaveCount(0);
  await steps.type(page, word('business', 'money.targetRate'), '28.500');
  await expect(page.getByText(word('common', 'notAnAmount'))).toBeVisible();
  await steps.type(page, word('business', 'money.targetRate'), '28,500');
  await expect(page.getByText(word('common', 'notAnAmount'))).toHaveCount(0);
  const quietFrom = page.getByRole('textbox', { name: word('business', 'time.quietFrom'), exact: true });
  await steps.type(page, word('business', 'time.quietFrom'), '8 pm');
  await expect(page.getByText(word('common', 'notATime'))).toBeVisible();
  await steps.type(page, word('business', 'time.quietFrom'), '21.30');
  await expect(page.getByText(word('common', 'notATime'))).toHaveCount(0);
  await expect(quietFrom).toHaveValue('21:30');
});
