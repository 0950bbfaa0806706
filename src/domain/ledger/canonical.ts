/** What a ledger row or a fingerprint may contain: JSON without fractions. */
export type Canonical =
  null | boolean | number | string | readonly Canonical[] | { readonly [key: string]: Canonical | undefined };

/**
 * The one text form of a value: keys sorted by code unit, text in NFC, no white space, `undefined` entries left out.
 * Throws `TypeError` on a number that is not a safe integer: fractions print differently in different places.
 */
export function canonical(value: Canonical): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new TypeError(`not a whole number: ${value}`);
    return String(value === 0 ? 0 : value);
  }
  if (typeof value === 'string') return JSON.stringify(value.normalize('NFC'));
  if (isList(value)) return `[${value.map(canonical).join(',')}]`;
  // Sorted as written: normalising after sorting would leave the order to how a name was typed.
  const entries = Object.entries(value)
    .filter(([, entry]) => entry !== undefined)
    .map(([key, entry]) => [key.normalize('NFC'), entry ?? null] as const);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  if (new Set(entries.map(([key]) => key)).size < entries.length) throw new TypeError('two names that are one after normalising');
  return `{${entries.map(([key, entry]) => `${JSON.stringify(key)}:${canonical(entry)}`).join(',')}}`;
}

function isList(value: Canonical): value is readonly Canonical[] {
  return Array.isArray(value);
}
