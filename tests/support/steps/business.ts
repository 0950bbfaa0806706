import type { Business } from '../../../src/domain/business/index.ts';
import type { Legal } from '../../../src/domain/business/index.ts';
import type { Row } from '../../../src/domain/common/id.ts';
import type { TaxProfile } from '../../../src/domain/money/index.ts';
import { area } from './begin.ts';
import { choose, countryName, part, saved, segment, tick, type, typedAmount, typedNumber, type Hand, type Scope } from './hand.ts';

/** Fills the legal side of a party, wherever it stands. */
export async function fillLegal(hand: Hand, scope: Scope, legal: Legal): Promise<void> {
  const { word, language } = hand;
  const turkish = legal.country === 'TR';
  await choose(hand, scope, word('business', 'legal.country'), countryName(legal.country, language));
  await type(scope, word('business', turkish ? 'legal.legalNameTr' : 'legal.legalName'), legal.legalName);
  await type(scope, word('business', 'legal.address'), legal.address);
  if (turkish) await type(scope, word('business', 'legal.taxOffice'), legal.taxOffice);
  await type(scope, word('business', turkish ? 'legal.taxNumberTr' : 'legal.taxNumber'), legal.taxNumber);
  await type(scope, word('business', turkish ? 'legal.registerNumberTr' : 'legal.registerNumber'), legal.registerNumber);
  if (turkish) await type(scope, word('business', 'legal.registeredEmail'), legal.registeredEmail);
  await type(scope, word('business', 'legal.email'), legal.email);
  await type(scope, word('business', 'legal.phone'), legal.phone);
}

/** Sets every field of a tax profile. */
export async function fillTax(hand: Hand, scope: Scope, tax: TaxProfile): Promise<void> {
  const { word, language } = hand;
  await choose(hand, scope, word('business', 'tax.document'), word('business', `tax.documents.${tax.document}`));
  await type(scope, word('business', 'tax.vat'), typedNumber(tax.vatBasisPoints / 100, language));
  await type(scope, word('business', 'tax.withholding'), typedNumber(tax.withholdingBasisPoints / 100, language));
  await type(scope, word('business', 'tax.vatWithheld'), tax.vatWithheldTenths);
  await segment(scope, word('business', 'tax.agreed'), word('business', `tax.${tax.agreed}`));
  await type(scope, word('business', 'tax.note'), tax.note);
}

/** Fills My business from top to bottom, but for pictures. */
export async function fillBusiness(hand: Hand, values: Omit<Business, keyof Row>): Promise<void> {
  const { page, word, language } = hand;
  await area(hand, 'business');
  const names = part(page, word('business', 'names.title'));
  await type(names, word('business', 'names.tradeName'), values.tradeName);
  await type(names, word('business', 'names.ownerName'), values.ownerName);
  await type(names, word('business', 'names.ownerTitle'), values.ownerTitle);
  await fillLegal(hand, part(page, word('business', 'legal.title')), values.legal);
  await fillTax(hand, part(page, word('business', 'tax.title')), values.taxProfile);
  const money = part(page, word('business', 'money.title'));
  await choose(hand, money, word('business', 'money.currency'), values.currency);
  await type(money, word('business', 'money.iban'), values.iban);
  await type(money, word('business', 'money.bank'), values.bankName);
  if (values.targetHourlyRate !== null) await type(money, word('business', 'money.targetRate'), typedAmount(values.targetHourlyRate, language));
  await type(part(page, word('business', 'look.title')), word('business', 'look.colour'), values.brandColour);
  const time = part(page, word('business', 'time.title'));
  await choose(hand, time, word('business', 'time.zone'), values.zone);
  await choose(hand, time, word('business', 'time.holidays'), countryName(values.holidayCountry, language));
  await type(time, word('business', 'time.hours'), typedNumber(values.hoursPerWeek, language));
  for (const day of [1, 2, 3, 4, 5, 6, 7]) await tick(time, word('common', `weekday.${day}`), values.workingDays.includes(day));
  await type(time, word('business', 'time.quietFrom'), values.quietHours.from);
  await type(time, word('business', 'time.quietTo'), values.quietHours.to);
  const defaults = part(page, word('business', 'defaults.title'));
  for (const [name, value] of [
    ['invoiceDay', values.defaults.invoiceDay], ['dueDays', values.defaults.dueDays], ['rounds', values.defaults.revisionRounds],
    ['reviewDays', values.defaults.reviewDays], ['noticeDays', values.defaults.noticeDays], ['termMonths', values.defaults.termMonths ?? ''],
  ] as const) await type(defaults, word('business', `defaults.${name}`), value);
  await saved(hand);
}
