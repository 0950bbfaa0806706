import type { App, Event, WebContents } from 'electron';
import type { Log } from '../log/index.ts';
import { originOf } from './identity.ts';

/** A page may move within its own origin; the hash router does not even come here. */
export const mayNavigate = (url: string, origin: string): boolean => originOf(url) === origin;

type Navigation = Pick<Event, 'preventDefault'> & { readonly url: string };

/**
 * Closes the ways out of a page for whatever contents are ever made, the main window's or not: leaving the origin by
 * click, script, form or redirect, in the main frame or below it; opening a window; attaching a webview.
 */
export function guardContents(app: Pick<App, 'on'>, origin: string, log: Log): void {
  app.on('web-contents-created', (_event, contents) => guardOne(contents, origin, log));
}

function guardOne(contents: WebContents, origin: string, log: Log): void {
  const stay = (how: string) => (details: Navigation): void => {
    if (mayNavigate(details.url, origin)) return;
    details.preventDefault();
    log.warn(`stopped a ${how} away from the program`, originOf(details.url) ?? 'not a plain URL');
  };
  contents.on('will-navigate', stay('navigation'));
  contents.on('will-frame-navigate', stay('frame navigation'));
  contents.on('will-redirect', stay('redirect'));
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
    log.warn('stopped a webview');
  });
  contents.setWindowOpenHandler(({ url }) => {
    log.warn('stopped a new window', originOf(url) ?? 'not a plain URL');
    return { action: 'deny' };
  });
}
