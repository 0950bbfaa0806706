import type { CodedError, ErrorCode } from '../../bridge/index.ts';
import type { Opened } from './instance.ts';

/** What the terminal says when a start takes another course: what happened, what is safe, what to do. */

export const portHeld = (port: number, dataFolder: string): string =>
  `Another program is using port ${port}, which belongs to the data folder ${dataFolder}. `
  + 'Nothing is lost: the window keeps its data under that port, so Onay does not move to another. '
  + 'End the other program (or restart the computer) and start Onay again.';

export const alreadyOpen = ({ window, address }: Opened): string =>
  (window ? 'Onay is already open; its window comes to the front.' : `Onay is already open at ${address}`);

export const windowFailed =
  'The window could not be opened (the log says more). Open the address in a browser; Onay keeps serving.';

export const noDisplay = 'There is no display here, so no window is opened; Onay keeps serving at this address.';

export const noBrowser =
  'No Chromium, Chrome, Edge or Brave was found for a window of its own; open the address in your browser. '
  + 'Onay keeps serving.';

export const portFileDamaged = (path: string): string =>
  `The file ${path}, which says under which port the window keeps its data, cannot be read. `
  + 'Nothing is lost: Onay stops here rather than open an empty window. '
  + 'Put the file back from a backup; it holds {"port": NUMBER}, the number of the address Onay has always printed.';

export const dataFolderUnusable = (dataFolder: string, error: CodedError): string => {
  const reasons: Partial<Record<ErrorCode, string>> = { 'disk-full': 'its disk is full', 'read-only': 'it cannot be written to' };
  const why = reasons[error.code] ?? `it cannot be used (${error.message})`;
  return `The data folder ${dataFolder} is no good: ${why}. Nothing was changed. `
    + 'Mend that, or choose another folder with --data.';
};
