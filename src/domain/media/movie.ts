import { boxesIn, within, type Box } from './boxes.ts';
import { find, letters, u32be, u64be } from './bytes.ts';
import type { ByteSource, Patch, VideoFacts } from './facts.ts';
import { MediaRefusal } from './refusal.ts';
import { placesOf, type Extent } from './telemetry.ts';

/** The table of contents of a film of many hours stays below this. */
const mostMoov = 64 * 1024 * 1024;
const mostTopBoxes = 50_000;

/** Where the table of contents lies in the file, with its bytes, the boxes of XMP beside it, and the file's size. */
export type Moov = { offset: number; bytes: Uint8Array; xmp: Extent[]; size: number };

const xmpId = '\u00be\u007a\u00cf\u00cb\u0097\u00a9\u0042\u00e8\u009c\u0071\u0099\u0094\u0091\u00e3\u00af\u00ac';

/** Walks the file box by box, without reading pictures or sound. Throws `damaged` when it is cut off or has no table of contents. */
export async function readMoov(source: ByteSource): Promise<Moov> {
  let moov: Moov | null = null;
  const xmp: Extent[] = [];
  let at = 0;
  for (let count = 0; at + 8 <= source.size && count < mostTopBoxes; count += 1) {
    const head = await source.read(at, Math.min(source.size, at + 32));
    const short = u32be(head, 0);
    const length = short === 1 ? u64be(head, 8) : short === 0 ? source.size - at : short;
    if (length < 8) break;
    if (at + length > source.size) throw new MediaRefusal('damaged', 'cut off before its end');
    const type = letters(head, 4, 4);
    if (type === 'moov' && moov === null) {
      if (length > mostMoov) throw new MediaRefusal('damaged', 'a table of contents of unlikely length');
      moov = { offset: at, bytes: await source.read(at, at + length), xmp, size: source.size };
    }
    if (type === 'uuid' && letters(head, 8, 16) === xmpId) xmp.push({ offset: at, length });
    at += length;
  }
  if (moov === null) throw new MediaRefusal('damaged', 'no table of contents');
  return moov;
}

/** Size as shown, length in time, and whether the file says where it was made. */
export function movieFacts(moov: Moov): VideoFacts {
  const { bytes } = moov;
  const inside = within(bytes, boxesIn(bytes, 0, bytes.length), 'moov').flatMap((box) => boxesIn(bytes, box.from, box.end));
  const header = inside.find(({ type }) => type === 'mvhd');
  const picture = inside.filter(({ type }) => type === 'trak').find((track) => handlerOf(bytes, track) === 'vide');
  const size = picture === undefined ? null : sizeOf(bytes, picture);
  return {
    width: size?.width ?? null, height: size?.height ?? null, durationMs: header === undefined ? null : durationOf(bytes, header),
    hasLocation: moviePatches(moov).length > 0,
  };
}

function handlerOf(bytes: Uint8Array, track: Box): string {
  const handler = within(bytes, boxesIn(bytes, track.from, track.end), 'mdia', 'hdlr')[0];
  return handler === undefined ? '' : letters(bytes, handler.from + 8, 4);
}

/** `mvhd`: times of 32 bits, or of 64 in version 1. */
function durationOf(bytes: Uint8Array, { from }: Box): number | null {
  const long = bytes[from] === 1;
  const scale = u32be(bytes, from + (long ? 20 : 12));
  const length = long ? u64be(bytes, from + 24) : u32be(bytes, from + 16);
  // A fragmented film says 0 or "unknown", all bits set.
  return scale === 0 || length === 0 || length >= (long ? 2 ** 63 : 0xffffffff) ? null : Math.round((length * 1000) / scale);
}

