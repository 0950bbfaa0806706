/** A stretch of text in one weight and size (points). */
export type Run = { text: string; size: number; bold: boolean };
export type Piece = ({ kind: 'text' } & Run) | { kind: 'table'; rows: Run[][] };

type Style = { size: number; bold: boolean };
/** Sizes of the program's named styles, so that the peer writes as many lines as the program does. */
const named: Readonly<Record<string, Style>> = {
  heading: { size: 13, bold: true }, subheading: { size: 10.5, bold: true }, title: { size: 18, bold: true },
  small: { size: 8, bold: false }, table: { size: 9, bold: false },
};

/** What a document says, without how it is laid out: its paragraphs and tables in order, each in its weight and size. */
export function piecesOf(node: unknown, above: Style = { size: 10, bold: false }): Piece[] {
  if (Array.isArray(node)) return node.flatMap((part) => piecesOf(part, above));
  if (typeof node !== 'object' || node === null) return [];
  const style = styleOf(node, above);
  if ('table' in node && typeof node.table === 'object' && node.table !== null && 'body' in node.table && Array.isArray(node.table.body)) {
    return [{ kind: 'table', rows: node.table.body.map((row: unknown) => (Array.isArray(row) ? row.map((cell: unknown) => run(cell, style)) : [])) }];
  }
  if ('text' in node) return [{ kind: 'text', ...run(node, style) }];
  return Object.values(node).flatMap((part) => piecesOf(part, style));
}

function styleOf(node: object, above: Style): Style {
  const style = 'style' in node && typeof node.style === 'string' ? named[node.style] ?? above : above;
  return {
    size: 'fontSize' in node && typeof node.fontSize === 'number' ? node.fontSize : style.size,
    bold: 'bold' in node && typeof node.bold === 'boolean' ? node.bold : style.bold,
  };
}

const run = (node: unknown, above: Style): Run => ({ text: plain(node), ...(typeof node === 'object' && node !== null ? styleOf(node, above) : above) });

function plain(node: unknown): string {
  if (typeof node === 'string') return node;
  if (Array.isArray(node)) return node.map(plain).join('');
  if (typeof node !== 'object' || node === null) return '';
  if ('text' in node) return plain(node.text);
  return 'stack' in node && Array.isArray(node.stack) ? node.stack.map(plain).join('\n') : '';
}
