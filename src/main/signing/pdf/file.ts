import { CodedError } from '../../../bridge/result.ts';
import { Lexer, freshBudget, type Budget } from './lexer.ts';
import { recoverTable } from './recover.ts';
import { decoded, streamBytes } from './streams.ts';
import { MalformedPdf, PdfDict, PdfRef, PdfStream, type PdfValue } from './values.ts';
import { objectAt, readTable, type Entry, type Table } from './xref.ts';

/** A PDF read as readers read it: by its table, and rebuilt from its objects when the table does not hold. */
export class PdfFile {
  readonly bytes: Uint8Array;
  readonly budget: Budget;
  private table: Table;
  private recovered = false;
  private readonly cache = new Map<number, PdfValue>();
  private readonly underway = new Set<number>();

  /** @throws CodedError `not-a-pdf`, `pdf-encrypted`, `pdf-too-complex` */
  constructor(bytes: Uint8Array, budget: Budget = freshBudget()) {
    this.bytes = bytes;
    this.budget = budget;
    const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1024)).toString('latin1');
    if (!head.includes('%PDF-')) throw new CodedError('not-a-pdf');
    this.table = this.firstTable();
    if (this.findCatalog() === null && !this.recovered) this.recover();
    if (this.trailer.get('Encrypt') !== null) throw new CodedError('pdf-encrypted');
    if (this.findCatalog() === null) throw new CodedError('not-a-pdf', 'no catalog in it');
  }

  /** True when the file's own table did not hold and the objects were gathered by searching for them. */
  get isRecovered(): boolean {
    return this.recovered;
  }

  get trailer(): PdfDict {
    return this.table.trailer;
  }

  get catalog(): PdfDict {
    return this.findCatalog() ?? new PdfDict();
  }

  /** Every object number in use, in ascending order. */
  numbers(): number[] {
    return [...this.table.entries].filter(
      ([number, entry]) => number >= 0 && entry.kind !== 'free',
    ).map(([number]) => number).sort((a, b) => a - b);
  }

  entry(number: number): Entry | null {
    return this.table.entries.get(number) ?? null;
  }

  /** What a reference leads to; anything else is itself. A chain of references, or a circle, is nothing. */
  resolve(value: PdfValue): PdfValue {
    if (!(value instanceof PdfRef)) return value;
    const target = this.fetch(value.number, value.generation);
    return target instanceof PdfRef ? null : target;
  }

  dict(value: PdfValue): PdfDict | null {
    const target = this.resolve(value);
    if (target instanceof PdfStream) return target.dict;
    return target instanceof PdfDict ? target : null;
  }

  list(value: PdfValue): PdfValue[] {
    const target = this.resolve(value);
    return Array.isArray(target) ? target : [];
  }

  /** The decoded data of a stream, or null when it is none or cannot be decoded. */
  data(value: PdfValue): Uint8Array | null {
    const stream = this.resolve(value);
    if (!(stream instanceof PdfStream)) return null;
    try {
      return decoded(streamBytes(this.bytes, stream, this.resolve(stream.dict.get('Length'))), stream.dict, this.budget);
    } catch (error) {
      if (error instanceof MalformedPdf) return null;
      throw error;
    }
  }

  fetch(number: number, generation = 0): PdfValue {
    const known = this.cache.get(number);
    if (known !== undefined) return known;
    // An object that needs itself to be read (its own length, its own object stream).
    if (this.underway.has(number)) return null;
    this.underway.add(number);
    try {
      const value = this.read(number, generation);
      this.cache.set(number, value);
      return value;
    } catch (error) {
      if (!(error instanceof MalformedPdf)) throw error;
      if (this.recovered) return null;
      this.recover();
    } finally {
      this.underway.delete(number);
    }
    return this.fetch(number, generation);
  }

  private read(number: number, generation: number): PdfValue {
    const entry = this.table.entries.get(number);
    if (entry === undefined || entry.kind === 'free') return null;
    if (entry.kind === 'in') return this.inside(entry.stream).get(number) ?? null;
    if (entry.generation !== generation) throw new MalformedPdf('another generation');
    const object = objectAt(this.bytes, entry.offset, this.budget);
    if (object === null || object.number !== number || object.generation !== generation) throw new MalformedPdf('another object');
    return object.value;
  }

  /** The objects of an object stream by number. */
  private inside(streamNumber: number): Map<number, PdfValue> {
    const objects = new Map<number, PdfValue>();
    const stream = this.fetch(streamNumber);
    const data = this.data(stream);
    if (!(stream instanceof PdfStream) || data === null) throw new MalformedPdf('no object stream');
    const [count, first] = [this.resolve(stream.dict.get('N')), this.resolve(stream.dict.get('First'))];
    if (typeof count !== 'number' || typeof first !== 'number') throw new MalformedPdf('no object stream');
    const header = new Lexer(data, 0, this.budget, false);
    for (let index = 0; index < count; index += 1) {
      const [number, offset] = [header.token(), header.token()];
      if (typeof number !== 'number' || typeof offset !== 'number') break;
      const value = new Lexer(data, first + offset, this.budget, false).value();
      objects.set(number, value);
      const entry = this.table.entries.get(number);
      if (entry?.kind === 'in' && entry.stream === streamNumber) this.cache.set(number, value);
    }
    return objects;
  }

  private firstTable(): Table {
    try {
      return readTable(this.bytes, this.budget);
    } catch (error) {
      if (!(error instanceof MalformedPdf)) throw error;
      this.recovered = true;
      return this.rebuilt();
    }
  }

  private recover(): void {
    this.recovered = true;
    this.cache.clear();
    this.table = this.rebuilt();
  }

  private rebuilt(): Table {
    const table = recoverTable(this.bytes, this.budget);
    this.table = table;
    for (const [mark, entry] of table.entries) {
      if (mark >= 0 || entry.kind !== 'in') continue;
      table.entries.delete(mark);
      for (const number of this.numbersInside(entry.stream)) {
        if (!table.entries.has(number)) table.entries.set(number, { kind: 'in', stream: entry.stream, index: 0 });
      }
    }
    return table;
  }

  private numbersInside(stream: number): number[] {
    try {
      return [...this.inside(stream).keys()];
    } catch (error) {
      if (error instanceof MalformedPdf) return [];
      throw error;
    }
  }

  private findCatalog(): PdfDict | null {
    const root = this.dict(this.table.trailer.get('Root'));
    return root !== null && this.dict(root.get('Pages')) !== null ? root : null;
  }
}
