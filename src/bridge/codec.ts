import { fromBase64, toBase64 } from './base64.ts';

/**
 * JSON with bytes, for the browser host's loopback (Electron's structured clone needs none): a `Uint8Array` travels as
 * `{"$bytes":"<base64>"}`. An object of ours never has a key `$bytes`, and a decoded object never has a prototype key.
 */
const tag = '$bytes';

export function encode(value: unknown): string {
  // By then a Buffer has already turned itself into an object (`toJSON`); what it was is still in its holder.
  return JSON.stringify(value, function replace(this: Record<string, unknown>, key: string, entry: unknown): unknown {
    const before = this[key];
    return before instanceof Uint8Array ? { [tag]: toBase64(before) } : entry;
  });
}

/** Throws `SyntaxError` when the text is not JSON or its base64 is broken. */
export function decode(text: string): unknown {
  return JSON.parse(text, (key, entry: unknown) => {
    if (key === '__proto__') return undefined;
    if (isTagged(entry)) return fromBase64(entry[tag]);
    return entry;
  });
}

function isTagged(entry: unknown): entry is { [tag]: string } {
  return typeof entry === 'object' && entry !== null && Object.keys(entry).length === 1
    && tag in entry && typeof entry[tag] === 'string';
}
