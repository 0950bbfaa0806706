/**
 * Stands in for `electron` while package-check runs the packed program under plain Node: it proves that the bundle
 * loads, begins in the right order and serves its files, and opens nothing. At the end it prints what it saw, as JSON.
 */
import { EventEmitter } from 'node:events';
import { join } from 'node:path';

const seen = { order: [], channels: [], page: null, preload: null, served: {}, failed: null };
const noted = (name, work = () => undefined) => (...args) => {
  seen.order.push(name);
  return work(...args);
};
const folder = process.env.ONAY_DATA;
process.resourcesPath = folder;
let serve;

export const app = Object.assign(new EventEmitter(), {
  isPackaged: true,
  setName: noted('setName'), setPath: noted('setPath'), setAppUserModelId: noted('setAppUserModelId'), enableSandbox: noted('enableSandbox'),
  requestSingleInstanceLock: noted('requestSingleInstanceLock', () => true),
  whenReady: noted('whenReady', async () => undefined),
  getPath: (name) => join(folder, name), getVersion: () => '0.0.0', getLocale: () => 'en', getPreferredSystemLanguages: () => ['en'],
  quit: () => undefined, relaunch: () => undefined,
  exit: () => finish('the start failed'),
});

async function finish(failed) {
  seen.failed = failed;
  for (const [method, url] of [
    ['GET', 'app://onay/'], ['HEAD', 'app://onay/index.html'], ['POST', 'app://onay/'], ['GET', 'app://onay/../package.json'], ['GET', 'app://onay/%2e%2e/package.json'],
  ]) {
    const answer = serve === undefined ? null : await serve({ method, url });
    seen.served[`${method} ${url}`] = answer && { status: answer.status, type: answer.headers.get('content-type'), policy: answer.headers.get('content-security-policy') };
  }
  process.stdout.write(`\n${JSON.stringify(seen)}\n`, () => process.exit(0));
}

export class BrowserWindow extends EventEmitter {
  constructor({ webPreferences }) {
    super();
    seen.order.push('new BrowserWindow');
    seen.preload = webPreferences.preload;
    this.webContents = Object.assign(new EventEmitter(), {
      loadURL: async (url) => {
        seen.page = url;
        setImmediate(() => finish(null));
      },
      setWindowOpenHandler: () => undefined, isCrashed: () => false, isDestroyed: () => false, send: () => undefined,
    });
    app.emit('web-contents-created', {}, this.webContents);
  }
  isDestroyed() { return false; }
}

export const protocol = {
  registerSchemesAsPrivileged: noted('registerSchemesAsPrivileged'),
  handle: noted('protocol.handle', (_scheme, handler) => { serve = handler; }),
};
export const ipcMain = { handle: (channel) => seen.channels.push(channel) };
export const session = {
  defaultSession: {
    setPermissionRequestHandler: noted('setPermissionRequestHandler'), setPermissionCheckHandler: noted('setPermissionCheckHandler'),
    setDevicePermissionHandler: noted('setDevicePermissionHandler'), webRequest: { onBeforeRequest: noted('onBeforeRequest') },
  },
};
export const safeStorage = { getSelectedStorageBackend: () => 'basic_text' };
export const screen = { getPrimaryDisplay: () => ({ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }), getAllDisplays: () => [] };
export const nativeTheme = { shouldUseDarkColors: false };
export const powerMonitor = new EventEmitter();
export const Menu = { buildFromTemplate: (template) => template, setApplicationMenu: () => undefined };
export const Notification = class extends EventEmitter {};
export const dialog = { showErrorBox: (_title, text) => { seen.failed = text; }, showMessageBox: async () => ({ response: 0 }) };
export const shell = {};
