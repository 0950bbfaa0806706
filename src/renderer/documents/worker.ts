import { createEngine, type Engine } from './engine/engine.ts';
import { fontUrls } from './fonts/urls.ts';
import type { FromWorker, ToWorker } from './messages.ts';
import { render } from './render.ts';

/**
 * The only place where pdfmake and the document fonts live. Requests are made one after the other; a cancelled one is passed
 * over.
 */
declare const self: DedicatedWorkerGlobalScope;

class FontError extends Error {}

async function fetchFont(file: keyof typeof fontUrls): Promise<Uint8Array> {
  const answer = await fetch(fontUrls[file]).catch(() => null);
  if (answer?.ok !== true) throw new FontError(`cannot load ${file}`);
  return new Uint8Array(await answer.arrayBuffer());
}

let engine: Promise<Engine> | undefined;
const running = new Map<number, AbortController>();
let queue: Promise<void> = Promise.resolve();

const say = (message: FromWorker, transfer: Transferable[] = []): void => self.postMessage(message, transfer);

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  switch (data.type) {
    case 'cancel':
      running.get(data.id)?.abort();
      return;
    case 'render': {
      const controller = new AbortController();
      running.set(data.id, controller);
      queue = queue.then(() => make(data, controller.signal)).finally(() => running.delete(data.id));
    }
  }
});

async function make({ id, request }: Extract<ToWorker, { type: 'render' }>, signal: AbortSignal): Promise<void> {
  try {
    await nextTurn();
    signal.throwIfAborted();
    engine ??= createEngine(fetchFont);
    const made = await engine.catch((error: unknown) => {
      engine = undefined;
      throw error;
    });
    const document = await render(made, request, { signal, pause: nextTurn, onProgress: steps((part) => say({ type: 'progress', id, part })) });
    say({ type: 'done', id, document }, [document.pdf.buffer]);
  } catch (error) {
    const code = signal.aborted ? 'cancelled' : error instanceof FontError ? 'fonts' : 'failed';
    say({ type: 'failed', id, code, message: error instanceof Error ? error.message : String(error) });
  }
}

/** Passes on what an eye can see: a step of at least four in a hundred. */
function steps(tell: (part: number) => void): (part: number) => void {
  let told = 0;
  return (part) => {
    if (part < 1 && part - told < 0.04) return;
    told = part;
    tell(part);
  };
}

/** Lets messages that wait be heard: a cancellation comes in between two steps of the work. */
function nextTurn(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise<void>((resolve) => {
    port1.addEventListener('message', () => resolve(), { once: true });
    port1.start();
    port2.postMessage(null);
  }).then(() => port1.close());
}
