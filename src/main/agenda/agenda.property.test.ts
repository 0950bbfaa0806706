import { expect, test } from 'vitest';
import * as fc from 'fast-check';
import type { AgendaItem, JournalEntry } from '../../bridge/index.ts';
import { createMachine, hour, item, type Machine, minute, morning, second } from './agenda.testing.ts';

/** Several at one instant, some already past when they are first handed over, some far away. */
const offsets = [-3 * hour, -minute, 0, 0, 0, second, 30 * second, minute, minute, 3 * minute, 10 * minute, hour, hour, 5 * hour, 30 * hour];
const pool: AgendaItem[] = offsets.map((offset, index) => item(`n${index}`, morning + offset));

type Happening =
  | { what: 'replace'; wanted: boolean[] }
  | { what: 'advance' | 'sleep' | 'clock'; ms: number }
  | { what: 'restart' | 'resume' }
  | { what: 'kill'; steps: number; tear: number; downFor: number }
  | { what: 'take in'; acknowledge: boolean }
  | { what: 'refuse'; times: number };

const spans = fc.constantFrom(0, 200, second, 30 * second, minute, 2 * minute, 3 * minute, 20 * minute, hour, 8 * hour);
const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ what: fc.constant('replace' as const), wanted: fc.array(fc.boolean(), { minLength: pool.length, maxLength: pool.length }) }) },
  { weight: 5, arbitrary: fc.record({ what: fc.constant('advance' as const), ms: spans }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('sleep' as const), ms: spans }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('clock' as const), ms: spans.chain((ms) => fc.constantFrom(ms, -ms)) }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constantFrom('restart' as const, 'resume' as const) }) },
  { weight: 4, arbitrary: fc.record({ what: fc.constant('kill' as const), steps: fc.integer({ min: 1, max: 30 }), tear: fc.integer({ min: 0, max: 400 }), downFor: spans }) },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('take in' as const), acknowledge: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('refuse' as const), times: fc.integer({ min: 1, max: 6 }) }) },
);

/** What a user with a long memory has seen and what the renderer has in its database. */
type Memory = { entries: Map<number, JournalEntry>; after: number; latestNow: number; everHeld: Set<string>; refused: boolean; downFor: number };

async function happen(machine: Machine, memory: Memory, event: Happening): Promise<void> {
  switch (event.what) {
    case 'replace': {
      const items = pool.filter((_one, index) => event.wanted[index]);
      for (const one of items) memory.everHeld.add(one.id);
      await machine.handOver(items);
      return;
    }
    case 'advance':
      await machine.advance(event.ms);
      return;
    case 'sleep':
      machine.sleep(event.ms);
      await machine.resume();
      return;
    case 'clock':
      machine.setClock(machine.now() + event.ms);
      return;
    case 'restart':
      await machine.quit();
      await machine.boot();
      return;
    case 'resume':
      await machine.resume();
      return;
    case 'kill':
      machine.tear = event.tear;
      memory.downFor = event.downFor;
      machine.killIn(event.steps);
      return;
    case 'take in':
      await takeIn(machine, memory, event.acknowledge);
      return;
    case 'refuse':
      // Two minutes of refusals in a row end in `failed`, which is another test's.
      if (!memory.refused) machine.refuse = event.times;
      memory.refused = true;
      return;
    default: {
      const never: never = event;
      throw new Error(`unknown ${JSON.stringify(never)}`);
    }
  }
}

async function takeIn(machine: Machine, memory: Memory, acknowledge: boolean): Promise<void> {
  for (const entry of await machine.takeIn(memory.after, acknowledge)) {
    expect(entry.seq).toBeGreaterThan(memory.after);
    memory.entries.set(entry.seq, entry);
    memory.after = entry.seq;
  }
}

test('whatever happens to the machine, every reminder that came due is told once and none is told twice', async () => {
  await fc.assert(fc.asyncProperty(fc.array(happening, { minLength: 2, maxLength: 14 }), async (events) => {
    const machine = createMachine();
    const memory: Memory = { entries: new Map(), after: 0, latestNow: 0, everHeld: new Set(), refused: false, downFor: 0 };
    await machine.boot();
    for (const event of events) {
      await happen(machine, memory, event);
      memory.latestNow = Math.max(memory.latestNow, machine.now());
      if (machine.alive()) continue;
      machine.sleep(memory.downFor);
      await machine.boot();
      memory.latestNow = Math.max(memory.latestNow, machine.now());
    }
    // In the end the program runs undisturbed for two minutes and the renderer takes everything in.
    machine.killIn(Number.POSITIVE_INFINITY);
    machine.refuse = 0;
    if (!machine.alive()) await machine.boot();
    await machine.advance(2 * minute);
    await machine.resume();
    await takeIn(machine, memory, true);
    memory.latestNow = Math.max(memory.latestNow, machine.now());
    check(machine, memory, JSON.parse(machine.disk.get('agenda.json') ?? '{"agenda":{"items":[]}}').agenda.items);
  }), { numRuns: 2_500 });
}, 60_000);

function check(machine: Machine, memory: Memory, held: AgendaItem[]): void {
  const outcomes = [...memory.entries.values()].filter((entry) => entry.what !== 'opened');
  const told = outcomes.map((entry) => entry.itemId);
  // Once in the journal.
  expect(new Set(told).size).toBe(told.length);
  // None lost: all that is held and due has an outcome, and what was shown was held once.
  for (const one of held) if (one.at <= machine.now()) expect(told).toContain(one.id);
  for (const id of told) expect(memory.everHeld).toContain(id);
  // None before the clock had reached it (a reminder begun before the clock was set back is ended after).
  for (const entry of outcomes) {
    const at = Number(entry.itemId.split(':')[1]);
    expect(entry.what === 'failed').toBe(false);
    expect(at).toBeLessThanOrEqual(memory.latestNow);
  }
  // Once on the screen: alone under one number, or counted in one summary.
  const alone = [...machine.screen.values()].filter((one) => !one.title.endsWith(' missed'));
  const summaries = [...machine.screen.values()].filter((one) => one.title.endsWith(' missed'));
  expect(new Set(alone.map((one) => one.title)).size).toBe(alone.length);
  const counted = summaries.reduce((sum, one) => sum + Number.parseInt(one.title, 10), 0);
  expect(alone.length + counted).toBe(told.length);
  expect(machine.complaints.filter((line) => line.includes('damaged'))).toEqual([]);
}
