import type { Language } from '../../../domain/common/text.ts';
import type { Break, Keep } from '../engine/paging.ts';
import type { Face } from '../fonts/list.ts';
import { readsFromRight, runs, type Run } from '../text/runs.ts';
import { documentText, type DocumentWords } from '../words.ts';

/**
 * What every part of a document writes with: words in the reader's language, the brand, and a pen that notes the faces it
 * needs.
 */
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
  /** The next name by which pages end well (`engine/paging.ts`). */
  name(kind: 'h' | 'p'): Keep;
  /** Texts that were found to need a new page. */
  breaks: ReadonlySet<Break>;
  /** Heads of sections so far, for the table of contents. */
  sections: Listed[];
  /** Heads of clauses so far, which the table of contents lists in smaller letters. */
  clauses: Listed[];
  /** Asks for a face by name (the signature face). */
  use(face: Face): Face;
};

/** A head as the table of contents names it. */
export type Listed = { title: string; keep: Keep };

type WriterOptions = { language: Language; brand: string; width: number; breaks: ReadonlySet<Break> };

export function createWriter({ language, brand, width, breaks }: WriterOptions): Writer {
  let named = 0;
  const faces = new Set<Face>(['Inter']);
  const missing = new Set<number>();
  return {
    language,
    brand,
    width,
    faces,
    missing,
    breaks,
    sections: [],
    clauses: [],
    words: documentText(language),
    runs(text) {
      const made = runs(text, (codePoint) => missing.add(codePoint));
      for (const run of made) if (run.font !== undefined) faces.add(run.font);
      return made;
    },
    fromRight: readsFromRight,
    name(kind) {
      named += 1;
      return `${kind}${named}`;
    },
    use(face) {
      faces.add(face);
      return face;
    },
  };
}
