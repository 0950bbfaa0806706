import type { Content, ContentText, StyleDictionary, TableCell } from 'pdfmake/interfaces';
import { splitOf, type Keep } from '../engine/paging.ts';
import { narrow, parted, type Run } from '../text/runs.ts';
import { hairline, ink, muted, onColour, ruleColour } from './colour.ts';
import type { Writer } from './writer.ts';

/** Sizes of look.md's paper in points; 1 mm is 2.8346 pt. */
export const mm = (millimetres: number): number => millimetres * 2.834_645_7;
export const margin = mm(22);
/** Inter stands 1.21 of its size high; this makes 10 on 14. */
export const bodyLine = 14 / 12.1;
export const tableSize = 9;
/** Room above the head of a section, in points. */
export const sectionGap = 18;

export const text = (writer: Writer, value: string, style: Partial<ContentText> = {}): ContentText => ({
  ...style,
  text: writer.runs(value),
});

/** A name or a value: as a text, but its long words break rather than push the page's columns apart. */
export const named = (writer: Writer, value: string, style: Partial<ContentText> = {}): ContentText =>
  text(writer, narrow(value), style);

/** A text that asks for its page to end well; see `engine/paging.ts`. */
export function kept(
  writer: Writer,
  kind: 'h' | 'p',
  value: string,
  style: Partial<ContentText> = {},
): Kept {
  return marked(writer, writer.name(kind), writer.runs(value), style);
}

type Kept = ContentText & { keep: Keep };

function marked(writer: Writer, keep: Keep, runs: readonly Run[], style: Partial<ContentText>): Kept {
  const node: Kept = { ...style, text: runs.map((run) => ({ ...run, keep })), keep };
  return writer.breaks.has(keep) ? { ...atTop(node), pageBreak: 'before' } : node;
}

/** A block that opens a page stands at its upper margin: the room above it parted it from what is on another page now. */
function atTop(block: Kept): Kept {
  const { margin: room } = block;
  return Array.isArray(room) && room.length === 4 ? { ...block, margin: [room[0], 0, room[2], room[3]] } : block;
}

/** A section's first sentence: like a head it never ends a page, but stays with the list or table that it introduces. */
export const lead = (writer: Writer, value: string, style: Partial<ContentText> = {}): Content => kept(writer, 'h', value, style);

/** A user's paragraphs: a blank line parts them, one that starts in a right-to-left script stands at the right margin. */
export function prose(writer: Writer, value: string, style: Partial<ContentText> = {}): Content[] {
  return value
    .split(/\n{2,}/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => paragraph(writer, part, style));
}

/** Short ones stay whole; a longer one that would leave a line alone begins a new page, or parts a line earlier. */
export function paragraph(writer: Writer, value: string, style: Partial<ContentText> = {}): Content {
  const look: Partial<ContentText> = {
    style: 'prose',
    margin: [0, 0, 0, 6],
    ...(writer.fromRight(value) ? { alignment: 'right' } : {}),
    ...style,
  };
  const keep = writer.name('p');
  const runs = writer.runs(value);
  const split = splitOf(keep, writer.breaks);
  if (split !== null) {
    const [first, second] = parted(runs, split);
    return {
      stack: [marked(writer, keep, first, { ...look, margin: 0 }), { ...marked(writer, keep, second, look), pageBreak: 'before' }],
    };
  }
  const node = marked(writer, keep, runs, look);
  return roomOf(value) <= 280 ? { stack: [node], unbreakable: true } : node;
}

/**
 * Characters of room a text takes, a line end counting as a line. pdfmake loses what a whole block has beyond one page, so
 * only small ones are kept whole.
 */
const roomOf = (value: string): number => value.length + 90 * (value.match(/[\n\u{2028}\u{2029}\r\v\f]/gu)?.length ?? 0);

/** A section: its head with a first block that stays on its page, and the rest. */
export function section(writer: Writer, title: string, blocks: readonly Content[]): Content[] {
  return blocks.length === 0 ? [] : [...heading(writer, title), ...blocks];
}

/** 13 pt over a hairline that starts in the brand colour. */
function heading(writer: Writer, title: string): Content[] {
  return [
    listedHeading(writer, title, { style: 'heading', margin: [0, sectionGap, 0, 0] }),
    {
      canvas: [
        { type: 'line', x1: 0, y1: 0, x2: writer.width, y2: 0, lineWidth: 0.5, lineColor: hairline },
        { type: 'rect', x: 0, y: -0.75, w: 34, h: 1.5, color: ruleColour(writer.brand) },
      ],
      margin: [0, 5, 0, 9],
    },
  ];
}

/** A head that the table of contents and the reader's bookmarks know. */
export function listedHeading(writer: Writer, title: string, style: Partial<ContentText>): Content {
  const node = kept(writer, 'h', title, style);
  writer.sections.push({ title, keep: node.keep });
  return { ...node, id: node.keep, outline: true, outlineText: title };
}

/** 10.5 pt, without a rule. */
export const subheading = (writer: Writer, title: string): Content =>
  kept(writer, 'h', title, { style: 'subheading', margin: [0, 6, 0, 5] });

