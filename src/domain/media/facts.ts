import { MediaRefusal } from './refusal.ts';

/** What a picture's bytes say without being decoded; the size is the one shown, orientation applied. */
export type PictureFacts = { width: number; height: number; hasLocation: boolean };
/** What a video's bytes say; null where they do not. */
export type VideoFacts = { width: number | null; height: number | null; durationMs: number | null; hasLocation: boolean };
/** A replacement of bytes at a place of the file. */
export type Patch = { offset: number; bytes: Uint8Array<ArrayBuffer> };
/** A file that is too large to hold; `to` is exclusive. */
export type ByteSource = { size: number; read(from: number, to: number): Promise<Uint8Array> };

/** A side Chromium's and Skia's surfaces end at, and an area whose decoded pixels (400 MB) a working computer has room for. */
export const longestSide = 16_384;
export const mostPixels = 100_000_000;
export const maxPictureBytes = 64 * 1024 * 1024;
export const maxDocumentBytes = 100 * 1024 * 1024;
export const maxVideoBytes = 2 * 1024 * 1024 * 1024;

/** Refuses a size that must not be decoded: a few kilobytes can claim to be gigabytes of pixels. */
export function checkPixels(width: number, height: number): void {
  if (width < 1 || height < 1) throw new MediaRefusal('damaged', 'no width or height');
  if (width > longestSide || height > longestSide || width * height > mostPixels) throw new MediaRefusal('too-many-pixels', `${width} x ${height}`);
}
