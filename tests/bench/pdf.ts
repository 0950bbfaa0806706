import PDFDocument from 'pdfkit';
import { fontFromDisk, nodeEngine } from '../support/pdf.ts';
import { clientAContent, sequentialIds } from '../fixtures/agreements.ts';
import { agreementRequest } from '../fixtures/documents.ts';
import { build } from '../../src/renderer/documents/build.ts';

/** `ours` and `peer` in the unit the name says; `ratio` is `ours / peer`, to be at most `limit`. */
export type Figure = { name: string; ours: number; peer: number; ratio: number; limit: number };

const rounds = 9;
const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

type Piece = { kind: 'text'; text: string; size: number } | { kind: 'table'; rows: string[][] };

/** What a document says, without how it looks: its paragraphs and tables in order. */
function piecesOf(node: unknown): Piece[] {
  if (Array.isArray(node)) return node.flatMap(piecesOf);
  if (typeof node !== 'object' || node === null) return [];
  if (
    'table' in node &&
    typeof node.table === 'object' &&
    node.table !== null &&
    'body' in node.table &&
    Array.isArray(node.table.body)
  ) {
    const rows = node.table.body.map((row: unknown) => (Array.isArray(row) ? row.map(plain) : []));
    return [{ kind: 'table', rows }];
  }
  if ('text' in node) {
    const size = 'style' in node && node.style === 'heading' ? 13 : 10;
    return [{ kind: 'text', text: plain(node), size }];
  }
  return Object.values(node).flatMap(piecesOf);
}

function plain(node: unknown): string {
  if (typeof node === 'string') return node;
  if (Array.isArray(node)) return node.map(plain).join('');
  if (typeof node !== 'object' || node === null) return '';
  if ('text' in node) return plain(node.text);
  return 'stack' in node ? plain(node.stack) : '';
}

/**
 * The same text and tables written with pdfkit alone: no bidi, no faces, no page that ends well, no contents, no running
 * head.
 */
function bare(pieces: readonly Piece[], font: Buffer): Promise<number> {
  return new Promise((done, failed) => {
    const document = new PDFDocument({ size: 'A4', margin: 62, font: '' });
    let size = 0;
    document.on('data', (chunk: Buffer) => {
      size += chunk.length;
    });
    document.on('end', () => done(size));
    document.on('error', failed);
    document.registerFont('body', font);
    document.font('body');
    for (const piece of pieces) {
      if (piece.kind === 'text') document.fontSize(piece.size).text(piece.text);
      else for (const row of piece.rows) tableRow(document.fontSize(9), row);
    }
    document.end();
  });
}

/**
 * A row by hand: cells of equal width and a line below. pdfkit's own `table()` measures every cell several times and would
 * flatter us.
 */
function tableRow(document: PDFKit.PDFDocument, row: readonly string[]): void {
  const { left, right } = document.page.margins;
  const width = (document.page.width - left - right) / Math.max(1, row.length);
  const heights = row.map((cell) => document.heightOfString(cell, { width }));
  const height = Math.max(0, ...heights);
  if (document.y + height > document.page.maxY()) document.addPage();
  const top = document.y;
  for (const [index, cell] of row.entries()) document.text(cell, left + index * width, top, { width });
  document
    .moveTo(left, top + height)
    .lineTo(document.page.width - right, top + height)
    .stroke();
  document.x = left;
  document.y = top + height;
}

/**
 * The scope of work of client A in the program's engine, against bare pdfkit; both in this process, each after a first
 * document.
 */
export async function run(): Promise<Figure[]> {
  const engine = await nodeEngine();
  const request = agreementRequest(clientAContent(sequentialIds()));
  const pieces = piecesOf(build(request, { withContents: false, breaks: new Set() }).definition.content);
  const font = Buffer.from(await fontFromDisk('Inter_400Regular.ttf'));
  const ours: number[] = [];
  const peer: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const mine = await timed(() => engine.render((options) => build(request, options)));
    const theirs = await timed(() => bare(pieces, font));
    if (round > 0) {
      ours.push(mine);
      peer.push(theirs);
    }
  }
  const [a, b] = [median(ours), median(peer)];
  return [{ name: 'scope-of-work PDF, ms', ours: Math.round(a), peer: Math.round(b), ratio: a / b, limit: 2 }];
}
