import { MediaRefusal, checkSize, maxVideoBytes, type Medium, type RefusalCode, type VideoFacts } from '../../domain/media/index.ts';
import type { ErrorCode } from '../../bridge/index.ts';
import { db, media, trash, type DataErrorCode } from '../data/index.ts';
import { codeOf } from '../ui/showError.tsx';
import { pdfFrame, videoFrame } from './frames.ts';
import { inWorker } from './maker.ts';
import type { Drawn, DrawnPair, Looked } from './messages.ts';
import { createBatch, type Kept } from './uploads.ts';

export type AddedMedium =
  | { status: 'added' | 'duplicate' | 'restored'; name: string; medium: Medium }
  | { status: 'refused'; name: string; code: RefusalCode | ErrorCode | DataErrorCode }
  | { status: 'cancelled'; name: string };

export type AddOptions = {
  /** Fires to give up what has not been added yet; what is under way leaves nothing. */
  signal?: AbortSignal;
  /** Hears for each file how much of it is done, 0 to 1. */
  onProgress?: (index: number, part: number) => void;
  /** Hears how each file ended, as it ends. */
  onDone?: (index: number, added: AddedMedium) => void;
};

/**
 * Adds files to a client's library, one after the other: looked at, drawn small, taken into the vault and entered, or refused with a code
 * and nothing left behind. One that the library has is answered as such, and one that lies in the trash comes back from it.
 */
export async function addMedia(clientId: string, files: readonly File[], options: AddOptions = {}): Promise<AddedMedium[]> {
  const { signal = new AbortController().signal, onProgress = () => undefined, onDone = () => undefined } = options;
  const all: AddedMedium[] = [];
  for (const [index, file] of files.entries()) {
    const added = await addOne(clientId, file, signal, (part) => onProgress(index, part));
    all.push(added);
    onDone(index, added);
  }
  return all;
}

async function addOne(clientId: string, file: File, signal: AbortSignal, onProgress: (part: number) => void): Promise<AddedMedium> {
  const name = file.name.trim().slice(-500) || 'media';
  const batch = createBatch(signal);
  try {
    signal.throwIfAborted();
    onProgress(0);
    const taken = await takeIn(file, name, batch, signal, onProgress);
    const known = await knownAs(clientId, taken.sha256);
    if (known !== null) return { ...known, name };
    const medium = await media.create({ ...taken, clientId, alt: '', tags: [], licence: null, sample: false });
    onProgress(1);
    return { status: 'added', name, medium };
  } catch (error) {
    await batch.takeBack();
    if (signal.aborted) return { status: 'cancelled', name };
    return { status: 'refused', name, code: error instanceof MediaRefusal ? error.code : unreadable(error) ? 'damaged' : codeOf(error) };
  }
}

/** What is known of a file once it and what is drawn from it lie in the vault. */
export type TakenIn = Pick<Medium, 'sha256' | 'name' | 'kind' | 'mime' | 'bytes' | 'width' | 'height' | 'durationMs' | 'hasLocation' | 'thumbnail' | 'web'>;

/** Looks at a file, draws it small and brings all of it into the vault; no row is written. Throws `MediaRefusal` or a bridge's error. */
export async function takeIn(
  file: File, name: string, batch: ReturnType<typeof createBatch>, signal: AbortSignal, onProgress: (part: number) => void = () => undefined,
): Promise<TakenIn> {
  // Nothing of any kind may be larger: said before a byte is read.
  if (file.size > maxVideoBytes) checkSize('video', file.size);
  const looked = await lookAt(file, signal);
  onProgress(0.1);
  await batch.write(file, (bytes) => onProgress(0.1 + 0.85 * (bytes / file.size)));
  const drawn = looked.pictures === null ? [] : [looked.pictures.thumbnail, looked.pictures.web];
  for (const picture of drawn) await batch.write(picture.blob);
  signal.throwIfAborted();
  const [original, thumbnail, web] = await batch.keep();
  if (original === undefined) throw new Error('nothing was kept');
  return {
    sha256: original.sha256, name, kind: looked.kind, mime: looked.mime, bytes: original.size, ...looked.facts,
    thumbnail: rendition(thumbnail, drawn[0]), web: rendition(web, drawn[1]),
  };
}

/** A file that was moved, changed or unplugged since it was chosen. */
const unreadable = (error: unknown): boolean => error instanceof DOMException && (error.name === 'NotReadableError' || error.name === 'NotFoundError');

const rendition = (kept: Kept | undefined, drawn: Drawn | undefined): Medium['web'] =>
  (kept === undefined || drawn === undefined ? null : { sha256: kept.sha256, width: drawn.width, height: drawn.height, bytes: kept.size });

/** The same file in the client's library, or in the trash: then it comes back. */
async function knownAs(clientId: string, sha256: string): Promise<{ status: 'duplicate' | 'restored'; medium: Medium } | null> {
  const medium = await db.media.where('[clientId+sha256]').equals([clientId, sha256]).first();
  if (medium !== undefined) return { status: 'duplicate', medium };
  const thrown = await db.trash.where('clientId').equals(clientId).toArray();
  for (const { was } of thrown) {
    if (was.kind !== 'medium' || was.medium.sha256 !== sha256) continue;
    await trash.restore([was.medium.id]);
    return { status: 'restored', medium: was.medium };
  }
  return null;
}

/** What only a page can draw (a video's frame, a PDF's page) is drawn here and scaled in the worker. */
async function lookAt(file: File, signal: AbortSignal): Promise<Looked> {
  const looked = await inWorker({ type: 'look', file });
  signal.throwIfAborted();
  switch (looked.kind) {
    case 'image': return looked;
    case 'pdf': return { ...looked, pictures: await scaled(await pdfFrame(file)) };
    case 'video': {
      const frame = await videoFrame(file, signal);
      // What this browser cannot play may still be right for a network, when its header says what it is.
      if (frame === null && looked.facts.width === null) throw new MediaRefusal('not-decodable');
      const facts: VideoFacts = {
        ...looked.facts, width: frame?.width ?? looked.facts.width, height: frame?.height ?? looked.facts.height,
        durationMs: looked.facts.durationMs ?? frame?.durationMs ?? null,
      };
      return { ...looked, facts, pictures: frame === null ? null : await scaled(frame.bitmap) };
    }
  }
}

const scaled = (bitmap: ImageBitmap): Promise<DrawnPair> => inWorker({ type: 'draw', bitmap }, [bitmap]);
