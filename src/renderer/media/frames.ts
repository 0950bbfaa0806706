import { checkPixels, MediaRefusal } from '../../domain/media/index.ts';

export type Frame = { bitmap: ImageBitmap; width: number; height: number; durationMs: number | null };

/** A player that says nothing for this long cannot play the file. */
const patienceMs = 15_000;
const pageWidth = 1_440;

/** A picture of a video shortly after its beginning, and what its player says of it; null when this browser cannot play it. */
export async function videoFrame(file: Blob, signal: AbortSignal): Promise<Frame | null> {
  const video = document.createElement('video');
  const url = URL.createObjectURL(file);
  const limit = AbortSignal.any([signal, AbortSignal.timeout(patienceMs)]);
  try {
    video.muted = true;
    video.preload = 'auto';
    const loaded = heard(video, 'loadeddata', limit);
    video.src = url;
    await loaded;
    if (video.videoWidth === 0) return null;
    checkPixels(video.videoWidth, video.videoHeight);
    const seconds = Number.isFinite(video.duration) ? video.duration : null;
    const sought = heard(video, 'seeked', limit);
    video.currentTime = Math.min(1, (seconds ?? 0) / 3);
    await sought;
    const bitmap = await createImageBitmap(video);
    return { bitmap, width: video.videoWidth, height: video.videoHeight, durationMs: seconds === null ? null : Math.round(seconds * 1000) };
  } catch (error) {
    if (error instanceof MediaRefusal || signal.aborted) throw error;
    return null;
  } finally {
    video.removeAttribute('src');
    video.load();
    URL.revokeObjectURL(url);
  }
}

function heard(video: HTMLVideoElement, event: 'loadeddata' | 'seeked', signal: AbortSignal): Promise<void> {
  return new Promise((done, failed) => {
    const ended = new AbortController();
    const stop = (then: () => void) => () => {
      ended.abort();
      then();
    };
    const options = { signal: ended.signal };
    video.addEventListener(event, stop(done), options);
    video.addEventListener('error', stop(() => failed(new Error('not playable'))), options);
    signal.addEventListener('abort', stop(() => failed(new DOMException('given up', 'AbortError'))), options);
  });
}

/** A PDF's first page. Throws `pdf-unreadable` for one that is damaged or asks for a password. */
export async function pdfFrame(file: Blob): Promise<ImageBitmap> {
  // Fetched when the first PDF comes: a library is mostly pictures.
  const { openPdf } = await import('../ui/pdf/pdfjs.ts');
  const pdf = await openPdf(new Uint8Array(await file.arrayBuffer())).catch((error: unknown) => {
    throw new MediaRefusal('pdf-unreadable', error instanceof Error ? error.message : 'unknown');
  });
  try {
    const page = await pdf.getPage(1);
    const natural = page.getViewport({ scale: 1 });
    const viewport = page.getViewport({ scale: pageWidth / Math.max(natural.width, natural.height) });
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(viewport.width));
    canvas.height = Math.max(1, Math.round(viewport.height));
    await page.render({ canvas, viewport }).promise;
    return await createImageBitmap(canvas);
  } catch (error) {
    throw new MediaRefusal('pdf-unreadable', error instanceof Error ? error.message : 'unknown');
  } finally {
    await pdf.loadingTask.destroy();
  }
}
