import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type NotificationDaemon, startNotificationDaemon } from '../../../tests/support/notification-daemon.ts';
import type { Log } from '../log/index.ts';
import { chooseNotifier } from '../notify/index.ts';
import { agendaOf, hour, item } from './agenda.testing.ts';
import { createAgenda, systemTimer } from './index.ts';

/** The whole way: real clock, real files, a real notification daemon. */
let daemon: NotificationDaemon;
let folder: string;
const endings: (() => Promise<void>)[] = [];
beforeAll(async () => {
  daemon = await startNotificationDaemon();
});
afterEach(async () => {
  for (const end of endings.splice(0)) await end();
});
afterAll(() => daemon?.stop());

const log: Log = { info: () => undefined, warn: () => undefined, error: (message) => { throw new Error(message); } };

async function program(env: NodeJS.ProcessEnv, clock = Date.now, keep = false) {
  if (!keep) folder = await mkdtemp(join(tmpdir(), 'onay-desktop-'));
  const routes: string[] = [];
  const waiting: ((route: string) => void)[] = [];
  const notifier = chooseNotifier({ platform: 'linux', env });
  const room = createAgenda({
    dataFolder: folder, clock, timer: systemTimer, notifier, log, emit: () => undefined,
    openRoute: (route) => {
      routes.push(route);
      for (const resolve of waiting.splice(0)) resolve(route);
    },
  });
  const stop = async (): Promise<void> => {
    await room.stop();
    await notifier.close();
  };
  endings.push(stop, () => rm(folder, { recursive: true, force: true }));
  await room.start();
  return { room, stop, nextRoute: () => new Promise<string>((resolve) => void waiting.push(resolve)) };
}

describe('on a real desktop', () => {
  test('a reminder stands there within two seconds of its instant, and a click opens its agreement', async () => {
    const { room, nextRoute } = await program(daemon.env);
    const at = Date.now() + 400;
    const review = item('Kahve & Co. <İstanbul>', at, { route: '/agreements/0192', body: 'Onay için son gün: 3 Mart' });
    await room.handlers['agenda.replace'](agendaOf(1, [review]));
    const shown = await daemon.waitFor((one) => one.title === 'Kahve & Co. <İstanbul>');
    expect(Date.now() - at).toBeGreaterThanOrEqual(0);
    expect(Date.now() - at).toBeLessThan(2_000);
    expect(shown).toMatchObject({ app: 'Onay', body: 'Onay için son gün: 3 Mart' });
    const opened = nextRoute();
    await daemon.click(shown.id);
    expect(await opened).toBe('/agreements/0192');
    const { entries } = await room.handlers['agenda.journal']({ after: 0 });
    expect(entries.map(({ itemId, what }) => [itemId, what])).toEqual([[review.id, 'fired'], [review.id, 'opened']]);
  });

  test('what was missed while Onay was closed is one notification at the next start', async () => {
    const before = await program(daemon.env, () => Date.now() - 9 * hour);
    const items = [item('x', Date.now() - 3 * hour), item('y', Date.now() - 2 * hour)];
    await before.room.handlers['agenda.replace']({ ...agendaOf(1, items), missedTitle: '{count} hatırlatma kaçtı', missedBody: 'Onay kapalıyken' });
    await before.stop();
    await program(daemon.env, Date.now, true);
    const summary = await daemon.waitFor((one) => one.title === '2 hatırlatma kaçtı');
    expect(summary.body).toBe('Onay kapalıyken');
    expect((await daemon.shown()).filter((one) => one.title === 'x' || one.title === 'y')).toEqual([]);
  });

  test('the settings are told which service there is, and that there is none without a bus', async () => {
    expect(await (await program(daemon.env)).room.handlers['agenda.notifier']({}))
      .toEqual({ available: true, service: 'org.freedesktop.Notifications' });
    expect(await (await program({})).room.handlers['agenda.notifier']({}))
      .toEqual({ available: false, service: 'org.freedesktop.Notifications' });
  });
});
