import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { app, dialog, Menu, nativeTheme, protocol, safeStorage, screen, session, shell } from 'electron';
import type { Rectangle } from 'electron';
import { networkPolicySchema } from '../../bridge/index.ts';
import { systemTimer } from '../agenda/index.ts';
import { layOut } from '../folders.ts';
import { createLog, logFileName } from '../log/index.ts';
import type { Log } from '../log/index.ts';
import { composeServices } from '../services.ts';
import type { Services } from '../services.ts';
import { createUpdates } from '../updates/index.ts';
import { loadUpdater } from '../updates/load.ts';
import { createShelf, folderExporter } from '../vault/index.ts';
import type { Start } from './bootstrap.ts';
import { guardContents } from './contents.ts';
import { watchMain, watchProcesses, watchWindow } from './crashes.ts';
import type { CrashPorts, Failing } from './crashes.ts';
import { saveDialogExporter } from './exporter.ts';
import { appScheme, homeOf } from './identity.ts';
import { hostHandlers } from './host-handlers.ts';
import { registerCalls } from './ipc.ts';
import { chooseKeeper } from './keeper.ts';
import { createMainWindow } from './main-window.ts';
import type { MainWindow } from './main-window.ts';
import { menuTemplate } from './menu.ts';
import { desktopNotifier } from './notifier.ts';
import { guardPermissions } from './permissions.ts';
import { guardRequests } from './requests.ts';
import { createReveal } from './reveal.ts';
import { createServer } from './serve.ts';
import { createFlush, createShutdown } from './shutdown.ts';
import { watchSystem } from './system.ts';
import { nativeTexts } from './texts.ts';
import { createWindow } from './window.ts';
import { createWindowStateFile, placeWindow } from './window-state.ts';

/** Where the built parts lie, and what surrounds the process. */
export type Surroundings = {
  /** `out/`, with `preload/` and `renderer/` in it. */
  readonly outFolder: string;
  readonly iconFile: string;
  readonly process: Pick<NodeJS.Process, 'platform' | 'env' | 'resourcesPath'> & Failing;
  /** UTC milliseconds. */
  readonly now: () => number;
};

/**
 * The Electron host: guards first, then the services, then the window. Resolves when the window is open; a start that
 * fails is told in a native message with the log's place, and ends the program with nothing touched.
 */
export async function runHost(start: Start, around: Surroundings): Promise<void> {
  const logFolder = join(start.dataFolder, 'logs');
  const log = createLog({ folder: logFolder, now: around.now });
  const home = homeOf(app.isPackaged, around.process.env['ELECTRON_RENDERER_URL']);
  // Before the first contents can exist.
  guardContents(app, home.origin, log);
  await app.whenReady();
  const texts = nativeTexts(app.getPreferredSystemLanguages()[0] ?? app.getLocale());
  try {
    log.info(`Onay ${app.getVersion()} starts`, { host: 'electron', platform: around.process.platform });
    await open({ start, around, log, home, texts, logFile: join(logFolder, logFileName) });
  } catch (error) {
    log.error('the start failed', error);
    dialog.showErrorBox(texts.startFailed, `${texts.startFailedDetail}\n${join(logFolder, logFileName)}`);
    app.exit(1);
  }
}

type Opening = {
  readonly start: Start;
  readonly around: Surroundings;
  readonly log: Log;
  readonly home: ReturnType<typeof homeOf>;
  readonly texts: ReturnType<typeof nativeTexts>;
  readonly logFile: string;
};

async function open({ start, around, log, home, texts, logFile }: Opening): Promise<void> {
  const { platform, env, resourcesPath } = around.process;
  guardPermissions(session.defaultSession, home.origin, log);
  guardRequests(session.defaultSession, home, log);
  const { data: dataFolder, media: mediaFolder } = await layOut(start.dataFolder, around.now());
  const media = createShelf(mediaFolder);
  protocol.handle(appScheme, createServer({ folder: join(around.outFolder, 'renderer'), media, log }));

  const windowState = createWindowStateFile(dataFolder, log);
  const crash: CrashPorts = {
    log, texts, now: around.now,
    ask: (options) => dialog.showMessageBox(options),
    reload: () => window.reload(),
    quit: () => app.quit(),
    relaunch: () => {
      app.relaunch();
      app.quit();
    },
  };
  const window: MainWindow = createMainWindow({
    home, log,
    make: async () => {
      const made = createWindow({
        preload: join(around.outFolder, 'preload', 'index.cjs'), packaged: app.isPackaged, platform, icon: around.iconFile,
        placement: placeWindow(await windowState.read(), workAreas()), dark: nativeTheme.shouldUseDarkColors,
      });
      watchWindow(made, crash);
      // Windows gives a session that ends no time for questions.
      made.on('session-end', () => void shutdown.run());
      return made;
    },
    closing: (made) => void close(made),
    mayClose: () => shutdown.done(),
    remember: (state) => windowState.write(state),
  });

  const flush = createFlush({ ask: () => window.send('app.closing', {}), timer: systemTimer, log });
  const shutdown = createShutdown({ flush, stop: () => services.stop(), log });
  /** On macOS a program outlives its window, and its reminders with it; elsewhere closing the window is closing the program. */
  const close = async (made: { destroy(): void }): Promise<void> => {
    if (platform !== 'darwin') return app.quit();
    await flush.request();
    made.destroy();
  };

  const { notifier, listen } = desktopNotifier({ platform, env, log, timer: systemTimer, onEarlierClick: () => void window.show() });
  const updates = createUpdates({
    updater: await loadUpdater(app.isPackaged, resourcesPath, log), log, timer: systemTimer,
    changed: (state) => { window.send('app.update.changed', state); },
    networkIsOn: () => networkIsOn(services),
    beforeInstall: () => shutdown.run(),
    relaunch: crash.relaunch,
  });
  const services: Services = composeServices({
    dataFolder, media, log, clock: around.now, notifier,
    keeper: await chooseKeeper(safeStorage, { platform, given: env['ONAY_PASSPHRASE'], log }),
    exporter: start.exportFolder === null
      ? saveDialogExporter({ showSaveDialog: (options) => dialog.showSaveDialog(options), documentsFolder: () => app.getPath('documents') })
      : folderExporter(start.exportFolder, around.now),
    reveal: createReveal((path) => shell.showItemInFolder(path), existsSync),
    emit: (name, payload) => { window.send(name, payload); },
    openRoute: (route) => void window.openRoute(route),
    host: hostHandlers({ platform, dataFolder, exportFolder: start.exportFolder, window, flush, updates }),
  });
  registerCalls(services.dispatch, home.origin, log);

  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate({
    texts, platform, packaged: app.isPackaged, showLog: () => { if (existsSync(logFile)) shell.showItemInFolder(logFile); },
  })));
  watchProcesses(app, crash);
  watchMain(around.process, crash);
  watchSystem({ window, services, shutdown });
  if (start.route === null) await window.show();
  else await window.openRoute(start.route);
  await services.start();
  await listen();
  updates.start();
}

/** The primary screen first: it is where a window goes that has lost its own. */
const workAreas = (): Rectangle[] => [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map(({ workArea }) => workArea);

async function networkIsOn(services: Services): Promise<boolean> {
  const answer = await services.dispatch({ name: 'network.policy.read', payload: {}, trusted: true });
  return answer.ok && networkPolicySchema.parse(answer.value).enabled;
}
