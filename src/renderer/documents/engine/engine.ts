/// <reference path="./pdfmake.d.ts" />
import pdfMake from 'pdfmake/build/pdfmake.js';
import type { TDocumentDefinitions, TFontDictionary } from 'pdfmake/interfaces';
import { faces, type Face, type FontFile } from '../fonts/list.ts';
import { installHooks } from './hooks.ts';

/** A document before it is drawn, and the faces its texts need. */
export type Draft = { definition: TDocumentDefinitions; faces: ReadonlySet<Face> };
/** Builds the document; asked a second time with contents when the first layout is longer than `contentsAbove` pages. */
export type Builder = (options: { withContents: boolean }) => Draft;
export type FontLoader = (file: FontFile) => Promise<Uint8Array>;
export type Engine = {
  /**
   * Lays out and draws. The bytes depend on the input alone. `onProgress` hears 0 to 1; rejects with `AbortError` when the
   * signal fires between two steps.
   */
  render(build: Builder, options?: { onProgress?: (part: number) => void; signal?: AbortSignal }): Promise<{ pdf: Uint8Array; pageCount: number }>;
};

/** A document of more pages than this gets a table of contents. */
export const contentsAbove = 6;

class TooLong extends Error {}

const fonts: TFontDictionary = Object.fromEntries(Object.entries(faces).map(([name, { regular, bold }]) =>
  [name, { normal: regular, bold, italics: regular, bolditalics: bold }]));

/** One engine a thread: pdfmake keeps its settings globally. Fonts come in by `loadFont`, each once and when first needed. */
export async function createEngine(loadFont: FontLoader): Promise<Engine> {
  const loaded = new Map<FontFile, Promise<void>>();
  const need = (file: FontFile): Promise<void> => {
    const already = loaded.get(file);
    if (already !== undefined) return already;
    const loading = loadFont(file).then((bytes) => pdfMake.virtualfs.writeFileSync(file, bytes));
    loading.catch(() => loaded.delete(file));
    loaded.set(file, loading);
    return loading;
  };
  let onLaidOut: (pageCount: number) => void = () => undefined;
  pdfMake.setFonts(fonts);
  pdfMake.setUrlAccessPolicy(() => false);
  pdfMake.localAccessPolicy = () => false;
  await Promise.all([need(faces.Inter.regular), need(faces.Inter.bold)]);
  const probe = await pdfMake.createPdf({ content: '', defaultStyle: { font: 'Inter' } }).getStream();
  installHooks(probe, 'Inter', { onLaidOut: (pageCount) => onLaidOut(pageCount) });

  const once = async (draft: Draft, check: (pageCount: number) => void, onProgress: (part: number) => void): Promise<Uint8Array> => {
    await Promise.all([...draft.faces].flatMap((face) => [need(faces[face].regular), need(faces[face].bold)]));
    onLaidOut = check;
    pdfMake.setProgressCallback(onProgress);
    // pdfmake works on the fonts it is given; a fresh copy keeps one document from touching the next.
    pdfMake.setFonts(structuredClone(fonts));
    return pdfMake.createPdf(draft.definition).getBuffer();
  };

  return {
    async render(build, { onProgress = () => undefined, signal } = {}) {
      let pageCount = 0;
      const check = (withContents: boolean) => (pages: number): void => {
        signal?.throwIfAborted();
        if (!withContents && pages > contentsAbove) throw new TooLong();
        pageCount = pages;
        onProgress(0.6);
      };
      const drawing = (part: number): void => onProgress(0.6 + 0.3 * part);
      signal?.throwIfAborted();
      onProgress(0.1);
      const bytes = await once(build({ withContents: false }), check(false), drawing).catch((error: unknown) => {
        if (!(error instanceof TooLong)) throw error;
        signal?.throwIfAborted();
        return once(build({ withContents: true }), check(true), drawing);
      });
      signal?.throwIfAborted();
      onProgress(1);
      return { pdf: Uint8Array.from(bytes), pageCount };
    },
  };
}
