import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type NotificationDaemon, startNotificationDaemon } from '../../../tests/support/notification-daemon.ts';
import { chooseNotifier, type Notification, type Notifier } from './index.ts';

const note = (over: Partial<Notification> = {}): Notification => ({
  key: 'k', replaceId: 0x4000_0001, title: 'Onay bekliyor', body: 'İmza için son gün: ığüşöç', onClick: () => undefined,
  onFailed: () => undefined, ...over,
});

function deferred(): { promise: Promise<void>; resolve: () => void } {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((done) => (resolve = done));
  return { promise, resolve };
}

describe('a reminder on a Linux desktop', () => {
  let daemon: NotificationDaemon;
  let notifier: Notifier;
  beforeAll(async () => {
    daemon = await startNotificationDaemon();
    notifier = chooseNotifier({ platform: 'linux', env: daemon.env, openLabel: 'Aç' });
  });
  afterAll(async () => {
    await notifier?.close();
    await daemon?.stop();
  });

  test('stands there in the words it was given, from Onay, under our own number', async () => {
    expect(await notifier.available()).toBe(true);
    await notifier.show(note());
    expect(await daemon.displayed()).toEqual([
      { id: 0x4000_0001, replacesId: 0x4000_0001, app: 'Onay', title: 'Onay bekliyor', body: 'İmza için son gün: ığüşöç' },
    ]);
  });

  test('shown again under the same number takes the place of the first', async () => {
    await notifier.show(note({ title: 'Once more' }));
    expect((await daemon.displayed()).map((one) => one.title)).toEqual(['Once more']);
  });

  test('a name that looks like markup is shown as typed, never read as markup', async () => {
    await notifier.show(note({ replaceId: 0x4000_0002, title: '<b>A & B</b>', body: 'Café <img src=x> & "co" \'s $(x) `y`\nline two' }));
    const shown = await daemon.waitFor((one) => one.id === 0x4000_0002);
    expect(shown.title).toBe('<b>A & B</b>');
    expect(shown.body).toBe('Café &lt;img src=x&gt; &amp; "co" \'s $(x) `y`\nline two');
  });

  test('a click is told to the notification that was clicked and to no other', async () => {
    const clicks: string[] = [];
    const clicked = deferred();
    const onClick = (name: string) => () => {
      clicks.push(name);
      clicked.resolve();
    };
    await notifier.show(note({ replaceId: 0x4000_0011, title: 'first', onClick: onClick('first') }));
    await notifier.show(note({ replaceId: 0x4000_0010, title: 'second', onClick: onClick('second') }));
    await daemon.click(0x4000_0011);
    await clicked.promise;
    expect(clicks).toEqual(['first']);
  });

  test('what left the screen is in the daemon\'s own history, each once', async () => {
    await daemon.closeAll();
    expect(await daemon.displayed()).toEqual([]);
    const history = await daemon.history();
    expect(history.map((one) => one.title).sort()).toEqual(['<b>A & B</b>', 'Once more', 'first', 'second'].sort());
    expect(history.every((one) => one.app === 'Onay')).toBe(true);
  });
});

test('a server that reads no markup gets the text as it is', async () => {
  const daemon = await startNotificationDaemon({ markup: false });
  const notifier = chooseNotifier({ platform: 'linux', env: daemon.env });
  try {
    await notifier.show(note({ body: 'a < b & c' }));
    expect((await daemon.displayed()).map((one) => one.body)).toEqual(['a < b & c']);
  } finally {
    await notifier.close();
    await daemon.stop();
  }
});

describe('a desktop that cannot show anything', () => {
  test('is said to be so when there is no session bus', async () => {
    const notifier = chooseNotifier({ platform: 'linux', env: {} });
    expect(await notifier.available()).toBe(false);
    expect(notifier.reason?.()).toMatch(/no session bus/);
    await expect(notifier.show(note())).rejects.toThrow(/no session bus/);
    await notifier.close();
  });

  test('is said to be so when the bus is gone, and asked anew when it is back', async () => {
    const daemon = await startNotificationDaemon();
    const notifier = chooseNotifier({ platform: 'linux', env: daemon.env });
    expect(await notifier.available()).toBe(true);
    await daemon.stop();
    expect(await notifier.available()).toBe(false);
    await expect(notifier.show(note())).rejects.toThrow(/ENOENT|ECONNREFUSED|hung up/);
    await notifier.close();
  });

  test('on an unknown system says which one', async () => {
    const notifier = chooseNotifier({ platform: 'aix', env: {} });
    expect(await notifier.available()).toBe(false);
    expect(notifier.reason?.()).toContain('aix');
  });
});
