/// <reference types="vite/client" />
/// <reference path="./pdfkit.d.ts" />
import PDFDocument from 'pdfkit/js/pdfkit.standalone.js';
import regularUrl from '@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf?url';
import boldUrl from '@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf?url';
import type { Piece, Run } from '../../pieces.ts';

const bytesOf = async (url: string): Promise<ArrayBuffer> => (await fetch(url)).arrayBuffer();
const fonts = Promise.all([bytesOf(regularUrl), bytesOf(boldUrl)]);

/** The pieces written with pdfkit alone: no bidi, no choice of faces, no page that ends well, no contents, no running head. */
function write(pieces: readonly Piece[], [regular, bold]: readonly [ArrayBuffer, ArrayBuffer]): Promise<Blob> {
  return new Promise((done, failed) => {
    const document = new PDFDocument({ size: 'A4', margin: 62, font: '' });
    const parts: Uint8Array<ArrayBuffer>[] = [];
    document.on('data', (part: Uint8Array<ArrayBuffer>) => parts.push(part));
    document.on('end', () => done(new Blob(parts)));
    document.on('error', failed);
    document.registerFont('regular', regular);
    document.registerFont('bold', bold);
    for (const piece of pieces) {
      if (piece.kind === 'text') set(document, piece).text(piece.text);
      else for (const row of piece.rows) tableRow(document, row);
    }
    document.end();
  });
}

const set = (document: PDFKit.PDFDocument, { size, bold }: Run): PDFKit.PDFDocument => document.font(bold ? 'bold' : 'regular').fontSize(size);

/** A row by hand: cells of equal width and a line below. pdfkit's own `table()` measures every cell several times and would flatter us. */
function tableRow(document: PDFKit.PDFDocument, row: readonly Run[]): void {
  const { left, right } = document.page.margins;
  const width = (document.page.width - left - right) / Math.max(1, row.length);
  const height = Math.max(0, ...row.map((cell) => set(document, cell).heightOfString(cell.text, { width })));
  if (document.y + height > document.page.maxY()) document.addPage();
  const top = document.y;
  for (const [index, cell] of row.entries()) set(document, cell).text(cell.text, left + index * width, top, { width });
  document.moveTo(left, top + height).lineTo(document.page.width - right, top + height).stroke();
  document.x = left;
  document.y = top + height;
}

self.addEventListener('message', ({ data }: MessageEvent<readonly Piece[]>) => {
  void fonts.then((loaded) => write(data, loaded)).then((pdf) => pdf.arrayBuffer()).then((pdf) => self.postMessage(new Uint8Array(pdf), { transfer: [pdf] }));
});
