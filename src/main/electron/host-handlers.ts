import { app, shell } from 'electron';
import type { HostHandlers } from '../services.ts';
import type { Updates } from '../updates/index.ts';
import { openLink } from '../links.ts';
import type { MainWindow } from './main-window.ts';
import type { Flush } from './shutdown.ts';

export type HostHandlerPorts = {
  readonly platform: NodeJS.Platform;
  readonly dataFolder: string;
  readonly exportFolder: string | null;
  readonly window: Pick<MainWindow, 'takeRoute'>;
  readonly flush: Pick<Flush, 'answered'>;
  readonly updates: Pick<Updates, 'handlers'>;
};

/** The calls that are about the host itself: its window, its links, its updates. */
export function hostHandlers({ platform, dataFolder, exportFolder, window, flush, updates }: HostHandlerPorts): HostHandlers {
  return {
    'app.info': () => ({ version: app.getVersion(), host: 'electron', platform, dataFolder, exportFolder, ownWindow: true }),
    'app.pendingRoute.take': () => window.takeRoute(),
    'app.openExternal': async ({ url }) => {
      await openLink(url, (safe) => shell.openExternal(safe));
      return {};
    },
    'app.flushed': () => {
      flush.answered();
      return {};
    },
    ...updates.handlers,
  };
}
