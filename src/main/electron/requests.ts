import type { Session } from 'electron';
import type { Log } from '../log/index.ts';
import { originOf, parseUrl } from './identity.ts';
import type { Home } from './identity.ts';

/**
 * What a page may load: files of its own origin, and data and blobs it made itself. While developing also Vite's socket
 * and the developer tools' own pages. There is no list of hosts on the network, because a page never talks to it.
 */
export function mayRequest(url: string, home: Home): boolean {
  const parsed = parseUrl(url);
  if (parsed === null) return false;
  if (parsed.protocol === 'data:') return true;
  if (parsed.protocol === 'blob:') return url.startsWith(`blob:${home.origin}/`);
  if (originOf(url) === home.origin) return true;
  if (!home.developing) return false;
  return parsed.protocol === 'devtools:' || originOf(url) === home.origin.replace(/^http:/, 'ws:');
}

/** Cancels and logs every other request, before a connection is opened or a name looked up. */
export function guardRequests(session: { webRequest: Pick<Session['webRequest'], 'onBeforeRequest'> }, home: Home, log: Log): void {
  session.webRequest.onBeforeRequest((details, answer) => {
    const allowed = mayRequest(details.url, home);
    if (!allowed) log.warn(`stopped a request of kind ${details.resourceType}`, originOf(details.url) ?? 'not a plain URL');
    answer({ cancel: !allowed });
  });
}
