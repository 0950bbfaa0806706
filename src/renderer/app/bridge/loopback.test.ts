import { describe, expect, it } from 'vitest';
import { decode, encode, ok } from '../../../bridge/index.ts';
import { createLoopbackBridge, type LoopbackPorts, type Source } from './loopback.ts';

/** A host on the other side of the wire: real text both ways, no network. */
function host(answer: (name: string, input: unknown) => string = () => encode(ok({}))) {
  const asked: { path: string; input: unknown; type: string | undefined }[] = [];
  const problems: string[] = [];
  const later: (() => void)[] = [];
  const sources: { state: number; listeners: Map<string, (event: { data?: unknown }) => void> }[] = [];
  const ports: LoopbackPorts = {
    async fetch(path, init) {
      const input = decode(init.body);
      asked.push({ path, input, type: init.headers['Content-Type'] });
      return { text: async () => answer(path.replace('/bridge/', ''), input) };
    },
    open() {
      const made = { state: 1, listeners: new Map<string, (event: { data?: unknown }) => void>() };
      sources.push(made);
      const source: Source = {
        get readyState() { return made.state; },
        addEventListener: (name, listener) => { made.listeners.set(name, listener); },
      };
      return source;
    },
    after: (_milliseconds, work) => { later.push(work); },
    report: (problem) => { problems.push(problem); },
  };
  const send = (name: string, data: unknown): void => sources.at(-1)?.listeners.get(name)?.({ data });
  return { bridge: createLoopbackBridge(ports), asked, problems, later, sources, send };
}

describe('the bridge in the browser host', () => {
  it('carries bytes both ways', async () => {
    const pdf = new Uint8Array([0, 37, 255, 10]);
    const { bridge, asked } = host((_name, input) => encode(ok(input)));
    expect(await bridge.calls['vault.get']({ sha256: 'a'.repeat(64) })).toMatchObject({ ok: false, code: 'internal' });
    const echo = host(() => encode(ok({ bytes: pdf })));
    expect(await echo.bridge.calls['vault.get']({ sha256: 'a'.repeat(64) })).toEqual({ ok: true, value: { bytes: pdf } });
    await echo.bridge.calls['vault.put']({ bytes: pdf });
    expect(echo.asked.at(-1)).toEqual({ path: '/bridge/vault.put', input: { bytes: pdf }, type: 'application/json' });
    expect(asked).toHaveLength(1);
  });

  it('passes a refusal on with its code', async () => {
    const { bridge } = host(() => encode({ ok: false, code: 'disk-full', detail: 'x' }));
    expect(await bridge.calls['vault.put']({ bytes: new Uint8Array() })).toEqual({ ok: false, code: 'disk-full', detail: 'x' });
  });

  it.each([
    ['nothing', ''], ['no JSON', '<html>'], ['another code', '{"ok":false,"code":"made-up"}'], ['no result', '{"state":"unlocked"}'],
    ['a value of another shape', '{"ok":true,"value":{"keeper":"system"}}'], ['an unknown key', '{"ok":true,"value":{"keeper":"system","state":"locked","x":1}}'],
  ])('answers `internal` when the host answers %s', async (_what, text) => {
    const { bridge } = host(() => text);
    expect(await bridge.calls['secrets.status']({})).toMatchObject({ ok: false, code: 'internal' });
  });

  it('answers `internal` when the host is gone, and never throws', async () => {
    const { bridge } = host(() => { throw new TypeError('Failed to fetch'); });
    expect(await bridge.calls['secrets.status']({})).toEqual({ ok: false, code: 'internal', detail: 'the host does not answer: Failed to fetch' });
  });

  it('hears events until it unsubscribes, and drops those of another shape', () => {
    const { bridge, send, problems } = host();
    const routes: string[] = [];
    const leave = bridge.events['app.open'](({ route }) => { routes.push(route); });
    send('app.open', '{"route":"/agreements/1"}');
    send('app.open', '{"route":"https://evil.example"}');
    send('app.open', 'not json');
    leave();
    send('app.open', '{"route":"/clients"}');
    expect(routes).toEqual(['/agreements/1']);
    expect(problems).toHaveLength(2);
  });

  it('connects at once, and again when a new host had refused it', () => {
    const { bridge, sources, later, send } = host();
    const closing: unknown[] = [];
    bridge.events['app.closing'](() => { closing.push(1); });
    expect(sources).toHaveLength(1);
    sources[0]?.listeners.get('error')?.({});
    expect(later).toHaveLength(0);
    if (sources[0] !== undefined) sources[0].state = 2;
    sources[0]?.listeners.get('error')?.({});
    later.shift()?.();
    expect(sources).toHaveLength(2);
    send('app.closing', '{}');
    expect(closing).toHaveLength(1);
  });
});
