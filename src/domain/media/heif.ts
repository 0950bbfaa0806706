import { boxesIn, within, type Box } from './boxes.ts';
import { letters, u16be, u32be, u64be } from './bytes.ts';
import { readExif, xmpHasLocation } from './exif.ts';
import type { PictureFacts } from './facts.ts';
import { MediaRefusal } from './refusal.ts';

type Extent = { from: number; end: number };

/** The boxes of the picture's own `meta`, a full box. */
function metaOf(bytes: Uint8Array): Box[] {
  const meta = within(bytes, boxesIn(bytes, 0, bytes.length), 'meta')[0];
  if (meta === undefined) throw new MediaRefusal('damaged', 'no description');
  return boxesIn(bytes, meta.from + 4, meta.end);
}

/** Size as shown and what the file says of its place, of an AVIF or HEIC (ISO/IEC 23008-12). */
export function readHeif(bytes: Uint8Array, check: (width: number, height: number) => void): PictureFacts {
  const meta = metaOf(bytes);
  const properties = within(bytes, meta, 'iprp', 'ipco').flatMap((box) => boxesIn(bytes, box.from, box.end));
  const sizes = properties.filter(({ type }) => type === 'ispe').map(({ from }) => ({ width: u32be(bytes, from + 4), height: u32be(bytes, from + 8) }));
  // Tiles and thumbnails have sizes too; the picture is the largest.
  const size = sizes.reduce<{ width: number; height: number } | null>((most, one) => (most === null || one.width * one.height > most.width * most.height ? one : most), null);
  if (size === null) throw new MediaRefusal('damaged', 'no size');
  check(size.width, size.height);
  if (boxesIn(bytes, 0, bytes.length).some(({ at, type, end }) => type === 'mdat' && at + u32be(bytes, at) > end)) throw new MediaRefusal('damaged', 'cut off before its end');
  const turned = properties.some(({ type, from }) => type === 'irot' && ((bytes[from] ?? 0) & 1) === 1);
  const hasLocation = tellingExtents(bytes, meta).some(({ kind, extents }) => extents.some(({ from, end }) => {
    const content = bytes.subarray(from, end);
    return kind === 'Exif' ? readExif(content.subarray(4 + u32be(content, 0))).hasLocation : xmpHasLocation(content);
  }));
  return turned ? { width: size.height, height: size.width, hasLocation } : { ...size, hasLocation };
}

/** The same file with zeros where Exif and XMP were; the orientation is a property of its own. */
export function stripHeif(bytes: Uint8Array): Uint8Array {
  const stripped = bytes.slice();
  for (const { extents } of tellingExtents(bytes, metaOf(bytes))) {
    for (const { from, end } of extents) stripped.fill(0, from, end);
  }
  return stripped;
}

/** Where the items lie that tell of the picture: `iinf` names them, `iloc` has their places. */
function tellingExtents(bytes: Uint8Array, meta: readonly Box[]): { kind: string; extents: Extent[] }[] {
  const infos = within(bytes, meta, 'iinf')[0];
  const places = within(bytes, meta, 'iloc')[0];
  if (infos === undefined || places === undefined) return [];
  const entries = boxesIn(bytes, infos.from + (bytes[infos.from] === 0 ? 6 : 8), infos.end).filter(({ type }) => type === 'infe');
  const data = within(bytes, meta, 'idat')[0];
  return entries.flatMap(({ from }) => {
    const long = bytes[from] === 3;
    const id = long ? u32be(bytes, from + 4) : u16be(bytes, from + 4);
    const kind = letters(bytes, from + (long ? 10 : 8), 4);
    return kind === 'Exif' || kind === 'mime' ? [{ kind, extents: extentsOf(bytes, places, id, data) }] : [];
  });
}

/** Sizes of the numbers in an `iloc` are fields of it; only places in the file itself or in `idat` are ours to read. */
function extentsOf(bytes: Uint8Array, iloc: Box, wanted: number, data: Box | undefined): Extent[] {
  const version = bytes[iloc.from] ?? 0;
  const sizes = u16be(bytes, iloc.from + 4);
  const [offsetSize, lengthSize, baseSize, indexSize] = [sizes >> 12, (sizes >> 8) & 15, (sizes >> 4) & 15, version === 0 ? 0 : sizes & 15];
  const number = (at: number, size: number): number => (size === 8 ? u64be(bytes, at) : size === 4 ? u32be(bytes, at) : 0);
  const wide = version === 2 ? 4 : 2;
  let at = iloc.from + 6 + wide;
  while (at + 6 < iloc.end) {
    const id = wide === 4 ? u32be(bytes, at) : u16be(bytes, at);
    at += wide;
    const method = version === 0 ? 0 : u16be(bytes, at) & 15;
    at += (version === 0 ? 0 : 2) + 2;
    const base = number(at, baseSize) + (method === 1 ? data?.from ?? 0 : 0);
    at += baseSize;
    const count = u16be(bytes, at);
    at += 2;
    const found: Extent[] = [];
    for (let index = 0; index < count && at < iloc.end; index += 1) {
      const from = base + number(at + indexSize, offsetSize);
      found.push({ from, end: Math.min(bytes.length, from + number(at + indexSize + offsetSize, lengthSize)) });
      at += indexSize + offsetSize + lengthSize;
    }
    if (id === wanted && method <= 1) return found;
  }
  return [];
}
