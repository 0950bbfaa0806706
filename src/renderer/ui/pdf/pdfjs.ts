import * as pdfjs from 'pdfjs-dist';
import type { PDFDocumentProxy } from 'pdfjs-dist';

let worker: Worker | null = null;

/** Opens a PDF for drawing. The bytes are copied: pdf.js gives its buffer away to its worker. Rejects when it is no PDF. */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  if (!worker) {
    worker = new Worker(new URL('pdfjs-dist/build/pdf.worker.min.mjs', import.meta.url), { type: 'module', name: 'pdf' });
    pdfjs.GlobalWorkerOptions.workerPort = worker;
  }
  // Scripts, forms and remote parts of a PDF are never run: it is only drawn.
  return pdfjs.getDocument({ data: bytes.slice(), enableXfa: false, useWasm: false, isImageDecoderSupported: false }).promise;
}

export type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
