/**
 * JSON with bytes, for the browser host's loopback (Electron's structured clone needs none): a `Uint8Array` travels as
 * `{"$bytes":"<base64>"}`. An object of ours never has a key `$bytes`, and a decoded object never has a prototype key.
 */
const tag = '$bytes';

export function encode(value: unknown): string {
  return JSON.stringify(value, (_key, entry: unknown) => (entry instanceof Uint8Array ? { [tag]: toBase64(entry) } : entry));
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

function toBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 0x8000) parts.push(String.fromCharCode(...bytes.subarray(at, at + 0x8000)));
  return btoa(parts.join(''));
}

function fromBase64(text: string): Uint8Array {
  let binary: string;
  try {
    binary = atob(text);
  } catch {
    throw new SyntaxError('broken base64 in payload');
  }
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