/** The same for a clause, which the table of contents lists. */
export function clauseHeading(writer: Writer, title: string): Content {
  const node = kept(writer, 'h', title, { style: 'subheading', margin: [0, 6, 0, 5] });
  writer.clauses.push({ title, keep: node.keep });
  return { ...node, id: node.keep };
}

export const bullets = (writer: Writer, items: readonly string[]): Content => ({
  ul: items
    .filter((item) => item.trim() !== '')
    .map((item) => text(writer, item.trim(), { margin: [2, 0, 0, 4], style: 'prose' })),
  markerColor: ruleColour(writer.brand),
  margin: [0, 0, 0, 4],
});

export type Column = { title: string; width: number | '*' | 'auto'; align?: 'right' };
export type Cell = string | ContentText | Content[];

/**
 * A table of hairlines whose head comes again on every page and whose rows stay whole. Figures stand in columns of equal
 * width.
 */
export function table(
  writer: Writer,
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  options: { total?: boolean } = {},
): Content {
  const lastRow = rows.length;
  const cell = (value: Cell, index: number, row: number): TableCell => {
    const isTotal = options.total === true && row === lastRow;
    const style: Partial<ContentText> = {
      ...(columns[index]?.align === 'right' ? { alignment: 'right', fontFeatures: ['tnum'], noWrap: true } : {}),
      ...(isTotal ? { bold: true, color: onColour(writer.brand) } : {}),
    };
    const ground = isTotal ? { fillColor: writer.brand } : {};
    if (Array.isArray(value)) return { stack: value, ...ground };
    return typeof value === 'string' ? { ...text(writer, value, style), ...ground } : { ...style, ...value, ...ground };
  };
  const head = columns.map((column) =>
    text(writer, column.title, {
      bold: true,
      fontSize: 8,
      color: muted,
      ...(column.align === 'right' ? { alignment: 'right' } : {}),
    }),
  );
  const lines = rows.map((row) => linesOf(row, columns));
  const smallRows = lines.every((count) => count <= 20);
  const withHead = columns.some((column) => column.title !== '');
  const isSmall = rows.length <= 9 && lines.reduce((sum, count) => sum + count, 0) <= 24;
  return {
    table: {
      headerRows: withHead ? 1 : 0,
      ...(withHead && smallRows ? { keepWithHeaderRows: 1 } : {}),
      dontBreakRows: smallRows,
      widths: columns.map((column) => column.width),
      body: [
        ...(withHead ? [head] : []),
        ...rows.map((row, index) => row.map((value, column) => cell(value, column, index + 1))),
      ],
    },
    layout: 'hairlines',
    style: 'table',
    unbreakable: isSmall,
    margin: [0, 0, 0, 10],
  };
}

/** Points a table has between the margins of the narrower paper, and what a letter of 10 pt takes at most on average. */
const tableWidth = 460;
const letterWidth = 5.6;

/** Lines the highest cell of a row takes in its column, guessed rather too high: a whole block that is higher than a page is lost. */
function linesOf(row: readonly Cell[], columns: readonly Column[]): number {
  const fixed = columns.reduce((sum, { width }) => sum + (typeof width === 'number' ? width : 0), 0);
  const stars = columns.filter(({ width }) => typeof width !== 'number').length;
  const star = (tableWidth - fixed) / Math.max(1, stars);
  return Math.max(1, ...row.map((cell, index) => {
    const width = columns[index]?.width;
    const letters = Math.max(6, (typeof width === 'number' ? width : star) / letterWidth);
    const parts: readonly Content[] = Array.isArray(cell) ? cell : [cell];
    return parts.reduce<number>((sum, part) => sum + Math.max(1, Math.ceil(roomOfContent(part) / letters)), 0);
  }));
}

const roomOfContent = (value: Content): number => {
  if (typeof value === 'string') return roomOf(value);
  if (typeof value !== 'object' || !('text' in value) || !Array.isArray(value.text)) return 0;
  return value.text.reduce<number>(
    (sum, part) => sum + (typeof part === 'object' && 'text' in part && typeof part.text === 'string' ? roomOf(part.text) : 0),
    0,
  );
};

/** Label and value, a row each; rows without a value are left out. Null when none is left. */
export function facts(writer: Writer, rows: readonly (readonly [label: string, value: string | null])[]): Content | null {
  const filled = rows.flatMap(([label, value]) => (value === null || value.trim() === '' ? [] : [[label, value] as const]));
  if (filled.length === 0) return null;
  return table(
    writer,
    [
      { title: '', width: 138 },
      { title: '', width: '*' },
    ],
    filled.map(([label, value]) => [text(writer, label, { color: muted }), named(writer, value)]),
  );
}

export const styles: StyleDictionary = {
  prose: { fontSize: 10, lineHeight: bodyLine },
  heading: { fontSize: 13, bold: true, color: ink },
  subheading: { fontSize: 10.5, bold: true, color: ink },
  title: { fontSize: 18, bold: true, color: ink },
  small: { fontSize: 8, color: muted },
  table: { fontSize: tableSize, lineHeight: 1.12 },
};
