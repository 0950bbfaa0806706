import { checkPixels, maxDocumentBytes, maxPictureBytes, maxVideoBytes, type ByteSource, type Patch, type PictureFacts, type VideoFacts } from './facts.ts';
import { readGif, stripGif } from './gif.ts';
import { readHeif, stripHeif } from './heif.ts';
import { readJpeg, stripJpeg } from './jpeg.ts';
import { movieFacts, moviePatches, readMoov } from './movie.ts';
import { readPng, stripPng } from './png.ts';
import { MediaRefusal } from './refusal.ts';
import type { MediaKind, MediaMime } from './sniff.ts';
import { readWebp, stripWebp } from './webp.ts';

/** Refuses a file by its size alone, before a byte of it is read. */
export function checkSize(kind: MediaKind, bytes: number): void {
  if (bytes > { image: maxPictureBytes, pdf: maxDocumentBytes, video: maxVideoBytes }[kind]) {
    throw new MediaRefusal(({ image: 'picture-too-large', pdf: 'document-too-large', video: 'video-too-large' } as const)[kind]);
  }
}

/** What a picture's bytes say, without decoding it. Throws `MediaRefusal`: `too-many-pixels`, or `damaged` when it is cut off. */
export function readPicture(bytes: Uint8Array, mime: MediaMime): PictureFacts {
  switch (mime) {
    case 'image/jpeg': return readJpeg(bytes, checkPixels);
    case 'image/png': return readPng(bytes, checkPixels);
    case 'image/gif': return readGif(bytes, checkPixels);
    case 'image/webp': return readWebp(bytes, checkPixels);
    case 'image/avif': case 'image/heic': return readHeif(bytes, checkPixels);
    case 'video/mp4': case 'video/quicktime': case 'video/webm': case 'application/pdf': throw new MediaRefusal('unknown', `${mime} is no picture`);
  }
}

const nothing: VideoFacts = { width: null, height: null, durationMs: null, hasLocation: false };

/** What a video's bytes say; a WebM's size and length are its player's to say. Throws `damaged` when it is cut off. */
export async function readVideo(source: ByteSource, mime: MediaMime): Promise<VideoFacts> {
  if (mime !== 'video/mp4' && mime !== 'video/quicktime') return nothing;
  const facts = movieFacts(await readMoov(source));
  if (facts.width !== null && facts.height !== null) checkPixels(facts.width, facts.height);
  return facts;
}

/** A picture without what it says of where and by whom it was made; the picture itself stays as it is, and how it is held. */
export function stripLocation(bytes: Uint8Array, mime: MediaMime): Uint8Array {
  switch (mime) {
    case 'image/jpeg': return stripJpeg(bytes);
    case 'image/png': return stripPng(bytes);
    case 'image/gif': return stripGif(bytes);
    case 'image/webp': return stripWebp(bytes);
    case 'image/avif': case 'image/heic': return stripHeif(bytes);
    case 'video/mp4': case 'video/quicktime': case 'video/webm': case 'application/pdf': return bytes;
  }
}

/** The same for a video, which is too large to be held: what is to be written over, in place. */
export async function locationPatches(source: ByteSource, mime: MediaMime): Promise<Patch[]> {
  return mime === 'video/mp4' || mime === 'video/quicktime' ? moviePatches(await readMoov(source)) : [];
}
