import { join } from 'node:path';
import { expect, type App, type Theme } from '../support/app.ts';
import type { Language } from '../support/catalogues.ts';

/** What was said about the step before is no part of a picture. */
const quiet = '.mantine-Notifications-root { visibility: hidden !important; }';

/** Takes pictures of screens into a folder, named by what they show, language, theme and size. */
export function camera(app: App, folder: string) {
  const settled = async (): Promise<void> => {
    await expect(app.page.locator('[data-busy="true"], [aria-busy="true"]')).toHaveCount(0);
    await app.page.evaluate(() => document.fonts.ready.then(() => undefined));
  };
  const shoot = async (name: string): Promise<void> => {
    await settled();
    await app.page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled', caret: 'hide', style: quiet });
  };
  return {
    shoot,
    /** One screen as it is, in a theme. */
    in: async (theme: Theme, name: string): Promise<void> => {
      await app.theme(theme);
      await shoot(`${name}-${theme}`);
    },
    /** The screens behind these routes in one language and both themes. */
    tour: async (language: Language, stops: readonly { name: string; route: string; ready: () => Promise<void> }[]): Promise<void> => {
      await app.language(language);
      for (const { name, route, ready } of stops) {
        await app.goto(route);
        await ready();
        for (const theme of ['light', 'dark'] as const) {
          await app.theme(theme);
          await shoot(`${name}-${language}-${theme}`);
        }
      }
      await app.theme('light');
    },
    /** The same screen on a larger window, both themes. */
    large: async (name: string, ready: () => Promise<void>): Promise<void> => {
      await app.page.setViewportSize({ width: 1600, height: 1000 });
      for (const theme of ['light', 'dark'] as const) {
        await app.theme(theme);
        await ready();
        await shoot(`${name}-${theme}-large`);
      }
      await app.theme('light');
      await app.page.setViewportSize({ width: 1280, height: 800 });
    },
  };
}
