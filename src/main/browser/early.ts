import type { IncomingMessage, Server, ServerResponse } from 'node:http';

/**
 * Keeps requests that come before the program can answer: from the instant the port is bound a second start may ask
 * who is there, and must not be left without an answer. Call the result once the real listener is in place.
 */
export function holdRequests(server: Server): () => void {
  const early: [IncomingMessage, ServerResponse][] = [];
  const hold = (request: IncomingMessage, response: ServerResponse): void => { early.push([request, response]); };
  server.on('request', hold);
  return () => {
    server.off('request', hold);
    for (const [request, response] of early.splice(0)) server.emit('request', request, response);
  };
}
