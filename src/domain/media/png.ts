import { joined, letters, u32be } from './bytes.ts';
import { isTurned, orientationBlock, readExif, xmpHasLocation } from './exif.ts';
import type { PictureFacts } from './facts.ts';
import { MediaRefusal } from './refusal.ts';

type Chunk = { type: string; at: number; payload: Uint8Array; end: number };

/** The chunks (PNG third edition, 5.3) up to and with `IEND`; without one the file is cut off. */
function* chunksOf(bytes: Uint8Array): Generator<Chunk> {
  for (let at = 8; at + 12 <= bytes.length;) {
    const end = at + 12 + u32be(bytes, at);
    if (end > bytes.length) return;
    const type = letters(bytes, at + 4, 4);
    yield { type, at, payload: bytes.subarray(at + 8, end - 4), end };
    if (type === 'IEND') return;
    at = end;
  }
}

const texts = new Set(['tEXt', 'zTXt', 'iTXt']);

/** Size as shown and what the file says of its place. Throws `damaged` when it is cut off before its end. */
export function readPng(bytes: Uint8Array, check: (width: number, height: number) => void): PictureFacts {
  const [width, height] = [u32be(bytes, 16), u32be(bytes, 20)];
  if (letters(bytes, 12, 4) !== 'IHDR') throw new MediaRefusal('damaged', 'no header');
  check(width, height);
  let turned = false;
  let hasLocation = false;
  let last = '';
  for (const { type, payload } of chunksOf(bytes)) {
    last = type;
    if (type === 'eXIf') {
      const exif = readExif(payload);
      turned = isTurned(exif.orientation);
      hasLocation ||= exif.hasLocation;
    }
    // ImageMagick keeps a JPEG's Exif as hexadecimal text in a profile chunk: it may say anything.
    if (texts.has(type)) hasLocation ||= xmpHasLocation(payload) || letters(payload, 0, 16) === 'Raw profile type';
  }
  if (last !== 'IEND') throw new MediaRefusal('damaged', 'cut off before its end');
  return turned ? { width: height, height: width, hasLocation } : { width, height, hasLocation };
}

/** Everything that a picture, its colours and its animation are made of; the rest tells of it. */
const kept = new Set([
  'IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'cHRM', 'gAMA', 'iCCP', 'sBIT', 'sRGB', 'cICP', 'mDCV', 'cLLI', 'bKGD', 'hIST', 'pHYs', 'sPLT', 'acTL', 'fcTL', 'fdAT',
]);

/** The same picture without texts, Exif (but its orientation) and chunks that nobody knows; nothing lies behind its end. */
export function stripPng(bytes: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [bytes.subarray(0, 8)];
  for (const { type, at, payload, end } of chunksOf(bytes)) {
    if (kept.has(type)) parts.push(bytes.subarray(at, end));
    const orientation = type === 'eXIf' ? readExif(payload).orientation : 1;
    if (orientation !== 1) parts.push(chunk('eXIf', orientationBlock(orientation)));
  }
  return joined(parts);
}

function chunk(type: string, payload: Uint8Array): Uint8Array {
  const body = joined([new TextEncoder().encode(type), payload]);
  const whole = new Uint8Array(body.length + 8);
  const view = new DataView(whole.buffer);
  view.setUint32(0, payload.length);
  whole.set(body, 4);
  view.setUint32(whole.length - 4, crc32(body));
  return whole;
}

/** CRC of PNG's annex D (ISO 3309). */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
