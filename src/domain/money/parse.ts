import type { Language } from '../common/text.ts';

const mark = String.raw`(?:TL|TRY|EUR|USD|GBP|CHF|NOK|SEK|DKK|PLN|AED|CAD|AUD|US\$|CA\$|AU\$|A\$|kr\.?|zł|Fr\.?|[₺€$£])`;
const before = new RegExp(`^${mark}\\s*`, 'i');
const after = new RegExp(`\\s*${mark}$`, 'i');
const largest = 10_000_000_000_000;

/**
 * Reads an amount as people type it, in minor units; null when it is no amount or could be two. Groups may be dots, commas,
 * spaces
 * or apostrophes, decimals at most two. A single separator before three digits is a group only where the language groups with it:
 * `28.500` is twenty-eight thousand five hundred in Turkish and refused in English, where somebody might have meant 28.5.
 */
export function parseAmount(text: string, language: Language): number | null {
  const trimmed = text.normalize('NFKC').trim();
  const bare = (before.test(trimmed) ? trimmed.replace(before, '') : trimmed.replace(after, '')).replace(
    /['’\u202f\u00a0]/g,
    ' ',
  );
  const split = splitDecimals(bare, language);
  if (split === null) return null;
  const whole = ungroup(split.whole);
  if (whole === null || !/^\d{0,2}$/.test(split.decimals)) return null;
  const minor = Number(whole) * 100 + Number(split.decimals.padEnd(2, '0'));
  return minor <= largest ? minor : null;
}

function splitDecimals(text: string, language: Language): { whole: string; decimals: string } | null {
  const marks = text.match(/[.,]/g) ?? [];
  const last = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
  if (last < 0) return { whole: text, decimals: '' };
  const whole = text.slice(0, last);
  const decimals = text.slice(last + 1);
  const asDecimals = /^\d{1,2}$/.test(decimals) ? { whole, decimals } : null;
  const same = marks.every((each) => each === marks[0]);
  // Two kinds: the later one is the decimal mark and stands once.
  if (!same) return marks.filter((each) => each === text[last]).length === 1 ? asDecimals : null;
  if (marks.length > 1) return { whole: text, decimals: '' };
  if (asDecimals !== null) return asDecimals;
  const groups = language === 'tr' ? '.' : ',';
  return text[last] === groups ? { whole: text, decimals: '' } : null;
}

/** Digits without their groups; null when the groups are not threes, mixed, or begin with a zero. */
function ungroup(text: string): string | null {
  if (/^\d+$/.test(text)) return text;
  return /^[1-9]\d{0,2}([., ])\d{3}(?:\1\d{3})*$/.test(text) ? text.replace(/\D/g, '') : null;
}
