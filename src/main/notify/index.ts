import { userInfo } from 'node:os';
import { macNotifier, windowsNotifier } from './commands.ts';
import { freedesktopNotifier } from './freedesktop.ts';
import type { Notifier } from './notifier.ts';

export type { Notification, Notifier } from './notifier.ts';

export type ChooseNotifierOptions = {
  readonly platform: NodeJS.Platform;
  readonly env: NodeJS.ProcessEnv;
  /** Label of the one action, in the user's language; most desktops show none, a click on the notification is it. */
  readonly openLabel?: string;
};

/** The desktop's own service for the browser host. Never throws: a system without one gets a notifier that says so. */
export function chooseNotifier({ platform, env, openLabel = 'Open' }: ChooseNotifierOptions): Notifier {
  if (platform === 'win32') return windowsNotifier(env);
  if (platform === 'darwin') return macNotifier(env);
  if (platform === 'linux' || platform === 'freebsd' || platform === 'openbsd') {
    return freedesktopNotifier({ env, uid: userInfo().uid, openLabel });
  }
  return noNotifier(platform);
}

function noNotifier(platform: string): Notifier {
  const why = `no notification service is known for ${platform}`;
  return {
    service: 'none',
    available: () => Promise.resolve(false),
    reason: () => why,
    show: () => Promise.reject(new Error(why)),
    close: () => Promise.resolve(),
  };
}
