import { describe, expect, it } from 'vitest';
import { createRenderer, DocumentError, type Port } from '../../../src/renderer/documents/client.ts';
import type { FromWorker, ToWorker } from '../../../src/renderer/documents/messages.ts';
import { clientAContent, sequentialIds } from '../../fixtures/agreements.ts';
import { proposalRequest } from '../../fixtures/documents.ts';

/** The other end of a worker: hears what the page says and answers or falls over when told to. */
function farEnd() {
  const heard: ToWorker[] = [];
  const target = new EventTarget();
  let terminated = false;
  const port: Port = {
    postMessage: (message: ToWorker) => heard.push(structuredClone(message)),
    addEventListener: target.addEventListener.bind(target),
    terminate: () => {
      terminated = true;
    },
  };
  const say = (data: FromWorker): boolean => target.dispatchEvent(new MessageEvent('message', { data }));
  const fall = (): boolean => target.dispatchEvent(Object.assign(new Event('error'), { message: 'out of memory' }));
  return { port, heard, say, fall, isTerminated: () => terminated };
}

const request = proposalRequest(clientAContent(sequentialIds()));
const document = { pdf: new Uint8Array([37, 80, 68, 70]), pageCount: 3, missing: [] };

describe('asking the worker for a document', () => {
  it('starts no worker before the first one, and one for all', async () => {
    const ends: ReturnType<typeof farEnd>[] = [];
    const renderPdf = createRenderer(() => {
      const end = farEnd();
      ends.push(end);
      return end.port;
    });
    expect(ends.length).toBe(0);
    const both = [renderPdf(request), renderPdf(request)];
    expect(ends.length).toBe(1);
    ends[0]?.say({ type: 'done', id: 2, document: { ...document, pageCount: 2 } });
    ends[0]?.say({ type: 'done', id: 1, document });
    expect((await Promise.all(both)).map((made) => made.pageCount)).toEqual([3, 2]);
  });

  it('hears of progress until it is done', async () => {
    const end = farEnd();
    const parts: number[] = [];
    const made = createRenderer(() => end.port)(request, { onProgress: (part) => parts.push(part) });
    end.say({ type: 'progress', id: 1, part: 0.1 });
    end.say({ type: 'progress', id: 1, part: 0.6 });
    end.say({ type: 'done', id: 1, document });
    await made;
    end.say({ type: 'progress', id: 1, part: 0.9 });
    expect(parts).toEqual([0.1, 0.6]);
  });

  it('can be given up: the worker is told, and what still comes is not heard', async () => {
    const end = farEnd();
    const controller = new AbortController();
    const made = createRenderer(() => end.port)(request, { signal: controller.signal });
    controller.abort();
    await expect(made).rejects.toMatchObject({ name: 'AbortError' });
    expect(end.heard.map((message) => message.type)).toEqual(['render', 'cancel']);
    end.say({ type: 'done', id: 1, document });
  });

  it('is not begun when it was given up before', async () => {
    const end = farEnd();
    await expect(createRenderer(() => end.port)(request, { signal: AbortSignal.abort() })).rejects.toMatchObject({
      name: 'AbortError',
    });
    expect(end.heard).toEqual([]);
  });

  it('says with a code why it failed', async () => {
    const end = farEnd();
    const made = createRenderer(() => end.port)(request);
    end.say({ type: 'failed', id: 1, code: 'fonts', message: 'cannot load Inter' });
    await expect(made).rejects.toEqual(new DocumentError('fonts', 'cannot load Inter'));
  });

  it('goes on with a fresh worker after one fell over, and leaves nobody waiting', async () => {
    const ends: ReturnType<typeof farEnd>[] = [];
    const renderPdf = createRenderer(() => {
      const end = farEnd();
      ends.push(end);
      return end.port;
    });
    const lost = renderPdf(request);
    ends[0]?.fall();
    await expect(lost).rejects.toMatchObject({ code: 'failed', message: 'out of memory' });
    expect(ends[0]?.isTerminated()).toBe(true);
    const next = renderPdf(request);
    ends[1]?.say({ type: 'done', id: 2, document });
    expect((await next).pageCount).toBe(3);
  });

  it('sends nothing that cannot cross to a worker', () => {
    expect(structuredClone(request)).toEqual(request);
  });
});
