import { byteAt, joined, letters, u16be } from './bytes.ts';
import { iptcHasLocation, isTurned, orientationBlock, readExif, xmpHasLocation } from './exif.ts';
import type { PictureFacts } from './facts.ts';
import { MediaRefusal } from './refusal.ts';

/** A stretch of a JPEG (ITU-T T.81): a marker with its payload, or the coded picture that follows a start of scan (`marker` 0). */
type Part = { marker: number; at: number; payload: Uint8Array; end: number };

const endOfImage = 0xd9;
const startOfScan = 0xda;
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
const standsAlone = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);

/** The parts up to and with the end of the image; without an end it is cut off. */
function* partsOf(bytes: Uint8Array): Generator<Part> {
  let at = 2;
  while (at + 1 < bytes.length) {
    // Some cameras leave stray bytes between segments; every decoder passes over them.
    at = bytes.indexOf(0xff, at);
    if (at === -1) return;
    const marker = byteAt(bytes, at + 1);
    if (marker === 0xff) {
      at += 1;
    } else if (marker === endOfImage || standsAlone(marker)) {
      yield { marker, at, payload: bytes.subarray(at + 2, at + 2), end: at + 2 };
      if (marker === endOfImage) return;
      at += 2;
    } else {
      const end = at + 2 + u16be(bytes, at + 2);
      if (end > bytes.length || end < at + 4) return;
      yield { marker, at, payload: bytes.subarray(at + 4, end), end };
      at = end;
      if (marker === startOfScan) {
        at = endOfScan(bytes, end);
        yield { marker: 0, at: end, payload: bytes.subarray(end, at), end: at };
      }
    }
  }
}

/** Within a scan a 255 is followed by a zero or is a restart marker; anything else ends it. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = byteAt(bytes, at + 1);
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return bytes.length;
}

const exifName = 'Exif\u0000\u0000';
const isXmp = (payload: Uint8Array): boolean => letters(payload, 0, 20) === 'http://ns.adobe.com/';

/** Size as shown and what the file says of its place. Throws `damaged` when it is cut off before its end. */
export function readJpeg(bytes: Uint8Array, check: (width: number, height: number) => void): PictureFacts {
  let size: { width: number; height: number } | null = null;
  let orientation = 1;
  let hasLocation = false;
  let whole = false;
  for (const { marker, payload } of partsOf(bytes)) {
    if (isFrame(marker) && size === null) {
      size = { width: u16be(payload, 3), height: u16be(payload, 1) };
      check(size.width, size.height);
    }
    if (marker === 0xe1 && letters(payload, 0, 6) === exifName) {
      const exif = readExif(payload.subarray(6));
      orientation = exif.orientation;
      hasLocation ||= exif.hasLocation;
    }
    if (marker === 0xe1 && isXmp(payload)) hasLocation ||= xmpHasLocation(payload);
    if (marker === 0xed) hasLocation ||= iptcHasLocation(payload);
    whole = marker === endOfImage;
  }
  if (size === null || !whole) throw new MediaRefusal('damaged', 'cut off before its end');
  const { width, height } = size;
  return isTurned(orientation) ? { width: height, height: width, hasLocation } : { width, height, hasLocation };
}

/** What a decoder needs beside the picture itself: JFIF, colour profile, Adobe's colour transform. */
const isKept = ({ marker, payload }: Part): boolean => {
  if (marker === 0xe0) return letters(payload, 0, 5) === 'JFIF\u0000';
  if (marker === 0xe2) return letters(payload, 0, 12) === 'ICC_PROFILE\u0000';
  if (marker === 0xee) return letters(payload, 0, 5) === 'Adobe';
  return marker !== 0xfe && !(marker >= 0xe0 && marker <= 0xef);
};

/**
 * The same picture, bit for bit, without what tells of it: of Exif the orientation stays, XMP, IPTC, maker's notes and comments go, and
 * so does what lies behind the end (further pictures of a phone have Exif of their own).
 */
export function stripJpeg(bytes: Uint8Array): Uint8Array {
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let orientation = 1;
  for (const part of partsOf(bytes)) {
    if (part.marker === 0xe1 && letters(part.payload, 0, 6) === exifName) orientation = readExif(part.payload.subarray(6)).orientation;
    if (isKept(part)) kept.push(bytes.subarray(part.at, part.end));
  }
  if (orientation === 1) return joined(kept);
  const block = orientationBlock(orientation);
  const length = block.length + 8;
  const exif = joined([Uint8Array.from([0xff, 0xe1, length >> 8, length & 255]), new TextEncoder().encode(exifName), block]);
  // Behind JFIF, which has to be first.
  const [start, ...rest] = kept;
  const jfif = rest[0] !== undefined && byteAt(rest[0], 1) === 0xe0 ? 1 : 0;
  return joined([start ?? new Uint8Array(), ...rest.slice(0, jfif), exif, ...rest.slice(jfif)]);
}
