import process from 'node:process';
import * as z from 'zod/mini';
import { agendaSchema } from '../../bridge/index.ts';
import type { Log } from '../log/index.ts';
import { chooseNotifier, type Notifier } from '../notify/index.ts';
import { nodeFiles } from './files.ts';
import { createAgenda, type RoomFiles, systemTimer } from './index.ts';

/**
 * The real room in a process of its own, to be killed: by itself at step `killAt`, or by its parent at any time. It hands
 * over the agenda, waits until everything in it has its outcome, tells its parent and ends.
 */
const { folder, killAt, desktop, agenda } = z.parse(
  z.strictObject({ folder: z.string(), killAt: z.number(), desktop: z.boolean(), agenda: agendaSchema }),
  JSON.parse(process.env['ONAY_KILL_CASE'] ?? '{}'),
);

let steps = 0;
function step(): void {
  steps += 1;
  if (steps === killAt) process.kill(process.pid, 'SIGKILL');
}

function stepped(files: RoomFiles): RoomFiles {
  const around = async <T>(work: () => Promise<T>): Promise<T> => {
    step();
    const pending = work();
    // In the middle: the request is under way in a thread of Node's.
    setImmediate(step);
    const result = await pending;
    step();
    return result;
  };
  return {
    read: (name) => around(() => files.read(name)),
    write: (name, text) => around(() => files.write(name, text)),
    append: (name, text, flush) => around(() => files.append(name, text, flush)),
    keepCopy: (name) => around(() => files.keepCopy(name)),
    close: () => files.close(),
  };
}

const taken = new Map<number, () => void>();
process.on('message', (message) => {
  const parsed = z.safeParse(z.strictObject({ taken: z.number() }), message);
  if (parsed.success) taken.get(parsed.data.taken)?.();
});

/** The parent is the desktop: it keeps the last notification under each number, and answers when it has it. */
const parentDesktop: Notifier = {
  service: 'parent',
  available: () => Promise.resolve(true),
  show: ({ replaceId, title }) => new Promise((resolve) => {
    taken.set(replaceId, resolve);
    process.send?.({ show: { replaceId, title } });
  }),
  close: () => Promise.resolve(),
};

const inner = desktop ? chooseNotifier({ platform: process.platform, env: process.env }) : parentDesktop;
const notifier: Notifier = {
  ...inner,
  show: async (notification) => {
    step();
    const pending = inner.show(notification);
    setImmediate(step);
    await pending;
    step();
  },
};

const log: Log = { info: () => undefined, warn: complain, error: complain };
function complain(message: string, detail?: unknown): void {
  process.send?.({ complaint: `${message} ${String(detail ?? '')}` });
}

const room = createAgenda({
  dataFolder: folder, clock: Date.now, timer: systemTimer, notifier, files: stepped(nodeFiles(folder)), log,
  emit: () => void finishWhenAllIsTold(), openRoute: () => undefined,
});

let finishing = false;
async function finishWhenAllIsTold(): Promise<void> {
  const { entries } = await room.handlers['agenda.journal']({ after: 0 });
  if (finishing || entries.length < agenda.items.length) return;
  finishing = true;
  await room.stop();
  await inner.close();
  process.send?.({ entries: entries.map(({ itemId, what }) => `${itemId} ${what}`), steps }, () => process.disconnect());
}

await room.start();
const { revision } = await room.handlers['agenda.revision']({});
if (revision < agenda.revision) await room.handlers['agenda.replace'](agenda);
process.send?.({ ready: true });
await finishWhenAllIsTold();
