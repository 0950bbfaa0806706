import * as z from 'zod/mini';
import { sessionBus } from './dbus/address.ts';
import { type Connection, connect } from './dbus/connection.ts';
import type { Call } from './dbus/message.ts';
import type { Notification, Notifier } from './notifier.ts';
import { bodyText, escapeMarkup, titleText } from './text.ts';

/** Desktop Notifications Specification 1.2. */
const service = 'org.freedesktop.Notifications';
const server = { destination: service, path: '/org/freedesktop/Notifications', interface: service };
const fromServer = `type='signal',sender='${service}',interface='${service}'`;
/** What D-Bus libraries wait. A desktop that draws slowly has not refused: giving up early would show the same again. */
const patience = 25_000;
/** A click arrives on what is still in the notification centre; older ones are found in the program itself. */
const remembered = 500;

const notifyReply = z.tuple([z.number()]);
const capabilitiesReply = z.tuple([z.array(z.string())]);
const actionInvoked = z.tuple([z.number(), z.string()]);

export type FreedesktopOptions = {
  readonly env: NodeJS.ProcessEnv;
  /** Our user id, which the bus checks against the socket's. */
  readonly uid: number;
  readonly openLabel: string;
};

type Link = { readonly connection: Connection; readonly markup: boolean };

/**
 * Linux desktops, spoken to directly over the session bus. Not through `notify-send`: that is one waiting process for each
 * notification that can be clicked, it outlives us when we are killed and may then show what the next start shows as well.
 * One connection answers everything: replace ids, clicks, and whether the server reads markup (dunst 1.9 without
 * `markup = full` does not, and would show `&amp;`).
 *
 * Replace ids: dunst and Plasma take a number they have never seen as the new notification's own. Others (GNOME) hand out a
 * number of theirs; it is kept for this run, so that a repeat within it replaces there as well.
 */
export function freedesktopNotifier({ env, uid, openLabel }: FreedesktopOptions): Notifier {
  const clicks = new Map<number, () => void>();
  const serverIds = new Map<number, number>();
  let link: Promise<Link> | undefined;
  let closed = false;
  let why: string | undefined;

  const establish = async (): Promise<Link> => {
    const address = sessionBus(env);
    if (address === undefined) throw new Error('no session bus: DBUS_SESSION_BUS_ADDRESS is not set');
    const connection = await connect(address, uid);
    connection.onClose(() => {
      link = undefined;
      serverIds.clear();
    });
    connection.onMessage((message) => {
      if (message.type !== 'signal' || message.member !== 'ActionInvoked' || message.interface !== service) return;
      const invoked = z.safeParse(actionInvoked, message.body);
      if (invoked.success && !closed) clicks.get(invoked.data[0])?.();
    });
    try {
      await connection.match(fromServer);
      const [capabilities] = z.parse(capabilitiesReply, await connection.call({ ...server, member: 'GetCapabilities' }));
      return { connection, markup: capabilities.includes('body-markup') };
    } catch (error) {
      connection.close();
      throw error;
    }
  };

  const linked = (): Promise<Link> => {
    if (closed) return Promise.reject(new Error('closed'));
    const opening = link ?? establish();
    if (link === undefined) {
      link = opening;
      opening.catch(() => (link = undefined));
    }
    return opening;
  };

  return {
    service,
    available: async () => {
      try {
        const { connection } = await linked();
        await connection.call({ ...server, member: 'GetServerInformation' });
        why = undefined;
      } catch (error) {
        why = error instanceof Error ? error.message : String(error);
      }
      return why === undefined;
    },
    reason: () => why,
    show: async (notification) => {
      const { connection, markup } = await linked();
      const replaces = serverIds.get(notification.replaceId) ?? notification.replaceId;
      const [id] = z.parse(notifyReply, await connection.call(notifyCall(notification, replaces, markup, openLabel), patience));
      keep(serverIds, notification.replaceId, id);
      keep(clicks, id, notification.onClick);
    },
    close: async () => {
      closed = true;
      clicks.clear();
      const last = await link?.catch(() => undefined);
      last?.connection.close();
    },
  };
}

function notifyCall(notification: Notification, replaces: number, markup: boolean, openLabel: string): Call {
  const body = bodyText(notification.body);
  return {
    ...server,
    member: 'Notify',
    signature: 'susssasa{sv}i',
    args: [
      'Onay', replaces, '', titleText(notification.title), markup ? escapeMarkup(body) : body,
      // `default` is what a click on the notification itself means.
      ['default', openLabel],
      [
        ['desktop-entry', { signature: 's', value: 'onay' }],
        ['urgency', { signature: 'y', value: 1 }],
      ],
      -1,
    ],
  };
}

/** Bounded: the oldest goes when there are too many. */
function keep<T>(map: Map<number, T>, key: number, value: T): void {
  map.delete(key);
  map.set(key, value);
  const oldest = map.keys().next();
  if (map.size > remembered && !oldest.done) map.delete(oldest.value);
}
