import { find, letters, u16be, u16le, u32be, u32le } from './bytes.ts';

/** What a picture says of how it is held and where it was made. `orientation` is 1 to 8 of TIFF 6.0; 1 is upright. */
export type Exif = { orientation: number; hasLocation: boolean };

const orientationTag = 0x0112;
const gpsTag = 0x8825;
const mostEntries = 1_000;

/** Reads a TIFF block (CIPA DC-008). What is broken says nothing: upright, and no place. */
export function readExif(tiff: Uint8Array): Exif {
  const little = letters(tiff, 0, 2) === 'II';
  const u16 = little ? u16le : u16be;
  const u32 = little ? u32le : u32be;
  if ((!little && letters(tiff, 0, 2) !== 'MM') || u16(tiff, 2) !== 42) return { orientation: 1, hasLocation: false };
  const entries = (at: number): { tag: number; place: number }[] => {
    const count = Math.min(u16(tiff, at), mostEntries, Math.floor(Math.max(0, tiff.length - at - 2) / 12));
    return Array.from({ length: count }, (_, index) => ({ tag: u16(tiff, at + 2 + index * 12), place: at + 10 + index * 12 }));
  };
  const first = entries(u32(tiff, 4));
  const oriented = first.find(({ tag }) => tag === orientationTag);
  const orientation = oriented === undefined ? 1 : u16(tiff, oriented.place);
  const gps = first.find(({ tag }) => tag === gpsTag);
  return {
    orientation: orientation >= 1 && orientation <= 8 ? orientation : 1,
    // GPSVersionID alone (0) is written by cameras that know no place.
    hasLocation: gps !== undefined && entries(u32(tiff, gps.place)).some(({ tag }) => tag > 0),
  };
}

/** A TIFF block that says how the picture is held and nothing else. */
export const orientationBlock = (orientation: number): Uint8Array =>
  Uint8Array.from([0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0]);

/** Turned by a quarter, so that width and height change places. */
export const isTurned = (orientation: number): boolean => orientation >= 5;

/** Whether an XMP packet names a place: coordinates, or a city or country in the IPTC fields. */
export const xmpHasLocation = (xmp: Uint8Array): boolean =>
  ['GPSL', 'LocationCreated', 'LocationShown', 'photoshop:City', 'photoshop:Country'].some((name) => find(xmp, name) !== -1);

/** Whether an IPTC-IIM record names a place: city, sub-location, province, country (datasets 2:90 to 2:101). */
export const iptcHasLocation = (iptc: Uint8Array): boolean =>
  [0x5a, 0x5c, 0x5f, 0x64, 0x65].some((dataset) => find(iptc, `\u001c\u0002${String.fromCharCode(dataset)}`) !== -1);
