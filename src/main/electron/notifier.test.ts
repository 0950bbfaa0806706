import { Notification } from 'electron';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Notification as Fake } from './electron.testing.ts';
import { electronNotifier, replaceIdIn } from './notifier.ts';

vi.mock('electron', () => import('./electron.testing.ts'));

const lines: string[] = [];
const note = (message: string): void => { lines.push(message); };
const log = { info: note, warn: note, error: note };

function desk(platform: NodeJS.Platform = 'win32') {
  const alarms: (() => void)[] = [];
  const earlier: (number | null)[] = [];
  const notifier = electronNotifier({
    platform, log,
    timer: (_ms, then) => { alarms.push(then); return () => undefined; },
    onEarlierClick: (replaceId) => { earlier.push(replaceId); },
  });
  const heard: string[] = [];
  const show = (replaceId: number, title = 'Onay bekliyor') => notifier.show({
    key: `k${replaceId}`, replaceId, title, body: 'Ağaçkakan <b>Kahve</b>', onClick: () => { heard.push(`click ${replaceId}`); },
    onFailed: (why) => { heard.push(`failed ${why}`); },
  });
  return { notifier, show, heard, earlier, alarms };
}

beforeEach(() => {
  lines.length = 0;
  Fake.made = [];
  Fake.history = [];
  Fake.activation = null;
  Fake.supported = true;
});

describe('a notification through Electron', () => {
  it('carries a stable id, so that showing it again replaces it', async () => {
    const { show } = desk();
    const first = show(7);
    const second = show(7);
    for (const made of Fake.made) made.emit('show', {});
    await Promise.all([first, second]);
    expect(Fake.made.map(({ options, shown }) => [options.id, options.title, options.body, shown])).toEqual([
      ['onay-7', 'Onay bekliyor', 'Ağaçkakan <b>Kahve</b>', 1], ['onay-7', 'Onay bekliyor', 'Ağaçkakan <b>Kahve</b>', 1],
    ]);
  });

  it('is taken when the desktop shows it, or says nothing for a while', async () => {
    const { show, alarms } = desk();
    const shown = show(1);
    Fake.made[0]?.emit('show', {});
    await expect(shown).resolves.toBeUndefined();
    const silent = show(2);
    alarms.at(-1)?.();
    await expect(silent).resolves.toBeUndefined();
  });

  it('is refused when the desktop refuses it, and reported when it does so later', async () => {
    const { show, heard } = desk();
    const refused = show(1);
    Fake.made[0]?.emit('failed', {}, 'not signed');
    await expect(refused).rejects.toThrow('not signed');
    const taken = show(2);
    Fake.made[1]?.emit('show', {});
    await taken;
    Fake.made[1]?.emit('failed', {}, 'dropped');
    expect(heard).toEqual(['failed dropped']);
  });

  it('opens its own thing when clicked, and nothing after the program has let go', async () => {
    const { notifier, show, heard } = desk();
    void show(3);
    Fake.made[0]?.emit('click', {});
    await notifier.close();
    Fake.made[0]?.emit('click', {});
    expect(heard).toEqual(['click 3']);
  });

  it('is cut to what desktops show', () => {
    const { show } = desk();
    void show(1, 'x'.repeat(5_000));
    expect(Fake.made[0]?.options.title?.length).toBeLessThanOrEqual(100);
  });

  it('is not offered where the system shows none', async () => {
    Fake.supported = false;
    const { notifier } = desk();
    expect(await notifier.available()).toBe(false);
    expect(notifier.reason?.()).toContain('no notifications');
  });
});

describe('a click on a notification of an earlier run', () => {
  it('on Windows arrives once the program listens, also when it started the program', async () => {
    const { notifier, earlier } = desk('win32');
    await notifier.listen();
    Fake.activation?.({ type: 'click', arguments: 'type=click&tag=onay-1073741830&group=x' });
    Fake.activation?.({ type: 'click', arguments: 'something of the system' });
    expect(earlier).toEqual([1_073_741_830, null]);
  });

  it('is not told twice when its notification is still here', async () => {
    const { notifier, show, earlier, heard } = desk('win32');
    await notifier.listen();
    void show(9);
    Fake.made[0]?.emit('click', {});
    Fake.activation?.({ type: 'click', arguments: 'type=click&tag=onay-9' });
    expect([heard, earlier]).toEqual([['click 9'], []]);
  });

  it('on macOS is heard from what still stands in the notification centre', async () => {
    Fake.history = [new Fake({ id: 'onay-12' }), new Fake({ id: 'of another kind' })];
    const { notifier, earlier } = desk('darwin');
    await notifier.listen();
    for (const standing of Fake.history) standing.emit('click', {});
    expect(earlier).toEqual([12]);
    expect(Fake.activation).toBeNull();
  });

  it('that cannot be taken up again stops nothing', async () => {
    const history = vi.spyOn(Notification, 'getHistory').mockRejectedValue(new Error('not signed'));
    await desk('darwin').notifier.listen();
    history.mockRestore();
    expect(lines).toEqual(['earlier notifications could not be taken up again']);
  });

  it.each([['onay-5', 5], ['tag=onay-5&x=1', 5], ['onay-', null], ['not-onay-5', null], ['xonay-5', null], ['onay-99999999999', null], ['', null]] as const)(
    '%j names %j', (text, replaceId) => { expect(replaceIdIn(text)).toBe(replaceId); },
  );
});
