import type { MediaKind, MediaMime, RefusalCode, VideoFacts } from '../../domain/media/index.ts';

/** A derived picture, made and not yet kept. */
export type Drawn = { blob: Blob; width: number; height: number };
export type DrawnPair = { thumbnail: Drawn; web: Drawn };
/** What was found out about a file before anything of it is kept; `pictures` is null where only a page can draw it. */
export type Looked = { kind: MediaKind; mime: MediaMime; facts: VideoFacts; pictures: DrawnPair | null };

export type Job =
  | { type: 'look'; file: Blob }
  | { type: 'draw'; bitmap: ImageBitmap }
  | { type: 'strip'; bytes: Uint8Array<ArrayBuffer>; mime: MediaMime };
export type Outcome<T extends Job['type']> = { look: Looked; draw: DrawnPair; strip: Uint8Array }[T];

export type ToWorker = { id: number; job: Job };
export type FromWorker = { id: number } & ({ done: Outcome<Job['type']> } | { refused: RefusalCode } | { failed: string });
