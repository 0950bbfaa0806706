/** What the tests ask of fontkit, which publishes no types. */
declare module 'fontkit' {
  export function create(bytes: Uint8Array): { characterSet: number[]; hasGlyphForCodePoint(codePoint: number): boolean };
}
