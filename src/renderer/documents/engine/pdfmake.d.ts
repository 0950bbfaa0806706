/**
 * The browser build of pdfmake, of which the published types know only the Node side. It runs in Node as well, with the same
 * bytes.
 */
declare module 'pdfmake/build/pdfmake.js' {
  import type { BufferOptions, CustomTableLayout, TDocumentDefinitions, TFontDictionary } from 'pdfmake/interfaces';

  type Output = { getBuffer(): Promise<Uint8Array>; getStream(): Promise<object> };
  const pdfMake: {
    virtualfs: { existsSync(name: string): boolean; writeFileSync(name: string, bytes: Uint8Array): void };
    localAccessPolicy: (path: string) => boolean;
    setTableLayouts(layouts: Record<string, CustomTableLayout>): void;
    setFonts(fonts: TFontDictionary): void;
    setUrlAccessPolicy(allowed: (url: string) => boolean): void;
    setProgressCallback(progress: ((part: number) => void) | undefined): void;
    createPdf(definition: TDocumentDefinitions, options?: BufferOptions): Output;
  };
  export default pdfMake;
}
