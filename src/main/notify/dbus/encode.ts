import { alignment, splitType, splitTypes } from './signature.ts';

/** What goes out. A variant says its own type; a dict is an array of `[key, value]`, a struct an array of its fields. */
export type Outgoing = string | number | boolean | readonly Outgoing[] | Variant;
export type Variant = { readonly signature: string; readonly value: Outgoing };

/**
 * Values of `signature` in D-Bus marshaling, little endian, starting at an 8-byte boundary. Only the types that
 * notifications need are written: `y b i u s o g`, arrays, structs, dicts and variants of them.
 * Throws `TypeError` when a value does not fit its type.
 */
export function marshal(signature: string, values: readonly Outgoing[]): Buffer {
  const bytes: number[] = [];
  const types = splitTypes(signature);
  if (types.length !== values.length) throw new TypeError(`${signature} wants ${types.length} values, not ${values.length}`);
  types.forEach((type, index) => write(bytes, type, values[index]));
  return Buffer.from(bytes);
}

function write(bytes: number[], type: string, value: Outgoing | undefined): void {
  while (bytes.length % alignment(type) !== 0) bytes.push(0);
  const head = type[0];
  if (head === 'y') bytes.push(whole(type, value, 0, 0xff));
  else if (head === 'b') write32(bytes, value === true ? 1 : 0);
  else if (head === 'i') write32(bytes, whole(type, value, -0x8000_0000, 0x7fff_ffff));
  else if (head === 'u') write32(bytes, whole(type, value, 0, 0xffff_ffff));
  else if (head === 's' || head === 'o' || head === 'g') writeText(bytes, head, value);
  else if (head === 'a') writeArray(bytes, type.slice(1), value);
  else if (head === '(' || head === '{') writeFields(bytes, type.slice(1, -1), value);
  else if (head === 'v') writeVariant(bytes, value);
  else throw new TypeError(`type ${type} is never sent`);
}

function write32(bytes: number[], value: number): void {
  bytes.push(value & 0xff, (value >>> 8) & 0xff, (value >>> 16) & 0xff, (value >>> 24) & 0xff);
}

function writeText(bytes: number[], type: 's' | 'o' | 'g', value: Outgoing | undefined): void {
  // A NUL would make the bus close the connection on us.
  if (typeof value !== 'string' || value.includes('\0')) throw new TypeError(`not a D-Bus text: ${String(value)}`);
  const text = Buffer.from(value, 'utf8');
  if (type === 'g') bytes.push(text.length);
  else write32(bytes, text.length);
  bytes.push(...text, 0);
}

function writeArray(bytes: number[], type: string, value: Outgoing | undefined): void {
  const lengthAt = bytes.length;
  write32(bytes, 0);
  // The padding before the first element does not count as the array's length.
  while (bytes.length % alignment(type) !== 0) bytes.push(0);
  const start = bytes.length;
  for (const entry of list(value)) write(bytes, type, entry);
  const length: number[] = [];
  write32(length, bytes.length - start);
  bytes.splice(lengthAt, 4, ...length);
}

function writeFields(bytes: number[], signature: string, value: Outgoing | undefined): void {
  const fields = list(value);
  let rest = signature;
  for (const field of fields) {
    const [type, next] = splitType(rest);
    write(bytes, type, field);
    rest = next;
  }
  if (rest !== '') throw new TypeError(`fields missing for ${rest}`);
}

function writeVariant(bytes: number[], value: Outgoing | undefined): void {
  if (typeof value !== 'object' || !('signature' in value)) throw new TypeError('not a D-Bus variant');
  write(bytes, 'g', value.signature);
  write(bytes, value.signature, value.value);
}

function list(value: Outgoing | undefined): readonly Outgoing[] {
  if (typeof value !== 'object' || 'signature' in value) throw new TypeError('not a D-Bus array');
  return value;
}

function whole(type: string, value: Outgoing | undefined, least: number, most: number): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most) return value;
  throw new TypeError(`not a D-Bus ${type}: ${String(value)}`);
}
