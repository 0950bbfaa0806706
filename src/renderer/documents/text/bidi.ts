import bidiFactory from 'bidi-js';

const bidi = bidiFactory();
const rightToLeft = /[\u{590}-\u{8FF}\u{FB1D}-\u{FDFF}\u{FE70}-\u{FEFC}\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;
/** Letters whose script a shaping engine lays out from right to left by itself. */
const shapedRightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

export type Levels = { base: 0 | 1; levels: Uint8Array };

export const hasRightToLeft = (text: string): boolean => rightToLeft.test(text);

/** Embedding levels (UAX #9) of one paragraph, an entry a UTF-16 unit; the direction is that of its first strong letter. */
export function levelsOf(paragraph: string): Levels {
  const { levels, paragraphs } = bidi.getEmbeddingLevels(paragraph, 'auto');
  return { base: (paragraphs[0]?.level ?? 0) % 2 === 1 ? 1 : 0, levels };
}

/** Marks a run for the shaping step (`engine/fontCache.ts`): laid out from the right, or from the left against its script. */
export const fromRight = '\u{200F}';
export const fromLeft = '\u{200E}';

/**
 * A run of one level, marked with its direction where the shaping engine would guess another: brackets between Arabic words
 * run with them, and Persian digits run the other way although their script does not.
 */
export function directed(text: string, level: number): string {
  if (level % 2 === 1) return fromRight + text;
  return shapedRightToLeft.test(text) ? fromLeft + text : text;
}

/** The bracket that is drawn for this character in a run from the right; the character itself when it has no mirror. */
export const mirrored = (character: string): string => bidi.getMirroredCharacter(character) ?? character;

/**
 * Order of drawing, left to right, of the runs of one line (rule L2): from the highest level down, each stretch is turned
 * around.
 */
export function visualOrder(levels: readonly number[]): number[] {
  const order = levels.map((_, index) => index);
  const highest = Math.max(0, ...levels);
  const lowestOdd = Math.min(...levels.filter((level) => level % 2 === 1), highest + 1);
  for (let level = highest; level >= lowestOdd; level -= 1) {
    let start = -1;
    for (let index = 0; index <= levels.length; index += 1) {
      const inside = index < levels.length && (levels[index] ?? 0) >= level;
      if (inside && start < 0) start = index;
      if (!inside && start >= 0) {
        turn(order, start, index - 1);
        start = -1;
      }
    }
  }
  return order;
}

function turn(list: number[], from: number, to: number): void {
  const part = list.slice(from, to + 1).reverse();
  list.splice(from, part.length, ...part);
}
