import type { Keep } from '../engine/paging.ts';
import type { Face } from '../fonts/list.ts';
import { hasRightToLeft, levelsOf } from './bidi.ts';
import { clean, isPlain, pieces } from './clean.ts';

/**
 * A stretch of text in one face and one bidi level, in the order in which it was typed. pdfmake breaks lines over these and
 * carries the two extra fields along; `engine/lines.ts` then puts each finished line into the order of reading.
 */
export type Run = {
  text: string;
  font?: Face;
  bidiLevel?: number;
  bidiBase?: 0 | 1;
  /** Set by `paper/blocks.ts` for `engine/paging.ts`. */
  keep?: Keep;
  pageOf?: Keep;
};
export type MissingReport = (codePoint: number) => void;

const ignore: MissingReport = () => undefined;
/** A break that nobody sees, offered inside words too long for a line whose letters may not be cut at any UTF-16 unit. */
const breakable = '\u{200B}';
const longWord = /[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}]{50,}/u;

/** Words longer than these letters may be wider than a column; pdfmake would widen the column past the page instead. */
const wideWord = /\S{25,}/gu;
const letters = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Where an address or a double name parts best: behind its hyphens, dots and signs. */
const joints = /(?<=[-–/@._:])(?=\S)/u;

/**
 * A text for a narrow place (a name, a value in a table): its long words offer a break behind their joints, and after every
 * letter where a piece between two joints is still too long.
 */
export const narrow = (text: string): string =>
  text.replace(wideWord, (word) => word.split(joints).map((piece) => piece.replace(wideWord, spread)).join(breakable));

const spread = (word: string): string => Array.from(letters.segment(word), ({ segment }) => segment).join(breakable);

/** The words that open with an `e-` (e-mail, e-posta, e-SMM) are one word: a line never ends behind their hyphen. */
const whole = (text: string): string => text.replace(/\b(e-)(?=\p{L})/giu, '$1\u{2060}');

/** Any text a user typed, as text nodes of a document. Markup in it means nothing. Line ends are kept. */
export function runs(text: string, missing: MissingReport = ignore): Run[] {
  const cleaned = clean(text);
  if (isPlain(cleaned)) return [{ text: whole(cleaned) }];
  const result: Run[] = [];
  for (const [index, paragraph] of cleaned.split('\n').entries()) {
    if (index > 0) result.push({ text: '\n' });
    result.push(...paragraphRuns(paragraph, missing));
  }
  return result;
}

/** Whether the first strong letter of a text makes it a right-to-left paragraph, which then stands at the right margin. */
export const readsFromRight = (text: string): boolean =>
  hasRightToLeft(text) && levelsOf(clean(text).split('\n')[0] ?? '').base === 1;

/** Runs in two parts: what stands before an offset in their joined text, and what stands from it on. */
export function parted(list: readonly Run[], at: number): [Run[], Run[]] {
  const [before, after]: [Run[], Run[]] = [[], []];
  let offset = 0;
  for (const run of list) {
    const cut = Math.min(Math.max(at - offset, 0), run.text.length);
    if (cut > 0) before.push({ ...run, text: run.text.slice(0, cut) });
    if (cut < run.text.length) after.push({ ...run, text: run.text.slice(cut) });
    offset += run.text.length;
  }
  return [before, after];
}

function paragraphRuns(paragraph: string, missing: MissingReport): Run[] {
  if (isPlain(paragraph)) return paragraph === '' ? [] : [{ text: whole(paragraph) }];
  const list = pieces(paragraph, missing);
  const joined = list.map((piece) => piece.text).join('');
  const bidi = hasRightToLeft(joined) ? levelsOf(joined) : null;
  const offerBreaks = longWord.test(joined);
  const result: Run[] = [];
  let at = 0;
  for (const piece of list) {
    const level = bidi?.levels[at];
    const last = result.at(-1);
    const shown = offerBreaks ? piece.text + breakable : piece.text;
    if (last !== undefined && last.font === piece.face && last.bidiLevel === level) last.text += shown;
    else
      result.push(
        bidi === null
          ? { text: shown, font: piece.face }
          : { text: shown, font: piece.face, bidiLevel: level ?? 0, bidiBase: bidi.base },
      );
    at += piece.text.length;
  }
  return result;
}
