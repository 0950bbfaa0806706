import { covers, faceOf, isIgnorable } from '../fonts/choose.ts';
import type { Face } from '../fonts/list.ts';

/** A grapheme and the face that draws it. */
export type Piece = { text: string; face: Face };

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
/**
 * Latin letters, digits, punctuation and the signs of a Turkish or English contract: all in the body face, no bidi, no
 * clusters.
 */
const plain = /^[\u{20}-\u{7E}\u{A0}-\u{AC}\u{AE}-\u{17F}\u{2013}\u{2014}\u{2018}-\u{201E}\u{2022}\u{2026}\u{20AC}\u{20BA}]*$/u;
/**
 * Embeddings, overrides and isolates can show a text in an order that is not its own; without them every text shows as it
 * reads.
 */
const directionControls = /[\u{202A}-\u{202E}\u{2066}-\u{2069}]/gu;
const lineEnds = /\r\n|[\r\v\f\u{85}\u{2028}\u{2029}]/gu;

export const isPlain = (text: string): boolean => plain.test(text);

/**
 * A text made ready for drawing: line ends as `\n`, tabs as spaces, in NFC (which an eye cannot tell apart), without the
 * control characters that reorder. Everything else stays.
 */
export function clean(text: string): string {
  return text.normalize('NFC').replace(lineEnds, '\n').replaceAll('\t', '    ').replace(directionControls, '');
}

/**
 * Cuts one line of cleaned text into graphemes with their faces. A code point that no face has comes out as `[U+XXXX]`, never
 * as a box, and is told to `missing`.
 */
export function pieces(line: string, missing: (codePoint: number) => void): Piece[] {
  const result: Piece[] = [];
  for (const { segment } of graphemes.segment(line)) {
    const face = faceOf(segment);
    if (face !== null) {
      result.push({ text: segment, face });
      continue;
    }
    for (const character of segment) {
      const own = faceOf(character);
      const codePoint = character.codePointAt(0) ?? 0;
      if (own === null) missing(codePoint);
      if (own !== null) result.push({ text: character, face: own });
      else for (const letter of spelled(codePoint)) result.push({ text: letter, face: 'Inter' });
    }
  }
  return keepNeutralsTogether(result);
}

const spelled = (codePoint: number): string => `[U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}]`;

const neutral = /^[\p{Z}\p{P}\p{Cf}]+$/u;

/** A space or comma between two words of one face stays in that face, so that the words are drawn as one run. */
function keepNeutralsTogether(list: Piece[]): Piece[] {
  let before: Face | null = null;
  for (const [index, piece] of list.entries()) {
    if (!neutral.test(piece.text)) {
      before = piece.face;
      continue;
    }
    if (before === null || before === piece.face) continue;
    const after = list.slice(index + 1, index + 40).find((next) => !neutral.test(next.text));
    if (after?.face === before && drawsAlone(piece.text, before)) piece.face = before;
  }
  return list;
}

function drawsAlone(text: string, face: Face): boolean {
  if (face === 'NotoEmoji') return false;
  return Array.from(text, (character) => character.codePointAt(0) ?? 0).every(
    (point) => isIgnorable(point) || covers(face, point),
  );
}
