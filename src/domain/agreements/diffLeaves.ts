/** A field's value as it can be compared and shown; lists of plain values (networks, metrics, channels) count as one. */
export type FieldValue = null | boolean | number | string | readonly string[];

/** Fields whose number is money in minor units of the agreement's currency: how a change of them is shown. */
export const moneyFields: ReadonlySet<string> = new Set([
  'unitPrice',
  'extraRoundPrice',
  'monthlyFee',
  'amount',
  'deposit',
  'hourlyRate',
]);

/** Every filled field of a plain value by its dotted path, without ids, whose change alone says nothing to a reader. */
export function leaves(value: unknown, path = ''): Map<string, Exclude<FieldValue, null>> {
  const found = new Map<string, Exclude<FieldValue, null>>();
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    if (value !== '') found.set(path, value);
  } else if (Array.isArray(value)) {
    if (value.length > 0) found.set(path, value.map(String));
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, child] of Object.entries(value)) {
      if (hidden.has(key)) continue;
      for (const [name, leaf] of leaves(child, path === '' ? key : `${path}.${key}`)) found.set(name, leaf);
    }
  }
  return found;
}

const hidden: ReadonlySet<string> = new Set(['id', 'contactId', 'serviceId', 'topic', 'included']);

export const isText = (value: FieldValue): value is string => typeof value === 'string';
