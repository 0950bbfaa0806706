import type { CodedError } from '../../bridge/index.ts';

/** What the terminal says when a start comes to nothing: what happened, what is safe, what to do. */

export const portHeld = (port: number, dataFolder: string): string =>
  `Another program is using port ${port}, which belongs to the data folder ${dataFolder}. `
  + 'Nothing is lost: the window keeps its data under that port, so Onay does not move to another. '
  + 'End the other program (or restart the computer) and start Onay again.';

export const portFileDamaged = (path: string): string =>
  `The file ${path}, which says under which port the window keeps its data, cannot be read. `
  + 'Nothing is lost: Onay stops here rather than open an empty window. '
  + 'Put the file back from a backup; it holds {"port": NUMBER}, the number of the address Onay has always printed.';

export const dataFolderUnusable = (dataFolder: string, error: CodedError): string => {
  const why = error.code === 'disk-full' ? 'its disk is full' : error.code === 'read-only' ? 'it cannot be written to' : `it cannot be used (${error.message})`;
  return `The data folder ${dataFolder} is no good: ${why}. Nothing was changed. Mend that, or choose another folder with --data.`;
};
