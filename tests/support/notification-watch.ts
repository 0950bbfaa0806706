import type { BusSocket } from '../../src/main/notify/dbus/address.ts';
import { connect } from '../../src/main/notify/dbus/connection.ts';
import type { Message } from '../../src/main/notify/dbus/message.ts';

/** A `Notify` that the daemon has answered; `id` is the daemon's. */
export type ShownNotification = { id: number; replacesId: number; app: string; title: string; body: string };


/** Reads along on the bus (`BecomeMonitor`): what the daemon was told and what it said. */
export async function watchNotifications(address: BusSocket, uid: number) {
  const connection = await connect(address, uid);
  const asked = new Map<string, Omit<ShownNotification, 'id'>>();
  const shown: ShownNotification[] = [];
  const open = new Map<number, ShownNotification>();
  const clicked: number[] = [];
  const owned = new Set<string>();
  const markers = new Map<string, string>();
  const passed = new Set<string>();
  const waiters = new Set<() => void>();
  let marks = 0;

  const note = (message: Message): void => {
    const key = message.type === 'call' ? `${message.sender} ${message.serial}` : `${message.destination} ${message.replySerial}`;
    if (message.type === 'call' && message.member === 'Notify') asked.set(key, notifyArguments(message));
    if (message.type === 'call' && message.member === 'Get') markers.set(key, String(message.body[1]));
    const question = asked.get(key);
    if (message.type === 'return' && question !== undefined) {
      const one = { ...question, id: Number(message.body[0]) };
      shown.push(one);
      open.set(one.id, one);
    }
    const marker = markers.get(key);
    if (message.type !== 'call' && marker !== undefined) passed.add(marker);
    if (message.type !== 'signal') return;
    if (message.member === 'NotificationClosed') open.delete(Number(message.body[0]));
    if (message.member === 'ActionInvoked') clicked.push(Number(message.body[0]));
    if (message.member === 'NameOwnerChanged' && message.body[2] !== '') owned.add(String(message.body[0]));
  };
  connection.onMessage((message) => {
    note(message);
    for (const waiter of waiters) waiter();
  });
  await connection.call({
    destination: 'org.freedesktop.DBus', path: '/org/freedesktop/DBus', interface: 'org.freedesktop.DBus.Monitoring',
    member: 'BecomeMonitor', signature: 'asu', args: [[], 0],
  });

  /** Waits until `look` finds something, looking again at each message. */
  const until = <T>(look: () => T | undefined, what: string, timeout = 10_000): Promise<T> => new Promise((resolve, reject) => {
    const settle = (): void => {
      const found = look();
      if (found === undefined) return;
      waiters.delete(settle);
      clearTimeout(timer);
      resolve(found);
    };
    const timer = setTimeout(() => {
      waiters.delete(settle);
      const titles = [...open.values()].map((one) => one.title).join(', ');
      reject(new Error(`waited ${timeout} ms for ${what}; displayed: ${titles || 'nothing'}`));
    }, timeout);
    waiters.add(settle);
    settle();
  });

  return {
    until,
    owned: (name: string) => until(() => owned.has(name) || undefined, `the name ${name}`),
    shown: () => [...shown],
    displayed: () => [...open.values()],
    clicked: () => [...clicked],
    /** `ask` sends the daemon a question that carries the marker; its answer comes after all that was said before. */
    caughtUp: async (ask: (marker: string) => Promise<unknown>): Promise<void> => {
      const marker = `marker-${(marks += 1)}`;
      const answered = until(() => passed.has(marker) || undefined, 'the daemon to answer');
      // It answers that it has no such property: any answer will do.
      await Promise.all([answered, ask(marker).then(() => undefined, () => undefined)]);
    },
    close: () => connection.close(),
  };
}

function notifyArguments(message: Message): Omit<ShownNotification, 'id'> {
  const [app, replacesId, , title, body] = message.body;
  return { app: String(app), replacesId: Number(replacesId), title: String(title), body: String(body) };
}
