import { renderPdf, type DocumentRequest } from '../../../../src/renderer/documents/index.ts';
import type { Piece } from '../../pieces.ts';

/** What a paper cost: milliseconds from asking to holding the bytes, and how many there are. */
export type Made = { ms: number; size: number };

declare global {
  interface Window {
    papers: { ours(request: DocumentRequest): Promise<Made>; bare(pieces: readonly Piece[]): Promise<Made> };
  }
}

const worker = new Worker(new URL('./bare.ts', import.meta.url), { type: 'module' });

async function measured(make: () => Promise<Uint8Array>): Promise<Made> {
  const start = performance.now();
  const { byteLength } = await make();
  return { ms: performance.now() - start, size: byteLength };
}

/** Both papers are made in a worker of their own, as the program makes its own. */
window.papers = {
  ours: (request) => measured(async () => (await renderPdf(request)).pdf),
  bare: (pieces) => measured(() => new Promise((done, failed) => {
    worker.addEventListener('message', ({ data }: MessageEvent<Uint8Array>) => done(data), { once: true });
    worker.addEventListener('error', (event) => failed(new Error(event.message)), { once: true });
    worker.postMessage(pieces, []);
  })),
};
