import type { PDFDocumentProxy } from './pdfjs.ts';

/** Where a heading stands: its page from 1, and how far down it, 0 to 1. */
export type Place = { page: number; down: number };

/** Where the bookmarks say that a heading is; the top for null, null for one that the document does not have. */
export async function placeOf(pdf: PDFDocumentProxy, heading: string | null): Promise<Place | null> {
  if (heading === null) return { page: 1, down: 0 };
  const entry = ((await pdf.getOutline()) ?? []).find((one) => one.title === heading);
  const target = typeof entry?.dest === 'string' ? await pdf.getDestination(entry.dest) : entry?.dest;
  const ref: unknown = target?.[0];
  if (!target || !isRef(ref)) return null;
  const page = (await pdf.getPageIndex(ref)) + 1;
  const [, bottom = 0, , top = 0] = (await pdf.getPage(page)).view;
  const y: unknown = target[3];
  return { page, down: typeof y === 'number' && top > bottom ? Math.min(1, Math.max(0, (top - y) / (top - bottom))) : 0 };
}

const isRef = (value: unknown): value is { num: number; gen: number } =>
  typeof value === 'object' && value !== null && 'num' in value && typeof value.num === 'number' && 'gen' in value && typeof value.gen === 'number';
