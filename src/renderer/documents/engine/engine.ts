/// <reference path="./pdfmake.d.ts" />
import pdfMake from 'pdfmake/build/pdfmake.js';
import type { TDocumentDefinitions, TFontDictionary } from 'pdfmake/interfaces';
import { tableLayouts } from '../paper/layouts.ts';
import { faces, type Face, type FontFile } from '../fonts/list.ts';
import { installHooks, type LaidOut } from './hooks.ts';
import { firstFault, type Break, type Page } from './paging.ts';

/** A document before it is drawn, the faces its texts need, and the code points that no face has. */
export type Draft = { definition: TDocumentDefinitions; faces: ReadonlySet<Face>; missing: ReadonlySet<number> };
/**
 * Builds the document. Asked again with contents when the first layout is longer than `contentsAbove` pages, and with page
 * breaks before the texts that would end a page badly.
 */
export type Builder = (options: BuildOptions) => Draft;
export type BuildOptions = { withContents: boolean; breaks: ReadonlySet<Break> };
export type FontLoader = (file: FontFile) => Promise<Uint8Array>;
export type RenderHooks = {
  onProgress?: (part: number) => void;
  signal?: AbortSignal;
  /** Waited for before each layout, so that a thread can hear of a cancellation in between. */
  pause?: () => Promise<void>;
};
export type Engine = {
  /**
   * Lays out and draws. The bytes depend on the input alone. `onProgress` hears 0 to 1; rejects with `AbortError` when the
   * signal fires between two steps.
   */
  render(build: Builder, options?: RenderHooks): Promise<{ pdf: Uint8Array<ArrayBuffer>; pageCount: number }>;
};

/** A document of more pages than this gets a table of contents. */
export const contentsAbove = 6;

/** Thrown out of a layout that is to be made again, with what the next one does differently. */
class Again extends Error {
  readonly options: BuildOptions;
  constructor(options: BuildOptions) {
    super('laid out again');
    this.options = options;
  }
}

/** No more than this many page breaks for the sake of beauty. */
const maxBreaks = 14;

const fonts: TFontDictionary = Object.fromEntries(Object.entries(faces).map(([name, { regular, bold }]) =>
  [name, { normal: regular, bold, italics: regular, bolditalics: bold }]));

/** How to lay it out again, or null when it is good. Contents stand on pages of their own, so breaks found without them hold. */
function better(options: BuildOptions, pages: readonly Page[]): BuildOptions | null {
  const fault = options.breaks.size < maxBreaks ? firstFault(pages, options.breaks) : null;
  const withContents = options.withContents || pages.length > contentsAbove;
  if (fault === null && withContents === options.withContents) return null;
  const breaks = new Set(options.breaks);
  if (fault?.drop) breaks.delete(fault.drop);
  if (fault !== null) breaks.add(fault.add);
  return { withContents, breaks };
}

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
  let onLaidOut: LaidOut = () => undefined;
  pdfMake.setFonts(fonts);
  pdfMake.setTableLayouts(tableLayouts);
  pdfMake.setUrlAccessPolicy(() => false);
  pdfMake.localAccessPolicy = () => false;
  await Promise.all([need(faces.Inter.regular), need(faces.Inter.bold)]);
  const probe = await pdfMake.createPdf({ content: '', defaultStyle: { font: 'Inter' } }).getStream();
  installHooks(probe, 'Inter', { onLaidOut: (pages) => onLaidOut(pages) });

  const once = async (draft: Draft, check: LaidOut, onProgress: (part: number) => void): Promise<Uint8Array> => {
    await Promise.all([...draft.faces].flatMap((face) => [need(faces[face].regular), need(faces[face].bold)]));
    onLaidOut = check;
    pdfMake.setProgressCallback(onProgress);
    // pdfmake works on the fonts it is given; a fresh copy keeps one document from touching the next.
    pdfMake.setFonts(structuredClone(fonts));
    return pdfMake.createPdf(draft.definition).getBuffer();
  };

  return {
    async render(build, { onProgress = () => undefined, signal, pause = () => Promise.resolve() } = {}) {
      let pageCount = 0;
      const attempt = async (options: BuildOptions): Promise<Uint8Array> => {
        await pause();
        signal?.throwIfAborted();
        const check: LaidOut = (pages) => {
          signal?.throwIfAborted();
          const again = better(options, pages);
          if (again !== null) throw new Again(again);
          pageCount = pages.length;
          onProgress(0.6);
        };
        try {
          return await once(build(options), check, (part) => onProgress(0.6 + 0.3 * part));
        } catch (error) {
          if (error instanceof Again) return attempt(error.options);
          throw error;
        }
      };
      onProgress(0.1);
      const bytes = await attempt({ withContents: false, breaks: new Set() });
      signal?.throwIfAborted();
      onProgress(1);
      return { pdf: Uint8Array.from(bytes), pageCount };
    },
  };
}
