import { test as base } from './app.ts';
import { startNotificationDaemon, type NotificationDaemon } from './notification-daemon.ts';

/** The program on a desktop with a real notification daemon of its own. */
export const test = base.extend<{ daemon: NotificationDaemon; firstClock: string | null }>({
  /** The instant at which the first start begins, see `App.setClock`; null: the machine's clock. */
  firstClock: [null, { option: true }],
  daemon: async ({}, use) => {
    const daemon = await startNotificationDaemon();
    await use(daemon);
    await daemon.stop();
  },
  hostEnv: async ({ daemon, firstClock }, use) => {
    await use(firstClock === null ? daemon.env : { ...daemon.env, ONAY_TEST_CLOCK: firstClock });
  },
});
