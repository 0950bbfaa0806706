import { mkdtemp, open, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { type Agenda, calls } from '../../src/bridge/index.ts';
import { createAgenda, systemTimer } from '../../src/main/agenda/index.ts';
import { figure, median, timed, type Figure } from './figures.ts';

const items = 10_000;
const rounds = 15;
const idleMs = 1_500;

function agendaOf(revision: number): Agenda {
  const far = Date.now() + 40 * 86_400_000;
  return {
    revision, missedTitle: '{count} reminders', missedBody: 'While Onay was closed',
    items: Array.from({ length: items }, (_none, index) => ({
      id: `agreement-review:0192f5a0-0000-7000-8000-${String(index).padStart(12, '0')}:${far + index}`,
      kind: 'agreement-review' as const, at: far + index,
      title: `Gözden geçirme süresi doluyor: müşteri ${index}`, body: `Son gün yarın; ${revision}. gönderim`, route: `/agreements/0192f5a0-${index}`,
    })),
  };
}

/**
 * Replacing a whole agenda of 10,000 items (its input parsed as the registrar parses it, sorted, compared, written) against
 * writing the same bytes to a file, flushed, and giving it its name. And what it costs to wait: CPU time of an idle agenda
 * in per cent of one core, against the same process without one.
 */
export async function run(): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'onay-bench-agenda-'));
  const silent = () => undefined;
  const room = createAgenda({
    dataFolder: folder, clock: Date.now, timer: systemTimer, emit: silent, openRoute: silent,
    log: { info: silent, warn: silent, error: silent },
    notifier: { service: 'none', available: () => Promise.resolve(true), show: () => Promise.resolve(), close: () => Promise.resolve() },
  });
  try {
    const bare = await cpuWhileIdle();
    await room.start();
    const [ours, peer]: number[][] = [[], []];
    for (let round = 1; round <= rounds; round += 1) {
      const agenda: unknown = agendaOf(round);
      const text = JSON.stringify(agenda);
      ours?.push(await timed(async () => room.handlers['agenda.replace'](z.parse(calls['agenda.replace'].input, agenda))));
      peer?.push(await timed(() => writeFlushed(folder, text)));
    }
    const idle = await cpuWhileIdle();
    const looks: number[] = [];
    for (let round = 0; round < rounds; round += 1) looks.push(await timed(() => room.resume()));
    // It looks at the clock once a minute.
    const waiting = Math.max(0, idle - bare) + median(looks) / 60_000 * 100;
    const replace = { ours: median(ours ?? []), peer: median(peer ?? []) };
    return [
      figure(`agenda of ${items} items replaced, against writing the same bytes with fsync`, { ...replace, unit: 'ms', limit: 10 }),
      // The floor keeps the ratio from dividing by nothing: a tenth of a per cent of one core is "none".
      figure(`idle with ${items} items waiting, against a tenth of a per cent`, { ours: waiting, peer: 0.1, unit: '% of a core', limit: 1 }),
    ];
  } finally {
    await room.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function writeFlushed(folder: string, text: string): Promise<void> {
  const path = join(folder, 'peer.tmp');
  const file = await open(path, 'w');
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(path, join(folder, 'peer.json'));
}

/**
 * Per cent of one core that this process uses while it does nothing: the quietest of several spells, because the garbage of
 * earlier rounds is collected in idle moments, and that is not what waiting costs.
 */
async function cpuWhileIdle(): Promise<number> {
  const spells: number[] = [];
  for (let spell = 0; spell < 4; spell += 1) {
    const before = process.cpuUsage();
    const elapsed = await timed(() => new Promise((resolve) => void setTimeout(resolve, idleMs)));
    const { user, system } = process.cpuUsage(before);
    spells.push((user + system) / 1_000 / elapsed * 100);
  }
  return Math.min(...spells);
}
