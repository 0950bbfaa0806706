import type { Agenda, AgendaItem, JournalEntry } from '../../bridge/index.ts';
import type { Log } from '../log/index.ts';
import type { Notifier } from '../notify/index.ts';
import { type AgendaRoom, createAgenda, type RoomFiles, type Timer } from './index.ts';

/** 2026-03-02 09:00 UTC. */
export const morning = Date.UTC(2026, 2, 2, 9);
export const second = 1_000;
export const minute = 60 * second;
export const hour = 60 * minute;

export function item(name: string, at: number, over: Partial<AgendaItem> = {}): AgendaItem {
  return { id: `${name}:${at}`, kind: 'agreement-review', at, title: name, body: `about ${name}`, route: `/agreements/${name}`, ...over };
}

export function agendaOf(revision: number, items: readonly AgendaItem[]): Agenda {
  const sorted = [...items].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  return { revision, items: sorted, missedTitle: '{count} missed', missedBody: 'while closed: {count}' };
}

export type OnScreen = { key: string; title: string; body: string; click: () => void; fail: (why: string) => void };

/**
 * A machine with one program on it: a disk, a wall clock and a waking clock, and a desktop that replaces by number, all of
 * which outlive the program. `killAt` ends the program at that step of its work: before, in the middle of, or after any
 * write or notification.
 */
export function createMachine() {
  let wall = morning;
  let awake = 0;
  let steps = 0;
  let killAt = Number.POSITIVE_INFINITY;
  let die = (): void => undefined;
  let death = new Promise<void>(() => undefined);
  let room: AgendaRoom | undefined;
  let timers: { at: number; run: () => void }[] = [];
  const never = new Promise<never>(() => undefined);
  const machine = {
    disk: new Map<string, string>(),
    screen: new Map<number, OnScreen>(),
    opened: [] as string[],
    told: [] as number[],
    complaints: [] as string[],
    /** As many of the next notifications are refused by the desktop. */
    refuse: 0,
    /** Notifications are shown and never answered. */
    hang: false,
    /** While set, every write to the disk fails with it. */
    diskError: undefined as Error | undefined,
    /** Characters of an append that reach the disk when the program dies in the middle of it. */
    tear: 20,
    now: () => wall,
    steps: () => steps,
    timers: () => timers.length,
    alive: () => room !== undefined,
    killIn: (more: number) => (killAt = steps + more),
    boot, quit, advance, handOver, takeIn, resume,
    setClock: (to: number) => (wall = to),
    sleep: (ms: number) => (wall += ms),
    power: () => kill(),
  };

  /** Resolves in time, or never when the program is killed here. */
  async function step(): Promise<void> {
    steps += 1;
    if (steps < killAt) return;
    kill();
    await never;
  }
  function kill(): void {
    killAt = Number.POSITIVE_INFINITY;
    room = undefined;
    timers = [];
    die();
  }
  const onDisk = async (work: () => void): Promise<void> => {
    await step();
    if (machine.diskError !== undefined) throw machine.diskError;
    work();
    await step();
  };
  const files: RoomFiles = {
    read: (name) => Promise.resolve(machine.disk.get(name) ?? null),
    write: (name, text) => onDisk(() => machine.disk.set(name, text)),
    append: async (name, text) => {
      await onDisk(() => undefined);
      const before = machine.disk.get(name) ?? '';
      if (steps + 1 >= killAt) machine.disk.set(name, before + text.slice(0, machine.tear));
      await step();
      machine.disk.set(name, before + text);
      await step();
    },
    keepCopy: async (name) => {
      await onDisk(() => machine.disk.set(`${name}.copy`, machine.disk.get(name) ?? ''));
      return `${name}.copy`;
    },
    close: () => Promise.resolve(),
  };
  const notifier: Notifier = {
    service: 'screen',
    available: () => Promise.resolve(true),
    show: async ({ key, replaceId, title, body, onClick, onFailed }) => {
      await step();
      if (machine.refuse > 0) {
        machine.refuse -= 1;
        throw new Error('refused');
      }
      machine.screen.set(replaceId, { key, title, body, click: onClick, fail: onFailed });
      if (machine.hang) await never;
      await step();
    },
    close: () => Promise.resolve(),
  };
  const timer: Timer = (ms, run) => {
    const own = { at: awake + ms, run };
    timers.push(own);
    return () => (timers = timers.filter((one) => one !== own));
  };
  const complain = (message: string): void => void machine.complaints.push(message);
  const log: Log = { info: () => undefined, warn: complain, error: complain };

  /** Waits for the work, or for the death of the program. */
  const orDeath = async <T>(work: Promise<T>): Promise<T | undefined> => Promise.race([work, death.then(() => undefined)]);
  const settled = async (): Promise<void> => {
    if (room !== undefined) await orDeath(Promise.resolve(room.handlers['agenda.revision']({})));
  };

  async function boot(): Promise<void> {
    death = new Promise((resolve) => (die = resolve));
    room = createAgenda({
      dataFolder: '', clock: () => wall, timer, notifier, files, log, deadLines: 3,
      emit: (_name, payload) => {
        if ('last' in payload) machine.told.push(payload.last);
      },
      openRoute: (route) => void machine.opened.push(route),
    });
    await orDeath(room.start());
    await advance(0);
  }
  async function quit(): Promise<void> {
    if (room !== undefined) await orDeath(room.stop());
    room = undefined;
    timers = [];
  }
  /** Time passes awake: timers run in their order. */
  async function advance(ms: number): Promise<void> {
    const end = awake + ms;
    for (;;) {
      await settled();
      const [next] = timers.filter((one) => one.at <= end).sort((a, b) => a.at - b.at);
      if (next === undefined) break;
      timers = timers.filter((one) => one !== next);
      wall += Math.max(0, next.at - awake);
      awake = Math.max(awake, next.at);
      next.run();
    }
    wall += end - awake;
    awake = end;
  }
  /** The renderer hands over a newer agenda with these items; undefined when the program died meanwhile. */
  async function handOver(items: readonly AgendaItem[]): Promise<number | undefined> {
    if (room === undefined) return undefined;
    const held = await orDeath(Promise.resolve(room.handlers['agenda.revision']({})));
    if (held === undefined || room === undefined) return undefined;
    const next = agendaOf(held.revision + 1, items);
    const taken = await orDeath(Promise.resolve(room.handlers['agenda.replace'](next)));
    await advance(0);
    return taken?.revision;
  }
  /** The renderer takes the journal in and acknowledges it. */
  async function takeIn(after: number, acknowledge: boolean): Promise<JournalEntry[]> {
    if (room === undefined) return [];
    const answer = await orDeath(Promise.resolve(room.handlers['agenda.journal']({ after })));
    const last = answer?.entries.at(-1)?.seq;
    if (acknowledge && last !== undefined && room !== undefined) {
      await orDeath(Promise.resolve(room.handlers['agenda.acknowledge']({ upTo: last })));
    }
    return answer?.entries ?? [];
  }
  async function resume(): Promise<void> {
    if (room !== undefined) await orDeath(room.resume());
    await advance(0);
  }
  return Object.assign(machine, {
    room: (): AgendaRoom => {
      if (room === undefined) throw new Error('the program is not running');
      return room;
    },
  });
}
export type Machine = ReturnType<typeof createMachine>;
