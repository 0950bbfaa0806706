import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import type { Folders } from '../folders.ts';
import type { Log } from '../log/index.ts';
import type { Notifier } from '../notify/index.ts';
import { openLink } from '../links.ts';
import { passphraseKeeper } from '../secrets/index.ts';
import { composeServices, type HostHandlers } from '../services.ts';
import { createShelf, folderExporter } from '../vault/index.ts';
import { createAccess } from './access.ts';
import { createAppWindow } from './app-window.ts';
import { openCommand, revealCommand, run } from './desktop.ts';
import { createEventHub } from './events.ts';
import { createFlush } from './flush.ts';
import { instanceDoor, type InstanceKey } from './instance.ts';
import { endsAfter } from './presence.ts';
import { windowFailed } from './sentences.ts';
import { createRequestListener, type Pages } from './server.ts';
import type { Machine, WindowPlan } from './window-door.ts';

/** How long pages may take to put their writes on disk before the host ends without an answer. */
const flushPatience = 5_000;

export type HostPorts = {
  version: string;
  machine: Machine;
  folders: Folders;
  exportFolder: string;
  /** Already listening on the folder's port. */
  server: Server;
  /** Lets the requests in that came before now. */
  release: () => void;
  port: number;
  owner: InstanceKey;
  /** Null: no window is wanted, and the printed address is the program. */
  window: WindowPlan | null;
  pages: Pages;
  notifier: Notifier;
  log: Log;
  /** A line for the user at the terminal. */
  tell: (line: string) => void;
  clock: () => number;
};

export type Host = {
  /** What the user is told to open; it carries the key. */
  readonly address: string;
  /** Shows notifications from here on, and opens the window if one is wanted and possible. */
  start(): Promise<void>;
  /** Pages flush, the window closes, rooms and server end; once, however often it is asked. */
  stop(): Promise<void>;
  /** Resolves when the host has stopped, whoever asked. */
  readonly stopped: Promise<void>;
};

/** The browser host: the rooms of main behind a loopback server, and a browser's app window in front. */
export function createHost(ports: HostPorts): Host {
  const { machine, folders, server, port, log, clock } = ports;
  const origin = `http://127.0.0.1:${port}`;
  const plan = ports.window !== null && 'browser' in ports.window ? ports.window : null;
  // Where no window can be opened and none ever was, the printed page is all there is: it is the program's own.
  const neverHadWindow = plan === null && !existsSync(join(ports.folders.window, 'Default'));
  const access = createAccess({ port, printedIsOwn: ports.window === null || neverHadWindow });
  const address = `${origin}/?key=${access.pageKey}`;

  let pendingRoute: string | null = null;
  let everHadPage = false;
  let handedOver = false;
  let ending: NodeJS.Timeout | null = null;
  let stopping: Promise<void> | null = null;
  let settleStopped: () => void = () => undefined;
  const stopped = new Promise<void>((resolve) => { settleStopped = resolve; });

  const look = (): void => {
    everHadPage ||= hub.pages('own') > 0;
    flush.changed();
    if (ending !== null) clearTimeout(ending);
    ending = null;
    const wait = endsAfter({
      opensWindows: window !== null, browserRuns: window?.running() ?? false, handedOver,
      pages: hub.pages(), everHadPage, platform: machine.platform,
    });
    if (wait === null || stopping !== null) return;
    ending = setTimeout(() => { stop().catch((error: unknown) => log.error('the end failed', error)); }, wait);
  };
  const hub = createEventHub(() => look());
  const flush = createFlush({ pages: () => hub.pages(), ask: () => hub.emit('app.closing', {}), patience: flushPatience });
  const window = plan === null ? null : createAppWindow({
    ...plan, origin, root: machine.root, env: machine.env, log,
    ended: (well) => {
      handedOver = !everHadPage;
      if (!well && !everHadPage) ports.tell(windowFailed);
      look();
    },
  });

  /** Answers whether a window is there or coming. */
  const showWindow = async (): Promise<boolean> => {
    if (window === null || stopping !== null) return false;
    if (window.running()) {
      await window.raise();
      return true;
    }
    try {
      await window.open(`${origin}/?key=${access.newWindowKey()}`);
      return true;
    } catch (error) {
      log.error('the window cannot be opened', error);
      return false;
    }
  };
  const openRoute = (route: string): void => {
    if (hub.pages('own') > 0) hub.emit('app.open', { route });
    else pendingRoute = route;
    showWindow().catch((error: unknown) => log.error('the window cannot be shown', error));
  };

  const handlers: HostHandlers = {
    'app.info': () => ({
      version: ports.version, host: 'browser', platform: machine.platform,
      dataFolder: folders.data, exportFolder: ports.exportFolder,
      // The server puts in what is true of the window that asks.
      ownWindow: false,
    }),
    'app.pendingRoute.take': () => {
      const route = pendingRoute;
      pendingRoute = null;
      return route;
    },
    'app.openExternal': async ({ url }) => {
      await openLink(url, (safe) => run(openCommand(machine.platform, machine.env, safe)));
      return {};
    },
    'app.flushed': () => {
      flush.answered();
      return {};
    },
    'app.update.state': () => ({ state: 'unsupported' }),
    'app.update.check': () => ({ state: 'unsupported' }),
    'app.update.install': () => ({}),
  };

  const media = createShelf(folders.media);
  const services = composeServices({
    dataFolder: folders.data, media, log, clock,
    keeper: passphraseKeeper({ given: machine.env['ONAY_PASSPHRASE'] }),
    exporter: folderExporter(ports.exportFolder, clock),
    reveal: (path) => run(revealCommand(machine.platform, machine.env, path)),
    notifier: ports.notifier, emit: hub.emit, openRoute, host: handlers,
  });
  const instance = instanceDoor(ports.owner, async (route) => {
    if (route !== null) openRoute(route);
    return { window: await showWindow(), address };
  });
  const { dispatch } = services;
  server.on('request', createRequestListener({ port, access, dispatch, hub, pages: ports.pages, media, instance, log }));
  ports.release();

  const end = async (): Promise<void> => {
    if (ending !== null) clearTimeout(ending);
    const how = await flush.request();
    if (how === 'timed-out') log.warn('a page did not answer that its writes are on disk');
    await window?.close();
    await services.stop();
    hub.close();
    const closed = new Promise<void>((resolve) => { server.close(() => resolve()); });
    server.closeAllConnections();
    await closed;
    settleStopped();
  };
  const stop = (): Promise<void> => (stopping ??= end());

  return {
    address, stop, stopped,
    async start() {
      await services.start();
      await showWindow();
    },
  };
}
