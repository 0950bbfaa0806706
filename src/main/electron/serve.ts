import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { contentSecurityPolicy } from '../csp.ts';
import type { Log } from '../log/index.ts';
import { answerMedia, type Shelf } from '../vault/index.ts';
import { mediumOf, resolveUrl } from './resolve.ts';

const baseHeaders = {
  'Content-Security-Policy': contentSecurityPolicy(),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  // Files change with an update while their origin stays.
  'Cache-Control': 'no-cache',
} as const;

const refuse = (status: number, extra: Record<string, string> = {}): Response =>
  new Response(null, { status, headers: { ...baseHeaders, ...extra } });

type Asked = Pick<Request, 'method' | 'url' | 'headers'>;
export type ServerPorts = { folder: string; media: Shelf; log: Log };

/**
 * Answers requests to our scheme with the built renderer below `folder`, with media of the vault, and with nothing else of the disk:
 * GET and HEAD only, 404 for whatever `resolveUrl` does not know or the build does not hold.
 */
export function createServer({ folder, media, log }: ServerPorts): (request: Asked) => Promise<Response> {
  return async ({ method, url, headers: asked }) => {
    if (method !== 'GET' && method !== 'HEAD') return refuse(405, { Allow: 'GET, HEAD' });
    const path = mediumOf(url);
    if (path !== null) return sendMedium(media, { method, path, range: asked.get('range') }, log);
    const found = resolveUrl(url);
    if (found === null) {
      log.warn('refused a request for a file that is not ours', url.slice(0, 200));
      return refuse(404);
    }
    try {
      const content = await readFile(join(folder, ...found.segments));
      const headers = { ...baseHeaders, 'Content-Type': found.contentType, 'Content-Length': String(content.byteLength) };
      return new Response(method === 'HEAD' ? null : new Uint8Array(content), { status: 200, headers });
    } catch (error) {
      log.warn('a file of the program could not be read', error);
      return refuse(404);
    }
  };
}

async function sendMedium(media: Shelf, request: Parameters<typeof answerMedia>[1], log: Log): Promise<Response> {
  const { status, headers, body } = await answerMedia(media, request, (error) => log.warn('a medium cannot be shown', error));
  return new Response(body === null ? null : streamOf(body), { status, headers: { ...baseHeaders, ...headers } });
}

/** Read as the page takes it in; a page that leaves in the middle closes the file. */
function streamOf(pieces: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const reading = pieces[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next = await reading.next();
      if (next.done === true) controller.close();
      else controller.enqueue(next.value);
    },
    async cancel() {
      await reading.return?.();
    },
  });
}
