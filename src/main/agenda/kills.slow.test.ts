import { fork } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build } from 'vite';
import * as z from 'zod/mini';
import { type NotificationDaemon, startNotificationDaemon } from '../../../tests/support/notification-daemon.ts';
import type { Agenda } from '../../bridge/index.ts';
import { agendaOf, hour, item } from './agenda.testing.ts';

/** Real processes, real files, SIGKILL. A desktop that outlives them counts what it was shown. */

const messageSchema = z.union([
  z.strictObject({ show: z.strictObject({ replaceId: z.number(), title: z.string() }) }),
  z.strictObject({ ready: z.literal(true) }),
  z.strictObject({ entries: z.array(z.string()), steps: z.number() }),
  z.strictObject({ complaint: z.string() }),
]);

type Life = {
  name: string; agenda: Agenda; desktop?: NotificationDaemon;
  /** The step at which the program kills itself. */
  killAt?: number;
  /** When its parent kills it, 0 to 1 of the time from its being up to a little after the last reminder. */
  killAfter?: number;
};
type Screen = Map<number, string>;
type End = { killed: boolean; entries: string[]; steps: number };

let folder: string;
let program: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onay-kills-'));
  await build({
    configFile: false, logLevel: 'silent', ssr: { noExternal: true },
    build: { ssr: join(import.meta.dirname, 'kills.child.ts'), outDir: folder, minify: false, rollupOptions: { output: { entryFileNames: 'child.mjs' } } },
  });
  program = join(folder, 'child.mjs');
}, 30_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

/** One life of the program over a data folder, up to its natural end or its kill. */
function live({ name, agenda, killAt = 0, killAfter, desktop }: Life, screen: Screen): Promise<End> {
  return new Promise((resolve, reject) => {
    const child = fork(program, [], {
      execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      env: { ...process.env, ...desktop?.env, ONAY_KILL_CASE: JSON.stringify({ folder: join(folder, name), killAt, desktop: desktop !== undefined, agenda }) },
    });
    const end: End = { killed: false, entries: [], steps: 0 };
    const complaints: string[] = [];
    let killer: NodeJS.Timeout | undefined;
    let gone = 0;
    const leave = (): void => {
      gone += 1;
      if (gone < 2) return;
      clearTimeout(killer);
      if (complaints.length > 0) reject(new Error(`${name}: ${complaints.join('; ')}`));
      else resolve(end);
    };
    child.on('message', (raw) => {
      const message = z.parse(messageSchema, raw);
      if ('show' in message) {
        screen.set(message.show.replaceId, message.show.title);
        child.send({ taken: message.show.replaceId }, () => undefined);
      } else if ('entries' in message) Object.assign(end, message);
      else if ('complaint' in message) complaints.push(message.complaint);
      else if (killAfter !== undefined) {
        // A share of the time that is left until the last reminder, and a little more.
        const left = (agenda.items.at(-1)?.at ?? 0) + 15 - Date.now();
        killer = setTimeout(() => child.kill('SIGKILL'), killAfter * Math.max(10, left));
      }
    });
    // Both: what the dead process had still written is read before the pipe ends.
    child.once('disconnect', leave);
    child.once('exit', (_code, signal) => {
      end.killed = signal === 'SIGKILL';
      leave();
    });
    child.once('error', reject);
  });
}

/** mulberry32: the same seed gives the same kills. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Two at one instant and one right after, as soon as the program is up; two that were missed. */
function reminders(name: string): Agenda {
  const soon = Date.now() + 180;
  const items = [
    item(`${name} a`, soon), item(`${name} b`, soon), item(`${name} c`, soon + 8),
    item(`${name} d`, soon - hour), item(`${name} e`, soon - hour),
  ].map((one) => ({ ...one, route: '/agreements/a' }));
  return { ...agendaOf(1, items), missedTitle: `${name} {count} missed` };
}
const wantedTitles = (name: string): string[] => [`${name} 2 missed`, `${name} a`, `${name} b`, `${name} c`];
const wantedOutcomes = (agenda: Agenda): string[] =>
  agenda.items.map(({ id }) => `${id} ${/ [de]:/.test(id) ? 'missed' : 'fired'}`).sort();

type Plan = { random: () => number; steps: number; screen: Screen; firstKill?: number; desktop?: NotificationDaemon };

/** Kills the program, sometimes twice or three times, then lets it finish; answers how many kills hit. */
async function killAndFinish(name: string, { random, steps, screen, firstKill, desktop }: Plan): Promise<number> {
  await mkdir(join(folder, name));
  const agenda = reminders(name);
  const life = (over: Partial<Life>): Promise<End> => live({ name, agenda, desktop, ...over }, screen);
  const anyTime = (): Partial<Life> => (random() < 0.6 ? { killAt: 1 + Math.floor(random() * steps) } : { killAfter: random() });
  let kills = 0;
  for (let over: Partial<Life> | undefined = firstKill === undefined ? anyTime() : { killAt: firstKill }; over !== undefined;) {
    const end = await life(over);
    if (end.killed) kills += 1;
    over = end.killed && random() < 0.3 ? anyTime() : undefined;
  }
  const last = await life({});
  expect(last.killed).toBe(false);
  expect(last.entries.sort()).toEqual(wantedOutcomes(agenda));
  return kills;
}

/** Runs cases, four at a time (a life is mostly waiting), until enough kills have hit (a program that has nothing left to do cannot be hit). */
async function untilKilled(enough: number, run: (index: number) => Promise<number>): Promise<number> {
  let kills = 0;
  let next = 0;
  const worker = async (): Promise<void> => {
    while (kills < enough) {
      const own = next;
      next += 1;
      const hit = await run(own);
      kills += hit;
    }
  };
  await Promise.all([worker(), worker(), worker(), worker()]);
  return next;
}

describe('the program killed around a reminder', () => {
  test('a hundred times has shown every reminder once and counted every missed one once', async () => {
    const calm = await (async () => {
      await mkdir(join(folder, 'calm'));
      return live({ name: 'calm', agenda: reminders('calm') }, new Map());
    })();
    expect(calm.entries).toHaveLength(5);
    expect(calm.steps).toBeGreaterThan(30);

    const random = seeded(20_260_302);
    const cases = await untilKilled(100, async (index) => {
      const name = `k${index}`;
      const screen: Screen = new Map();
      // First once at every step there is, then anywhere.
      const kills = await killAndFinish(name, { random, steps: calm.steps, screen, firstKill: index < calm.steps ? index + 1 : undefined });
      expect([...screen.values()].sort()).toEqual(wantedTitles(name));
      return kills;
    });
    expect(cases).toBeGreaterThan(calm.steps);
  }, 180_000);

  test('twenty times and more has left each reminder once in the history of a real desktop', async () => {
    const daemon = await startNotificationDaemon();
    try {
      const random = seeded(7);
      const cases = await untilKilled(24, (index) => killAndFinish(`d${index}`, { random, steps: 40, screen: new Map(), desktop: daemon }));
      const names = Array.from({ length: cases }, (_none, index) => `d${index}`);
      await daemon.closeAll();
      const titles = (await daemon.history()).map((one) => one.title).sort();
      expect(titles).toEqual(names.flatMap(wantedTitles).sort());
    } finally {
      await daemon.stop();
    }
  }, 120_000);
});
