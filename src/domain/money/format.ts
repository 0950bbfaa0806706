import type { Language } from '../common/text.ts';
import type { Money } from './money.ts';

/** The Intl locale behind each language: English reads dates and numbers the British way, as most clients outside the US do. */
export const localeOf: Readonly<Record<Language, string>> = { en: 'en-GB', tr: 'tr-TR' };

export type MoneyStyle = 'screen' | 'contract';

const numbers = new Map<string, Intl.NumberFormat>();

// Building a formatter costs a hundred times a call to it, and lists format thousands of amounts.
function cached(key: string, make: () => Intl.NumberFormat): Intl.NumberFormat {
  const known = numbers.get(key);
  if (known !== undefined) return known;
  const made = make();
  numbers.set(key, made);
  return made;
}

/** A number of minor units as text without a currency: `28.500,00` in Turkish, `28,500.00` in English. Exact at any size. */
export function formatMinor(minor: number, language: Language): string {
  const format = cached(`whole ${language}`, () => new Intl.NumberFormat(localeOf[language], { maximumFractionDigits: 0 }));
  const size = Math.abs(minor);
  const whole = format.format(Math.floor(size / 100));
  return `${minor < 0 ? '-' : ''}${whole}${language === 'tr' ? ',' : '.'}${String(size % 100).padStart(2, '0')}`;
}

/**
 * An amount as its reader expects it. Screen: as Intl gives it (`₺28.500,00`, `€2,400.00`). Contract: `28.500,00 TL` in Turkish
 * (other currencies by their code, `2.400,00 EUR`), `EUR 2,400.00` in English, because a symbol like $ names several currencies.
 */
export function formatMoney(money: Money, language: Language, { style }: { style: MoneyStyle } = { style: 'screen' }): string {
  if (style === 'contract') {
    const amount = formatMinor(money.minor, language);
    return language === 'tr' ? `${amount} ${money.currency === 'TRY' ? 'TL' : money.currency}` : `${money.currency} ${amount}`;
  }
  const format = cached(
    `${money.currency} ${language}`,
    () => new Intl.NumberFormat(localeOf[language], { style: 'currency', currency: money.currency }),
  );
  return format.format(money.minor / 100);
}

/** Basis points as a percentage: `%20` and `%2,5` in Turkish, `20%` and `2.5%` in English. */
export function formatPercent(basisPoints: number, language: Language): string {
  const format = cached(
    `percent ${language}`,
    () => new Intl.NumberFormat(localeOf[language], { style: 'percent', maximumFractionDigits: 2 }),
  );
  return format.format(basisPoints / 10_000);
}

/** Minor units as a form field shows them while they are edited: no grouping, decimals only where there are any. */
export function editableAmount(minor: number, language: Language): string {
  const whole = Math.floor(minor / 100);
  return minor % 100 === 0 ? String(whole) : `${whole}${language === 'tr' ? ',' : '.'}${String(minor % 100).padStart(2, '0')}`;
}
