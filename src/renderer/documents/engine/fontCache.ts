import { fromLeft, fromRight, hasRightToLeft, mirrored } from '../text/bidi.ts';

/** The parts of pdfkit's embedded font that the engine works with. */
export type Glyph = { id: number; advanceWidth: number; codePoints: number[] };
export type Position = { xAdvance: number; yAdvance: number; xOffset: number; yOffset: number; advanceWidth: number };
export type Layout = { glyphs: Glyph[]; positions: Position[]; advanceWidth: number };
/** A font file as fontkit parsed it; measures are in its own units. */
export type ParsedFont = {
  layout(text: string, features?: unknown, script?: string, language?: string, direction?: 'ltr' | 'rtl'): Layout;
  getGlyph(id: number, codePoints?: number[]): Glyph;
  glyphForCodePoint(codePoint: number): Glyph;
};
export type EmbeddedFont = {
  id: string;
  name: string;
  ascender: number;
  descender: number;
  lineGap: number;
  scale: number;
  font: ParsedFont;
  subset: { glyphs: number[]; includeGlyph(id: number): number };
  widths: number[];
  unicode: number[][];
  layout(text: string, features?: unknown, onlyWidth?: boolean): Layout;
  encode(text: string, features?: unknown): [string[], Position[]];
};

const caches = new WeakMap<ParsedFont, Map<string, Layout>>();
const maxCached = 40_000;
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/**
 * Teaches an embedded font three things pdfkit does not know: words measured once are remembered as long as the font file is
 * (also across documents and with OpenType features), a right-to-left run is shaped as a whole with its spaces, and one glyph
 * drawn for different texts (a thumb in five skin tones) gives each text back when it is copied.
 */
export function teach(
  font: EmbeddedFont,
  metrics: { ascender: number; descender: number; lineGap: number },
  isEmoji: boolean,
): void {
  font.ascender = metrics.ascender;
  font.descender = metrics.descender;
  font.lineGap = metrics.lineGap;
  const remembered = caches.get(font.font) ?? new Map<string, Layout>();
  caches.set(font.font, remembered);
  const shape = (text: string, features: unknown): Layout => {
    const key = features === undefined || features === null ? text : `${String(features)}\u{0}${text}`;
    const known = remembered.get(key);
    if (known !== undefined) return known;
    const run = isEmoji ? emojiRun(font, text, features) : shapeRun(font, text, features);
    if (remembered.size > maxCached) remembered.clear();
    remembered.set(key, run);
    return run;
  };
  font.layout = (text, features) => {
    if (text.startsWith(fromRight) || hasRightToLeft(text) || !text.includes(' ')) return shape(text, features);
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

/** One run in one direction, in thousandths of the font size. */
function shapeRun(font: EmbeddedFont, marked: string, features: unknown): Layout {
  const direction = marked.startsWith(fromRight) ? 'rtl' : 'ltr';
  const isMarked = direction === 'rtl' || marked.startsWith(fromLeft);
  const text = isMarked ? marked.slice(1) : marked;
  const run = font.font.layout(text, features ?? undefined, undefined, undefined, isMarked ? direction : undefined);
  const glyphs: Glyph[] = [];
  const positions: Position[] = [];
  for (const [index, glyph] of run.glyphs.entries()) {
    const position = run.positions[index];
    // Joiners are shaped into blanks without width; drawn, they would be copied as spaces.
    if (position === undefined || (position.xAdvance === 0 && glyph.codePoints[0] === 0x20)) continue;
    const drawn = direction === 'rtl' ? mirror(font, glyph) : glyph;
    glyphs.push({ id: drawn.id, advanceWidth: drawn.advanceWidth, codePoints: glyph.codePoints });
    positions.push({
      xAdvance: position.xAdvance * font.scale,
      yAdvance: position.yAdvance * font.scale,
      xOffset: position.xOffset * font.scale,
      yOffset: position.yOffset * font.scale,
      advanceWidth: drawn.advanceWidth * font.scale,
    });
  }
  return measured(glyphs, positions);
}

/** A bracket from the right is drawn as its mirror and still stands for itself. */
function mirror(font: EmbeddedFont, glyph: Glyph): Glyph {
  const [codePoint] = glyph.codePoints;
  if (glyph.codePoints.length !== 1 || codePoint === undefined) return glyph;
  const other = mirrored(String.fromCodePoint(codePoint)).codePointAt(0);
  return other === undefined || other === codePoint ? glyph : font.font.glyphForCodePoint(other);
}

/** A grapheme drawn as one picture stands for all of its code points. */
function emojiRun(font: EmbeddedFont, text: string, features: unknown): Layout {
  return join(
    Array.from(graphemes.segment(text), ({ segment }) => {
      const run = shapeRun(font, segment, features);
      const [only] = run.glyphs;
      if (run.glyphs.length !== 1 || only === undefined) return run;
      const codePoints = Array.from(segment, (character) => character.codePointAt(0) ?? 0);
      return { ...run, glyphs: [{ ...only, codePoints }] };
    }),
  );
}

/**
 * fontkit remembers a glyph with the text that it stood for first, and Arabic letters share their bare shapes: without
 * this, a copied word has other letters than the one that was typed.
 */
export function forgetTexts(font: ParsedFont): void {
  const original = font.getGlyph.bind(font);
  const known = new Map<string, Glyph>();
  font.getGlyph = (id, codePoints = []) => {
    const key = `${id}:${codePoints.join(',')}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const first = original(id, codePoints);
    const glyph = first.codePoints.join(',') === codePoints.join(',') ? first : new (makerOfGlyph(first))(id, codePoints, font);
    known.set(key, glyph);
    return glyph;
  };
}

type GlyphMaker = new (id: number, codePoints: number[], font: ParsedFont) => Glyph;
const isGlyphMaker = (value: unknown): value is GlyphMaker => typeof value === 'function';

function makerOfGlyph(glyph: Glyph): GlyphMaker {
  const maker: unknown = glyph.constructor;
  if (!isGlyphMaker(maker)) throw new Error('fontkit no longer makes glyphs from a class');
  return maker;
}

const measured = (glyphs: Glyph[], positions: Position[]): Layout => ({
  glyphs,
  positions,
  advanceWidth: positions.reduce((sum, position) => sum + position.xAdvance, 0),
});

function join(parts: Layout[]): Layout {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only;
  return {
    glyphs: parts.flatMap((part) => part.glyphs),
    positions: parts.flatMap((part) => part.positions),
    advanceWidth: parts.reduce((sum, part) => sum + part.advanceWidth, 0),
  };
}
