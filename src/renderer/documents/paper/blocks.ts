import type { Content, ContentText, TableCell } from 'pdfmake/interfaces';
import { hairline, ink, muted, onColour, ruleColour } from './colour.ts';
import type { Writer } from './writer.ts';

/** Sizes of look.md's paper in points; 1 mm is 2.8346 pt. */
export const mm = (millimetres: number): number => millimetres * 2.834_645_7;
export const margin = mm(22);
/** Inter stands 1.21 of its size high; this makes 10 on 14. */
export const bodyLine = 14 / 12.1;
export const tableSize = 9;

export const text = (writer: Writer, value: string, style: Partial<ContentText> = {}): ContentText => ({ ...style, text: writer.runs(value) });

/** A user's paragraphs: a blank line parts them, one that starts in a right-to-left script stands at the right margin. */
export function prose(writer: Writer, value: string, style: Partial<ContentText> = {}): Content[] {
  return value.split(/\n{2,}/).map((part) => part.trim()).filter((part) => part !== '').map((part) => paragraph(writer, part, style));
}

/** Short ones stay whole; of longer ones `keepTogether` moves a lonely line. */
export function paragraph(writer: Writer, value: string, style: Partial<ContentText> = {}): Content {
  const node = text(writer, value, { style: 'prose', margin: [0, 0, 0, 6], ...(writer.fromRight(value) ? { alignment: 'right' } : {}), ...style });
  return value.length < 280 ? { stack: [node], unbreakable: true } : node;
}

/** A section's head: 13 pt over a hairline that starts in the brand colour. `first` stays on its page with it. */
export function section(writer: Writer, title: string, blocks: readonly Content[]): Content[] {
  const [first, ...rest] = blocks;
  if (first === undefined) return [];
  return [...keepWith(heading(writer, title), first), ...rest];
}

function heading(writer: Writer, title: string): Content {
  return {
    stack: [
      text(writer, title, { style: 'heading', tocItem: true, tocStyle: { fontSize: 10 }, tocMargin: [0, 2, 0, 2] }),
      {
        canvas: [
          { type: 'line', x1: 0, y1: 0, x2: writer.width, y2: 0, lineWidth: 0.5, lineColor: hairline },
          { type: 'rect', x: 0, y: -0.75, w: 34, h: 1.5, color: ruleColour(writer.brand) },
        ],
        margin: [0, 5, 0, 9],
      },
    ],
    headlineLevel: 1,
    margin: [0, 18, 0, 0],
  };
}

/** 10.5 pt, without a rule. */
export function subheading(writer: Writer, title: string, first: Content): Content[] {
  return keepWith({ ...text(writer, title, { style: 'subheading' }), headlineLevel: 2 }, first);
}

const isSmall = (content: Content): boolean => {
  const size = JSON.stringify(content, (key, value: unknown) => (key === 'layout' || key === 'image' ? undefined : value)).length;
  return size < 3_500;
};

/** A head and what follows stay together: as one block where that is small, else by `keepTogether`. */
function keepWith(head: Content, first: Content): Content[] {
  if (!isSmall(first)) return [head, first];
  if (typeof head === 'object' && 'headlineLevel' in head) delete head.headlineLevel;
  return [{ stack: [head, first], unbreakable: true }];
}

export const bullets = (writer: Writer, items: readonly string[]): Content => ({
  ul: items.filter((item) => item.trim() !== '').map((item) => text(writer, item.trim(), { margin: [2, 0, 0, 4], style: 'prose' })),
  markerColor: ruleColour(writer.brand),
  margin: [0, 0, 0, 4],
});

export type Column = { title: string; width: number | '*' | 'auto'; align?: 'right' };
export type Cell = string | ContentText | Content[];

/** A table of hairlines whose head comes again on every page and whose rows stay whole. Figures stand in columns of equal width. */
export function table(writer: Writer, columns: readonly Column[], rows: readonly (readonly Cell[])[], options: { total?: boolean } = {}): Content {
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
  const head = columns.map((column) => text(writer, column.title, {
    bold: true, fontSize: 8, color: muted, ...(column.align === 'right' ? { alignment: 'right' } : {}),
  }));
  const withHead = columns.some((column) => column.title !== '');
  return {
    table: {
      headerRows: withHead ? 1 : 0,
      ...(withHead ? { keepWithHeaderRows: 1 } : {}),
      dontBreakRows: rows.every((row) => rowLength(row) < 1_500),
      widths: columns.map((column) => column.width),
      body: [...(withHead ? [head] : []), ...rows.map((row, index) => row.map((value, column) => cell(value, column, index + 1)))],
    },
    layout: 'hairlines',
    style: 'table',
    margin: [0, 0, 0, 12],
  };
}

const rowLength = (row: readonly Cell[]): number => row.reduce((sum, value) => sum + (typeof value === 'string' ? value.length : 200), 0);

/** Label and value, a row each; rows without a value are left out. Null when none is left. */
export function facts(writer: Writer, rows: readonly (readonly [label: string, value: string | null])[]): Content | null {
  const filled = rows.flatMap(([label, value]) => (value === null || value.trim() === '' ? [] : [[label, value] as const]));
  if (filled.length === 0) return null;
  return table(writer, [{ title: '', width: 138 }, { title: '', width: '*' }],
    filled.map(([label, value]) => [text(writer, label, { color: muted }), value]));
}

/** Hairlines between rows, none at the sides; a total carries its own ground. */
export const tableLayouts = {
  hairlines: {
    hLineWidth: (index: number, node: { table: { body: unknown[] } }): number => (index === 0 && node.table.body.length > 0 ? 0 : 0.5),
    vLineWidth: (): number => 0,
    hLineColor: (): string => hairline,
    paddingLeft: (index: number): number => (index === 0 ? 4 : 8),
    paddingRight: (): number => 4,
    paddingTop: (): number => 5,
    paddingBottom: (): number => 5,
  },
};

export const styles = {
  prose: { fontSize: 10, lineHeight: bodyLine },
  heading: { fontSize: 13, bold: true, color: ink },
  subheading: { fontSize: 10.5, bold: true, color: ink, margin: [0, 6, 0, 5] },
  title: { fontSize: 18, bold: true, color: ink },
  small: { fontSize: 8, color: muted },
  table: { fontSize: tableSize, lineHeight: 1.12 },
} as const;
