import { EventEmitter } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AppUpdater } from 'electron-updater';
import fc from 'fast-check';
import { describe, expect, expectTypeOf, it, vi } from 'vitest';
import { updateStateSchema } from '../../bridge/calls/app.ts';
import type { UpdateState } from '../../bridge/index.ts';
import { createUpdates } from './index.ts';
import type { Updater } from './index.ts';
import { isUpdatable, loadUpdater } from './load.ts';
import { firstState, nextState } from './state.ts';
import type { UpdateEvent } from './state.ts';

const lines: string[] = [];
const note = (message: string): void => { lines.push(message); };
const log = { info: note, warn: note, error: note };

describe('the state of an update', () => {
  const after = (start: UpdateState, ...events: UpdateEvent[]): UpdateState => events.reduce(nextState, start);
  const idle = firstState(true);

  it('goes from asking to ready', () => {
    expect(after(idle, { what: 'asked' })).toEqual({ state: 'checking' });
    expect(after(idle, { what: 'asked' }, { what: 'none' })).toEqual({ state: 'idle' });
    const coming = after(idle, { what: 'asked' }, { what: 'found', version: '1.2.0' }, { what: 'progress', percent: 41.9 });
    expect(coming).toEqual({ state: 'downloading', version: '1.2.0', percent: 41 });
    expect(after(coming, { what: 'downloaded', version: '1.2.0' })).toEqual({ state: 'ready', version: '1.2.0' });
  });

  it('stays ready, because the update is on the disk, until a newer one is', () => {
    const ready: UpdateState = { state: 'ready', version: '1.2.0' };
    expect(after(ready, { what: 'asked' }, { what: 'failed' }, { what: 'none' }, { what: 'found', version: '1.3.0' })).toEqual(ready);
    expect(after(ready, { what: 'downloaded', version: '1.3.0' })).toEqual({ state: 'ready', version: '1.3.0' });
  });

  it('never leaves "unsupported", never runs backwards, and is always what the contract allows', () => {
    const event = fc.oneof<fc.Arbitrary<UpdateEvent>[]>(
      fc.constantFrom<UpdateEvent>({ what: 'asked' }, { what: 'none' }, { what: 'failed' }, { what: 'found', version: '2' }, { what: 'downloaded', version: '2' }),
      fc.double().map((percent) => ({ what: 'progress', percent })),
    );
    fc.assert(fc.property(fc.boolean(), fc.array(event), (supported, events) => {
      let state = firstState(supported);
      for (const one of events) {
        const next = nextState(state, one);
        expect(updateStateSchema.safeParse(next).success).toBe(true);
        if (state.state === 'downloading' && next.state === 'downloading' && one.what === 'progress') expect(next.percent).toBeGreaterThanOrEqual(state.percent);
        if (!supported) expect(next).toEqual({ state: 'unsupported' });
        state = next;
      }
    }));
  });
});

function fakeUpdater() {
  return Object.assign(new EventEmitter(), {
    autoDownload: false,
    autoInstallOnAppQuit: true,
    checkForUpdates: vi.fn(async (): Promise<unknown> => null),
    quitAndInstall: vi.fn<Updater['quitAndInstall']>(),
  });
}

function room(options: { online?: boolean; updater?: ReturnType<typeof fakeUpdater> | null } = {}) {
  const updater = options.updater === undefined ? fakeUpdater() : options.updater;
  const steps: string[] = [];
  const states: UpdateState[] = [];
  const daily: (() => void)[] = [];
  const updates = createUpdates({
    updater, log,
    changed: (state) => { states.push(state); },
    networkIsOn: async () => options.online ?? true,
    beforeInstall: async () => { steps.push('flushed'); },
    relaunch: () => { steps.push('relaunched'); },
    timer: (_ms, then) => { daily.push(then); return () => undefined; },
  });
  updater?.quitAndInstall.mockImplementation(() => { steps.push('installed'); });
  return { updater, steps, states, daily, updates, call: updates.handlers };
}

