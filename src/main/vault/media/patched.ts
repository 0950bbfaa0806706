/** A replacement of bytes at a place of the file. */
export type Patch = { offset: number; bytes: Uint8Array };

/** The same pieces with the patches laid over them; what would lie beyond the end falls away. */
export async function* patched(pieces: AsyncIterable<Uint8Array>, patches: readonly Patch[]): AsyncGenerator<Uint8Array> {
  let at = 0;
  for await (const piece of pieces) {
    const end = at + piece.byteLength;
    const here = patches.filter(({ offset, bytes }) => offset < end && offset + bytes.byteLength > at);
    const laid = here.length === 0 ? piece : Uint8Array.from(piece);
    for (const { offset, bytes } of here) {
      const skip = Math.max(0, at - offset);
      laid.set(bytes.subarray(skip, skip + end - Math.max(at, offset)), Math.max(0, offset - at));
    }
    yield laid;
    at = end;
  }
}
