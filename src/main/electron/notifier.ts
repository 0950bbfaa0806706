import { Notification } from 'electron';
import type { ActivationArguments } from 'electron';
import type { Timer } from '../agenda/index.ts';
import type { Log } from '../log/index.ts';
import { chooseNotifier } from '../notify/index.ts';
import type { Notification as Shown, Notifier } from '../notify/index.ts';
import { bodyText, titleText } from '../notify/text.ts';

/** Bounded: a click arrives on what is still in the notification centre; older ones are found in the program itself. */
const remembered = 500;
/** A desktop that neither shows nor refuses within this time has taken it; showing again would only double it. */
const silenceMs = 4_000;

/** Windows calls it tag, macOS identifier; the same one replaces what stands. */
const idOf = (replaceId: number): string => `onay-${replaceId}`;
/** The number in an id, or in the launch text of a toast (`…tag=onay-17…`). */
export function replaceIdIn(text: string): number | null {
  const digits = /(?:^|[^A-Za-z0-9-])onay-(\d{1,10})(?!\d)/.exec(text)?.[1];
  return digits === undefined ? null : Number(digits);
}

export type ElectronNotifierPorts = {
  readonly platform: NodeJS.Platform;
  readonly timer: Timer;
  readonly log: Log;
  /** A notification of an earlier run was clicked: its number, or null when the system does not say which. */
  readonly onEarlierClick: (replaceId: number | null) => void;
};

/**
 * Windows and macOS through Electron, under the program's own identity. Linux does not come here: the D-Bus notifier
 * replaces and reports more there than Electron's does. Objects are kept, because a collected one loses its click.
 */
export function electronNotifier({ platform, timer, log, onEarlierClick }: ElectronNotifierPorts): Notifier & { listen(): Promise<void> } {
  const live = new Map<number, Notification>();
  let closed = false;

  const keep = (replaceId: number, notification: Notification): void => {
    live.delete(replaceId);
    live.set(replaceId, notification);
    for (const oldest of live.keys()) {
      if (live.size <= remembered) break;
      live.delete(oldest);
    }
  };

  const show = ({ replaceId, title, body, onClick, onFailed }: Shown): Promise<void> => new Promise((resolve, reject) => {
    const notification = new Notification({ id: idOf(replaceId), title: titleText(title), body: bodyText(body) });
    let settled = false;
    const settle = (outcome: () => void): void => {
      if (settled) return;
      settled = true;
      cancel();
      outcome();
    };
    const cancel = timer(silenceMs, () => settle(resolve));
    notification.on('show', () => settle(resolve));
    notification.on('failed', (_event, why) => {
      if (settled) onFailed(why);
      else settle(() => reject(new Error(why)));
    });
    notification.on('click', () => {
      if (!closed) onClick();
    });
    keep(replaceId, notification);
    notification.show();
  });

  /** Windows calls back for every click, also for those whose object is still here and has had its own event. */
  const activated = (details: ActivationArguments): void => {
    const replaceId = replaceIdIn(details.arguments);
    if (closed || (replaceId !== null && live.has(replaceId))) return;
    onEarlierClick(replaceId);
  };

  const reattach = async (): Promise<void> => {
    for (const notification of await Notification.getHistory()) {
      const replaceId = replaceIdIn(notification.id);
      if (replaceId === null || live.has(replaceId)) continue;
      notification.on('click', () => {
        if (!closed) onEarlierClick(replaceId);
      });
      keep(replaceId, notification);
    }
  };

  return {
    service: platform === 'darwin' ? 'macOS notification centre' : 'Windows notifications',
    available: () => Promise.resolve(Notification.isSupported()),
    reason: () => (Notification.isSupported() ? undefined : 'the system shows no notifications for this program'),
    show,
    /** Once, at ready: clicks on what an earlier run left standing, and the click that started this one. */
    async listen() {
      if (platform === 'win32') Notification.handleActivation(activated);
      if (platform !== 'darwin') return;
      try {
        await reattach();
      } catch (error) {
        log.warn('earlier notifications could not be taken up again', error);
      }
    },
    async close() {
      closed = true;
      live.clear();
    },
  };
}

/**
 * This desktop's notifier. Linux is spoken to over D-Bus, as in the browser host; Windows and macOS know the program by
 * Electron's identity. `listen` takes up clicks of earlier runs, once the program can follow them.
 */
export function desktopNotifier(ports: ElectronNotifierPorts & { readonly env: NodeJS.ProcessEnv }): {
  notifier: Notifier; listen: () => Promise<void>;
} {
  const { platform, env } = ports;
  if (platform !== 'win32' && platform !== 'darwin') return { notifier: chooseNotifier({ platform, env }), listen: () => Promise.resolve() };
  const notifier = electronNotifier(ports);
  return { notifier, listen: notifier.listen };
}
