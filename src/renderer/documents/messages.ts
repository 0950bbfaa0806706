import type { DocumentRequest } from './request.ts';

/** What the worker is told and what it answers; `id` pairs them. */
export type ToWorker = { type: 'render'; id: number; request: DocumentRequest } | { type: 'cancel'; id: number };

export type FromWorker =
  | { type: 'progress'; id: number; part: number }
  | { type: 'done'; id: number; document: RenderedDocument }
  | { type: 'failed'; id: number; code: 'cancelled' | 'fonts' | 'failed'; message: string };

export type RenderedDocument = {
  pdf: Uint8Array<ArrayBuffer>;
  pageCount: number;
  /** Code points that no face has, each shown as `[U+XXXX]`: to be told to the user before the paper goes out. */
  missing: number[];
};
