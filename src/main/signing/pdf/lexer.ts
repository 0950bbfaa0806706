import { CodedError } from '../../../bridge/result.ts';
import { PdfDict, PdfKeyword, PdfName, PdfRef, PdfStream, PdfString, type PdfValue } from './values.ts';

/**
 * What one verification may cost over all it reads: a token costs one, and every 64 bytes passed over one more. A file that wants
 * more (a million objects that all point at the same 60 MB of blanks) is refused as too complex.
 */
export type Budget = { left: number };
export const freshBudget = (): Budget => ({ left: 6_000_000 });
export function spend(budget: Budget, bytes: number): void {
  budget.left -= 1 + (bytes >> 6);
  if (budget.left < 0) throw new CodedError('pdf-too-complex', 'too many objects');
}

const maxLiteral = 1024 * 1024;
const maxDepth = 100;
const space = new Set([0, 9, 10, 12, 13, 32]);
const delimiter = new Set([...'()<>[]{}/%'].map((sign) => sign.charCodeAt(0)));
const code = (sign: string): number => sign.charCodeAt(0);

/** Reads PDF objects from bytes. `inFile` says whether positions are positions in the file. */
export class Lexer {
  readonly bytes: Uint8Array;
  position: number;
  private readonly budget: Budget;
  private readonly inFile: boolean;

  constructor(bytes: Uint8Array, position: number, budget: Budget, inFile = true) {
    this.bytes = bytes;
    this.position = position;
    this.budget = budget;
    this.inFile = inFile;
  }

  /**
   * The next value, with `n g R` taken together. A keyword (`obj`, `xref`, `]` out of place) comes back as such; the end as
   * `''`.
   */
  value(depth = 0): PdfValue {
    if (depth > maxDepth) throw new CodedError('pdf-too-complex', 'nested too deeply');
    const token = this.token();
    if (token instanceof PdfKeyword) {
      if (token.text === '[') return this.array(depth);
      if (token.text === '<<') return this.dict(depth);
      if (token.text === 'true') return true;
      if (token.text === 'false') return false;
      if (token.text === 'null') return null;
      return token;
    }
    if (typeof token === 'number' && isIndex(token)) return this.reference(token);
    return token;
  }

  /** An object's value: a dictionary followed by `stream` becomes a stream. */
  objectValue(): PdfValue {
    const value = this.value();
    if (!(value instanceof PdfDict)) return value;
    const back = this.position;
    const next = this.token();
    if (!(next instanceof PdfKeyword) || next.text !== 'stream') {
      this.position = back;
      return value;
    }
    if (this.bytes[this.position] === 13) this.position += 1;
    if (this.bytes[this.position] === 10) this.position += 1;
    return new PdfStream(value, this.position);
  }

  // Broken brackets are read as poppler reads them: what is open goes on to its closing sign or the end of the file, never to the
  // end of the object. A reader that stops earlier sees other objects, and so other signatures.
  private array(depth: number): PdfValue[] {
    const items: PdfValue[] = [];
    for (;;) {
      const item = this.value(depth + 1);
      if (item instanceof PdfKeyword && (item.text === ']' || item.text === '')) return items;
      items.push(item);
    }
  }

  private dict(depth: number): PdfDict {
    const dict = new PdfDict();
    for (;;) {
      const key = this.token();
      if (key instanceof PdfKeyword && (key.text === '>>' || key.text === '')) return dict;
      if (!(key instanceof PdfName)) continue;
      const value = this.value(depth + 1);
      if (dict.entries.has(key.name)) dict.repeated.add(key.name);
      dict.entries.set(key.name, value);
    }
  }

  private reference(number: number): PdfValue {
    const back = this.position;
    const generation = this.token();
    if (typeof generation === 'number' && isIndex(generation)) {
      const keyword = this.token();
      if (keyword instanceof PdfKeyword && keyword.text === 'R') return new PdfRef(number, generation);
    }
    this.position = back;
    return number;
  }

  token(): number | PdfName | PdfString | PdfKeyword {
    const before = this.position;
    this.skipSpace();
    const token = this.tokenHere(this.position);
    spend(this.budget, this.position - before);
    return token;
  }

  private tokenHere(start: number): number | PdfName | PdfString | PdfKeyword {
    const first = this.bytes[start];
    if (first === undefined) return new PdfKeyword('');
    switch (String.fromCharCode(first)) {
      case '/': return this.name();
      case '(': return this.literal(start);
      case '<':
        if (this.bytes[start + 1] === code('<')) return this.sign('<<');
        return this.hex(start);
      case '>':
        return this.sign(this.bytes[start + 1] === code('>') ? '>>' : '>');
      case '[': case ']': case '{': case '}': case ')':
        return this.sign(String.fromCharCode(first));
      default:
        return this.word(start);
    }
  }

