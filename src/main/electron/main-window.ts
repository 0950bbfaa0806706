import type { BrowserWindow, WebContents } from 'electron';
import type { EventName, EventPayload } from '../../bridge/index.ts';
import type { Log } from '../log/index.ts';
import type { Home } from './identity.ts';
import { sendEvent } from './ipc.ts';
import type { WindowState } from './window-state.ts';

export type MainWindowPorts = {
  readonly home: Home;
  readonly log: Log;
  /** Makes the window, in its place, not yet loaded. */
  readonly make: () => Promise<BrowserWindow>;
  /** The user wants it gone; whoever answers destroys it when everything is on disk. */
  readonly closing: (window: BrowserWindow) => void;
  /** True once everything is on disk and the window may go. */
  readonly mayClose: () => boolean;
  readonly remember: (state: WindowState) => Promise<void>;
};

export type MainWindow = {
  /** Opens the window, or brings the one there is to the front. */
  show(): Promise<void>;
  /** Shows it and leads the page to `route`; kept for the page when it cannot listen yet. */
  openRoute(route: string): Promise<void>;
  /** The route kept for the page, once. From here on the page listens. */
  takeRoute(): string | null;
  /** Loads the page anew, after a crash. */
  reload(): void;
  /** Whether a living page was there to hear it. */
  send<N extends EventName>(name: N, payload: EventPayload<N>): boolean;
  destroy(): void;
};

/** The one window, and which route its page still has to be told of. */
export function createMainWindow({ home, log, make, closing, mayClose, remember }: MainWindowPorts): MainWindow {
  let window: BrowserWindow | null = null;
  let opening: Promise<void> | null = null;
  let waitingRoute: string | null = null;
  let listening = false;

  const load = (contents: Pick<WebContents, 'loadURL'>): void => {
    listening = false;
    contents.loadURL(home.url).catch((error: unknown) => log.error('the page could not be loaded', error));
  };

  const open = async (): Promise<void> => {
    const made = await make();
    window = made;
    made.webContents.on('did-navigate', () => { listening = false; });
    made.webContents.on('render-process-gone', () => { listening = false; });
    made.on('close', (event) => {
      void remember({ ...made.getNormalBounds(), maximized: made.isMaximized() });
      if (mayClose()) return;
      event.preventDefault();
      closing(made);
    });
    made.on('closed', () => {
      window = null;
      listening = false;
    });
    load(made.webContents);
  };

  const show = async (): Promise<void> => {
    if (window === null || window.isDestroyed()) {
      opening ??= open().finally(() => { opening = null; });
      return opening;
    }
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  };

  const send: MainWindow['send'] = (name, payload) => {
    const contents = window === null || window.isDestroyed() ? null : window.webContents;
    return contents !== null && !contents.isCrashed() && sendEvent(contents, name, payload);
  };

  return {
    show,
    async openRoute(route) {
      if (!listening || !send('app.open', { route })) waitingRoute = route;
      await show();
    },
    takeRoute() {
      const route = waitingRoute;
      waitingRoute = null;
      listening = true;
      return route;
    },
    reload() {
      if (window !== null && !window.isDestroyed()) load(window.webContents);
    },
    send,
    destroy() {
      if (window !== null && !window.isDestroyed()) window.destroy();
    },
  };
}
