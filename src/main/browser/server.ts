import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { CodedError, decode, encode, fail, ok, type CallName, type Result } from '../../bridge/index.ts';
import type { Log } from '../log/index.ts';
import type { Registrar } from '../registrar.ts';
import { answerMedia, type Shelf } from '../vault/index.ts';
import type { Access, PageKind } from './access.ts';
import { maxBodyBytes, readBody } from './body.ts';
import { closedDoor } from './door.ts';
import type { EventHub } from './events.ts';
import { judge } from './guard.ts';
import { baseHeaders } from './headers.ts';
import type { InstanceDoor } from './instance.ts';

/** Serves the program's files to a page that may have them. `path` is undecoded and without its query. */
export type Pages = (request: IncomingMessage, response: ServerResponse, path: string) => Promise<void>;

export type ServerPorts = {
  port: number;
  access: Access;
  dispatch: Registrar['dispatch'];
  hub: EventHub;
  pages: Pages;
  media: Shelf;
  instance: InstanceDoor;
  log: Log;
};

/**
 * Calls that replace what main remembers with what a page has. A page in another browser has an empty database, and
 * its empty agenda or sentinel must never take the place of the real one.
 */
const onlyFromOwnWindow: ReadonlySet<string> = new Set<CallName>(['agenda.replace', 'agenda.acknowledge', 'app.sentinel.write']);

/** The request listener of the loopback server. Every answer, also of a failure, carries the security headers. */
export function createRequestListener(ports: ServerPorts): (request: IncomingMessage, response: ServerResponse) => void {
  return (request, response) => {
    for (const [name, value] of Object.entries(baseHeaders)) response.setHeader(name, value);
    answer(ports, request, response).catch((error: unknown) => {
      ports.log.error('a request failed', error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  };
}

async function answer(ports: ServerPorts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { access, hub, log, port } = ports;
  const method = request.method ?? '';
  const verdict = judge({ method, target: request.url ?? '', headers: request.headers }, port);
  if ('status' in verdict) {
    log.warn('refused a request', verdict.why);
    end(response, verdict.status, verdict.allow === undefined ? {} : { Allow: verdict.allow });
    return;
  }
  if (verdict.area === 'instance') {
    await answerInstance(ports.instance, verdict.path.slice('/instance/'.length), request, response);
    return;
  }
  const kind = access.kindOf(request.headers.cookie);
  switch (verdict.area) {
    case 'call':
      await answerCall(ports, kind, verdict.path.slice('/bridge/'.length), request, response);
      return;
    case 'events':
      if (kind === null) end(response, 401);
      else hub.connect(response, kind);
      return;
    case 'media':
      if (kind === null) end(response, 401);
      else await sendMedium(ports, verdict.path, request, response);
      return;
    case 'page':
      await answerPage(ports, kind, verdict, request, response);
      return;
  }
}

async function answerPage(
  { access, pages }: ServerPorts, kind: PageKind | null, { path, query }: { path: string; query: string },
  request: IncomingMessage, response: ServerResponse,
): Promise<void> {
  const key = path === '/' ? new URLSearchParams(query).get('key') : null;
  if (key !== null) {
    const exchanged = access.exchange(key);
    // A window that is ours already stays so, also when it is sent to the printed address.
    if (exchanged !== null) end(response, 303, { Location: '/', ...(kind === 'own' ? {} : { 'Set-Cookie': exchanged.cookie }) });
    else if (kind !== null) end(response, 303, { Location: '/' });
    else refusePage(response);
    return;
  }
  if (kind === null && path !== '/favicon.ico') refusePage(response);
  else await pages(request, response, path);
}

async function answerCall(
  { dispatch, log }: ServerPorts, kind: PageKind | null, name: string, request: IncomingMessage, response: ServerResponse,
): Promise<void> {
  if (kind === null) {
    log.warn('refused a call without a key');
    json(response, 401, encode(fail('wrong-sender')));
    return;
  }
  const body = await readBody(request, maxBodyBytes);
  if ('refused' in body) {
    // The rest of the body is not read: the connection cannot be used again.
    const large = body.refused === 'too-large';
    json(response, large ? 413 : 400, encode(fail(large ? 'too-large' : 'bad-payload')), { Connection: 'close' });
    return;
  }
  const trusted = kind === 'own' || !onlyFromOwnWindow.has(name);
  const result = await dispatch({ name, payload: decodeOrUndefined(body.text), trusted });
  json(response, 200, encode(name === 'app.info' ? withWindow(result, kind) : result));
}

async function sendMedium({ media, log }: ServerPorts, path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { status, headers, body } = await answerMedia(
    media, { method: request.method ?? '', path, range: request.headers.range }, (error) => log.warn('a medium cannot be shown', error),
  );
  response.writeHead(status, headers);
  if (body === null) {
    response.end();
    return;
  }
  // A page that scrolls on or seeks in a video leaves in the middle of an answer; only what the disk says is news.
  await pipeline(body, response).catch((error: unknown) => {
    if (error instanceof CodedError) log.warn('a medium broke off', error);
  });
}

/** The rooms do not know who asks; only here is it known which window it was. */
function withWindow(result: Result<unknown>, kind: PageKind): Result<unknown> {
  return result.ok && typeof result.value === 'object' ? ok({ ...result.value, ownWindow: kind === 'own' }) : result;
}

async function answerInstance(
  door: InstanceDoor, what: string, request: IncomingMessage, response: ServerResponse,
): Promise<void> {
  const body = await readBody(request, 4_096);
  const answered = 'refused' in body ? null : await door.answer(what, decodeOrUndefined(body.text));
  if (answered === null) end(response, 403, { Connection: 'close' });
  else json(response, 200, JSON.stringify(answered));
}

/** No call takes `undefined`, so what is not JSON is refused as a bad payload like everything else. */
function decodeOrUndefined(text: string): unknown {
  try {
    return decode(text);
  } catch {
    return undefined;
  }
}

function refusePage(response: ServerResponse): void {
  response.writeHead(403, { 'Content-Type': 'text/html; charset=utf-8' });
  response.end(closedDoor);
}

function json(response: ServerResponse, status: number, text: string, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8', ...headers });
  response.end(text);
}

function end(response: ServerResponse, status: number, headers: Record<string, string> = {}): void {
  response.writeHead(status, headers);
  response.end();
}
