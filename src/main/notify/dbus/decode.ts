import { alignment, splitType, splitTypes } from './signature.ts';

/** What comes in; the caller parses it with a schema. Dicts are arrays of `[key, value]`, variants their bare value. */
export type Incoming = string | number | bigint | boolean | Incoming[];

type Cursor = { readonly bytes: Buffer; readonly little: boolean; at: number };

/** Values of `signature` from a message body. Throws `RangeError` when the bytes end too early. */
export function unmarshal(signature: string, bytes: Buffer, little: boolean): Incoming[] {
  const cursor: Cursor = { bytes, little, at: 0 };
  return splitTypes(signature).map((type) => read(cursor, type));
}

/** As `unmarshal`, and where the last value ended. */
export function unmarshalFrom(signature: string, bytes: Buffer, little: boolean, at: number): [values: Incoming[], end: number] {
  const cursor: Cursor = { bytes, little, at };
  return [splitTypes(signature).map((type) => read(cursor, type)), cursor.at];
}

function read(cursor: Cursor, type: string): Incoming {
  align(cursor, alignment(type));
  const { bytes, little } = cursor;
  const head = type[0];
  switch (head) {
    case 'y': return bytes.readUInt8(step(cursor, 1));
    case 'b': return read32(cursor) !== 0;
    case 'n': return little ? bytes.readInt16LE(step(cursor, 2)) : bytes.readInt16BE(step(cursor, 2));
    case 'q': return little ? bytes.readUInt16LE(step(cursor, 2)) : bytes.readUInt16BE(step(cursor, 2));
    case 'i': return read32(cursor) | 0;
    case 'u': case 'h': return read32(cursor);
    case 'x': return little ? bytes.readBigInt64LE(step(cursor, 8)) : bytes.readBigInt64BE(step(cursor, 8));
    case 't': return little ? bytes.readBigUInt64LE(step(cursor, 8)) : bytes.readBigUInt64BE(step(cursor, 8));
    case 'd': return little ? bytes.readDoubleLE(step(cursor, 8)) : bytes.readDoubleBE(step(cursor, 8));
    case 's': case 'o': return readText(cursor, read32(cursor));
    case 'g': return readText(cursor, bytes.readUInt8(step(cursor, 1)));
    case 'a': return readArray(cursor, type.slice(1));
    case '(': case '{': return splitTypes(type.slice(1, -1)).map((field) => read(cursor, field));
    case 'v': return read(cursor, splitType(readText(cursor, bytes.readUInt8(step(cursor, 1))))[0]);
    default: throw new RangeError(`unknown D-Bus type ${type}`);
  }
}

function readArray(cursor: Cursor, type: string): Incoming[] {
  const length = read32(cursor);
  align(cursor, alignment(type));
  const end = cursor.at + length;
  if (end > cursor.bytes.length) throw new RangeError('D-Bus array ends after its message');
  const entries: Incoming[] = [];
  while (cursor.at < end) entries.push(read(cursor, type));
  return entries;
}

function readText(cursor: Cursor, length: number): string {
  const from = step(cursor, length + 1);
  return cursor.bytes.toString('utf8', from, from + length);
}

function read32(cursor: Cursor): number {
  const at = step(cursor, 4);
  return cursor.little ? cursor.bytes.readUInt32LE(at) : cursor.bytes.readUInt32BE(at);
}

function align(cursor: Cursor, to: number): void {
  cursor.at = Math.ceil(cursor.at / to) * to;
}

function step(cursor: Cursor, size: number): number {
  const from = cursor.at;
  if (from + size > cursor.bytes.length) throw new RangeError('D-Bus message ends too early');
  cursor.at = from + size;
  return from;
}
