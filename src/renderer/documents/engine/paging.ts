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
type Placed = { y: number; keep: Keep | null };

/** A text that should begin a new page, and the page break that came of an earlier layout and is in the way now. */
export type Fault = { add: Keep; drop: Keep | null };

/**
 * The first place where a page ends badly: a heading (with the headings right above it) that nothing follows on its page, or
 * a paragraph that leaves one line alone; a paragraph takes the heading above it along. Null when all pages end well, or as
 * well as can be.
 */
export function firstFault(pages: readonly Page[], breaks: ReadonlySet<Keep>): Fault | null {
  const placed = pages.map(linesOf);
  for (const [index, lines] of placed.entries()) {
    const next = placed[index + 1];
    if (next === undefined) return null;
    const add = headingsBelow(lines) ?? lineAlone(lines, next);
    if (add === null || breaks.has(add) || lines[0]?.keep === add) continue;
    const follower = next[0]?.keep ?? null;
    return { add, drop: follower !== null && breaks.has(follower) ? follower : null };
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

function lineAlone(lines: readonly Placed[], next: readonly Placed[]): Keep | null {
  const keep = lines.at(-1)?.keep ?? null;
  if (keep?.startsWith('p') !== true || next[0]?.keep !== keep) return null;
  const before = lines.filter((line) => line.keep === keep).length;
  const after = next.filter((line) => line.keep === keep).length;
  if (before > 1 && (after > 1 || before > 4)) return null;
  return headingsBelow(lines.slice(0, lines.length - before)) ?? keep;
}

/** Text lines between the margins, from the top. */
function linesOf(page: Page): Placed[] {
  const bottom = page.pageSize.height - page.pageMargins.bottom;
  return page.items
    .flatMap(({ type, item }) => (type === 'line' && isPlacedLine(item) ? [{ y: item.y, keep: keepOf(item) }] : []))
    .filter(({ y }) => y >= page.pageMargins.top - 1 && y < bottom)
    .sort((a, b) => a.y - b.y);
}

export const isLine = (value: unknown): value is Line =>
  typeof value === 'object' && value !== null && 'inlines' in value && Array.isArray(value.inlines);
const isPlacedLine = (value: unknown): value is Line & { y: number } =>
  isLine(value) && 'y' in value && typeof value.y === 'number';

const keepOf = (line: Line): Keep | null => line.inlines.find((inline) => inline.keep !== undefined)?.keep ?? null;

/** The page on which each marked text begins, from 1. */
export function pagesOf(pages: readonly Page[]): ReadonlyMap<Keep, number> {
  const found = new Map<Keep, number>();
  for (const [index, page] of pages.entries()) {
    for (const { keep } of linesOf(page)) if (keep !== null && !found.has(keep)) found.set(keep, index + 1);
  }
  return found;
}
