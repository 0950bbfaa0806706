import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, expectTypeOf, it } from 'vitest';
import config from '../../electron.vite.config.ts';
import { callNames, eventNames } from '../bridge/contract.ts';
import type { Bridge } from '../bridge/contract.ts';
import { makeBridge } from './bridge.ts';

type Relay = (event: unknown, payload: unknown) => void;

/** Electron's side of the wire, as far as a sandboxed preload can reach it. */
function fakeElectron() {
  const exposed = new Map<string, unknown>();
  const invoked: { channel: string; args: unknown[] }[] = [];
  const relays = new Map<string, Relay[]>();
  const ipcRenderer = {
    invoke: async (channel: string, ...args: unknown[]) => {
      invoked.push({ channel, args });
      return { ok: true, value: {} };
    },
    on: (channel: string, relay: Relay) => { relays.set(channel, [...(relays.get(channel) ?? []), relay]); },
    removeListener: (channel: string, relay: Relay) => {
      relays.set(channel, (relays.get(channel) ?? []).filter((other) => other !== relay));
    },
    send: () => { throw new Error('never used'); },
  };
  const contextBridge = { exposeInMainWorld: (key: string, value: unknown) => { exposed.set(key, value); } };
  return { exposed, invoked, relays, modules: { ipcRenderer, contextBridge } };
}

let folder: string;
let code: string;
let files: string[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'onay-preload-'));
  const preload = 'preload' in config ? config.preload : undefined;
  if (!preload) throw new Error('electron.vite.config.ts no longer configures a preload');
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ...preload.build,
      outDir: folder,
      ssr: true,
      emptyOutDir: true,
    },
    ssr: { noExternal: true },
  });
  files = readdirSync(folder);
  code = readFileSync(join(folder, 'index.cjs'), 'utf8');
}, 30_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function runBuilt() {
  const fake = fakeElectron();
  const required: string[] = [];
  const require = (name: string): unknown => {
    required.push(name);
    if (name !== 'electron') throw new Error(`a sandboxed preload has no ${name}`);
    return fake.modules;
  };
  // The globals of a sandboxed preload that are not the web's: just these.
  runInNewContext(code, { require, module: { exports: {} }, exports: {}, Object, Symbol });
  return { ...fake, required };
}

const onayOf = (exposed: Map<string, unknown>): { calls: object; events: object } => {
  const onay = exposed.get('onay');
  if (typeof onay !== 'object' || onay === null || !('calls' in onay) || !('events' in onay)) throw new Error('no bridge');
  if (typeof onay.calls !== 'object' || onay.calls === null || typeof onay.events !== 'object' || onay.events === null) {
    throw new Error('half a bridge');
  }
  return { calls: onay.calls, events: onay.events };
};

describe('the built preload', () => {
  it('is one small CommonJS file that requires electron and nothing else', () => {
    expect(files).toEqual(['index.cjs']);
    expect([...code.matchAll(/require\(([^)]*)\)/g)].map((found) => found[1]?.replaceAll(/["'`]/g, ''))).toEqual(['electron']);
    expect(code).not.toMatch(/^\s*import\s/m);
    expect(code).not.toMatch(/\bimport\(/);
    expect(code).not.toMatch(/^\s*export\s/m);
    expect(code.length).toBeLessThan(8_000);
  });

  it('runs where only electron can be required, and exposes exactly one object', () => {
    const { exposed, required } = runBuilt();
    expect(required).toEqual(['electron']);
    expect([...exposed.keys()]).toEqual(['onay']);
  });

  it('offers every call and event of the contract and no other', () => {
    const { calls, events } = onayOf(runBuilt().exposed);
    expect(Object.keys(calls).sort()).toEqual([...callNames].sort());
    expect(Object.keys(events).sort()).toEqual([...eventNames].sort());
  });
});

describe('what a page can do with the bridge', () => {
  it('cannot reach ipcRenderer or name a channel', async () => {
    const { exposed, invoked } = runBuilt();
    const { calls } = onayOf(exposed);
    expect(Object.keys(exposed.get('onay') ?? {})).toEqual(['calls', 'events']);
    for (const call of Object.values(calls)) await call({ channel: 'evil' }, 'evil-channel', 'more');
    expect(invoked.map(({ channel }) => channel).sort()).toEqual(callNames.map((name) => `onay:call:${name}`).sort());
    for (const { args } of invoked) expect(args).toEqual([{ channel: 'evil' }]);
  });

  it('hears an event without Electron’s event object, until it unsubscribes', () => {
    const fake = fakeElectron();
    const bridge = makeBridge(fake.modules.ipcRenderer);
    const heard: unknown[][] = [];
    const stop = bridge.events['app.open']?.((...args: unknown[]) => { heard.push(args); });
    const send = (payload: unknown): void => {
      for (const relay of fake.relays.get('onay:event:app.open') ?? []) relay({ sender: 'a way out' }, payload);
    };
    send({ route: '/today' });
    stop?.();
    send({ route: '/late' });
    expect(heard).toEqual([[{ route: '/today' }]]);
  });

  it('cannot replace a function of it', () => {
    const bridge = makeBridge(fakeElectron().modules.ipcRenderer);
    expect(Object.isFrozen(bridge)).toBe(true);
    expect(Object.isFrozen(bridge.calls)).toBe(true);
    expect(Object.isFrozen(bridge.events)).toBe(true);
  });

  it('is typed as the contract says, with no way to send', () => {
    expectTypeOf<keyof Bridge>().toEqualTypeOf<'calls' | 'events'>();
    expectTypeOf<Bridge['calls']>().not.toHaveProperty('send');
  });
});
