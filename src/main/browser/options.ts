import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

export type Options = {
  dataFolder: string;
  /** Where exports go; null for the user's download folder. */
  exportFolder: string | null;
  /** False: no app window is opened, and the printed address is the program's own window. */
  window: boolean;
};

export type Parsed = { options: Options } | { help: true } | { refused: string };

export const usage = `Onay in a browser window, answered from this computer alone.

  --data DIR      keep everything in DIR (or set ONAY_DATA)
  --exports DIR   write exported documents to DIR (or set ONAY_EXPORTS)
  --no-window     open no window; the printed address is the program
  --help          this text
`;

/** Reads the command line strictly: an option that is not known is refused in a sentence, never ignored. */
export function parseOptions(args: readonly string[], env: NodeJS.ProcessEnv, defaultDataFolder: string): Parsed {
  try {
    const { values } = parseArgs({
      args: [...args], strict: true, allowPositionals: false,
      options: {
        data: { type: 'string' }, exports: { type: 'string' }, 'no-window': { type: 'boolean' }, help: { type: 'boolean' },
      },
    });
    if (values.help === true) return { help: true };
    for (const name of ['data', 'exports'] as const) {
      if (values[name] === '') return { refused: `--${name} needs a folder.` };
    }
    const exportFolder = values.exports ?? (env['ONAY_EXPORTS'] || undefined);
    return {
      options: {
        dataFolder: values.data === undefined ? defaultDataFolder : resolve(values.data),
        exportFolder: exportFolder === undefined ? null : resolve(exportFolder),
        window: values['no-window'] !== true,
      },
    };
  } catch (error) {
    const why = error instanceof Error ? error.message.split('. ')[0] : 'Unreadable options';
    return { refused: `${why}. Run with --help to see what there is.` };
  }
}
