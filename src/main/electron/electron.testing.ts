import { EventEmitter } from 'node:events';
import type * as Electron from 'electron';
import { vi } from 'vitest';

/**
 * Stands in for `electron` in unit tests: `vi.mock('electron', () => import('./electron.testing.ts'))`. Requiring the
 * real package under Node would try to download its binary. Every part is checked against electron.d.ts (a name Electron
 * does not have does not compile), and records what it was asked; it decides nothing.
 */

type Names<T> = { readonly [K in keyof T]?: unknown };

/** Calls in the order they were made, over all parts: the order of a start is itself a requirement. */
export const order: string[] = [];
const noted = <T extends (...args: never[]) => unknown>(name: string, work: T) =>
  vi.fn<(...args: Parameters<T>) => ReturnType<T>>((...args) => {
    order.push(name);
    return work(...args) as ReturnType<T>;
  });

let lock = true;
let ready = Promise.resolve();
/** Whether this process gets the single instance lock. */
export const setLock = (mine: boolean): void => { lock = mine; };
export const setReady = (when: Promise<void>): void => { ready = when; };

const appParts = {
  isPackaged: true,
  setName: noted('setName', (_name: string) => undefined),
  setPath: noted('setPath', (_name: string, _path: string) => undefined),
  setAppUserModelId: noted('setAppUserModelId', (_id: string) => undefined),
  enableSandbox: noted('enableSandbox', () => undefined),
  requestSingleInstanceLock: noted('requestSingleInstanceLock', () => lock),
  whenReady: noted('whenReady', () => ready),
  quit: noted('quit', () => undefined),
  exit: noted('exit', (_code?: number) => undefined),
  relaunch: noted('relaunch', () => undefined),
  focus: vi.fn<Electron.App['focus']>(),
  getPath: vi.fn<Electron.App['getPath']>((name) => `/paths/${name}`),
  getVersion: vi.fn<Electron.App['getVersion']>(() => '0.1.0'),
  getLocale: vi.fn<Electron.App['getLocale']>(() => 'tr'),
  getPreferredSystemLanguages: vi.fn<Electron.App['getPreferredSystemLanguages']>(() => ['tr-TR', 'en-US']),
} satisfies Names<Electron.App>;
export const app = Object.assign(new EventEmitter(), appParts);

export const protocol = {
  registerSchemesAsPrivileged: noted('registerSchemesAsPrivileged', (_schemes: Electron.CustomScheme[]) => undefined),
  handle: noted('protocol.handle', (_scheme: string, _handler: (request: Request) => Response | Promise<Response>) => undefined),
} satisfies Names<Electron.Protocol>;

type CallHandler = (event: Pick<Names<Electron.IpcMainInvokeEvent>, 'senderFrame'>, ...args: unknown[]) => Promise<unknown>;
/** What was registered, by channel. */
export const handlers = new Map<string, CallHandler>();
export const ipcMain = {
  handle: vi.fn((channel: string, handler: CallHandler) => {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    handlers.set(channel, handler);
  }),
} satisfies Names<Electron.IpcMain>;

export class FakeContents extends EventEmitter {
  openHandler: Parameters<Electron.WebContents['setWindowOpenHandler']>[0] | null = null;
  readonly sent: { channel: string; payload: unknown }[] = [];
  readonly loaded: string[] = [];
  crashed = false;
  setWindowOpenHandler(handler: Parameters<Electron.WebContents['setWindowOpenHandler']>[0]): void { this.openHandler = handler; }
  send(channel: string, payload: unknown): void { this.sent.push({ channel, payload }); }
  async loadURL(url: string): Promise<void> { this.loaded.push(url); }
  isDestroyed(): boolean { return false; }
  isCrashed(): boolean { return this.crashed; }
}

