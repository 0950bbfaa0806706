import type { Session } from 'electron';
import type { Log } from '../log/index.ts';
import { originOf } from './identity.ts';

type CheckHandler = NonNullable<Parameters<Session['setPermissionCheckHandler']>[0]>;
/** Every permission this version of Electron knows; a new one does not compile until it has a line below. */
export type Permission = Parameters<CheckHandler>[1];

/** Electron grants everything unless told otherwise. Here everything is refused but what a line gives a reason for. */
export const permissions: Readonly<Record<Permission, false | string>> = {
  'persistent-storage': 'the database asks not to be evicted',
  'clipboard-sanitized-write': 'messages to clients are copied with a button',
  'clipboard-read': false, // pasting by keyboard needs no permission
  'deprecated-sync-clipboard-read': false,
  notifications: false, // main shows them, also while no window is open
  ar: false,
  'automatic-fullscreen': false,
  'background-fetch': false,
  'background-sync': false,
  'captured-surface-control': false,
  'display-capture': false,
  fileSystem: false, // files come in by drop or input and go out through main's dialog
  fullscreen: false,
  geolocation: false,
  'geolocation-approximate': false,
  'hand-tracking': false,
  hid: false,
  'idle-detection': false,
  keyboardLock: false,
  'local-fonts': false, // our fonts ship with the program
  'local-network': false,
  'local-network-access': false,
  'loopback-network': false,
  media: false,
  mediaKeySystem: false,
  midi: false,
  midiSysex: false,
  nfc: false,
  openExternal: false, // links go through one function of main
  'payment-handler': false,
  'periodic-background-sync': false,
  pointerLock: false,
  'screen-wake-lock': false,
  sensors: false,
  serial: false,
  'smart-card': false,
  'speaker-selection': false,
  'storage-access': false,
  'system-wake-lock': false,
  'top-level-storage-access': false,
  usb: false,
  vr: false,
  'web-app-installation': false,
  'web-printing': false,
  'window-management': false,
  unknown: false,
};

/** By name, so that a permission the running Electron knows and this table does not is refused. */
const reasons = new Map<string, false | string>(Object.entries(permissions));

/** True when the table has a reason for it and our own page's main frame asks. */
export function mayHave(permission: string, requester: { url: string; isMainFrame: boolean }, origin: string): boolean {
  return typeof reasons.get(permission) === 'string' && requester.isMainFrame && originOf(requester.url) === origin;
}

type Guarded = Pick<Session, 'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler'>;

/** Installs both handlers (Electron asks one for prompts and the other for silent checks) and refuses every device. */
export function guardPermissions(session: Guarded, origin: string, log: Log): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    const granted = mayHave(permission, { url: details.requestingUrl, isMainFrame: details.isMainFrame }, origin);
    if (!granted) log.warn(`refused the permission ${permission}`, originOf(details.requestingUrl));
    answer(granted);
  });
  session.setPermissionCheckHandler((_contents, permission, requestingOrigin, { isMainFrame }) =>
    mayHave(permission, { url: requestingOrigin, isMainFrame }, origin));
  session.setDevicePermissionHandler(() => false);
}
