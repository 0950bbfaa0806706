import { chmod, mkdir, realpath } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { sweepTemporaries } from './vault/atomic.ts';
import { codedDiskError } from './vault/disk-errors.ts';

/**
 * The data folder:
 *
 * | path | holds |
 * |---|---|
 * | `documents/` | the vault, by content hash |
 * | `media/` | pictures, videos and PDFs of posts, by content hash |
 * | `secrets/` | `secrets.json`, sealed |
 * | `agenda/` | the agenda and its journal |
 * | `network.json` | what the one door to the network lets through |
 * | `sentinel.json` | what the renderer's database held at the last write |
 * | `browser/` | port and key of the browser host |
 * | `window/` | the app window's browser profile, and in it IndexedDB (browser host) |
 * | `logs/` | the log |
 */
export type Folders = { data: string; media: string; agenda: string; browser: string; window: string; logs: string };

/**
 * Where the data folder is when nobody says otherwise: `~/.local/share/onay` (or `$XDG_DATA_HOME/onay`),
 * `%APPDATA%\Onay`, `~/Library/Application Support/Onay`; `ONAY_DATA` overrides. Never changes after a first release.
 */
export function defaultDataFolder(platform: NodeJS.Platform, env: NodeJS.ProcessEnv, home: string = homedir()): string {
  const given = env['ONAY_DATA'];
  if (given) return resolve(given);
  if (platform === 'win32') return join(env['APPDATA'] || join(home, 'AppData', 'Roaming'), 'Onay');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Onay');
  const xdg = env['XDG_DATA_HOME'];
  return join(xdg?.startsWith('/') ? xdg : join(home, '.local', 'share'), 'onay');
}

/** A write of ours takes seconds at most; what is older is a leftover. */
const leftoverAfterMs = 60_000;

/**
 * Makes the data folder with its sub-folders, for its owner alone, and clears what killed writes have left. Answers
 * absolute paths with links resolved, so that one folder has one name. Throws `CodedError` with a disk code.
 */
export async function layOut(dataFolder: string, now: number): Promise<Folders> {
  try {
    await mkdir(dataFolder, { recursive: true, mode: 0o700 });
    const data = await realpath(dataFolder);
    const folders: Folders = {
      data, media: join(data, 'media'), agenda: join(data, 'agenda'), browser: join(data, 'browser'),
      window: join(data, 'window'), logs: join(data, 'logs'),
    };
    const { media, agenda, browser, window, logs } = folders;
    for (const folder of [join(data, 'documents'), join(data, 'secrets'), media, agenda, browser, window, logs]) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await sweepTemporaries(folder, now, leftoverAfterMs);
    }
    await chmod(folders.browser, 0o700);
    await sweepTemporaries(data, now, leftoverAfterMs);
    return folders;
  } catch (error) {
    throw codedDiskError(error, `laying out ${dataFolder}`);
  }
}
