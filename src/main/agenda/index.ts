import type { AgendaItem, SomeHandlers } from '../../bridge/index.ts';
import { waitFor } from './due.ts';
import { nodeFiles } from './files.ts';
import { createFiring } from './firing.ts';
import { type Journal, openJournal } from './journal.ts';
import type { Intent } from './lines.ts';
import type { AgendaPorts } from './ports.ts';
import { oneAtATime } from './queue.ts';
import { openStore, type Store } from './store.ts';

export { type AgendaPorts, type Clock, type RoomFiles, systemTimer, type Timer } from './ports.ts';

export type AgendaRoom = {
  readonly handlers: SomeHandlers<'agenda'>;
  /** Repeats what a crash interrupted, tells in one notification what was missed, and waits for the next. */
  start(): Promise<void>;
  /** The machine woke up, was unlocked, or its clock changed: looks at the clock now instead of within a minute. */
  resume(): Promise<void>;
  /** Finishes the step under way and lets go of the files; the notifier is the caller's. What is due later waits for the next start. */
  stop(): Promise<void>;
};

/**
 * Deadlines in, notifications out, on time and once. The argument for "once" is in README.md. Handlers work before `start`;
 * nothing fires then.
 */
export function createAgenda(ports: AgendaPorts): AgendaRoom {
  const { clock, timer, notifier, emit, log } = ports;
  const files = ports.files ?? nodeFiles(ports.dataFolder);
  const inTurn = oneAtATime();
  let rooms: { store: Store; journal: Journal } | undefined;
  let pending: readonly AgendaItem[] = [];
  let cancel: (() => void) | undefined;
  let state: 'idle' | 'running' | 'stopped' = 'idle';
  let told = 0;
  const stopping = new AbortController();

  /** Only inside a turn. Tried again by the next caller when the disk refuses. */
  const load = async (): Promise<{ store: Store; journal: Journal }> => {
    if (rooms === undefined) {
      const opened = { journal: await openJournal(files, log, ports.deadLines), store: await openStore(files, log) };
      rooms = opened;
      told = opened.journal.last;
      pending = undone(opened);
    }
    return rooms;
  };
  const undone = ({ store, journal }: { store: Store; journal: Journal }): AgendaItem[] =>
    store.agenda.items.filter((item) => !journal.isDone(item.id));
  const journal = (): Journal => {
    if (rooms === undefined) throw new Error('the agenda is not loaded');
    return rooms.journal;
  };
  const tell = (): void => {
    if (journal().last === told) return;
    told = journal().last;
    emit('agenda.journaled', { last: told });
  };

  /** Takes something into the journal that happened outside a turn. */
  const record = (intent: Intent, what: 'opened' | 'failed'): void => {
    inTurn(async () => {
      await journal().end(undefined, intent.ids.map((itemId) => ({ itemId, what })), clock());
      await journal().settle();
      tell();
    }).catch((error: unknown) => log.error(`that a reminder was ${what} could not be recorded`, error));
  };
  const firing = createFiring(ports, journal, {
    clicked: (intent) => {
      if (state === 'stopped') return;
      ports.openRoute(intent.route);
      // Who clicks the summary of several has not opened any of them yet.
      if (intent.ids.length === 1) record(intent, 'opened');
    },
    failed: (intent, why) => {
      log.warn(`the desktop dropped a reminder: ${why}`);
      if (state !== 'stopped') record(intent, 'failed');
    },
  }, stopping.signal);

  const look = (): Promise<void> => inTurn(async () => {
    cancel?.();
    cancel = undefined;
    if (state !== 'running') return;
    let troubled = true;
    let more = false;
    try {
      const { store } = await load();
      ({ more, troubled } = await firing.portion(pending, store.agenda));
    } catch (error) {
      log.error('reminders could not be looked after; trying again', error);
    }
    if (rooms !== undefined) {
      if (!await rooms.journal.settle()) troubled = true;
      pending = undone(rooms);
      tell();
    }
    const wait = more ? 0 : waitFor(pending, clock(), troubled);
    if (wait !== undefined && !stopping.signal.aborted) cancel = timer(wait, lookSoon);
  });
  const lookSoon = (): void => {
    look().catch((error: unknown) => log.error('reminders could not be looked after', error));
  };

  return {
    handlers: {
      'agenda.replace': async (agenda) => {
        const revision = await inTurn(async () => {
          const { store, journal } = await load();
          if (await store.replace(agenda)) {
            const wanted = new Set(agenda.items.map((item) => item.id));
            await journal.drop(journal.open().filter(({ what, ids }) => what === 'fired' && !ids.some((id) => wanted.has(id))));
            pending = undone({ store, journal });
          }
          return store.agenda.revision;
        });
        lookSoon();
        return { revision };
      },
      'agenda.revision': () => inTurn(async () => ({ revision: (await load()).store.agenda.revision })),
      'agenda.journal': ({ after }) => inTurn(async () => {
        const { store, journal } = await load();
        await journal.settle();
        const entries = journal.entriesAfter(after);
        const named = new Set(entries.map((entry) => entry.itemId));
        return { entries, last: journal.last, items: store.agenda.items.filter((item) => named.has(item.id)) };
      }),
      'agenda.acknowledge': ({ upTo }) => inTurn(async () => {
        const { store, journal } = await load();
        const named = new Set(store.agenda.items.map((item) => item.id));
        await journal.acknowledge(upTo, (id) => named.has(id));
        return {};
      }),
      'agenda.notifier': async () => {
        const available = await notifier.available();
        if (!available) log.warn(`no notifications: ${notifier.reason?.() ?? notifier.service}`);
        return { available, service: notifier.service };
      },
    },
    start: () => {
      state = 'running';
      return look();
    },
    resume: look,
    stop: async () => {
      state = 'stopped';
      stopping.abort();
      await inTurn(async () => {
        cancel?.();
        cancel = undefined;
        await rooms?.journal.settle();
        await files.close();
      });
    },
  };
}
