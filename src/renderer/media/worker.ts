import { checkSize, MediaRefusal, readPicture, readVideo, sniffLength, sniffMedia, stripLocation, type ByteSource, type MediaMime } from '../../domain/media/index.ts';
import type { Drawn, DrawnPair, FromWorker, Job, Looked, Outcome, ToWorker } from './messages.ts';

/** Files are looked at, decoded and drawn here, one after the other: nothing of it is done on the thread that the screen lives on. */
declare const self: DedicatedWorkerGlobalScope;

const thumbnailSide = 320;
const webSide = 1_440;

let queue: Promise<void> = Promise.resolve();
self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  queue = queue.then(() => answer(data));
});

async function answer({ id, job }: ToWorker): Promise<void> {
  const say = (message: FromWorker): void => self.postMessage(message, []);
  try {
    say({ id, done: await done(job) });
  } catch (error) {
    if (error instanceof MediaRefusal) say({ id, refused: error.code });
    else say({ id, failed: error instanceof Error ? error.message : String(error) });
  }
}

async function done(job: Job): Promise<Outcome<Job['type']>> {
  switch (job.type) {
    case 'look': return look(job.file);
    case 'draw': return draw(job.bitmap);
    case 'strip': return stripLocation(job.bytes, job.mime);
  }
}

/** By its bytes, then its size, then its header; decoded only when all three are as they may be. */
async function look(file: Blob): Promise<Looked> {
  const sniffed = sniffMedia(await bytesOf(file.slice(0, sniffLength)));
  if (!sniffed.ok) throw new MediaRefusal(sniffed.code);
  const { kind, mime } = sniffed;
  checkSize(kind, file.size);
  switch (kind) {
    case 'pdf': return { kind, mime, facts: { width: null, height: null, durationMs: null, hasLocation: false }, pictures: null };
    case 'video': return { kind, mime, facts: await readVideo(sourceOf(file), mime), pictures: null };
    case 'image': {
      const bytes = await bytesOf(file);
      const { hasLocation } = readPicture(bytes, mime);
      const bitmap = await decode(bytes, mime);
      // What the decoder shows is what a post shows.
      const { width, height } = bitmap;
      return { kind, mime, facts: { width, height, durationMs: null, hasLocation }, pictures: await draw(bitmap) };
    }
  }
}

const bytesOf = async (blob: Blob): Promise<Uint8Array<ArrayBuffer>> => new Uint8Array(await blob.arrayBuffer());
const sourceOf = (file: Blob): ByteSource => ({ size: file.size, read: (from, to) => bytesOf(file.slice(from, to)) });

async function decode(bytes: Uint8Array<ArrayBuffer>, mime: MediaMime): Promise<ImageBitmap> {
  try {
    return await createImageBitmap(new Blob([bytes], { type: mime }));
  } catch (error) {
    throw new MediaRefusal(mime === 'image/heic' ? 'heic' : 'not-decodable', error instanceof Error ? error.message : 'unknown');
  }
}

async function draw(bitmap: ImageBitmap): Promise<DrawnPair> {
  const web = scaled(bitmap, webSide);
  bitmap.close();
  const thumbnail = scaled(web, thumbnailSide);
  return {
    thumbnail: await encoded(thumbnail, { type: 'image/webp', quality: 0.8 }),
    // JPEG knows no transparency, and what is left of it would be black.
    web: await encoded(onWhite(web), { type: 'image/jpeg', quality: 0.85 }),
  };
}

function scaled(picture: ImageBitmap | OffscreenCanvas, side: number): OffscreenCanvas {
  const scale = Math.min(1, side / Math.max(picture.width, picture.height));
  const canvas = new OffscreenCanvas(Math.max(1, Math.round(picture.width * scale)), Math.max(1, Math.round(picture.height * scale)));
  const context = contextOf(canvas);
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas;
}

function onWhite(canvas: OffscreenCanvas): OffscreenCanvas {
  const context = contextOf(canvas);
  context.globalCompositeOperation = 'destination-over';
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  return canvas;
}

function contextOf(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D {
  const context = canvas.getContext('2d');
  if (context === null) throw new MediaRefusal('not-decodable', 'no room to draw');
  return context;
}

async function encoded(canvas: OffscreenCanvas, how: ImageEncodeOptions): Promise<Drawn> {
  return { blob: await canvas.convertToBlob(how), width: canvas.width, height: canvas.height };
}
