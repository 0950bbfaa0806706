import { CodedError } from '../../../bridge/result.ts';
import { Lexer, type Budget } from './lexer.ts';
import { MalformedPdf, PdfDict, PdfRef, PdfStream, nameOf } from './values.ts';
import { addEntry, isRootRef, objectAt, type Entry, type Table } from './xref.ts';

const maxTrailers = 2_000;

/**
 * The table of a file whose own is broken, as readers rebuild it: every `n g obj` in the file, the last of a number counting,
 * and the last trailer that names a root. What a damaged or cut-off file still holds is then seen as a reader sees it.
 */
export function recoverTable(bytes: Uint8Array, budget: Budget): Table {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = new Map<number, Entry>();
  const starts: number[] = [];
  for (let at = view.indexOf('obj', 0, 'latin1'); at !== -1; at = view.indexOf('obj', at + 3, 'latin1')) {
    const head = /(?:^|[^0-9])(\d{1,10})\s{1,8}(\d{1,5})\s{1,8}$/.exec(
      view.subarray(Math.max(0, at - 34), at).toString('latin1'),
    );
    if (head === null) continue;
    const digits = head[1] ?? '';
    const offset = at - (head[0].length - head[0].indexOf(digits));
    found.delete(Number(digits));
    addEntry(found, Number(digits), { kind: 'at', offset, generation: Number(head[2]) });
    starts.push(offset);
  }
  if (found.size === 0) throw new CodedError('not-a-pdf', 'no object in it');
  const trailer = lastTrailer(view, bytes, budget) ?? streamTrailer(
    view, bytes, starts, budget, found,
  ) ?? rootless(view, bytes, starts, budget);
  return { entries: found, trailer };
}

function lastTrailer(view: Buffer, bytes: Uint8Array, budget: Budget): PdfDict | null {
  let tries = 0;
  for (let at = view.lastIndexOf('trailer', undefined, 'latin1'); at !== -1 && tries < maxTrailers; tries += 1) {
    const dict = dictAt(bytes, at + 7, budget);
    if (dict !== null && isRootRef(dict)) return dict;
    at = at === 0 ? -1 : view.lastIndexOf('trailer', at - 1, 'latin1');
  }
  return null;
}

/** Files without classic trailers: the newest cross-reference stream names the root, and objects also lie inside streams. */
function streamTrailer(
  view: Buffer, bytes: Uint8Array, starts: number[], budget: Budget, found: Map<number, Entry>,
): PdfDict | null {
  let trailer: PdfDict | null = null;
  for (const [mark, type] of [['/XRef', 'XRef'], ['/ObjStm', 'ObjStm']] as const) {
    let tries = 0;
    const after = (at: number): number => view.indexOf(mark, at, 'latin1');
    for (let at = after(0); at !== -1 && tries < maxTrailers; at = after(at + 1), tries += 1) {
      const object = containing(bytes, starts, at, budget);
      if (object === null || !(object.value instanceof PdfStream) || nameOf(object.value.dict.get('Type')) !== type) continue;
      if (type === 'XRef' && isRootRef(object.value.dict)) trailer = object.value.dict;
      // Which numbers lie in an object stream is only known once it is opened; `inside` asks for that later.
      if (type === 'ObjStm') found.set(-object.number - 1, { kind: 'in', stream: object.number, index: 0 });
    }
  }
  return trailer;
}

/** No trailer at all: the last catalog is the root. */
function rootless(view: Buffer, bytes: Uint8Array, starts: number[], budget: Budget): PdfDict {
  let tries = 0;
  for (let at = view.lastIndexOf('/Catalog', undefined, 'latin1'); at > 0 && tries < maxTrailers; tries += 1) {
    const object = containing(bytes, starts, at, budget);
    if (object !== null && object.value instanceof PdfDict && nameOf(object.value.get('Type')) === 'Catalog') {
      const trailer = new PdfDict();
      trailer.entries.set('Root', new PdfRef(object.number, object.generation));
      return trailer;
    }
    at = view.lastIndexOf('/Catalog', at - 1, 'latin1');
  }
  throw new CodedError('not-a-pdf', 'no catalog in it');
}

function containing(bytes: Uint8Array, starts: number[], at: number, budget: Budget): ReturnType<typeof objectAt> {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  const start = starts[low - 1];
  if (start === undefined) return null;
  try {
    return objectAt(bytes, start, budget);
  } catch (error) {
    if (error instanceof MalformedPdf) return null;
    throw error;
  }
}

function dictAt(bytes: Uint8Array, offset: number, budget: Budget): PdfDict | null {
  try {
    const value = new Lexer(bytes, offset, budget).value();
    return value instanceof PdfDict ? value : null;
  } catch (error) {
    if (error instanceof MalformedPdf) return null;
    throw error;
  }
}
