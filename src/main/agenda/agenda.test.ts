import { beforeEach, describe, expect, test } from 'vitest';
import { CodedError } from '../../bridge/index.ts';
import { instantOf } from '../../domain/time/index.ts';
import { agendaOf, createMachine, hour, item, type Machine, minute, morning, second } from './agenda.testing.ts';

let machine: Machine;
beforeEach(async () => {
  machine = createMachine();
  await machine.boot();
});

const titles = (): string[] => [...machine.screen.values()].map((one) => one.title).sort();
const outcomes = async (): Promise<string[]> => (await machine.takeIn(0, false)).map((entry) => `${entry.itemId.split(':')[0]} ${entry.what}`);

describe('a reminder that is due while Onay runs', () => {
  test('comes at its instant, not before, and once', async () => {
    await machine.handOver([item('review', morning + hour)]);
    await machine.advance(hour - 1);
    expect(titles()).toEqual([]);
    await machine.advance(1);
    expect(titles()).toEqual(['review']);
    expect((await machine.takeIn(0, false)).map((entry) => entry.at)).toEqual([morning + hour]);
    await machine.advance(24 * hour);
    expect(await outcomes()).toEqual(['review fired']);
  });

  test('comes also when two are due at the same instant', async () => {
    await machine.handOver([item('a', morning + minute), item('b', morning + minute)]);
    await machine.advance(minute);
    expect(titles()).toEqual(['a', 'b']);
  });

  test('comes within the same minute for each of ten thousand, under a number of its own', async () => {
    const many = Array.from({ length: 10_000 }, (_none, index) => item(`n${index}`, morning + minute));
    await machine.handOver(many);
    await machine.advance(minute);
    expect(machine.screen.size).toBe(10_000);
    expect((await outcomes()).length).toBe(10_000);
  });

  test('is not repeated when the same agenda is handed over again, nor when a newer one still names it', async () => {
    const review = item('review', morning + minute);
    await machine.handOver([review]);
    await machine.advance(minute);
    const again = agendaOf(1, [review]);
    expect(await machine.room().handlers['agenda.replace'](again)).toEqual({ revision: 1 });
    await machine.handOver([review, item('other', morning + hour)]);
    await machine.takeIn(0, true);
    machine.screen.clear();
    await machine.handOver([review]);
    await machine.advance(2 * hour);
    expect(titles()).toEqual([]);
  });

  test('is not shown when it was taken off the agenda before', async () => {
    await machine.handOver([item('review', morning + hour)]);
    await machine.handOver([]);
    await machine.advance(2 * hour);
    expect(titles()).toEqual([]);
    expect(machine.timers()).toBe(0);
  });

  test('tells the renderer that there is something to take in, after it is on the disk', async () => {
    await machine.handOver([item('review', morning + minute)]);
    expect(machine.told).toEqual([]);
    await machine.advance(minute);
    expect(machine.told).toEqual([1]);
    expect(machine.disk.get('agenda-journal.jsonl')).toContain('"what":"fired"');
  });
});

describe('a click', () => {
  test('opens the thing itself and is in the journal', async () => {
    await machine.handOver([item('review', morning)]);
    [...machine.screen.values()][0]?.click();
    await machine.advance(0);
    expect(machine.opened).toEqual(['/agreements/review']);
    expect(await outcomes()).toEqual(['review fired', 'review opened']);
  });

  test('on the summary opens the start page and marks nothing as opened', async () => {
    await machine.handOver([item('a', morning - hour), item('b', morning - hour)]);
    [...machine.screen.values()][0]?.click();
    await machine.advance(0);
    expect(machine.opened).toEqual(['/']);
    expect(await outcomes()).toEqual(['a missed', 'b missed']);
  });

  test('after the program has stopped opens nothing', async () => {
    await machine.handOver([item('review', morning)]);
    await machine.quit();
    [...machine.screen.values()][0]?.click();
    expect(machine.opened).toEqual([]);
  });
});

