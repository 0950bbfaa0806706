import type { FromWorker, RenderedDocument, ToWorker } from './messages.ts';
import type { DocumentRequest } from './request.ts';

export type RenderOptions = {
  /** Hears 0 to 1. */
  onProgress?: (part: number) => void;
  /** Fires to give the work up; the promise then rejects with an `AbortError`. */
  signal?: AbortSignal;
};

/** Why a document could not be made. `fonts`: a face could not be read from the program's own files. */
export class DocumentError extends Error {
  readonly code: 'fonts' | 'failed';

  constructor(code: 'fonts' | 'failed', message: string) {
    super(message);
    this.name = 'DocumentError';
    this.code = code;
  }
}

type Waiting = {
  done: (document: RenderedDocument) => void;
  failed: (error: unknown) => void;
  onProgress: (part: number) => void;
};
/** The side of a worker that this file uses, so that tests can stand at the other end. */
export type Port = Pick<Worker, 'postMessage' | 'addEventListener' | 'terminate'>;

/**
 * Makes a renderer around one worker, which is started at the first document and started afresh should it ever fall over.
 * Nothing of the work is done on the thread that calls.
 */
export function createRenderer(
  start: () => Port,
): (request: DocumentRequest, options?: RenderOptions) => Promise<RenderedDocument> {
  const waiting = new Map<number, Waiting>();
  let port: Port | undefined;
  let lastId = 0;

  const settle = (id: number): Waiting | undefined => {
    const entry = waiting.get(id);
    waiting.delete(id);
    return entry;
  };
  const heard = ({ data }: MessageEvent<FromWorker>): void => {
    switch (data.type) {
      case 'progress':
        return waiting.get(data.id)?.onProgress(data.part);
      case 'done':
        return settle(data.id)?.done(data.document);
      case 'failed':
        return settle(data.id)?.failed(data.code === 'cancelled' ? aborted() : new DocumentError(data.code, data.message));
    }
  };
  const fell = (event: ErrorEvent): void => {
    port?.terminate();
    port = undefined;
    for (const id of waiting.keys()) settle(id)?.failed(new DocumentError('failed', event.message || 'the worker stopped'));
  };
  const opened = (): Port => {
    if (port !== undefined) return port;
    port = start();
    port.addEventListener('message', heard);
    port.addEventListener('error', fell);
    return port;
  };

  return (request, { onProgress = () => undefined, signal } = {}) =>
    new Promise((done, failed) => {
      if (signal?.aborted === true) {
        failed(aborted());
        return;
      }
      lastId += 1;
      const id = lastId;
      const target = opened();
      waiting.set(id, { done, failed, onProgress });
      signal?.addEventListener(
        'abort',
        () => {
          tell(target, { type: 'cancel', id });
          settle(id)?.failed(aborted());
        },
        { once: true },
      );
      tell(target, { type: 'render', id, request });
    });
}

// A worker is no window: its messages have no target origin, only things to hand over.
const tell = (port: Port, message: ToWorker): void => port.postMessage(message, []);
const aborted = (): DOMException => new DOMException('the document is no longer wanted', 'AbortError');
