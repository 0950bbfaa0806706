import { call } from '../app/host.ts';

/** Small enough that encoding one for the loopback is no long task. */
const pieceBytes = 512 * 1024;

export type Kept = { sha256: string; size: number; mime: string };

/**
 * What goes into the vault together: everything is written first, then everything takes its name. Until `keep` has answered and its row is
 * written, `takeBack` leaves nothing of it.
 */
export function createBatch(signal: AbortSignal) {
  const ids: string[] = [];
  return {
    /** Writes a file's pieces; `onProgress` hears the bytes written. */
    async write(file: Blob, onProgress: (bytes: number) => void = () => undefined): Promise<void> {
      signal.throwIfAborted();
      const { uploadId } = await call('vault.mediaBegin', { size: file.size });
      ids.push(uploadId);
      for (let offset = 0; offset < file.size; offset += pieceBytes) {
        signal.throwIfAborted();
        const bytes = new Uint8Array(await file.slice(offset, offset + pieceBytes).arrayBuffer());
        await call('vault.mediaAppend', { uploadId, offset, bytes });
        onProgress(offset + bytes.byteLength);
      }
    },
    /** Answers in the order they were written. */
    async keep(): Promise<Kept[]> {
      const kept: Kept[] = [];
      for (const uploadId of ids) kept.push(await call('vault.mediaFinish', { uploadId }));
      return kept;
    },
    async takeBack(): Promise<void> {
      // Why it ended is known already; a host that is gone has taken its temporaries along.
      await Promise.allSettled(ids.map((uploadId) => call('vault.mediaCancel', { uploadId })));
    },
  };
}