describe('what came due while nobody was there', () => {
  test('is told in one notification at the next start', async () => {
    await machine.handOver([item('a', morning + hour), item('b', morning + 2 * hour), item('later', morning + 48 * hour)]);
    await machine.quit();
    machine.sleep(10 * hour);
    await machine.boot();
    expect([...machine.screen.values()].map(({ title, body }) => ({ title, body }))).toEqual([{ title: '2 missed', body: 'while closed: 2' }]);
    expect(await outcomes()).toEqual(['a missed', 'b missed']);
    await machine.quit();
    await machine.boot();
    expect(await outcomes()).toEqual(['a missed', 'b missed']);
  });

  test('is told as itself when it is one thing', async () => {
    await machine.handOver([item('a', morning + hour)]);
    await machine.quit();
    machine.sleep(10 * hour);
    await machine.boot();
    expect(titles()).toEqual(['a']);
    expect(await outcomes()).toEqual(['a missed']);
  });

  test('counts as on time when the program was back within two minutes', async () => {
    await machine.handOver([item('a', morning + hour), item('b', morning + hour)]);
    await machine.quit();
    machine.sleep(hour + minute);
    await machine.boot();
    expect(titles()).toEqual(['a', 'b']);
    expect(await outcomes()).toEqual(['a fired', 'b fired']);
  });

  test('is told once the laptop wakes after eight hours, even when nobody says that it woke', async () => {
    await machine.handOver([item('a', morning + hour), item('b', morning + 2 * hour)]);
    machine.sleep(8 * hour);
    expect(titles()).toEqual([]);
    await machine.advance(minute);
    expect(titles()).toEqual(['2 missed']);
  });

  test('is told at once when the desktop says that the laptop woke', async () => {
    await machine.handOver([item('a', morning + hour), item('b', morning + 2 * hour)]);
    machine.sleep(8 * hour);
    await machine.resume();
    expect(titles()).toEqual(['2 missed']);
  });
});

describe('a clock that jumps', () => {
  test('back does not repeat what was shown', async () => {
    await machine.handOver([item('a', morning + minute)]);
    await machine.advance(minute);
    machine.screen.clear();
    machine.setClock(morning - 24 * hour);
    await machine.advance(48 * hour);
    expect(titles()).toEqual([]);
  });

  test('forward shows within a minute what has come due, and back again shows nothing twice', async () => {
    await machine.handOver([item('a', morning + hour), item('b', morning + 3 * hour)]);
    machine.setClock(morning + hour + second);
    await machine.advance(minute);
    expect(titles()).toEqual(['a']);
    machine.setClock(morning);
    await machine.advance(4 * hour);
    expect(await outcomes()).toEqual(['a fired', 'b fired']);
  });

  test.each([
    ['spring, when 02:30 does not exist', '2026-03-29', '02:30'],
    ['autumn, when 02:30 comes twice', '2026-10-25', '02:30'],
  ])('by a DST night in %s still means each reminder once and at its instant', async (_night, day, time) => {
    const at = instantOf(day, time, 'Europe/Berlin');
    machine.setClock(at - 6 * hour);
    await machine.handOver([item('night', at), item('morning', instantOf(day, '09:00', 'Europe/Berlin'))]);
    await machine.advance(24 * hour);
    const entries = await machine.takeIn(0, false);
    expect(entries.map((entry) => [entry.itemId.split(':')[0], entry.what, entry.at])).toEqual([
      ['night', 'fired', at], ['morning', 'fired', instantOf(day, '09:00', 'Europe/Berlin')],
    ]);
  });

  test.each(['2026-03-29', '2026-10-25'])('over the DST night of %s slept through tells what was missed once', async (day) => {
    const evening = instantOf(day, '00:30', 'Europe/Berlin');
    machine.setClock(evening);
    await machine.handOver([item('night', instantOf(day, '02:30', 'Europe/Berlin')), item('dawn', instantOf(day, '06:00', 'Europe/Berlin'))]);
    machine.sleep(8 * hour);
    await machine.resume();
    expect(titles()).toEqual(['2 missed']);
  });
});

describe('an agenda that must not be taken', () => {
  const refusal = async (work: unknown): Promise<string> => {
    try {
      await work;
    } catch (error) {
      if (error instanceof CodedError) return error.code;
      throw error;
    }
    return 'taken';
  };
  const replace = machineReplace;

  test('is older than the one held', async () => {
    await machine.handOver([]);
    await machine.handOver([]);
    expect(await refusal(replace(agendaOf(1, [])))).toBe('stale-revision');
  });

  test('has the revision held but other content', async () => {
    await machine.handOver([item('a', morning + hour)]);
    expect(await refusal(replace(agendaOf(1, [item('b', morning + hour)])))).toBe('stale-revision');
    expect(await refusal(replace(agendaOf(1, [item('a', morning + hour)])))).toBe('taken');
  });

  test('is not sorted, or names one occurrence twice', async () => {
    const [a, b] = [item('a', morning + hour), item('b', morning + 2 * hour)];
    expect(await refusal(replace({ ...agendaOf(1, []), items: [b, a] }))).toBe('bad-payload');
    expect(await refusal(replace({ ...agendaOf(1, []), items: [a, a] }))).toBe('bad-payload');
    expect(await refusal(replace({ ...agendaOf(1, []), items: [a, b] }))).toBe('taken');
  });

  test('cannot be written: the one held stays, and the next try is taken', async () => {
    await machine.handOver([item('a', morning + hour)]);
    machine.diskError = new CodedError('disk-full');
    expect(await refusal(replace(agendaOf(2, [])))).toBe('disk-full');
    machine.diskError = undefined;
    expect(await machine.room().handlers['agenda.revision']({})).toEqual({ revision: 1 });
    expect(await refusal(replace(agendaOf(2, [])))).toBe('taken');
  });

  function machineReplace(agenda: Parameters<ReturnType<Machine['room']>['handlers']['agenda.replace']>[0]): unknown {
    return machine.room().handlers['agenda.replace'](agenda);
  }
});

