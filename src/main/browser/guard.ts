import type { IncomingHttpHeaders } from 'node:http';
import { mediaPrefix } from '../vault/index.ts';

/** A request as far as the decision needs it. `target` is the raw request target. */
export type Head = { method: string; target: string; headers: IncomingHttpHeaders };

export type Area = 'page' | 'media' | 'call' | 'events' | 'instance';
export type Verdict =
  | { area: Area; path: string; query: string }
  | { status: 400 | 403 | 405 | 415 | 421; why: string; allow?: string };

const methods: Readonly<Record<Area, readonly string[]>> = {
  page: ['GET', 'HEAD'], media: ['GET', 'HEAD'], call: ['POST'], events: ['GET'], instance: ['POST'],
};

/**
 * Decides from the head alone whether a request is considered at all. `port` is ours.
 *
 * - DNS rebinding: a page of `evil.example` that now resolves to 127.0.0.1 still says `Host: evil.example`.
 * - Cross-site requests: another page's script or form carries its own `Origin` and a `Sec-Fetch-Site` that is not
 *   `same-origin`. Another server on this machine is another port and so another origin, though cookies and
 *   `SameSite` do not tell ports apart; therefore calls need our exact `Origin`.
 */
export function judge({ method, target, headers }: Head, port: number): Verdict {
  if (headers.host !== `127.0.0.1:${port}`) return { status: 421, why: 'another host name' };
  if (!target.startsWith('/') || target.startsWith('//')) return { status: 400, why: 'not a path' };
  const [path = '/', query = ''] = target.split(/\?(.*)/su, 2);
  const area = areaOf(path);
  if (!methods[area].includes(method)) return { status: 405, why: `${method} on ${area}`, allow: methods[area].join(', ') };

  const ours = `http://127.0.0.1:${port}`;
  const site = headers['sec-fetch-site'];
  const { origin } = headers;
  const sameOrigin = site === undefined || site === 'same-origin';
  switch (area) {
    case 'call':
      if (origin !== ours || !sameOrigin) return { status: 403, why: 'a call from another origin' };
      if (!/^application\/json(; ?charset=utf-8)?$/i.test(headers['content-type'] ?? '')) return { status: 415, why: 'not JSON' };
      break;
    case 'events':
      if ((origin !== undefined && origin !== ours) || !sameOrigin) return { status: 403, why: 'events for another origin' };
      break;
    case 'media':
      // Shown within our page or fetched by it; never opened as a page, framed, or run as a script.
      if ((origin !== undefined && origin !== ours) || !sameOrigin) return { status: 403, why: 'a medium for another origin' };
      if (!mediaUses.has(headers['sec-fetch-dest'])) return { status: 403, why: 'a medium as something else' };
      break;
    case 'instance':
      // Only a second start asks here, and it is no browser.
      if (origin !== undefined || site !== undefined) return { status: 403, why: 'a browser at the door for programs' };
      break;
    case 'page': {
      if (origin !== undefined && origin !== ours) return { status: 403, why: 'a page from another origin' };
      // The user may follow a link to us, or type our address; nobody may embed what is ours.
      const opened = headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
      if (!sameOrigin && site !== 'none' && !opened) return { status: 403, why: 'a file for another site' };
      break;
    }
  }
  return { area, path, query };
}

/** What a medium is asked for as; a program that is no browser says nothing, and has no cookie. */
const mediaUses: ReadonlySet<unknown> = new Set([undefined, 'empty', 'image', 'video', 'audio']);

function areaOf(path: string): Area {
  if (path.startsWith(mediaPrefix)) return 'media';
  if (path.startsWith('/bridge/')) return 'call';
  if (path === '/events') return 'events';
  return path.startsWith('/instance/') ? 'instance' : 'page';
}
