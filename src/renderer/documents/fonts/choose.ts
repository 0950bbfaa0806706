import coverage from './coverage.json';
import { textFaces, type Face } from './list.ts';

type Ranges = { starts: Uint32Array; ends: Uint32Array };
const decoded = new Map<Face, Ranges>();

/** Whether both weights of a face have a glyph for a code point, as `scripts/font-coverage.mjs` found by asking them. */
export function covers(face: Face, codePoint: number): boolean {
  const { starts, ends } = rangesOf(face);
  let low = 0;
  let high = starts.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (codePoint < (starts[middle] ?? 0)) high = middle - 1;
    else if (codePoint >= (ends[middle] ?? 0)) low = middle + 1;
    else return true;
  }
  return false;
}

/**
 * Characters that are never seen by themselves: they need no glyph, and stay with the face beside them. Zero width space and
 * joiners, soft hyphen, directional marks, variation selectors, tags.
 */
export const isIgnorable = (codePoint: number): boolean =>
  codePoint === 0x00ad ||
  codePoint === 0x034f ||
  codePoint === 0x061c ||
  (codePoint >= 0x200b && codePoint <= 0x200f) ||
  codePoint === 0x2060 ||
  codePoint === 0xfeff ||
  (codePoint >= 0xfe00 && codePoint <= 0xfe0f) ||
  (codePoint >= 0xe0000 && codePoint <= 0xe01ef);

const emojiLike =
  /^(?:\p{Regional_Indicator}{2}|[0-9#*]\u{FE0F}?\u{20E3}|\p{Emoji_Presentation}|\p{Extended_Pictographic}(?:[\u{1F3FB}-\u{1F3FF}]|\u{FE0F}|\u{200D}))/u;
const emojiFirst: readonly Face[] = ['NotoEmoji', ...textFaces.filter((face) => face !== 'NotoEmoji')];

/** The face that draws a whole grapheme, or null when none has all of it. A grapheme is never cut between two faces. */
export function faceOf(grapheme: string): Face | null {
  const needed = Array.from(grapheme, (character) => character.codePointAt(0) ?? 0).filter((point) => !isIgnorable(point));
  const order: readonly Face[] = emojiLike.test(grapheme) ? emojiFirst : textFaces;
  return order.find((face) => needed.every((point) => covers(face, point))) ?? null;
}

function rangesOf(face: Face): Ranges {
  const known = decoded.get(face);
  if (known !== undefined) return known;
  const pairs = coverage[face].split(' ').map((pair) => pair.split(',').map((part) => Number.parseInt(part, 36)));
  const starts = new Uint32Array(pairs.length);
  const ends = new Uint32Array(pairs.length);
  let at = 0;
  for (const [index, [gap = 0, length = 0]] of pairs.entries()) {
    starts[index] = at + gap;
    ends[index] = at + gap + length;
    at = at + gap + length;
  }
  const ranges = { starts, ends };
  decoded.set(face, ranges);
  return ranges;
}