export class BrowserWindow extends EventEmitter {
  static made: BrowserWindow[] = [];
  readonly webContents = new FakeContents();
  readonly calls: string[] = [];
  readonly options: Electron.BrowserWindowConstructorOptions;
  minimized = false;
  gone = false;
  constructor(options: Electron.BrowserWindowConstructorOptions) {
    super();
    this.options = options;
    order.push('new BrowserWindow');
    BrowserWindow.made.push(this);
    app.emit('web-contents-created', {}, this.webContents);
  }
  show(): void { this.calls.push('show'); }
  focus(): void { this.calls.push('focus'); }
  restore(): void { this.calls.push('restore'); this.minimized = false; }
  maximize(): void { this.calls.push('maximize'); }
  isMinimized(): boolean { return this.minimized; }
  isMaximized(): boolean { return false; }
  isDestroyed(): boolean { return this.gone; }
  getNormalBounds(): Electron.Rectangle { return { x: 10, y: 20, width: 1200, height: 800 }; }
  destroy(): void {
    this.calls.push('destroy');
    this.gone = true;
    this.emit('closed');
  }
}
export class Notification extends EventEmitter {
  static made: Notification[] = [];
  static history: Notification[] = [];
  static supported = true;
  static activation: Parameters<typeof Electron.Notification.handleActivation>[0] | null = null;
  static isSupported(): boolean { return Notification.supported; }
  static handleActivation(callback: Parameters<typeof Electron.Notification.handleActivation>[0]): void { Notification.activation = callback; }
  static async getHistory(): Promise<Notification[]> { return Notification.history; }
  readonly options: Electron.NotificationConstructorOptions;
  readonly id: string;
  shown = 0;
  constructor(options: Electron.NotificationConstructorOptions) {
    super();
    this.options = options;
    this.id = options.id ?? '';
    Notification.made.push(this);
  }
  show(): void { this.shown += 1; }
}

const permissionHandlers: {
  request: Parameters<Electron.Session['setPermissionRequestHandler']>[0];
  check: Parameters<Electron.Session['setPermissionCheckHandler']>[0];
  device: Parameters<Electron.Session['setDevicePermissionHandler']>[0];
  beforeRequest: Parameters<Electron.WebRequest['onBeforeRequest']>[0];
} = { request: null, check: null, device: null, beforeRequest: null };
/** What was installed on the default session. */
export const installed = permissionHandlers;

export const session = {
  defaultSession: {
    setPermissionRequestHandler: noted('setPermissionRequestHandler', (handler: typeof permissionHandlers.request) => { installed.request = handler; }),
    setPermissionCheckHandler: noted('setPermissionCheckHandler', (handler: typeof permissionHandlers.check) => { installed.check = handler; }),
    setDevicePermissionHandler: noted('setDevicePermissionHandler', (handler: typeof permissionHandlers.device) => { installed.device = handler; }),
    webRequest: {
      onBeforeRequest: noted('onBeforeRequest', (listener: typeof permissionHandlers.beforeRequest) => { installed.beforeRequest = listener; }),
    },
  } satisfies Names<Electron.Session>,
};

export const powerMonitor = new EventEmitter();
export const nativeTheme = { shouldUseDarkColors: false } satisfies Names<Electron.NativeTheme>;
export const screen = {
  getPrimaryDisplay: vi.fn(() => ({ id: 1, workArea: { x: 0, y: 0, width: 1920, height: 1040 } })),
  getAllDisplays: vi.fn(() => [{ id: 1, workArea: { x: 0, y: 0, width: 1920, height: 1040 } }]),
} satisfies Names<Electron.Screen>;
export const shell = {
  openExternal: vi.fn<Electron.Shell['openExternal']>(async () => undefined),
  showItemInFolder: vi.fn<Electron.Shell['showItemInFolder']>(),
} satisfies Names<Electron.Shell>;
export const dialog = {
  showMessageBox: vi.fn(async (_options: Electron.MessageBoxOptions) => ({ response: 0, checkboxChecked: false })),
  showSaveDialog: vi.fn(async (_options: Electron.SaveDialogOptions) => ({ canceled: true, filePath: '' })),
  showErrorBox: vi.fn<Electron.Dialog['showErrorBox']>(),
} satisfies Names<Electron.Dialog>;
export const Menu = {
  buildFromTemplate: vi.fn((template: Electron.MenuItemConstructorOptions[]) => ({ template })),
  setApplicationMenu: vi.fn(),
} satisfies Names<typeof Electron.Menu>;
export const safeStorage = {
  isAsyncEncryptionAvailable: vi.fn<Electron.SafeStorage['isAsyncEncryptionAvailable']>(async () => true),
  encryptStringAsync: vi.fn<Electron.SafeStorage['encryptStringAsync']>(async (text) => Buffer.from(`sealed:${text}`)),
  decryptStringAsync: vi.fn<Electron.SafeStorage['decryptStringAsync']>(async (sealed) => ({
    shouldReEncrypt: false, result: sealed.toString().replace(/^sealed:/, ''),
  })),
  getSelectedStorageBackend: vi.fn<Electron.SafeStorage['getSelectedStorageBackend']>(() => 'gnome_libsecret'),
} satisfies Names<Electron.SafeStorage>;
