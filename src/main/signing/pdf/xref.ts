import { CodedError } from '../../../bridge/result.ts';
import { Lexer, type Budget } from './lexer.ts';
import { decoded, streamBytes } from './streams.ts';
import { MalformedPdf, PdfDict, PdfKeyword, PdfRef, PdfStream, nameOf, type PdfValue } from './values.ts';

/** Where an object lies: at an offset, inside an object stream, or nowhere (deleted). */
export type Entry =
  | { readonly kind: 'at'; readonly offset: number; readonly generation: number }
  | { readonly kind: 'in'; readonly stream: number; readonly index: number }
  | { readonly kind: 'free' };
export type Table = { readonly entries: Map<number, Entry>; readonly trailer: PdfDict };

const maxObjects = 500_000;
const maxSections = 1_000;

/** Follows `startxref` through every section, the newest first. Throws MalformedPdf where a reader would start repairing. */
export function readTable(bytes: Uint8Array, budget: Budget): Table {
  const entries = new Map<number, Entry>();
  const seen = new Set<number>();
  const pending = [startOffset(bytes, budget)];
  let trailer: PdfDict | null = null;
  for (let offset = pending.shift(); offset !== undefined; offset = pending.shift()) {
    if (seen.has(offset)) continue;
    seen.add(offset);
    if (seen.size > maxSections) throw new CodedError('pdf-too-complex', 'too many revisions');
    const lexer = new Lexer(bytes, offset, budget);
    const first = lexer.token();
    const section = first instanceof PdfKeyword && first.text === 'xref' ? readClassic(lexer, entries) : readStream(
      bytes, offset, budget, entries,
    );
    trailer ??= section;
    // A hybrid file: what the stream says comes before the older sections.
    for (const key of ['XRefStm', 'Prev']) {
      const next = section.get(key);
      if (next === null) continue;
      if (typeof next !== 'number' || !Number.isSafeInteger(next) || next < 0 || next >= bytes.byteLength) {
        throw new MalformedPdf(`bad ${key}`);
      }
      pending.push(next);
    }
  }
  if (trailer === null) throw new MalformedPdf('no trailer');
  return { entries, trailer };
}

export function addEntry(entries: Map<number, Entry>, number: number, entry: Entry): void {
  if (!entries.has(number)) entries.set(number, entry);
  if (entries.size > maxObjects) throw new CodedError('pdf-too-complex', 'too many objects');
}

function startOffset(bytes: Uint8Array, budget: Budget): number {
  const tail = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = tail.lastIndexOf('startxref', undefined, 'latin1');
  if (found === -1 || found < bytes.byteLength - 1024) throw new MalformedPdf('no startxref');
  const offset = new Lexer(bytes, found + 9, budget).token();
  if (typeof offset !== 'number' || !Number.isSafeInteger(offset) || offset < 0 || offset >= bytes.byteLength) {
    throw new MalformedPdf('bad startxref');
  }
  return offset;
}

function readClassic(lexer: Lexer, entries: Map<number, Entry>): PdfDict {
  for (;;) {
    const first = lexer.token();
    if (first instanceof PdfKeyword && first.text === 'trailer') break;
    const length = lexer.token();
    if (typeof first !== 'number' || typeof length !== 'number' || first < 0 || length < 0) {
      throw new MalformedPdf('bad cross-reference section');
    }
    for (let index = 0; index < length; index += 1) {
      const [offset, generation, kind] = [lexer.token(), lexer.token(), lexer.token()];
      if (typeof offset !== 'number' || typeof generation !== 'number' || !(kind instanceof PdfKeyword)) {
        throw new MalformedPdf('bad entry');
      }
      if (kind.text === 'n') addEntry(entries, first + index, { kind: 'at', offset, generation });
      else if (kind.text === 'f') addEntry(entries, first + index, { kind: 'free' });
      else throw new MalformedPdf('bad entry');
    }
  }
  const trailer = lexer.value();
  if (!(trailer instanceof PdfDict)) throw new MalformedPdf('no trailer');
  return trailer;
}

function readStream(bytes: Uint8Array, offset: number, budget: Budget, entries: Map<number, Entry>): PdfDict {
  const stream = objectAt(bytes, offset, budget)?.value;
  if (!(stream instanceof PdfStream) || nameOf(stream.dict.get('Type')) !== 'XRef') {
    throw new MalformedPdf('no cross-reference here');
  }
  const data = decoded(streamBytes(bytes, stream, stream.dict.get('Length')), stream.dict, budget);
  const widths = numbers(stream.dict.get('W'));
  if (widths.length !== 3 || widths.some((width) => width > 8)) throw new MalformedPdf('bad widths');
  const ranges = stream.dict.get('Index') === null ? [
    0, numbers([stream.dict.get('Size')])[0] ?? 0,
  ] : numbers(stream.dict.get('Index'));
  const row = widths.reduce((sum, width) => sum + width, 0);
  let at = 0;
  for (let range = 0; range + 1 < ranges.length; range += 2) {
    for (let index = 0; index < (ranges[range + 1] ?? 0); index += 1) {
      if (row === 0 || at + row > data.byteLength) return stream.dict;
      const [kind, second, third] = fields(data, at, widths);
      at += row;
      const number = (ranges[range] ?? 0) + index;
      if (widths[0] === 0 || kind === 1) addEntry(entries, number, { kind: 'at', offset: second, generation: third });
      else if (kind === 2) addEntry(entries, number, { kind: 'in', stream: second, index: third });
      else addEntry(entries, number, { kind: 'free' });
    }
  }
  return stream.dict;
}

/** `n g obj` at an offset with its value; null when there is none. Does not follow references. */
export function objectAt(
  bytes: Uint8Array, offset: number, budget: Budget,
): { number: number; generation: number; value: PdfValue } | null {
  if (!Number.isSafeInteger(offset) || offset < 0 || offset >= bytes.byteLength) return null;
  const lexer = new Lexer(bytes, offset, budget);
  const [number, generation, keyword] = [lexer.token(), lexer.token(), lexer.token()];
  if (typeof number !== 'number' || typeof generation !== 'number' || !(
    keyword instanceof PdfKeyword
  ) || keyword.text !== 'obj') {
    return null;
  }
  return { number, generation, value: lexer.objectValue() };
}

function fields(data: Uint8Array, at: number, widths: number[]): [number, number, number] {
  const out: number[] = [];
  for (const width of widths) {
    let value = 0;
    for (let index = 0; index < width; index += 1) value = value * 256 + (data[at + index] ?? 0);
    at += width;
    out.push(value);
  }
  return [out[0] ?? 0, out[1] ?? 0, out[2] ?? 0];
}

function numbers(value: PdfValue): number[] {
  if (!Array.isArray(value)) throw new MalformedPdf('expected numbers');
  return value.map((item) => {
    if (typeof item !== 'number' || !Number.isSafeInteger(item) || item < 0) throw new MalformedPdf('expected a number');
    return item;
  });
}

export function isRootRef(trailer: PdfDict): boolean {
  return trailer.get('Root') instanceof PdfRef;
}
