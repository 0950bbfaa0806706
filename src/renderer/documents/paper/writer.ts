import type { Language } from '../../../domain/common/text.ts';
import type { Face } from '../fonts/list.ts';
import { readsFromRight, runs, type Run } from '../text/runs.ts';
import { documentText, type DocumentWords } from '../words.ts';

/** What every part of a document writes with: words in the reader's language, the brand, and a pen that notes the faces it needs. */
export type Writer = {
  language: Language;
  words: DocumentWords;
  brand: string;
  /** Between the margins, in points. */
  width: number;
  /** Any text as runs. */
  runs(text: string): Run[];
  /** Whether a text is a right-to-left paragraph. */
  fromRight(text: string): boolean;
  faces: ReadonlySet<Face>;
  /** Code points that no face has; each shows as `[U+XXXX]`. */
  missing: ReadonlySet<number>;
  /** Asks for a face by name (the signature face). */
  use(face: Face): Face;
};

export function createWriter({ language, brand, width }: { language: Language; brand: string; width: number }): Writer {
  const faces = new Set<Face>(['Inter']);
  const missing = new Set<number>();
  return {
    language, brand, width, faces, missing,
    words: documentText(language),
    runs(text) {
      const made = runs(text, (codePoint) => missing.add(codePoint));
      for (const run of made) if (run.font !== undefined) faces.add(run.font);
      return made;
    },
    fromRight: readsFromRight,
    use(face) {
      faces.add(face);
      return face;
    },
  };
}
