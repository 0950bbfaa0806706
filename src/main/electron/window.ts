// oxlint-disable-next-line no-restricted-imports -- windows are made here and nowhere else
import { BrowserWindow } from 'electron';
import type { BrowserWindowConstructorOptions, WebPreferences } from 'electron';
import { productName } from './identity.ts';
import { minimumSize } from './window-state.ts';
import type { Placement } from './window-state.ts';

/**
 * Every preference that stands between a page and the machine, written out although most are Electron's defaults: a
 * default can change with a version, a line here cannot.
 */
export function securePreferences(preload: string, packaged: boolean, platform: NodeJS.Platform): WebPreferences {
  return {
    preload,
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    // A file dropped beside a drop zone would otherwise replace the page.
    navigateOnDragDrop: false,
    safeDialogs: true,
    devTools: !packaged,
    // Outside macOS Chromium would download dictionaries from a server that nobody here has chosen.
    spellcheck: platform === 'darwin',
  };
}

export type WindowOptions = {
  readonly preload: string;
  readonly packaged: boolean;
  readonly platform: NodeJS.Platform;
  readonly placement: Placement;
  /** PNG for the task bar where the system takes none from the program file. */
  readonly icon: string;
  readonly dark: boolean;
};

/** Makes the window, hidden until its first picture is ready so that nothing flashes; the caller loads the page. */
export function createWindow({ preload, packaged, platform, placement, icon, dark }: WindowOptions): BrowserWindow {
  const { maximized, ...bounds } = placement;
  const options: BrowserWindowConstructorOptions = {
    ...bounds,
    minWidth: minimumSize.width,
    minHeight: minimumSize.height,
    title: productName,
    show: false,
    backgroundColor: dark ? '#1a1b1e' : '#ffffff',
    autoHideMenuBar: true,
    ...(platform === 'linux' ? { icon } : {}),
    webPreferences: securePreferences(preload, packaged, platform),
  };
  const window = new BrowserWindow(options);
  window.once('ready-to-show', () => {
    if (maximized) window.maximize();
    window.show();
  });
  return window;
}
