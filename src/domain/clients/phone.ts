/** Calling code, trunk prefix dialled inside the country, and how long a national number is without it. */
type Plan = { code: string; trunk: string; min: number; max: number; exit?: string };

/** ITU-T E.164 codes and the countries' own numbering plans, for the countries Onay's users have clients in. */
const plans: Readonly<Record<string, Plan>> = {
  TR: { code: '90', trunk: '0', min: 10, max: 10 },
  NO: { code: '47', trunk: '', min: 8, max: 8 },
  GB: { code: '44', trunk: '0', min: 9, max: 10 },
  DE: { code: '49', trunk: '0', min: 6, max: 12 },
  FR: { code: '33', trunk: '0', min: 9, max: 9 },
  NL: { code: '31', trunk: '0', min: 9, max: 9 },
  US: { code: '1', trunk: '1', min: 10, max: 10, exit: '011' },
  CA: { code: '1', trunk: '1', min: 10, max: 10, exit: '011' },
  SE: { code: '46', trunk: '0', min: 7, max: 9 },
  DK: { code: '45', trunk: '', min: 8, max: 8 },
  FI: { code: '358', trunk: '0', min: 5, max: 11 },
  CH: { code: '41', trunk: '0', min: 9, max: 9 },
  AT: { code: '43', trunk: '0', min: 6, max: 12 },
  BE: { code: '32', trunk: '0', min: 8, max: 9 },
  // Italian numbers keep their leading zero abroad.
  IT: { code: '39', trunk: '', min: 6, max: 11 },
  ES: { code: '34', trunk: '', min: 9, max: 9 },
  PT: { code: '351', trunk: '', min: 9, max: 9 },
  IE: { code: '353', trunk: '0', min: 7, max: 9 },
  PL: { code: '48', trunk: '', min: 9, max: 9 },
  GR: { code: '30', trunk: '', min: 10, max: 10 },
  CY: { code: '357', trunk: '', min: 8, max: 8 },
  AE: { code: '971', trunk: '0', min: 8, max: 9 },
  AU: { code: '61', trunk: '0', min: 9, max: 9, exit: '0011' },
};

const byCode = new Map(Object.values(plans).map((plan) => [plan.code, plan]));

/**
 * A phone number as people write it, in E.164 (`+905321234567`); null when it cannot be one. `country` (ISO 3166-1 alpha-2) is
 * where
 * a number without an international prefix belongs. Understood: spaces, dashes, dots, slashes, brackets, `(0)`, `+`, `00`, `011`.
 */
export function normalisePhone(text: string, country: string): string | null {
  const plain = text
    .normalize('NFKC')
    .replace(/[\u200e\u200f\u202a-\u202e]/g, '')
    .trim();
  if (!/^\+?[\d\s().\-/\u2010-\u2015]+$/.test(plain)) return null;
  const plan = plans[country];
  const digits = plain.replace(/\D/g, '');
  if (plain.startsWith('+')) return international(plain.replace(/\(0\)/g, '').replace(/\D/g, ''));
  for (const exit of ['00', plan?.exit]) {
    if (exit !== undefined && digits.startsWith(exit))
      return international(plain.replace(/\(0\)/g, '').replace(/\D/g, '').slice(exit.length));
  }
  if (plan === undefined) return null;
  const national = plan.trunk !== '' && digits.startsWith(plan.trunk) ? digits.slice(plan.trunk.length) : digits;
  if (fits(national, plan)) return `+${plan.code}${national}`;
  // Written with the country's code but without a plus, as WhatsApp links have it.
  return digits.startsWith(plan.code) ? international(digits) : null;
}

function international(digits: string): string | null {
  const plan = [1, 2, 3].map((length) => byCode.get(digits.slice(0, length))).find((found) => found !== undefined);
  if (plan === undefined) return /^[1-9]\d{6,14}$/.test(digits) ? `+${digits}` : null;
  const rest = digits.slice(plan.code.length);
  // A trunk zero left in after the country code is the commonest slip; no national number begins with one.
  const national = plan.trunk === '0' ? rest.replace(/^0/, '') : rest;
  return fits(national, plan) ? `+${plan.code}${national}` : null;
}

const fits = (national: string, plan: Plan): boolean => national.length >= plan.min && national.length <= plan.max;
