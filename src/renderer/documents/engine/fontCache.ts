/** The parts of pdfkit's embedded font that the engine works with. */
export type Glyph = { id: number; advanceWidth: number; codePoints: number[] };
export type Position = { xAdvance: number; yAdvance: number; xOffset: number; yOffset: number; advanceWidth: number };
export type Layout = { glyphs: Glyph[]; positions: Position[]; advanceWidth: number };
export type EmbeddedFont = {
  id: string;
  name: string;
  ascender: number;
  descender: number;
  lineGap: number;
  scale: number;
  /** The parsed font file. */
  font: object;
  subset: { glyphs: number[]; includeGlyph(id: number): number };
  widths: number[];
  unicode: number[][];
  layoutRun(text: string, features?: unknown): Layout;
  layout(text: string, features?: unknown, onlyWidth?: boolean): Layout;
  encode(text: string, features?: unknown): [string[], Position[]];
};

const caches = new WeakMap<object, Map<string, Layout>>();
const maxCached = 40_000;
const rightToLeft = /[\u{590}-\u{8FF}\u{FB1D}-\u{FDFF}\u{FE70}-\u{FEFC}\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/**
 * Teaches an embedded font three things pdfkit does not know: words measured once are remembered as long as the font file is
 * (also across documents and with OpenType features), a right-to-left run is shaped as a whole with its spaces, and one glyph
 * drawn for different texts (a thumb in five skin tones) gives each text back when it is copied.
 */
export function teach(font: EmbeddedFont, metrics: { ascender: number; descender: number; lineGap: number }, isEmoji: boolean): void {
  font.ascender = metrics.ascender;
  font.descender = metrics.descender;
  font.lineGap = metrics.lineGap;
  const remembered = caches.get(font.font) ?? new Map<string, Layout>();
  caches.set(font.font, remembered);
  const shape = (text: string, features: unknown): Layout => {
    const key = features === undefined || features === null ? text : `${String(features)}\u{0}${text}`;
    const known = remembered.get(key);
    if (known !== undefined) return known;
    const run = isEmoji ? emojiRun(font, text) : plainRun(font.layoutRun(text, features ?? undefined));
    if (remembered.size > maxCached) remembered.clear();
    remembered.set(key, run);
    return run;
  };
  font.layout = (text, features) => {
    if (rightToLeft.test(text) || !text.includes(' ')) return shape(text, features);
    return join(text.split(/(?<= )/u).map((word) => shape(word, features)));
  };
  const aliases = new Map<string, number>();
  font.encode = (text, features) => {
    const { glyphs, positions } = font.layout(text, features);
    return [glyphs.map((glyph) => hex(slotOf(font, glyph, aliases))), positions];
  };
}

const hex = (slot: number): string => slot.toString(16).padStart(4, '0');

/** The place of a glyph in the subset; the same outline takes a second place when it stands for another text. */
function slotOf(font: EmbeddedFont, glyph: Glyph, aliases: Map<string, number>): number {
  const key = `${glyph.id}:${glyph.codePoints.join(',')}`;
  const known = aliases.get(key);
  if (known !== undefined) return known;
  let slot = font.subset.includeGlyph(glyph.id);
  if (font.unicode[slot] !== undefined && glyph.id !== 0) slot = font.subset.glyphs.push(glyph.id) - 1;
  font.widths[slot] = glyph.advanceWidth * font.scale;
  font.unicode[slot] = glyph.codePoints;
  aliases.set(key, slot);
  return slot;
}

/** Characters that are only hints (joiners) are shaped into blanks without width; drawn, they would be copied as spaces. */
function plainRun(run: Layout): Layout {
  const kept = run.glyphs.flatMap((glyph, index) => {
    const position = run.positions[index];
    const isBlankHint = position?.xAdvance === 0 && glyph.codePoints[0] === 0x20;
    return position === undefined || isBlankHint ? [] : [{ glyph, position }];
  });
  return measured(kept.map(({ glyph }) => glyph), kept.map(({ position }) => position));
}

function emojiRun(font: EmbeddedFont, text: string): Layout {
  return join(Array.from(graphemes.segment(text), ({ segment }) => {
    const run = plainRun(font.layoutRun(segment));
    const [only] = run.glyphs;
    if (run.glyphs.length !== 1 || only === undefined) return run;
    const codePoints = Array.from(segment, (character) => character.codePointAt(0) ?? 0);
    return { ...run, glyphs: [{ id: only.id, advanceWidth: only.advanceWidth, codePoints }] };
  }));
}

const measured = (glyphs: Glyph[], positions: Position[]): Layout =>
  ({ glyphs, positions, advanceWidth: positions.reduce((sum, position) => sum + position.xAdvance, 0) });

function join(parts: Layout[]): Layout {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only;
  return {
    glyphs: parts.flatMap((part) => part.glyphs),
    positions: parts.flatMap((part) => part.positions),
    advanceWidth: parts.reduce((sum, part) => sum + part.advanceWidth, 0),
  };
}
