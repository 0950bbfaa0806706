import type { Line } from './lines.ts';

/** A page as laid out, before it is drawn: its items carry where they stand, in points from the top. */
export type Page = {
  items: { type: string; item: unknown }[];
  pageSize: { height: number };
  pageMargins: { top: number; bottom: number };
};

/**
 * What a text says of itself so that pages end well: `h…` a heading, `p…` a paragraph. pdfmake carries the field along to
 * every piece of every line.
 */
export type Keep = `h${number}` | `p${number}`;
/** Where a page ends for beauty's sake: before a text, or inside a paragraph, before the letter at an offset in it. */
export type Break = Keep | `${Keep}/${number}`;
type Placed = { y: number; keep: Keep | null; text: string };

/** Where a new page should begin, and the page break that came of an earlier layout and is in the way now. */
export type Fault = { add: Break; drop: Break | null };

/** The offset at which a paragraph is to be parted, or null when it stays in one piece. */
export function splitOf(keep: Keep, breaks: ReadonlySet<Break>): number | null {
  const found = [...breaks].find((one) => one.startsWith(`${keep}/`));
  return found === undefined ? null : Number(found.slice(keep.length + 1));
}

/**
 * The first place where a page ends badly: a heading (with the headings right above it) that nothing follows on its page, or
 * a paragraph that leaves one line alone. A last line alone is given the line before it for company; where that would leave a
 * first line alone, the paragraph moves as a whole and takes the heading above it along. Null when all pages end well, or as
 * well as can be.
 */
export function firstFault(pages: readonly Page[], breaks: ReadonlySet<Break>): Fault | null {
  const placed = pages.map(linesOf);
  for (const [index, lines] of placed.entries()) {
    const next = placed[index + 1];
    if (next === undefined) return null;
    const add = headingsBelow(lines) ?? lineAlone(placed, index);
    if (add === null || breaks.has(add) || lines[0]?.keep === add) continue;
    const follower = next[0]?.keep ?? null;
    const isNew = !lines.some((line) => line.keep === follower);
    return { add, drop: follower !== null && isNew && breaks.has(follower) ? follower : null };
  }
  return null;
}

/** The topmost of the headings that end these lines. */
function headingsBelow(lines: readonly Placed[]): Keep | null {
  let top: Keep | null = null;
  for (const line of lines.toReversed()) {
    if (line.keep?.startsWith('h') !== true) break;
    top = line.keep;
  }
  return top;
}

function lineAlone(pages: readonly (readonly Placed[])[], index: number): Break | null {
  const lines = pages[index] ?? [];
  const next = pages[index + 1] ?? [];
  const keep = lines.at(-1)?.keep ?? null;
  if (keep?.startsWith('p') !== true || next[0]?.keep !== keep) return null;
  const of = (line: Placed): boolean => line.keep === keep;
  const before = lines.filter(of).length;
  const after = next.filter(of).length;
  if (before > 1 && after > 1) return null;
  if (before <= 2) return headingsBelow(lines.slice(0, lines.length - before)) ?? keep;
  const above = pages.slice(0, index + 1).flatMap((page) => page.filter(of)).slice(0, -1);
  return `${keep}/${above.reduce((sum, line) => sum + line.text.length, 0)}`;
}

/** Text lines between the margins, from the top. */
function linesOf(page: Page): Placed[] {
  const bottom = page.pageSize.height - page.pageMargins.bottom;
  return page.items
    .flatMap(({ type, item }) => (type === 'line' && isPlacedLine(item) ? [{ y: item.y, keep: keepOf(item), text: textOf(item) }] : []))
    .filter(({ y }) => y >= page.pageMargins.top - 1 && y < bottom)
    .sort((a, b) => a.y - b.y);
}

export const isLine = (value: unknown): value is Line =>
  typeof value === 'object' && value !== null && 'inlines' in value && Array.isArray(value.inlines);
const isPlacedLine = (value: unknown): value is Line & { y: number } =>
  isLine(value) && 'y' in value && typeof value.y === 'number';

const textOf = (line: Line): string => line.inlines.map((inline) => inline.text).join('');
const keepOf = (line: Line): Keep | null => line.inlines.find((inline) => inline.keep !== undefined)?.keep ?? null;

/** The page on which each marked text begins, from 1. */
export function pagesOf(pages: readonly Page[]): ReadonlyMap<Keep, number> {
  const found = new Map<Keep, number>();
  for (const [index, page] of pages.entries()) {
    for (const { keep } of linesOf(page)) if (keep !== null && !found.has(keep)) found.set(keep, index + 1);
  }
  return found;
}
