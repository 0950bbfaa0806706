import * as z from 'zod/mini';

/** Shapes that several calls share. Sizes are upper bounds against hostile or broken input, not product limits. */

export const maxTextLength = 100_000;
export const maxDocumentBytes = 64 * 1024 * 1024;
/** A medium crosses in pieces, so that no host ever holds more of a video than one of them. */
export const maxMediaPiece = 4 * 1024 * 1024;
export const maxMediaBytes = 2 * 1024 * 1024 * 1024;

export const shortText = z.string().check(z.maxLength(500));
export const longText = z.string().check(z.maxLength(maxTextLength));
export const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));
/** UTC milliseconds. */
export const instant = z.number().check(z.int(), z.gte(0), z.lte(8_640_000_000_000_000));
export const count = z.number().check(z.int(), z.gte(0));
export const bytes = z.instanceof(Uint8Array).check(
  z.refine((value) => value.byteLength <= maxDocumentBytes, 'larger than 64 MiB'),
);
/** A hash route of the renderer, e.g. `/agreements/0192…`. Never a URL. */
export const route = z.string().check(z.maxLength(300), z.regex(/^\/[A-Za-z0-9/_-]*$/));
export const nothing = z.strictObject({});
