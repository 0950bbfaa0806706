/** Text as the end of a sentence: with one full stop, whatever the user typed. */
export const ended = (text: string): string => (/[.!?…]["”’)]?$/.test(text) ? text : `${text}.`);

/** `a, b and c`, with the language's word for the last joint. */
export function joined(items: readonly string[], last: string): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1) ?? ''}`;
}

/** The sentences that apply, one after the other; an empty one does not. */
export const sentences = (items: readonly string[]): string => items.filter((item) => item !== '').join(' ');

/** Name of a country in a language; the code itself where the platform knows no name. */
export const countryName = (code: string, language: string): string =>
  code === 'TR' ? 'Türkiye' : (new Intl.DisplayNames(language, { type: 'region' }).of(code) ?? code);

/** Name of a currency in a language, e.g. `euro`. */
export const currencyName = (code: string, language: string): string =>
  new Intl.DisplayNames(language, { type: 'currency' }).of(code) ?? code;