describe('a desktop that refuses', () => {
  test('for a moment is asked again until it shows the reminder', async () => {
    machine.refuse = 3;
    await machine.handOver([item('a', morning)]);
    expect(titles()).toEqual([]);
    await machine.advance(minute);
    expect(titles()).toEqual(['a']);
    expect(await outcomes()).toEqual(['a fired']);
  });

  test('for two minutes leaves the reminder to the program itself, as failed', async () => {
    machine.refuse = Number.POSITIVE_INFINITY;
    await machine.handOver([item('a', morning), item('b', morning - hour)]);
    await machine.advance(5 * minute);
    expect((await outcomes()).sort()).toEqual(['a failed', 'b failed']);
    machine.refuse = 0;
    await machine.advance(hour);
    expect(titles()).toEqual([]);
  });

  test('a reminder it has taken is in the journal as shown and as failed', async () => {
    await machine.handOver([item('a', morning)]);
    [...machine.screen.values()][0]?.fail('no permission');
    expect(await outcomes()).toEqual(['a fired', 'a failed']);
  });

  test('is not asked again for what was taken off the agenda meanwhile', async () => {
    machine.refuse = 1;
    await machine.handOver([item('a', morning)]);
    await machine.handOver([]);
    await machine.advance(hour);
    expect(titles()).toEqual([]);
    await machine.quit();
    await machine.boot();
    expect(titles()).toEqual([]);
  });
});

describe('a desktop that hangs', () => {
  test('does not hold up quitting, and the reminder is there at the next start, once', async () => {
    machine.hang = true;
    const handing = machine.room().handlers['agenda.replace'](agendaOf(1, [item('a', morning), item('b', morning)]));
    await handing;
    await machine.quit();
    expect(machine.alive()).toBe(false);
    machine.hang = false;
    await machine.boot();
    expect(titles()).toEqual(['a', 'b']);
    expect(await outcomes()).toEqual(['a fired', 'b fired']);
  });
});

describe('a disk that is full when a reminder is due', () => {
  test('delays what could be shown twice, and forgets nothing', async () => {
    await machine.handOver([item('a', morning + minute)]);
    machine.diskError = new CodedError('disk-full');
    await machine.advance(minute + 30 * second);
    expect(titles()).toEqual([]);
    machine.diskError = undefined;
    await machine.advance(minute);
    expect(titles()).toEqual(['a']);
    expect(await outcomes()).toEqual(['a fired']);
  });

  test('just after it was shown keeps the outcome until it can be written', async () => {
    await machine.handOver([item('a', morning)]);
    machine.diskError = new CodedError('disk-full');
    [...machine.screen.values()][0]?.click();
    await machine.advance(second);
    machine.diskError = undefined;
    await machine.advance(minute);
    expect(await outcomes()).toEqual(['a fired', 'a opened']);
    await machine.quit();
    await machine.boot();
    expect(await outcomes()).toEqual(['a fired', 'a opened']);
  });
});

test('waiting costs one timer, at most one look a minute, and none when nothing waits', async () => {
  expect(machine.timers()).toBe(0);
  await machine.handOver(Array.from({ length: 100 }, (_none, index) => item(`n${index}`, morning + index * hour + hour)));
  expect(machine.timers()).toBe(1);
  await machine.advance(10 * minute);
  expect(machine.timers()).toBe(1);
});

test('what the renderer has acknowledged is gone from the journal, and numbering goes on', async () => {
  await machine.handOver([item('a', morning), item('b', morning + hour)]);
  expect((await machine.takeIn(0, true)).map((entry) => entry.seq)).toEqual([1]);
  expect(await machine.room().handlers['agenda.journal']({ after: 0 })).toEqual({ entries: [], last: 1, items: [] });
  await machine.quit();
  await machine.boot();
  await machine.advance(hour);
  expect((await machine.takeIn(1, false)).map((entry) => [entry.seq, entry.itemId.split(':')[0]])).toEqual([[2, 'b']]);
});