describe('updating', () => {
  it('looks at start and once a day, in silence', async () => {
    const { updater, updates, daily } = room();
    updates.start();
    await vi.waitFor(() => expect(updater?.checkForUpdates).toHaveBeenCalledTimes(1));
    updater?.emit('update-not-available', { version: '0.1.0' });
    daily[0]?.();
    await vi.waitFor(() => expect(updater?.checkForUpdates).toHaveBeenCalledTimes(2));
  });

  it('asks nobody while the user has the network switched off', async () => {
    const { updater, updates, call } = room({ online: false });
    updates.start();
    await expect(call['app.update.check']({})).rejects.toMatchObject({ code: 'network-off' });
    expect(updater?.checkForUpdates).not.toHaveBeenCalled();
  });

  it('keeps a failed check to the log', async () => {
    lines.length = 0;
    const { updater, call } = room();
    updater?.checkForUpdates.mockRejectedValue(new Error('ENOTFOUND'));
    expect(await call['app.update.check']({})).toEqual({ state: 'failed' });
    expect(lines).toEqual(['looking for an update failed']);
  });

  it('does not look twice at once', async () => {
    const { updater, call } = room();
    await Promise.all([call['app.update.check']({}), call['app.update.check']({})]);
    expect(updater?.checkForUpdates).toHaveBeenCalledTimes(1);
  });

  it('tells the page how far it is, once a percent', () => {
    const { updater, states } = room();
    updater?.emit('update-available', { version: '1.0.0' });
    for (const percent of [10.1, 10.7, 11]) updater?.emit('download-progress', { percent });
    updater?.emit('update-downloaded', { version: '1.0.0' });
    expect(states.map((state) => ('percent' in state ? state.percent : state.state))).toEqual([0, 10, 11, 'ready']);
  });

  it('never installs by itself: neither when it has come down nor when the program closes', () => {
    const { updater, steps } = room();
    updater?.emit('update-downloaded', { version: '1.0.0' });
    expect([updater?.autoInstallOnAppQuit, steps]).toEqual([false, []]);
  });

  it('puts everything on disk before the installer runs', async () => {
    const { updater, steps, call } = room();
    updater?.emit('update-downloaded', { version: '1.0.0' });
    await call['app.update.install']({});
    expect(steps).toEqual(['flushed', 'installed']);
    expect(updater?.quitAndInstall).toHaveBeenCalledWith(false, true);
  });

  it('starts the program anew when the installer cannot run, since its services have stopped', async () => {
    const { updater, steps, call } = room();
    updater?.emit('update-downloaded', { version: '1.0.0' });
    updater?.quitAndInstall.mockImplementation(() => { throw new Error('no such file'); });
    await call['app.update.install']({});
    expect(steps).toEqual(['flushed', 'relaunched']);
  });

  it('installs nothing that has not come down', async () => {
    const { steps, call } = room();
    await expect(call['app.update.install']({})).rejects.toMatchObject({ code: 'not-found' });
    expect(steps).toEqual([]);
  });

  it('says that it cannot where there is no feed', async () => {
    const { call, updates } = room({ updater: null });
    updates.start();
    expect(await call['app.update.check']({})).toEqual({ state: 'unsupported' });
    expect(await call['app.update.state']({})).toEqual({ state: 'unsupported' });
  });

  it('is what electron-updater offers', () => {
    expectTypeOf<AppUpdater>().toExtend<Updater>();
  });
});

describe('a program that can update itself', () => {
  it('is packaged and was given a feed', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'onay-updates-'));
    expect(isUpdatable(true, folder)).toBe(false);
    expect(await loadUpdater(true, folder, log)).toBeNull();
    writeFileSync(join(folder, 'app-update.yml'), 'provider: generic\n');
    expect([isUpdatable(true, folder), isUpdatable(false, folder)]).toEqual([true, false]);
    rmSync(folder, { recursive: true });
  });
});
