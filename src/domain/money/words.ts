import type { Language } from '../common/text.ts';
import type { Currency, Money } from './money.ts';

type Units = { one: string; many: string; smallOne: string; smallMany: string };
const same = (whole: string, small: string): Units => ({ one: whole, many: whole, smallOne: small, smallMany: small });

/** Turkish counts in the singular. */
const turkish: Readonly<Record<Currency, Units>> = {
  TRY: same('Türk lirası', 'kuruş'),
  EUR: same('avro', 'sent'),
  USD: same('ABD doları', 'sent'),
  GBP: same('İngiliz sterlini', 'peni'),
  CHF: same('İsviçre frangı', 'santim'),
  NOK: same('Norveç kronu', 'öre'),
  SEK: same('İsveç kronu', 'öre'),
  DKK: same('Danimarka kronu', 'öre'),
  PLN: same('Polonya zlotisi', 'groş'),
  AED: same('BAE dirhemi', 'fils'),
  CAD: same('Kanada doları', 'sent'),
  AUD: same('Avustralya doları', 'sent'),
};
const english: Readonly<Record<Currency, Units>> = {
  TRY: { ...same('Turkish lira', 'kuruş'), many: 'Turkish liras' },
  EUR: { one: 'euro', many: 'euros', smallOne: 'cent', smallMany: 'cents' },
  USD: { one: 'US dollar', many: 'US dollars', smallOne: 'cent', smallMany: 'cents' },
  GBP: { one: 'pound sterling', many: 'pounds sterling', smallOne: 'penny', smallMany: 'pence' },
  CHF: { one: 'Swiss franc', many: 'Swiss francs', smallOne: 'centime', smallMany: 'centimes' },
  NOK: { ...same('Norwegian krone', 'øre'), many: 'Norwegian kroner' },
  SEK: { ...same('Swedish krona', 'öre'), many: 'Swedish kronor' },
  DKK: { ...same('Danish krone', 'øre'), many: 'Danish kroner' },
  PLN: { ...same('Polish zloty', 'grosz'), many: 'Polish zlotys' },
  AED: { ...same('UAE dirham', 'fils'), many: 'UAE dirhams' },
  CAD: { one: 'Canadian dollar', many: 'Canadian dollars', smallOne: 'cent', smallMany: 'cents' },
  AUD: { one: 'Australian dollar', many: 'Australian dollars', smallOne: 'cent', smallMany: 'cents' },
};

const below20: Readonly<Record<Language, readonly string[]>> = {
  tr: [
    '',
    'bir',
    'iki',
    'üç',
    'dört',
    'beş',
    'altı',
    'yedi',
    'sekiz',
    'dokuz',
    'on',
    'on bir',
    'on iki',
    'on üç',
    'on dört',
    'on beş',
    'on altı',
    'on yedi',
    'on sekiz',
    'on dokuz',
  ],
  en: [
    '',
    'one',
    'two',
    'three',
    'four',
    'five',
    'six',
    'seven',
    'eight',
    'nine',
    'ten',
    'eleven',
    'twelve',
    'thirteen',
    'fourteen',
    'fifteen',
    'sixteen',
    'seventeen',
    'eighteen',
    'nineteen',
  ],
};
const tens: Readonly<Record<Language, readonly string[]>> = {
  tr: ['', 'on', 'yirmi', 'otuz', 'kırk', 'elli', 'altmış', 'yetmiş', 'seksen', 'doksan'],
  en: ['', 'ten', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'],
};
const scales: Readonly<Record<Language, readonly string[]>> = {
  tr: ['', 'bin', 'milyon', 'milyar', 'trilyon', 'katrilyon'],
  en: ['', 'thousand', 'million', 'billion', 'trillion', 'quadrillion'],
};

/** A whole number in words, written with spaces: `yirmi sekiz bin beş yüz`, `twenty-eight thousand five hundred`. */
export function numberInWords(value: number, language: Language): string {
  if (value === 0) return language === 'tr' ? 'sıfır' : 'zero';
  const groups: string[] = [];
  for (let rest = value, scale = 0; rest > 0; rest = Math.floor(rest / 1000), scale += 1) {
    const group = rest % 1000;
    if (group === 0) continue;
    // Turkish says "bin", never "bir bin".
    const count = language === 'tr' && scale === 1 && group === 1 ? '' : hundreds(group, language);
    groups.unshift([count, scales[language][scale] ?? ''].filter(Boolean).join(' '));
  }
  return groups.join(' ');
}

function hundreds(value: number, language: Language): string {
  const count = Math.floor(value / 100);
  const rest = value % 100;
  const word = language === 'tr' ? 'yüz' : 'hundred';
  const head = count === 0 ? '' : language === 'tr' && count === 1 ? word : `${below20[language][count] ?? ''} ${word}`;
  return [head, rest < 20 ? (below20[language][rest] ?? '') : twoDigits(rest, language)].filter(Boolean).join(' ');
}

function twoDigits(value: number, language: Language): string {
  return [tens[language][Math.floor(value / 10)] ?? '', below20[language][value % 10] ?? '']
    .filter(Boolean)
    .join(language === 'tr' ? ' ' : '-');
}

/** An amount in words, as Turkish contracts write it beside the figures: `yirmi sekiz bin beş yüz Türk lirası elli kuruş`. */
export function amountInWords(money: Money, language: Language): string {
  const units = (language === 'tr' ? turkish : english)[money.currency];
  const size = Math.abs(money.minor);
  const whole = Math.floor(size / 100);
  const small = size % 100;
  const sign = money.minor < 0 ? (language === 'tr' ? 'eksi ' : 'minus ') : '';
  const major = `${numberInWords(whole, language)} ${whole === 1 ? units.one : units.many}`;
  if (small === 0) return sign + major;
  const minor = `${numberInWords(small, language)} ${small === 1 ? units.smallOne : units.smallMany}`;
  if (whole === 0) return sign + minor;
  return `${sign}${major}${language === 'tr' ? ' ' : ' and '}${minor}`;
}
