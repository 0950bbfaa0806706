import { letters, u32be, u64be } from './bytes.ts';

/** A box of ISO/IEC 14496-12; `from` to `end` is its content. */
export type Box = { type: string; at: number; from: number; end: number };

const mostBoxes = 20_000;

/** The boxes that stand beside each other between two places; one that claims to be longer than its parent ends there. */
export function boxesIn(bytes: Uint8Array, start: number, end: number): Box[] {
  const found: Box[] = [];
  for (let at = start; at + 8 <= end && found.length < mostBoxes;) {
    const short = u32be(bytes, at);
    const length = short === 1 ? u64be(bytes, at + 8) : short === 0 ? end - at : short;
    const head = short === 1 ? 16 : 8;
    if (length < head) break;
    found.push({ type: letters(bytes, at + 4, 4), at, from: at + head, end: Math.min(end, at + length) });
    at += length;
  }
  return found;
}

/** What lies in the boxes of these names, one within the other. */
export function within(bytes: Uint8Array, boxes: readonly Box[], ...path: string[]): Box[] {
  const [type, ...rest] = path;
  const here = boxes.filter((box) => box.type === type);
  return rest.length === 0 ? here : here.flatMap((box) => within(bytes, boxesIn(bytes, box.from, box.end), ...rest));
}
