import { readFile } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';

/**
 * The user's download folder. Linux: `XDG_DOWNLOAD_DIR` of the environment or of `user-dirs.dirs` (xdg-user-dirs(1): a
 * quoted path, absolute or below `$HOME`; `$HOME` alone means "none"). Elsewhere, and failing that: `~/Downloads`.
 */
export async function downloadFolder(platform: NodeJS.Platform, env: NodeJS.ProcessEnv, home: string): Promise<string> {
  const usual = join(home, 'Downloads');
  if (platform === 'win32' || platform === 'darwin') return usual;
  const fromEnvironment = env['XDG_DOWNLOAD_DIR'];
  if (fromEnvironment !== undefined && isAbsolute(fromEnvironment)) return fromEnvironment;
  const config = env['XDG_CONFIG_HOME'];
  const file = join(config !== undefined && isAbsolute(config) ? config : join(home, '.config'), 'user-dirs.dirs');
  // Most desktops write this file, servers do not; without it the usual folder is right.
  const text = await readFile(file, 'utf8').catch(() => '');
  return downloadFolderIn(text, home) ?? usual;
}

/** The download folder that the text of `user-dirs.dirs` names, or null. */
export function downloadFolderIn(text: string, home: string): string | null {
  const matches = [...text.matchAll(/^\s*XDG_DOWNLOAD_DIR\s*=\s*"((?:[^"\\]|\\.)*)"\s*$/gmu)];
  const value = matches.at(-1)?.[1]?.replace(/\\(.)/gu, '$1').replace(/\/+$/, '');
  if (value === undefined) return null;
  if (value.startsWith('$HOME/')) return join(home, value.slice('$HOME/'.length));
  return isAbsolute(value) && value !== home ? value : null;
}
