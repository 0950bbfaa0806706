import type { IncomingMessage } from 'node:http';
import { maxDocumentBytes } from '../../bridge/shapes.ts';

/** The largest document in base64, and room for the rest of the payload. */
export const maxBodyBytes = Math.ceil(maxDocumentBytes / 3) * 4 + 8 * 1024 * 1024;

export type Body = { text: string } | { refused: 'too-large' | 'not-text' };

/** The whole body as text, or why not. Stops reading at `limit` bytes, whatever `Content-Length` has claimed. */
export async function readBody(request: IncomingMessage, limit: number): Promise<Body> {
  if (Number(request.headers['content-length'] ?? 0) > limit) return { refused: 'too-large' };
  const parts: Buffer[] = [];
  let size = 0;
  // Left alone when we stop early, because the answer has still to go out on the same connection.
  const chunks: AsyncIterable<Buffer> = request.iterator({ destroyOnReturn: false });
  for await (const part of chunks) {
    size += part.byteLength;
    if (size > limit) return { refused: 'too-large' };
    parts.push(part);
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts)) };
  } catch {
    return { refused: 'not-text' };
  }
}
