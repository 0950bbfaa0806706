import { join } from 'node:path';
import type { Rectangle } from 'electron';
import * as z from 'zod/mini';
import { readJsonFile } from '../files.ts';
import type { Log } from '../log/index.ts';
import { writeAtomically } from '../vault/atomic.ts';

const stateSchema = z.strictObject({
  x: z.int(), y: z.int(), width: z.int(), height: z.int(),
  maximized: z.boolean(),
});
/** Where the window stood when it was last seen, unmaximised, in screen coordinates. */
export type WindowState = z.infer<typeof stateSchema>;

export const minimumSize = { width: 960, height: 600 } as const;
const usualSize = { width: 1360, height: 860 } as const;
/** So much of the title bar has to be on a screen that a hand can still pull the window. */
const grip = { width: 160, height: 24 } as const;

export type Placement = { width: number; height: number; maximized: boolean; x?: number; y?: number };

/**
 * Where to open the window: where it was, cut to the screen it is on; centred at its usual size when it was never seen
 * or its screen has been unplugged. `screens` are the work areas of the displays, the primary one first.
 */
export function placeWindow(saved: WindowState | null, screens: readonly Rectangle[]): Placement {
  const screen = saved === null ? undefined : screens.find((area) => reaches(saved, area));
  const room = screen ?? screens[0] ?? { x: 0, y: 0, ...usualSize };
  const wanted = saved ?? { ...usualSize, maximized: false };
  const width = between(minimumSize.width, wanted.width, room.width);
  const height = between(minimumSize.height, wanted.height, room.height);
  if (saved === null || screen === undefined) return { width, height, maximized: wanted.maximized };
  const placed = { x: saved.x, y: Math.max(saved.y, room.y), width, height };
  // Cut to its screen, a window that began on the next one may have left it.
  return reaches(placed, room) ? { ...placed, maximized: saved.maximized } : { width, height, maximized: saved.maximized };
}

/** A screen smaller than the minimum gives way to the minimum: the window is usable, if not all of it in sight. */
const between = (least: number, value: number, most: number): number => Math.max(least, Math.min(value, most));

function reaches(window: Rectangle, area: Rectangle): boolean {
  const across = Math.min(window.x + window.width, area.x + area.width) - Math.max(window.x, area.x);
  const titleBar = window.y >= area.y - grip.height && window.y + grip.height <= area.y + area.height;
  return across >= grip.width && titleBar;
}

export type WindowStateFile = { read(): Promise<WindowState | null>; write(state: WindowState): Promise<void> };

/** `window.json` in the data folder. An unreadable one is as good as none: nothing of the user's is in it. */
export function createWindowStateFile(dataFolder: string, log: Log): WindowStateFile {
  const path = join(dataFolder, 'window.json');
  return {
    async read() {
      try {
        const found = await readJsonFile(path, stateSchema);
        return found.state === 'read' ? found.value : null;
      } catch (error) {
        log.warn('the window’s last place could not be read', error);
        return null;
      }
    },
    async write(state) {
      try {
        await writeAtomically(path, JSON.stringify(state));
      } catch (error) {
        log.warn('the window’s place was not remembered', error);
      }
    },
  };
}
