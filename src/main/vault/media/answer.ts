import { CodedError } from '../../../bridge/index.ts';
import type { Shelf } from './shelf.ts';

/** A request for something below `/media/`, as either host has it. */
export type MediaRequest = { method: string; path: string; range: string | null | undefined };
export type MediaAnswer = { status: number; headers: Record<string, string>; body: AsyncIterable<Uint8Array> | null };

export const mediaPrefix = '/media/';
/** Nothing is decoded, so nothing can be decoded into a way out of the folder. */
const mediaPath = /^\/media\/([0-9a-f]{64})$/;

/**
 * A medium is a picture, a video or a PDF by its bytes, never by what anybody says of it; and should a browser ever take it for a page,
 * it may run and load nothing.
 */
const alwaysHeaders = { 'Content-Security-Policy': "default-src 'none'; sandbox", 'X-Content-Type-Options': 'nosniff' } as const;

const refuse = (status: number, code: string, extra: Record<string, string> = {}): MediaAnswer =>
  ({ status, headers: { ...alwaysHeaders, 'Cache-Control': 'no-store', 'Onay-Code': code, ...extra }, body: null });

/**
 * Answers GET and HEAD with a medium or a range of it. What is not there is 404, what no longer has its hash is 500; `Onay-Code` says
 * which of the bridge's codes it is, for the screen's sentence. Only then is the reason handed to `report`.
 */
export async function answerMedia(shelf: Shelf, { method, path, range }: MediaRequest, report: (error: unknown) => void): Promise<MediaAnswer> {
  if (method !== 'GET' && method !== 'HEAD') return refuse(405, 'bad-payload', { Allow: 'GET, HEAD' });
  const sha256 = mediaPath.exec(path)?.[1];
  if (sha256 === undefined) return refuse(404, 'not-found');
  try {
    const medium = await shelf.open(sha256);
    const headers = {
      ...alwaysHeaders,
      'Content-Type': medium.mime, 'Accept-Ranges': 'bytes', ETag: `"${sha256}"`,
      // Named by its content, so it never changes under its name.
      'Cache-Control': 'private, max-age=31536000, immutable',
    };
    const asked = rangeOf(range, medium.size);
    if (asked === 'unsatisfiable') return refuse(416, 'bad-payload', { 'Content-Range': `bytes */${medium.size}` });
    const { from, to } = asked ?? { from: 0, to: medium.size };
    return {
      status: asked === null ? 200 : 206,
      headers: {
        ...headers, 'Content-Length': String(to - from), ...(asked === null ? {} : { 'Content-Range': `bytes ${from}-${to - 1}/${medium.size}` }),
      },
      body: method === 'HEAD' ? null : medium.read(from, to),
    };
  } catch (error) {
    if (!(error instanceof CodedError)) throw error;
    report(error);
    return refuse(error.code === 'not-found' ? 404 : 500, error.code);
  }
}

/**
 * The one range a `Range` header asks for (RFC 9110, 14.2), `to` exclusive; null answers with everything: no header, several ranges,
 * another unit, or one that says nothing.
 */
export function rangeOf(header: string | null | undefined, size: number): { from: number; to: number } | 'unsatisfiable' | null {
  const [, first = '', last = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '') ?? [];
  if (first === '' && last === '') return null;
  if (first === '') return Number(last) === 0 ? 'unsatisfiable' : { from: Math.max(0, size - Number(last)), to: size };
  const from = Number(first);
  if (last !== '' && Number(last) < from) return null;
  return from >= size ? 'unsatisfiable' : { from, to: last === '' ? size : Math.min(size, Number(last) + 1) };
}
