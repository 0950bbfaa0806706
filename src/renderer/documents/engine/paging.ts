import type { Inline, Line } from './lines.ts';

/** A page as laid out, before it is drawn: its items carry where they stand, in points from the top. */
export type Page = { items: { type: string; item: unknown }[]; pageSize: { height: number }; pageMargins: { top: number; bottom: number } };

/**
 * What a text says of itself so that pages end well: `h…` a heading, `p…` a paragraph. pdfmake carries the field along to
 * every piece of every line.
 */
export type Keep = `h${number}` | `p${number}`;
type Placed = { y: number; keep: Keep | null };

/**
 * The first text that should have begun a new page: a heading (with the headings right above it) that nothing follows on its
 * page, or a paragraph that leaves one line alone. Null when all pages end well or the fault cannot be helped by a break
 * already made.
 */
export function firstFault(pages: readonly Page[], breaks: ReadonlySet<Keep>): Keep | null {
  const placed = pages.map(linesOf);
  for (const [index, lines] of placed.entries()) {
    const fault = headingAlone(lines, index === placed.length - 1) ?? lineAlone(lines, placed[index + 1] ?? []);
    if (fault !== null && !breaks.has(fault)) return fault;
  }
  return null;
}

function headingAlone(lines: readonly Placed[], isLast: boolean): Keep | null {
  if (isLast) return null;
  let fault: Keep | null = null;
  for (const line of lines.toReversed()) {
    if (line.keep?.startsWith('h') !== true) break;
    fault = line.keep;
  }
  // A page of headings alone has no better place for them.
  return fault !== null && lines[0]?.keep === fault ? null : fault;
}

function lineAlone(lines: readonly Placed[], next: readonly Placed[]): Keep | null {
  const keep = lines.at(-1)?.keep ?? null;
  if (keep?.startsWith('p') !== true || next[0]?.keep !== keep || lines[0]?.keep === keep) return null;
  const before = lines.filter((line) => line.keep === keep).length;
  const after = next.filter((line) => line.keep === keep).length;
  return before === 1 || (after === 1 && before <= 4) ? keep : null;
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
const isPlacedLine = (value: unknown): value is Line & { y: number } => isLine(value) && 'y' in value && typeof value.y === 'number';

const keepOf = (line: Line): Keep | null => line.inlines.find((inline) => inline.keep !== undefined)?.keep ?? null;

/** Table of contents: pdfmake counts the pages of an unbreakable block from 1, so each entry is told the page its heading really stands on. */
export function correctContents(pages: readonly Page[]): void {
  const pageOf = new Map<Keep, number>();
  const entries: Inline[] = [];
  for (const [index, page] of pages.entries()) {
    for (const { type, item } of page.items) {
      if (type !== 'line' || !isLine(item)) continue;
      const keep = keepOf(item);
      if (keep !== null && !pageOf.has(keep) && item.inlines.every((inline) => inline._pageNodeRef === undefined)) pageOf.set(keep, index + 1);
      entries.push(...item.inlines.filter((inline) => inline._pageNodeRef !== undefined));
    }
  }
  for (const { _pageNodeRef: target } of entries) {
    const page = target?.keep === undefined ? undefined : pageOf.get(target.keep);
    if (target !== undefined && page !== undefined) target.positions = [{ pageNumber: page }];
  }
}
