import { dirname, extname, isAbsolute, join } from 'node:path';
import type { SaveDialogOptions, SaveDialogReturnValue } from 'electron';
import { CodedError } from '../../bridge/index.ts';
import { safeFileName, writeAtomically } from '../vault/index.ts';
import type { Exporter } from '../vault/index.ts';

export type SaveDialogPorts = {
  readonly showSaveDialog: (options: SaveDialogOptions) => Promise<Pick<SaveDialogReturnValue, 'canceled' | 'filePath'>>;
  /** Where the first dialog opens. */
  readonly documentsFolder: () => string;
};

/**
 * Exports through the system's save dialog: the user names the file, the system asks before replacing one. The renderer
 * only proposes a name. The next dialog opens in the folder of the last export of this run.
 */
export function saveDialogExporter({ showSaveDialog, documentsFolder }: SaveDialogPorts): Exporter {
  let lastFolder: string | null = null;
  return {
    folder: () => null,
    async save({ suggestedName, bytes, title }) {
      const name = safeFileName(suggestedName);
      const extension = extname(name).slice(1);
      const { canceled, filePath } = await showSaveDialog({
        title,
        defaultPath: join(lastFolder ?? documentsFolder(), name),
        ...(extension === '' ? {} : { filters: [{ name: extension.toUpperCase(), extensions: [extension] }] }),
        properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
      });
      if (canceled || filePath === '') return { status: 'cancelled' };
      if (!isAbsolute(filePath)) throw new CodedError('io', 'the dialog answered no path');
      await writeAtomically(filePath, bytes, { mode: 0o644 });
      lastFolder = dirname(filePath);
      return { status: 'saved', path: filePath };
    },
  };
}
