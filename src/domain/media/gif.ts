import { byteAt, joined, letters, u16le } from './bytes.ts';
import type { PictureFacts } from './facts.ts';
import { MediaRefusal } from './refusal.ts';

type Block = { kind: 'picture' | 'extension' | 'end'; label: string; at: number; end: number };

const tableBytes = (flags: number): number => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);

/** The blocks of a GIF89a behind its screen descriptor; a cut-off one is not among them. */
function* blocksOf(bytes: Uint8Array): Generator<Block> {
  let at = 13 + tableBytes(byteAt(bytes, 10));
  while (at < bytes.length) {
    const introducer = byteAt(bytes, at);
    if (introducer === 0x3b) return yield { kind: 'end', label: '', at, end: at + 1 };
    if (introducer !== 0x2c && introducer !== 0x21) throw new MediaRefusal('damaged', 'no block where one has to be');
    const picture = introducer === 0x2c;
    const end = behindPieces(bytes, picture ? at + 11 + tableBytes(byteAt(bytes, at + 9)) : at + 2);
    if (end > bytes.length) return;
    const label = picture ? '' : `${byteAt(bytes, at + 1)}:${letters(bytes, at + 3, 11)}`;
    yield { kind: picture ? 'picture' : 'extension', label, at, end };
    at = end;
  }
}

/** Pieces of up to 255 bytes, ended by an empty one. */
function behindPieces(bytes: Uint8Array, from: number): number {
  let at = from;
  while (byteAt(bytes, at) !== 0 && at < bytes.length) at += byteAt(bytes, at) + 1;
  return at + 1;
}

/** Its size. Throws `damaged` when not one picture is whole; the end that many programs leave out may be missing. */
export function readGif(bytes: Uint8Array, check: (width: number, height: number) => void): PictureFacts {
  const [width, height] = [u16le(bytes, 6), u16le(bytes, 8)];
  check(width, height);
  const blocks = [...blocksOf(bytes)];
  if (!blocks.some(({ kind }) => kind === 'picture')) throw new MediaRefusal('damaged', 'no whole picture');
  return { width, height, hasLocation: blocks.some(({ label }) => label.startsWith('255:XMP')) };
}

/** Comments and what other programs have put in go; the loop of an animation stays. */
export function stripGif(bytes: Uint8Array): Uint8Array {
  const blocks = [...blocksOf(bytes)].filter(({ kind, label }) => kind !== 'extension' || !/^(254:|255:(?!NETSCAPE|ANIMEXTS))/.test(label));
  return joined([bytes.subarray(0, 13 + tableBytes(byteAt(bytes, 10))), ...blocks.map(({ at, end }) => bytes.subarray(at, end))]);
}
