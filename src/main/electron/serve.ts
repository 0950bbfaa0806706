import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { contentSecurityPolicy } from '../csp.ts';
import type { Log } from '../log/index.ts';
import { resolveUrl } from './resolve.ts';

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

/**
 * Answers requests to our scheme with the built renderer below `folder`, and with nothing else of the disk: GET and
 * HEAD only, 404 for whatever `resolveUrl` does not know or the build does not hold.
 */
export function createServer(folder: string, log: Log): (request: Pick<Request, 'method' | 'url'>) => Promise<Response> {
  return async ({ method, url }) => {
    if (method !== 'GET' && method !== 'HEAD') return refuse(405, { Allow: 'GET, HEAD' });
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
