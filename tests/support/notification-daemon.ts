import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sessionBus } from '../../src/main/notify/dbus/address.ts';
import { connect } from '../../src/main/notify/dbus/connection.ts';
import { watchNotifications, type ShownNotification } from './notification-watch.ts';
import { capture, startProcess, type Started } from './processes.ts';

export type { ShownNotification } from './notification-watch.ts';
export type HistoryEntry = { id: number; app: string; title: string; body: string };

/** A real notification daemon on a session bus and a screen of its own; the machine's desktop never sees it. */
export type NotificationDaemon = {
  /** To be added to the environment of the program under test. */
  env: { DBUS_SESSION_BUS_ADDRESS: string; DISPLAY: string };
  /** What stands on the screen now, as it was last shown. */
  displayed(): Promise<ShownNotification[]>;
  /** What has left the screen, newest first, in dunst's own words. */
  history(): Promise<HistoryEntry[]>;
  /** Every `Notify` so far, repeats under the same id included, oldest first. */
  shown(): Promise<ShownNotification[]>;
  /** Resolves with the first displayed notification that fits; waits for it at most `timeout` ms. */
  waitFor(fits: (notification: ShownNotification) => boolean, timeout?: number): Promise<ShownNotification>;
  /** Clicks what is displayed under this id; resolves when the daemon has told its sender. */
  click(id: number): Promise<void>;
  /** Moves everything displayed into the history. */
  closeAll(): Promise<void>;
  /** Ends the daemon, its bus and its screen. */
  stop(): Promise<void>;
};

const service = 'org.freedesktop.Notifications';
const dunst = { destination: service, path: '/org/freedesktop/Notifications', interface: 'org.dunstproject.cmd0' };

/** Nothing times out, nothing is stacked, and every notification there is has its place on the screen. */
const configuration = (markup: boolean, menu: string): string => `[global]
dmenu = ${menu}
notification_limit = 0
history_length = 20000
stack_duplicates = false
idle_threshold = 0
sort = true
${markup ? 'markup = full' : ''}
[urgency_low]
timeout = 0
[urgency_normal]
timeout = 0
[urgency_critical]
timeout = 0
`;

/**
 * Starts dunst (needs `dunst`, `dbus-daemon` and `Xvfb`; rejects with the missing one's name). `markup`: whether the server
 * says that it reads markup in the body.
 */
export async function startNotificationDaemon({ markup = true }: { markup?: boolean } = {}): Promise<NotificationDaemon> {
  const folder = await mkdtemp(join(tmpdir(), 'onay-dunst-'));
  const started: Started[] = [];
  const stop = async (): Promise<void> => {
    for (const one of started.toReversed()) await one.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const bus = startProcess('dbus-daemon', ['--session', '--nofork', '--nopidfile', '--print-address=1'], process.env);
    const screen = startProcess('Xvfb', ['-displayfd', '1', '-screen', '0', '640x480x24', '-nolisten', 'tcp'], process.env);
    started.push(bus, screen);
    const env = { DBUS_SESSION_BUS_ADDRESS: await bus.firstLine(), DISPLAY: `:${await screen.firstLine()}` };
    const address = sessionBus(env);
    const uid = process.getuid?.();
    if (address === undefined || uid === undefined) throw new Error(`no Unix session bus at ${env.DBUS_SESSION_BUS_ADDRESS}`);

    const watch = await watchNotifications(address, uid);
    started.push({ stop: () => Promise.resolve(watch.close()), firstLine: () => Promise.reject(new Error('no process')) });
    const file = join(folder, 'dunstrc');
    // `dunstctl action` of dunst 1.9.0 reaches the topmost notification only (it compares the place with the number that
    // wait, not with the number displayed), so a click goes through dunst's own menu of actions; a line of it reads
    // `#Open (Onay) [id,default]`, and our "menu" picks the wanted id's.
    const wanted = join(folder, 'wanted');
    const menu = join(folder, 'menu');
    await writeFile(menu, `#!/bin/sh\nexec grep -F "[$(cat '${wanted}'),"\n`, { mode: 0o700 });
    await writeFile(file, configuration(markup, menu));
    started.push(startProcess('dunst', ['-conf', file], { ...process.env, ...env }));
    await watch.owned(service);

    const asking = await connect(address, uid);
    started.push({ stop: () => Promise.resolve(asking.close()), firstLine: () => Promise.reject(new Error('no process')) });
    /** All that the daemon did before this call has been seen by the watch when it resolves. */
    const caughtUp = (): Promise<void> => watch.caughtUp((marker) => asking.call({
      ...dunst, interface: 'org.freedesktop.DBus.Properties', member: 'Get', signature: 'ss', args: [dunst.interface, marker],
    }));
    /** dunst answers `Notify` first and draws a moment later; only what is drawn can be clicked. */
    const onScreen = async (): Promise<void> => {
      for (const until = Date.now() + 5_000; ;) {
        const [drawn] = await asking.call({
          ...dunst, interface: 'org.freedesktop.DBus.Properties', member: 'Get', signature: 'ss', args: [dunst.interface, 'displayedLength'],
        });
        if (Number(drawn) === watch.displayed().length) return;
        if (Date.now() > until) throw new Error(`dunst draws ${String(drawn)} of ${watch.displayed().length} notifications`);
      }
    };
    const act = async (member: string): Promise<void> => {
      await asking.call({ ...dunst, member });
    };
    return {
      env,
      displayed: async () => {
        await caughtUp();
        return watch.displayed();
      },
      shown: async () => {
        await caughtUp();
        return watch.shown();
      },
      history: async () => parseHistory(await capture('dunstctl', ['history'], { ...process.env, ...env })),
      waitFor: (fits, timeout) => watch.until(() => watch.displayed().find(fits), 'a fitting notification', timeout),
      click: async (id) => {
        await caughtUp();
        await onScreen();
        if (!watch.displayed().some((one) => one.id === id)) throw new Error(`no notification ${id} is displayed`);
        const before = watch.clicked().length;
        await writeFile(wanted, String(id));
        await act('ContextMenuCall');
        const clicked = await watch.until(() => watch.clicked()[before], `the click on ${id}`);
        if (clicked !== id) throw new Error(`clicked ${clicked} instead of ${id}`);
      },
      closeAll: async () => {
        await act('NotificationCloseAll');
        await caughtUp();
      },
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** `dunstctl history` prints a D-Bus value as JSON: `{ data: [[{ id: { data }, summary: { data }, … }]] }`. */
function parseHistory(text: string): HistoryEntry[] {
  const value: unknown = JSON.parse(text);
  const rows = at(at(value, 'data'), '0');
  if (!Array.isArray(rows)) throw new Error(`not a dunst history: ${text.slice(0, 200)}`);
  return rows.map((row: unknown) => {
    const field = (name: string): unknown => at(at(row, name), 'data');
    return { id: Number(field('id')), app: String(field('appname')), title: String(field('summary')), body: String(field('body')) };
  });
}

function at(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}
