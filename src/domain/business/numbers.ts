/**
 * Check digits of numbers people type, as information: a number that fails is pointed at, never refused, because registers have
 * exceptions and the user has the document in hand. Spaces are ignored.
 */
const digitsOf = (text: string): number[] | null => {
  const packed = text.replace(/\s/g, '');
  return /^\d+$/.test(packed) ? Array.from(packed, Number) : null;
};

const at = (digits: readonly number[], index: number): number => digits[index] ?? 0;

/** Turkish tax number (VKN): ten digits, the last one computed (Gelir İdaresi's published check). */
export function checkVkn(text: string): boolean {
  const digits = digitsOf(text);
  if (digits?.length !== 10) return false;
  const sum = digits.slice(0, 9).reduce((total, digit, index) => {
    const moved = (digit + 9 - index) % 10;
    if (moved === 0) return total;
    const part = (moved * 2 ** (9 - index)) % 9;
    return total + (part === 0 ? 9 : part);
  }, 0);
  return at(digits, 9) === (10 - (sum % 10)) % 10;
}

/** Turkish identity number (TCKN): eleven digits, not starting with 0, the last two computed (NVI's published check). */
export function checkTckn(text: string): boolean {
  const digits = digitsOf(text);
  if (digits?.length !== 11 || digits[0] === 0) return false;
  const odd = at(digits, 0) + at(digits, 2) + at(digits, 4) + at(digits, 6) + at(digits, 8);
  const even = at(digits, 1) + at(digits, 3) + at(digits, 5) + at(digits, 7);
  const tenth = (((odd * 7 - even) % 10) + 10) % 10;
  const eleventh = (odd + even + tenth) % 10;
  return at(digits, 9) === tenth && at(digits, 10) === eleventh;
}

/** IBAN without spaces, upper case: how it is kept. */
export const packIban = (text: string): string => text.replace(/\s/g, '').toUpperCase();

/** IBAN in groups of four: how it is shown. */
export const formatIban = (text: string): string => packIban(text).replace(/(.{4})(?=.)/g, '$1 ');

/** Lengths of the countries Onay's users bank in (ISO 13616 registry); another country is judged by its check digits alone. */
const ibanLengths: Readonly<Record<string, number>> = {
  TR: 26, DE: 22, FR: 27, NL: 18, GB: 22, NO: 15, SE: 24, DK: 18, FI: 18, CH: 21, AT: 20, BE: 16, IT: 27, ES: 24, PT: 25, IE: 22,
  PL: 28, CZ: 24, GR: 27, HU: 28, RO: 24, BG: 22, LU: 20, AE: 23, CY: 28,
};

/** IBAN check (ISO 7064 mod 97-10, and the length where it is known). */
export function checkIban(text: string): boolean {
  const iban = packIban(text);
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{8,30}$/.test(iban)) return false;
  const length = ibanLengths[iban.slice(0, 2)];
  if (length !== undefined && iban.length !== length) return false;
  const rearranged = iban.slice(4) + iban.slice(0, 4);
  let rest = 0;
  for (const character of rearranged) {
    for (const digit of String(Number.parseInt(character, 36))) rest = (rest * 10 + Number(digit)) % 97;
  }
  return rest === 1;
}
