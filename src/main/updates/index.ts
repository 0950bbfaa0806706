import { CodedError } from '../../bridge/index.ts';
import type { Handlers, UpdateState } from '../../bridge/index.ts';
import type { Timer } from '../agenda/index.ts';
import type { Log } from '../log/index.ts';
import { firstState, mayCheck, nextState } from './state.ts';
import type { UpdateEvent } from './state.ts';

type Version = { readonly version: string };

/** The part of electron-updater that is used; `AppUpdater` fits it. */
export type Updater = {
  autoDownload: boolean;
  autoInstallOnAppQuit: boolean;
  on(event: 'update-available' | 'update-downloaded', listener: (info: Version) => void): unknown;
  on(event: 'update-not-available', listener: () => void): unknown;
  on(event: 'download-progress', listener: (info: { readonly percent: number }) => void): unknown;
  on(event: 'error', listener: (error: Error) => void): unknown;
  checkForUpdates(): Promise<unknown>;
  quitAndInstall(isSilent: boolean, isForceRunAfter: boolean): void;
};

export type UpdatePorts = {
  /** Null where the program cannot update itself: unpackaged, or packaged without a feed. */
  readonly updater: Updater | null;
  readonly log: Log;
  /** Each new state, for the page. */
  readonly changed: (state: UpdateState) => void;
  /** The user's switch for the network; off, nothing is asked of anybody. */
  readonly networkIsOn: () => Promise<boolean>;
  /** Puts everything on disk and stops the services; after it the windows may be destroyed. */
  readonly beforeInstall: () => Promise<void>;
  /** The installer could not be started: the services are gone, so the program has to start anew. */
  readonly relaunch: () => void;
  readonly timer: Timer;
};

export type Updates = {
  readonly handlers: Pick<Handlers, 'app.update.state' | 'app.update.check' | 'app.update.install'>;
  /** Looks now and once a day, silently. */
  start(): void;
};

const day = 24 * 60 * 60 * 1000;

/**
 * Looks for updates, lets them come down, and waits: the user chooses when to restart, and everything is on disk before
 * the installer runs. Failures of a check the user has not asked for are logged and no more.
 */
export function createUpdates({ updater, log, changed, networkIsOn, beforeInstall, relaunch, timer }: UpdatePorts): Updates {
  let state = firstState(updater !== null);
  const take = (event: UpdateEvent): void => {
    const next = nextState(state, event);
    if (next === state || JSON.stringify(next) === JSON.stringify(state)) return;
    state = next;
    changed(state);
  };

  if (updater !== null) {
    updater.autoDownload = true;
    // Installing is the user's decision, not a side effect of closing.
    updater.autoInstallOnAppQuit = false;
    updater.on('update-available', ({ version }) => take({ what: 'found', version }));
    updater.on('update-not-available', () => take({ what: 'none' }));
    updater.on('download-progress', ({ percent }) => take({ what: 'progress', percent }));
    updater.on('update-downloaded', ({ version }) => take({ what: 'downloaded', version }));
    updater.on('error', (error) => {
      log.warn('the update failed', error);
      take({ what: 'failed' });
    });
  }

  const check = async (): Promise<void> => {
    if (updater === null || !mayCheck(state)) return;
    take({ what: 'asked' });
    try {
      await updater.checkForUpdates();
    } catch (error) {
      log.warn('looking for an update failed', error);
      take({ what: 'failed' });
    }
  };

  const checkQuietly = async (): Promise<void> => {
    try {
      if (await networkIsOn()) await check();
    } catch (error) {
      log.warn('whether to look for an update could not be told', error);
    }
  };

  const checkDaily = (): void => {
    void checkQuietly();
    timer(day, checkDaily);
  };

  return {
    handlers: {
      'app.update.state': () => state,
      'app.update.check': async () => {
        if (updater !== null && !await networkIsOn()) throw new CodedError('network-off');
        await check();
        return state;
      },
      'app.update.install': async () => {
        if (updater === null || state.state !== 'ready') throw new CodedError('not-found', 'no update is ready');
        await beforeInstall();
        try {
          updater.quitAndInstall(false, true);
        } catch (error) {
          log.error('the update could not be installed', error);
          relaunch();
        }
        return {};
      },
    },
    start() {
      if (updater !== null) checkDaily();
    },
  };
}
