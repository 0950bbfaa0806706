import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from '../log/index.ts';
import type { Updater } from './index.ts';

/** The packager writes it beside the program when, and only when, it was given a feed. */
export const feedFile = 'app-update.yml';

/** True for a packaged program that was given a feed; every other one says that it cannot update itself. */
export function isUpdatable(packaged: boolean, resourcesFolder: string): boolean {
  return packaged && existsSync(join(resourcesFolder, feedFile));
}

/** electron-updater, loaded only where it can work: it asks Electron for its paths as soon as it is touched. */
export async function loadUpdater(packaged: boolean, resourcesFolder: string, log: Log): Promise<Updater | null> {
  if (!isUpdatable(packaged, resourcesFolder)) return null;
  try {
    const { default: updater } = await import('electron-updater');
    const { autoUpdater } = updater;
    autoUpdater.logger = { info: (message) => log.info(`updater: ${String(message)}`), warn: (message) => log.warn(`updater: ${String(message)}`),
      error: (message) => log.error(`updater: ${String(message)}`) };
    return autoUpdater;
  } catch (error) {
    log.error('the updater could not be loaded', error);
    return null;
  }
}
