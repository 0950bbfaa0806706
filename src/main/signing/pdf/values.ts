/** What a PDF object can be. Only as much of PDF as a verifier needs: structure, never content. */
export type PdfValue = null | boolean | number | PdfName | PdfString | PdfRef | PdfKeyword | PdfValue[] | PdfDict | PdfStream;

export class PdfName {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}
/** A string with its place in the file, which a signature's `Contents` is judged by; `start` is -1 inside an object stream. */
export class PdfString {
  readonly bytes: Uint8Array;
  readonly hex: boolean;
  readonly start: number;
  /** One past the closing delimiter. */
  readonly end: number;
  constructor(bytes: Uint8Array, hex: boolean, start: number, end: number) {
    this.bytes = bytes;
    this.hex = hex;
    this.start = start;
    this.end = end;
  }
}
export class PdfRef {
  readonly number: number;
  readonly generation: number;
  constructor(number: number, generation: number) {
    this.number = number;
    this.generation = generation;
  }
}
export class PdfKeyword {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}
/** Keys given twice are remembered: readers disagree on which one counts, so a signature that has them counts for nothing. */
export class PdfDict {
  readonly entries = new Map<string, PdfValue>();
  readonly repeated = new Set<string>();
  get(key: string): PdfValue {
    return this.entries.get(key) ?? null;
  }
}
export class PdfStream {
  readonly dict: PdfDict;
  /** Offset of the first byte of data in the bytes the object was read from. */
  readonly start: number;
  constructor(dict: PdfDict, start: number) {
    this.dict = dict;
    this.start = start;
  }
}

/** The file cannot be understood at this place; the reader tries to repair it or gives the object up. */
export class MalformedPdf extends Error {}

/** A text string: UTF-16 or UTF-8 with a mark, else PDFDocEncoding (taken as Latin-1, which it is for letters). */
export function textOf(value: PdfValue): string | null {
  if (!(value instanceof PdfString)) return null;
  const [first, second, third] = value.bytes;
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(value.bytes.subarray(2));
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(value.bytes.subarray(2));
  if (first === 0xef && second === 0xbb && third === 0xbf) return new TextDecoder().decode(value.bytes.subarray(3));
  return Buffer.from(value.bytes).toString('latin1');
}

export function nameOf(value: PdfValue): string | null {
  return value instanceof PdfName ? value.name : null;
}
