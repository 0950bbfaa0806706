import { test as base } from './app.ts';
import { startNotificationDaemon, type NotificationDaemon } from './notification-daemon.ts';

/** The program on a desktop with a real notification daemon of its own. */
export const test = base.extend<{ daemon: NotificationDaemon }>({
  daemon: async ({}, use) => {
    const daemon = await startNotificationDaemon();
    await use(daemon);
    await daemon.stop();
  },
  hostEnv: async ({ daemon }, use) => {
    await use(daemon.env);
  },
});
