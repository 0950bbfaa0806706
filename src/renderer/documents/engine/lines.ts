import { directed, visualOrder } from '../text/bidi.ts';
import type { Keep } from './paging.ts';

/** A piece of a finished line as pdfmake holds it: its text, where it starts and how wide it is. */
export type Inline = {
  text: string;
  x: number;
  width: number;
  leadingCut?: number;
  trailingCut?: number;
  fontSize: number;
  font: { widthOfString(text: string, size: number, features?: unknown): number };
  fontFeatures?: unknown;
  bidiLevel?: number;
  bidiBase?: 0 | 1;
  justifyShift?: number;
  keep?: Keep;
  /** The heading whose page number this piece shows. */
  pageOf?: Keep;
  [style: string]: unknown;
};
export type Line = { inlines: Inline[]; leadingCut: number; trailingCut: number };

const unseen = /\u{AD}|\u{200B}|\u{200E}|\u{200F}|\u{61C}|\u{2060}|\u{FEFF}|[\u{FE00}-\u{FE0D}]/gu;
const sameStyle = [
  'font',
  'fontSize',
  'color',
  'fontFeatures',
  'characterSpacing',
  'decoration',
  'background',
  'link',
  'linkToPage',
  'linkToDestination',
  'opacity',
  'sup',
  'sub',
  'bidiLevel',
  'bidiBase',
] as const;

/**
 * A line as it will be drawn: words of one style become one piece (smaller files, and a reader copies whole lines), pieces
 * of a line with right-to-left text go into the order of reading, marks that are never seen are taken out, and a soft
 * hyphen at the end of the line shows. The pieces given stay as they are: a repeated table head shares them between pages.
 */
export function arrange(line: Line, pageOf: (keep: Keep) => number | undefined): Inline[] {
  const merged = merge(line.inlines).map((inline) =>
    inline.pageOf === undefined ? inline : numbered(inline, pageOf(inline.pageOf)),
  );
  const last = merged.at(-1);
  if (last?.text.endsWith('\u{AD}') === true) last.text = `${last.text.slice(0, -1)}-`;
  for (const inline of merged) inline.text = inline.text.replace(unseen, '');
  return merged.some((inline) => (inline.bidiLevel ?? 0) > 0) ? reorder(merged, line) : merged;
}

/** A page number, at the right end of the room that was kept for it. */
function numbered(inline: Inline, page: number | undefined): Inline {
  const text = page === undefined ? '' : String(page);
  const width = inline.font.widthOfString(text, inline.fontSize, inline.fontFeatures);
  return { ...inline, text, width, x: inline.x + inline.width - width };
}

function merge(inlines: readonly Inline[]): Inline[] {
  const result: Inline[] = [];
  for (const inline of inlines) {
    const last = result.at(-1);
    if (last === undefined || !joins(last, inline)) {
      result.push({ ...inline });
      continue;
    }
    last.text += inline.text;
    last.width += inline.width;
    last.trailingCut = inline.trailingCut;
  }
  return result;
}

const joins = (a: Inline, b: Inline): boolean =>
  a.pageOf === undefined && b.pageOf === undefined && b.justifyShift === undefined && sameStyle.every((key) => a[key] === b[key]);

function reorder(inlines: Inline[], line: Line): Inline[] {
  const last = inlines.at(-1);
  if (last !== undefined) {
    // Rule L1: spaces at the end of a line belong to the paragraph, not to the word before them; nobody sees them.
    last.text = last.text.trimEnd();
    last.width -= last.trailingCut ?? 0;
  }
  const start = inlines[0]?.x ?? 0;
  const base = inlines.find((inline) => inline.bidiBase !== undefined)?.bidiBase ?? 0;
  const levels = inlines.map((inline) => inline.bidiLevel ?? base);
  let x = base === 1 ? 0 : start;
  const drawn = visualOrder(levels).flatMap((index) => {
    const inline = inlines[index];
    if (inline === undefined) return [];
    const placed = { ...inline, text: directed(inline.text, levels[index] ?? 0), x };
    x += inline.width;
    return [placed];
  });
  // Offered breaks inside a joined script measure wider than the joined word: the line is closed up again at its margin.
  return base === 1 && line.leadingCut !== 0 ? drawn.map((inline) => ({ ...inline, x: inline.x + line.leadingCut })) : drawn;
}
