import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/**
 * The browser host's data folder; the same rule as `defaultDataFolder` in src/main/folders.ts, which cannot be imported
 * before anything is built. A test holds the two equal.
 * @param {NodeJS.Platform} platform
 * @param {NodeJS.ProcessEnv} env
 * @param {string} [home]
 * @returns {string}
 */
export function defaultDataFolder(platform, env, home = homedir()) {
  if (env.ONAY_DATA) return resolve(env.ONAY_DATA);
  if (platform === 'win32') return join(env.APPDATA || join(home, 'AppData', 'Roaming'), 'Onay');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Onay');
  return join(env.XDG_DATA_HOME?.startsWith('/') ? env.XDG_DATA_HOME : join(home, '.local', 'share'), 'onay');
}

/**
 * Which host carries this start, and why. Data made in one host lies in another place than the other's, so a data folder
 * that has been used in the browser host stays there until the user says otherwise.
 * @param {{ wanted: 'electron' | 'browser' | null, window: boolean, display: boolean, usedInBrowser: boolean, electron: boolean }} facts
 * @returns {{ host: 'electron' | 'browser' | 'none', why: string }}
 */
export function chooseHost({ wanted, window, display, usedInBrowser, electron }) {
  if (wanted === 'browser') return { host: 'browser', why: 'as asked for' };
  if (wanted === 'electron') {
    return electron
      ? { host: 'electron', why: 'as asked for' }
      : { host: 'none', why: 'its binary is not installed and could not be fetched. Leave out --host electron to use the browser host' };
  }
  if (!window) return { host: 'browser', why: 'because no window is wanted' };
  if (usedInBrowser) return { host: 'browser', why: 'because this data folder has been used in it (--host electron overrides)' };
  if (!electron) return { host: 'browser', why: 'because there is no Electron binary here' };
  if (!display) return { host: 'browser', why: 'because there is no display' };
  return { host: 'electron', why: 'because its binary is installed' };
}
