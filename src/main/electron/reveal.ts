import { isAbsolute } from 'node:path';
import { CodedError } from '../../bridge/index.ts';

/** Absolute on this platform and on this machine: opening a share would send the user's credentials to its server. */
export function isLocalFile(path: string): boolean {
  return isAbsolute(path) && !/^[\\/]{2}/.test(path) && !path.includes('\u0000');
}

/**
 * Shows a file in the desktop's file manager. The vault calls it only with paths it has itself written; the check here
 * is the second lock. Throws `nothing-to-reveal` when the path is not local or the file is gone.
 */
export function createReveal(
  showItemInFolder: (path: string) => void, exists: (path: string) => boolean,
): (path: string) => Promise<void> {
  return async (path) => {
    if (!isLocalFile(path) || !exists(path)) throw new CodedError('nothing-to-reveal');
    showItemInFolder(path);
  };
}
