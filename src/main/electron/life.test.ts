// oxlint-disable-next-line no-restricted-imports -- a stand-in; nothing opens
import { app, BrowserWindow } from 'electron';
import type { MessageBoxOptions } from 'electron';
import { EventEmitter } from 'node:events';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Timer } from '../agenda/index.ts';
import { afterCrash, watchMain, watchProcesses, watchWindow } from './crashes.ts';
import { createFlush, createShutdown } from './shutdown.ts';
import { nativeTexts } from './texts.ts';

vi.mock('electron', () => import('./electron.testing.ts'));

const lines: string[] = [];
const note = (message: string): void => { lines.push(message); };
const log = { info: note, warn: note, error: note };
beforeEach(() => { lines.length = 0; });

/** A clock that strikes when told. */
function handTimer() {
  const set = new Set<() => void>();
  const timer = vi.fn<Timer>((_ms, then) => {
    set.add(then);
    return () => set.delete(then);
  });
  return { timer, strike: () => { for (const then of set) then(); }, waiting: () => set.size };
}

describe('closing the program', () => {
  it('waits until the page says that its writes are on disk', async () => {
    const { timer, waiting } = handTimer();
    const flush = createFlush({ ask: () => true, timer, log });
    const done = flush.request();
    flush.answered();
    expect(await done).toBe('flushed');
    expect(waiting()).toBe(0);
  });

  it('goes on without an answer after five seconds, and logs it', async () => {
    const { timer, strike } = handTimer();
    const done = createFlush({ ask: () => true, timer, log }).request();
    expect(timer.mock.calls[0]?.[0]).toBe(5_000);
    strike();
    expect(await done).toBe('timed-out');
    expect(lines).toHaveLength(1);
  });

  it('does not wait for a page that is not there', async () => {
    const { timer, waiting } = handTimer();
    expect(await createFlush({ ask: () => false, timer, log }).request()).toBe('no-page');
    expect(waiting()).toBe(0);
  });

  it('asks once while it waits, and anew the next time', async () => {
    const ask = vi.fn(() => true);
    const flush = createFlush({ ask, timer: handTimer().timer, log });
    const both = Promise.all([flush.request(), flush.request()]);
    flush.answered();
    expect(await both).toEqual(['flushed', 'flushed']);
    expect(ask).toHaveBeenCalledTimes(1);
    const again = flush.request();
    flush.answered();
    expect(await again).toBe('flushed');
    expect(ask).toHaveBeenCalledTimes(2);
  });

  it('takes an answer that nobody asked for as none', async () => {
    const { timer, strike } = handTimer();
    const flush = createFlush({ ask: () => true, timer, log });
    flush.answered();
    const done = flush.request();
    strike();
    expect(await done).toBe('timed-out');
  });

  it('stops the services after the page has written, once, and ends even when one fails', async () => {
    const steps: string[] = [];
    const { timer } = handTimer();
    const flush = createFlush({ ask: () => { steps.push('asked'); return true; }, timer, log });
    const shutdown = createShutdown({ flush, log, stop: async () => { steps.push('stopped'); throw new Error('stuck'); } });
    const both = Promise.all([shutdown.run(), shutdown.run()]);
    expect(shutdown.done()).toBe(false);
    steps.push('answering');
    flush.answered();
    await both;
    expect(steps).toEqual(['asked', 'answering', 'stopped']);
    expect(shutdown.done()).toBe(true);
    expect(lines).toEqual(['a service did not stop cleanly']);
  });
});

describe('a process that dies', () => {
  const ports = (response: number) => ({
    log, texts: nativeTexts('en'), now: () => 1_000, reload: vi.fn(), quit: vi.fn(), relaunch: vi.fn(),
    ask: vi.fn(async (_options: MessageBoxOptions) => ({ response })),
  });
  const die = (reason: string): boolean => app.emit('render-process-gone', {}, {}, { reason, exitCode: 5 });
  beforeEach(() => { app.removeAllListeners(); });

  it.each([[[], 'reload'], [[90_000], 'reload'], [[90_000, 95_000], 'ask'], [[1_000, 2_000, 3_000], 'reload'], [[1_000, 95_000], 'reload']] as const)(
    'after crashes at %j is answered at 100 s by: %s', (earlier, what) => { expect(afterCrash(earlier, 100_000)).toBe(what); },
  );

  it('is logged and the page opened again, until it keeps dying: then the user is asked', async () => {
    const port = ports(0);
    watchProcesses(app, port);
    die('crashed');
    die('oom');
    expect([port.reload.mock.calls.length, port.ask.mock.calls.length]).toEqual([2, 0]);
    die('crashed');
    await vi.waitFor(() => expect(port.reload).toHaveBeenCalledTimes(3));
    expect(port.ask.mock.calls[0]?.[0]).toMatchObject({ message: 'Onay’s window stopped working.', buttons: ['Open again', 'Close Onay'] });
    expect(lines).toEqual(Array.from({ length: 3 }, () => 'the page’s process is gone'));
  });

  it('ends the program when the user says so', async () => {
    const port = ports(1);
    watchProcesses(app, port);
    for (let n = 0; n < 3; n += 1) die('crashed');
    await vi.waitFor(() => expect(port.quit).toHaveBeenCalledOnce());
    expect(port.reload).toHaveBeenCalledTimes(2);
  });

  it('is no crash when it ended by itself', () => {
    const port = ports(0);
    watchProcesses(app, port);
    die('clean-exit');
    expect([port.reload.mock.calls.length, lines]).toEqual([0, []]);
  });

  it('is logged when it was a helper', () => {
    watchProcesses(app, ports(0));
    app.emit('child-process-gone', {}, { type: 'GPU', reason: 'crashed', exitCode: 1 });
    expect(lines).toEqual(['a helper process is gone']);
  });

  it('asks once about a window that does not answer, and takes the question back when it does', async () => {
    const port = ports(1);
    const answer: { give?: () => void } = {};
    port.ask.mockImplementation(() => new Promise((resolve) => { answer.give = () => resolve({ response: 1 }); }));
    const watched = new BrowserWindow({});
    watchWindow(watched, port);
    watched.emit('unresponsive');
    watched.emit('unresponsive');
    expect(port.ask).toHaveBeenCalledOnce();
    watched.emit('responsive');
    expect(port.ask.mock.calls[0]?.[0].signal?.aborted).toBe(true);
    answer.give?.();
    await Promise.resolve();
    expect(port.reload).not.toHaveBeenCalled();
  });

  it('offers a restart once for an exception nobody caught, and only logs a promise nobody waited for', async () => {
    const port = ports(0);
    const process = new EventEmitter();
    watchMain(process, port);
    process.emit('unhandledRejection', new Error('late'));
    process.emit('uncaughtException', new Error('first'));
    process.emit('uncaughtException', new Error('second'));
    await vi.waitFor(() => expect(port.relaunch).toHaveBeenCalledOnce());
    expect(port.ask).toHaveBeenCalledOnce();
    expect(lines).toHaveLength(3);
  });

  it('leaves a line when not even the message can be shown', async () => {
    const port = ports(0);
    port.ask.mockRejectedValue(new Error('no display'));
    const process = new EventEmitter();
    watchMain(process, port);
    process.emit('uncaughtException', new Error('first'));
    await vi.waitFor(() => expect(lines).toContain('a native message could not be shown'));
    expect(port.relaunch).not.toHaveBeenCalled();
  });
});
