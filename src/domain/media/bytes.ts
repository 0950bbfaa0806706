/** Numbers and names in a file's bytes. Reading past the end answers zeros: what follows from them is refused where it is judged. */
export const byteAt = (bytes: Uint8Array, at: number): number => bytes[at] ?? 0;
export const u16be = (bytes: Uint8Array, at: number): number => (byteAt(bytes, at) << 8) | byteAt(bytes, at + 1);
export const u16le = (bytes: Uint8Array, at: number): number => byteAt(bytes, at) | (byteAt(bytes, at + 1) << 8);
export const u24le = (bytes: Uint8Array, at: number): number => u16le(bytes, at) | (byteAt(bytes, at + 2) << 16);
export const u32be = (bytes: Uint8Array, at: number): number => u16be(bytes, at) * 0x10000 + u16be(bytes, at + 2);
export const u32le = (bytes: Uint8Array, at: number): number => u16le(bytes, at) + u16le(bytes, at + 2) * 0x10000;
/** Exact up to 2^53, which no file reaches. */
export const u64be = (bytes: Uint8Array, at: number): number => u32be(bytes, at) * 0x1_0000_0000 + u32be(bytes, at + 4);

/** `length` bytes as Latin letters: names of chunks and boxes are nothing else. */
export function letters(bytes: Uint8Array, at: number, length: number): string {
  let text = '';
  for (let index = at; index < Math.min(at + length, bytes.length); index += 1) text += String.fromCharCode(byteAt(bytes, index));
  return text;
}

/** Where `needle` first stands at or after `from` and before `to`, or -1. */
export function find(bytes: Uint8Array, needle: string, from = 0, to: number = bytes.length): number {
  const first = needle.charCodeAt(0);
  for (let at = bytes.indexOf(first, from); at !== -1 && at + needle.length <= to; at = bytes.indexOf(first, at + 1)) {
    if (letters(bytes, at, needle.length) === needle) return at;
  }
  return -1;
}

export function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
