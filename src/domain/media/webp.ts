import { byteAt, joined, letters, u16le, u24le, u32le } from './bytes.ts';
import { isTurned, orientationBlock, readExif, xmpHasLocation } from './exif.ts';
import type { PictureFacts } from './facts.ts';
import { MediaRefusal } from './refusal.ts';

type Chunk = { type: string; at: number; payload: Uint8Array; end: number };

/** The RIFF chunks, padded to even lengths; a cut-off one is not among them. */
function* chunksOf(bytes: Uint8Array): Generator<Chunk> {
  const whole = Math.min(bytes.length, 8 + u32le(bytes, 4));
  for (let at = 12; at + 8 <= whole;) {
    const length = u32le(bytes, at + 4);
    if (at + 8 + length > whole) return;
    const end = Math.min(whole, at + 8 + length + (length & 1));
    yield { type: letters(bytes, at, 4), at, payload: bytes.subarray(at + 8, at + 8 + length), end };
    at = end;
  }
}

/** Some programs write the name of the JPEG segment in front. */
const tiffOf = (payload: Uint8Array): Uint8Array => (letters(payload, 0, 4) === 'Exif' ? payload.subarray(6) : payload);

function sizeOf({ type, payload }: Chunk): { width: number; height: number } | null {
  switch (type) {
    case 'VP8X': return { width: u24le(payload, 4) + 1, height: u24le(payload, 7) + 1 };
    case 'VP8 ': return { width: u16le(payload, 6) & 0x3fff, height: u16le(payload, 8) & 0x3fff };
    case 'VP8L': {
      const bits = u32le(payload, 1);
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    default: return null;
  }
}

/** Size as shown and what the file says of its place (RFC 9649). Throws `damaged` when it is shorter than it says. */
export function readWebp(bytes: Uint8Array, check: (width: number, height: number) => void): PictureFacts {
  const chunks = [...chunksOf(bytes)];
  const size = chunks.map(sizeOf).find((found) => found !== null);
  if (size === undefined) throw new MediaRefusal('damaged', 'no picture');
  check(size.width, size.height);
  if (8 + u32le(bytes, 4) > bytes.length + 1) throw new MediaRefusal('damaged', 'cut off before its end');
  const exif = chunks.filter(({ type }) => type === 'EXIF').map(({ payload }) => readExif(tiffOf(payload)));
  const hasLocation = exif.some((one) => one.hasLocation) || chunks.some(({ type, payload }) => type === 'XMP ' && xmpHasLocation(payload));
  const turned = isTurned(exif[0]?.orientation ?? 1);
  return turned ? { width: size.height, height: size.width, hasLocation } : { ...size, hasLocation };
}

const kept = new Set(['VP8X', 'VP8 ', 'VP8L', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);
const hasExif = 0x08;
const hasXmp = 0x04;

/** The same picture without XMP, Exif (but its orientation) and chunks that nobody knows. */
export function stripWebp(bytes: Uint8Array): Uint8Array {
  const chunks = [...chunksOf(bytes)];
  const orientation = chunks.filter(({ type }) => type === 'EXIF').map(({ payload }) => readExif(tiffOf(payload)).orientation)[0] ?? 1;
  const parts = chunks.filter(({ type }) => kept.has(type)).map(({ type, at, end }) => {
    const part = bytes.slice(at, end);
    if (type === 'VP8X') part[8] = (byteAt(part, 8) & ~(hasExif | hasXmp)) | (orientation === 1 ? 0 : hasExif);
    return part;
  });
  const extended = letters(bytes, 12, 4) === 'VP8X';
  if (orientation !== 1 && extended) parts.push(riff('EXIF', orientationBlock(orientation)));
  return riff('RIFF', joined([new TextEncoder().encode('WEBP'), ...parts]));
}

function riff(type: string, payload: Uint8Array): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(8 + payload.length + (payload.length & 1));
  whole.set(new TextEncoder().encode(type));
  new DataView(whole.buffer).setUint32(4, payload.length, true);
  whole.set(payload, 8);
  return whole;
}
