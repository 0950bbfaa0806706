import { app, powerMonitor } from 'electron';
import type { Services } from '../services.ts';
import type { MainWindow } from './main-window.ts';
import { routeFromArguments } from './second-instance.ts';
import type { Shutdown } from './shutdown.ts';

export type SystemPorts = {
  readonly window: Pick<MainWindow, 'show' | 'openRoute' | 'destroy'>;
  readonly services: Pick<Services, 'resume'>;
  readonly shutdown: Shutdown;
};

/** What the system and other starts tell a running program. After `ready`: there is no power monitor before. */
export function watchSystem({ window, services, shutdown }: SystemPorts): void {
  const quitWhenDone = async (): Promise<void> => {
    await shutdown.run();
    window.destroy();
    app.quit();
  };

  app.on('second-instance', (_event, argv) => {
    const route = routeFromArguments(argv);
    void (route === null ? window.show() : window.openRoute(route));
  });
  app.on('activate', () => void window.show());
  app.on('window-all-closed', () => {
    // Without a listener Electron would quit. On macOS the program stays; elsewhere closing the window has quit it already.
  });
  app.on('before-quit', (event) => {
    if (shutdown.done()) return;
    event.preventDefault();
    void quitWhenDone();
  });
  powerMonitor.on('resume', () => services.resume());
  powerMonitor.on('unlock-screen', () => services.resume());
  powerMonitor.on('shutdown', (event?: { preventDefault(): void }) => {
    event?.preventDefault();
    app.quit();
  });
}