/** `tkhd`: fixed point, behind a matrix that turns the picture. */
function sizeOf(bytes: Uint8Array, track: Box): { width: number; height: number } | null {
  const header = within(bytes, boxesIn(bytes, track.from, track.end), 'tkhd')[0];
  if (header === undefined) return null;
  const matrix = header.from + (bytes[header.from] === 1 ? 52 : 40);
  const [width, height] = [Math.round(u32be(bytes, matrix + 36) / 65_536), Math.round(u32be(bytes, matrix + 40) / 65_536)];
  if (width === 0 || height === 0) return null;
  const turned = u32be(bytes, matrix) === 0 && u32be(bytes, matrix + 4) !== 0;
  return turned ? { width: height, height: width } : { width, height };
}

/** Boxes of user data that name a place: QuickTime's, 3GPP's (TS 26.244), Adobe's and GoPro's. */
const placeBoxes = new Set(['\u00a9xyz', 'loci', 'XMP_', 'gps ', 'GPS ', 'GPMF']);

/** What has to be written over so that the file no longer says where it was made; its length and every other place in it stay. */
export function moviePatches({ offset, bytes, xmp, size }: Moov): Patch[] {
  const patches: Patch[] = xmp.map((box) => ({ offset: box.offset, bytes: freeBox(box.length) }));
  const top = boxesIn(bytes, 0, bytes.length);
  const holders = [...within(bytes, top, 'moov'), ...within(bytes, top, 'moov', 'trak')].flatMap((box) => boxesIn(bytes, box.from, box.end));
  for (const track of within(bytes, top, 'moov', 'trak')) {
    patches.push(...placesOf(bytes, track, size).map((place) => ({ offset: place.offset, bytes: new Uint8Array(place.length) })));
  }
  const userData = holders.filter(({ type }) => type === 'udta').flatMap((box) => boxesIn(bytes, box.from, box.end));
  for (const box of [...userData, ...holders]) {
    const named = placeBoxes.has(box.type) || (box.type === 'uuid' && letters(bytes, box.from, 16) === xmpId);
    if (named) patches.push({ offset: offset + box.at, bytes: freeBox(box.end - box.at) });
    if (box.type === 'meta') patches.push(...metaPatches(bytes, box).map((patch) => ({ ...patch, offset: offset + patch.offset })));
  }
  return patches;
}

/** A box of nothing: players pass over it. */
function freeBox(length: number): Uint8Array<ArrayBuffer> {
  const box = new Uint8Array(length);
  new DataView(box.buffer).setUint32(0, length);
  box.set(new TextEncoder().encode('free'), 4);
  return box;
}

/** QuickTime's named metadata: `keys` gives the names, `ilst` the values by their number. iTunes names the values themselves. */
function metaPatches(bytes: Uint8Array, meta: Box): Patch[] {
  // In MP4 it is a full box, in QuickTime a plain one.
  const from = find(bytes, 'hdlr', meta.from, Math.min(meta.end, meta.from + 12)) === meta.from + 4 ? meta.from : meta.from + 4;
  const inside = boxesIn(bytes, from, meta.end);
  const names = within(bytes, inside, 'keys').flatMap((keys) => boxesIn(bytes, keys.from + 8, keys.end).map((key) => letters(bytes, key.from, key.end - key.from)));
  const values = within(bytes, inside, 'ilst').flatMap((list) => boxesIn(bytes, list.from, list.end));
  return values.flatMap((value) => {
    const name = names[u32be(bytes, value.at + 4) - 1] ?? value.type;
    if (!/location|gps|\u00a9xyz/i.test(name)) return [];
    // Type and locale stand first; the text becomes blanks.
    return within(bytes, boxesIn(bytes, value.from, value.end), 'data').filter((data) => data.end > data.from + 8 && !blank(bytes, data.from + 8, data.end))
      .map((data) => ({ offset: data.from + 8, bytes: new Uint8Array(data.end - data.from - 8).fill(0x20) }));
  });
}

const blank = (bytes: Uint8Array, from: number, end: number): boolean => bytes.subarray(from, end).every((byte) => byte === 0x20);
