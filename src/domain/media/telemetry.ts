import { boxesIn, within, type Box } from './boxes.ts';
import { find, letters, u32be, u64be } from './bytes.ts';

/** A stretch of the file. */
export type Extent = { offset: number; length: number };

/** Sample descriptions of tracks that carry where a camera was, second by second: GoPro, Google's camera motion, DJI. */
const telemetry = new Set(['gpmd', 'camm', 'djmd', 'dbgi', 'fdsc']);
/** A camera writes one a second or a frame; a day of filming stays below this. */
const mostSamples = 3_000_000;

/** Where a track's samples lie when it tells places; nothing for any other track. `size` is the file's. */
export function placesOf(bytes: Uint8Array, track: Box, size: number): Extent[] {
  const table = within(bytes, boxesIn(bytes, track.from, track.end), 'mdia', 'minf', 'stbl').flatMap((box) => boxesIn(bytes, box.from, box.end));
  const box = (type: string): Box | undefined => table.find((one) => one.type === type);
  const described = box('stsd');
  const sizes = box('stsz');
  const groups = box('stsc');
  const chunks = box('stco') ?? box('co64');
  if (described === undefined || sizes === undefined || groups === undefined || chunks === undefined) return [];
  const kind = letters(bytes, described.from + 12, 4);
  const tells = telemetry.has(kind) || (kind === 'mebx' && find(bytes, 'location', described.from, described.end) !== -1);
  if (!tells) return [];

  const fixed = u32be(bytes, sizes.from + 4);
  const count = Math.min(u32be(bytes, sizes.from + 8), mostSamples);
  const sizeOf = (sample: number): number => (fixed === 0 ? u32be(bytes, sizes.from + 12 + sample * 4) : fixed);
  const wide = chunks.type === 'co64';
  const chunkCount = Math.min(u32be(bytes, chunks.from + 4), Math.floor((chunks.end - chunks.from - 8) / (wide ? 8 : 4)));
  const groupCount = Math.min(u32be(bytes, groups.from + 4), Math.floor((groups.end - groups.from - 8) / 12));

  const extents: Extent[] = [];
  let sample = 0;
  let group = 0;
  for (let chunk = 1; chunk <= chunkCount && sample < count; chunk += 1) {
    // A group of chunks begins at its first and reaches to the next group's.
    while (group + 1 < groupCount && u32be(bytes, groups.from + 8 + (group + 1) * 12) <= chunk) group += 1;
    const many = Math.min(u32be(bytes, groups.from + 8 + group * 12 + 4), count - sample);
    let length = 0;
    for (let at = 0; at < many; at += 1) length += sizeOf(sample + at);
    sample += many;
    const offset = wide ? u64be(bytes, chunks.from + 8 + (chunk - 1) * 8) : u32be(bytes, chunks.from + 8 + (chunk - 1) * 4);
    if (length > 0 && offset + length <= size) extents.push({ offset, length });
  }
  return extents;
}