  skipSpace(): void {
    for (;;) {
      const byte = this.bytes[this.position];
      if (byte === undefined) return;
      if (byte === code('%')) {
        while (![10, 13, undefined].includes(this.bytes[this.position])) this.position += 1;
      } else if (space.has(byte)) {
        this.position += 1;
      } else {
        return;
      }
    }
  }

  private sign(text: string): PdfKeyword {
    this.position += text.length;
    return new PdfKeyword(text);
  }

  private word(start: number): number | PdfKeyword {
    let end = start;
    while (end < this.bytes.length && end - start < 127 && !this.isEndOfWord(end)) end += 1;
    this.position = Math.max(end, start + 1);
    const text = Buffer.from(this.bytes.subarray(start, this.position)).toString('latin1');
    return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(text) ? Number(text) : new PdfKeyword(text);
  }

  private isEndOfWord(at: number): boolean {
    const byte = this.bytes[at] ?? 0;
    return space.has(byte) || delimiter.has(byte);
  }

  private name(): PdfName {
    const start = this.position + 1;
    let end = start;
    while (end < this.bytes.length && !this.isEndOfWord(end)) end += 1;
    this.position = end;
    const raw = Buffer.from(this.bytes.subarray(start, Math.min(end, start + 1024))).toString('latin1');
    return new PdfName(
      raw.replace(/#([0-9A-Fa-f]{2})/g, (_all, digits: string) => String.fromCharCode(Number.parseInt(digits, 16))),
    );
  }

  /**
   * Poppler's reading: white space is skipped, any other sign that is no digit counts as 0, an odd last digit has a 0 after it.
   */
  private hex(start: number): PdfString {
    const close = this.bytes.indexOf(code('>'), start);
    const end = close === -1 ? this.bytes.length : close;
    const out = new Uint8Array(Math.ceil((end - start) / 2));
    let digits = 0;
    for (let at = start + 1; at < end; at += 1) {
      const byte = this.bytes[at] ?? 0;
      if (space.has(byte)) continue;
      const digit = hexDigit(byte);
      out[digits >> 1] = digits % 2 === 0 ? digit << 4 : (out[digits >> 1] ?? 0) | digit;
      digits += 1;
    }
    this.position = Math.min(end + 1, this.bytes.length);
    return this.string(out.slice(0, Math.ceil(digits / 2)), true, start);
  }

  private literal(start: number): PdfString {
    const out: number[] = [];
    let open = 1;
    let at = start + 1;
    for (; at < this.bytes.length; at += 1) {
      const byte = this.bytes[at] ?? 0;
      if (byte === code('\\')) {
        at = this.escaped(at + 1, out);
        continue;
      }
      if (byte === code('(')) open += 1;
      if (byte === code(')')) open -= 1;
      if (open === 0) break;
      // One that never closes is scanned to the end, as readers do, but not kept.
      if (out.length < maxLiteral) out.push(byte);
    }
    this.position = Math.min(at + 1, this.bytes.length);
    return this.string(Uint8Array.from(out), false, start);
  }

  /** Adds what `\x` at `at` stands for; the position of its last byte. */
  private escaped(at: number, out: number[]): number {
    const sign = String.fromCharCode(this.bytes[at] ?? 0);
    const known = { n: 10, r: 13, t: 9, b: 8, f: 12 }[sign];
    if (known !== undefined) {
      out.push(known);
      return at;
    }
    if (sign === '\r') return this.bytes[at + 1] === 10 ? at + 1 : at;
    if (sign === '\n') return at;
    if (!/[0-7]/.test(sign)) {
      out.push(this.bytes[at] ?? 0);
      return at;
    }
    const digits = /^[0-7]{1,3}/.exec(Buffer.from(this.bytes.subarray(at, at + 3)).toString('latin1'))?.[0] ?? '0';
    out.push(Number.parseInt(digits, 8) & 0xff);
    return at + digits.length - 1;
  }

  private string(bytes: Uint8Array, hex: boolean, start: number): PdfString {
    return this.inFile ? new PdfString(bytes, hex, start, this.position) : new PdfString(bytes, hex, -1, -1);
  }
}

function isIndex(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

function hexDigit(byte: number): number {
  if (byte >= 48 && byte <= 57) return byte - 48;
  if (byte >= 65 && byte <= 70) return byte - 55;
  return byte >= 97 && byte <= 102 ? byte - 87 : 0;
}
