import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import * as z from 'zod/mini';
import { readJsonFile } from '../files.ts';
import type { Folders } from '../folders.ts';
import { writeAtomically } from '../vault/atomic.ts';
import { findBrowser, hasDisplay } from './chromium.ts';
import { noBrowser, noDisplay } from './sentences.ts';

const chosenSchema = z.strictObject({ browser: z.string() });

export type Machine = { platform: NodeJS.Platform; env: NodeJS.ProcessEnv; home: string; root: boolean };
export type WindowPlan = { browser: string; profile: string } | { without: string };

/** Which browser shows the window and where its profile is, or in a sentence why there is none. */
export async function planWindow(folders: Folders, { platform, env, home }: Machine): Promise<WindowPlan> {
  if (!hasDisplay(platform, env)) return { without: noDisplay };
  const record = join(folders.browser, 'window.json');
  const chosen = await readJsonFile(record, chosenSchema);
  const before = chosen.state === 'read' ? chosen.value.browser : null;
  const browser = findBrowser({ platform, env, home, before }, { exists: existsSync });
  if (browser === null) {
    return { without: noBrowser };
  }
  if (browser !== before) await writeAtomically(record, `${JSON.stringify({ browser })}\n`);
  const profile = profileFolder(browser, folders, home, existsSync);
  await mkdir(profile, { recursive: true, mode: 0o700 });
  return { browser, profile };
}

/**
 * The profile lives in the data folder. Only a snap's cannot: it may write nowhere but in its own folder, so it gets one
 * there, named after the data folder. Ubuntu's `chromium-browser` is a script that starts the snap.
 */
export function profileFolder(browser: string, folders: Folders, home: string, exists: (path: string) => boolean): string {
  const snap = browser.startsWith('/snap/') || (basename(browser) === 'chromium-browser' && exists('/snap/bin/chromium'));
  if (!snap) return folders.window;
  const name = createHash('sha256').update(folders.data).digest('hex').slice(0, 16);
  return join(home, 'snap', 'chromium', 'common', `onay-${name}`);
}
