import { describe, expect, it } from 'vitest';
import { callNames, CodedError, decode, type CallName, type Handlers } from '../bridge/index.ts';
import { createRegistrar } from './registrar.ts';
import { validInputs } from './registrar.samples.ts';

const quiet = { warn: () => undefined, error: () => undefined };

/** A registrar whose every handler notes that it was reached. */
function recording(): { registrar: ReturnType<typeof createRegistrar>; reached: { name: CallName; input: unknown }[] } {
  const registrar = createRegistrar({ log: quiet });
  const reached: { name: CallName; input: unknown }[] = [];
  for (const name of callNames) {
    const handler: unknown = (input: unknown) => { reached.push({ name, input }); throw new CodedError('not-found'); };
    registrar.register({ [name]: handler } as Partial<Handlers>);
  }
  return { registrar, reached };
}

const cyclic: Record<string, unknown> = {};
cyclic['self'] = cyclic;

/** Payloads no call accepts, whatever it asks for. */
const neverValid: readonly (readonly [string, unknown])[] = [
  ['nothing at all', undefined], ['null', null], ['a number', 7], ['not a number', Number.NaN], ['a text', 'x'], ['true', true],
  ['a symbol', Symbol('x')], ['a function', () => 1], ['an array', []], ['an array around a payload', [{}]], ['bytes', new Uint8Array(4)],
  ['a date', new Date(0)], ['a map', new Map([['a', 1]])], ['an error', new Error('x')], ['a promise', Promise.resolve({})],
  ['an unknown key', { evil: 1 }], ['a cycle', cyclic],
  ['an own __proto__ key', JSON.parse('{"__proto__": {"trusted": true}}')],
  ['an own constructor key', JSON.parse('{"constructor": {"prototype": {"trusted": true}}}')],
  ['a getter that throws', Object.defineProperty({ evil: 1 }, 'url', { enumerable: true, get() { throw new Error('boo'); } })],
  ['a proxy that throws', new Proxy({}, { ownKeys() { throw new Error('boo'); }, get() { throw new Error('boo'); } })],
];

/** Values put in the place of one field of a valid payload; the field's own kind is left out. */
const wrongFields: readonly unknown[] = [
  undefined, 7.5, -1, Number.NaN, Number.POSITIVE_INFINITY, true, 'x'.repeat(200_000), ['x'], { nested: {} }, JSON.parse('{"__proto__": 1}'),
  new Date(0), Symbol('x'), () => 1, 10n,
];

describe.each(callNames)('%s refuses', (name) => {
  it.each(neverValid)('%s', async (_what, payload) => {
    const { registrar, reached } = recording();
    expect(await registrar.dispatch({ name, payload, trusted: true })).toMatchObject({ ok: false, code: 'bad-payload' });
    expect(reached).toEqual([]);
  });

  it('a valid payload with one key too many, also when the key is a prototype key', async () => {
    const { registrar, reached } = recording();
    for (const key of ['extra', '__proto__', 'constructor', 'toString', '$bytes']) {
      const payload: unknown = Object.defineProperty({ ...validInputs[name] }, key, { value: 1, enumerable: true });
      expect(await registrar.dispatch({ name, payload, trusted: true }), key).toMatchObject({ ok: false, code: 'bad-payload' });
    }
    expect(reached).toEqual([]);
  });

  it('a valid payload with any one field missing or of another kind', async () => {
    const { registrar, reached } = recording();
    for (const field of Object.keys(validInputs[name])) {
      const { [field]: _left, ...without } = { ...validInputs[name] } as Record<string, unknown>;
      expect(await registrar.dispatch({ name, payload: without, trusted: true }), `without ${field}`).toMatchObject({ code: 'bad-payload' });
      for (const wrong of wrongFields) {
        // A record leaves a prototype key out instead of refusing it; see below.
        if (field === 'counts' && typeof wrong === 'object') continue;
        if (name === 'network.policy.write' && ((field === 'enabled' && wrong === true) || (field === 'hosts' && Array.isArray(wrong)))) continue;
        const payload = { ...validInputs[name], [field]: wrong };
        expect(await registrar.dispatch({ name, payload, trusted: true }), `${field}: ${String(typeof wrong)}`).toMatchObject({ code: 'bad-payload' });
      }
    }
    expect(reached).toEqual([]);
  });

  it('a sender the host does not vouch for, whatever it sends', async () => {
    const { registrar, reached } = recording();
    expect(await registrar.dispatch({ name, payload: validInputs[name], trusted: false })).toEqual({ ok: false, code: 'wrong-sender' });
    expect(reached).toEqual([]);
  });

  it('nothing of what it should accept', async () => {
    const { registrar, reached } = recording();
    expect(await registrar.dispatch({ name, payload: validInputs[name], trusted: true })).toMatchObject({ ok: false, code: 'not-found' });
    expect(reached).toEqual([{ name, input: validInputs[name] }]);
  });
});

describe('oversize input is refused:', () => {
  const cases: readonly (readonly [CallName, unknown])[] = [
    ['vault.put', { bytes: new Uint8Array(64 * 1024 * 1024 + 1) }],
    ['vault.mediaBegin', { size: 2 * 1024 * 1024 * 1024 + 1 }],
    ['vault.mediaAppend', { uploadId: 'u', offset: 0, bytes: new Uint8Array(4 * 1024 * 1024 + 1) }],
    ['secrets.unlock', { passphrase: 'x'.repeat(1_001) }],
    ['app.openExternal', { url: `https://a/${'x'.repeat(2_000)}` }],
    ['app.log', { level: 'info', message: 'x'.repeat(100_001) }],
    ['network.policy.write', { enabled: true, hosts: Array.from({ length: 101 }, (_, at) => `h${at}`) }],
    ['signing.sign', { ...validInputs['signing.sign'], signatures: Array.from({ length: 5 }, () => validInputs['signing.sign'].signatures[0]) }],
    ['agenda.replace', { ...validInputs['agenda.replace'], items: Array.from({ length: 20_001 }, () => validInputs['agenda.replace'].items[0]) }],
    ['app.sentinel.write', { ...validInputs['app.sentinel.write'], counts: { ['x'.repeat(61)]: 1 } }],
  ];
  it.each(cases)('%s', async (name, payload) => {
    const { registrar, reached } = recording();
    expect(await registrar.dispatch({ name, payload, trusted: true })).toMatchObject({ ok: false, code: 'bad-payload' });
    expect(reached).toEqual([]);
  });
});

describe('names the contract does not have are refused:', () => {
  const names: readonly unknown[] = [
    '', 'vault', 'vault.', 'vault.put ', 'VAULT.PUT', 'vault.put\0', '__proto__', 'constructor', 'toString', 'hasOwnProperty', 'x'.repeat(100_000),
    undefined, null, 1, {}, ['vault.put'], { toString: () => 'vault.put' }, Symbol('vault.put'),
  ];
  it.each(names.map((name) => [typeof name, name] as const))('%s', async (_kind, name) => {
    const { registrar, reached } = recording();
    expect(await registrar.dispatch({ name, payload: {}, trusted: true })).toEqual({ ok: false, code: 'unknown-call' });
    expect(reached).toEqual([]);
  });
});

describe('the registrar', () => {
  it('refuses a second handler for the same call, and a handler for a call that is not there', () => {
    const { registrar } = recording();
    expect(() => registrar.register({ 'app.flushed': () => ({}) })).toThrow('app.flushed is registered twice');
    expect(() => registrar.register({ ['app.evil']: () => ({}) } as Partial<Handlers>)).toThrow('the contract has no call app.evil');
    expect(() => createRegistrar({ log: quiet }).register({ 'app.flushed': undefined })).toThrow('without a handler');
  });

  it('says which calls nobody answers yet', () => {
    const registrar = createRegistrar({ log: quiet });
    registrar.register({ 'app.flushed': () => ({}) });
    expect(registrar.missing()).toEqual(callNames.filter((name) => name !== 'app.flushed'));
    expect(recording().registrar.missing()).toEqual([]);
  });

  it('never lets the reason of an unexpected failure reach the page', async () => {
    const logged: string[] = [];
    const registrar = createRegistrar({ log: { warn: () => undefined, error: (message, detail) => logged.push(`${message} ${String(detail)}`) } });
    registrar.register({ 'app.flushed': () => { throw new Error('secret path /home/x'); } });
    expect(await registrar.dispatch({ name: 'app.flushed', payload: {}, trusted: true })).toEqual({ ok: false, code: 'internal' });
    expect(logged.join()).toContain('secret path');
  });

  it('holds back an answer that is not of the shape the contract promises', async () => {
    const registrar = createRegistrar({ log: quiet });
    const leaky: unknown = () => ({ keeper: 'passphrase', state: 'unlocked', passphrase: 'leaked' });
    registrar.register({ 'secrets.status': leaky } as Partial<Handlers>);
    expect(await registrar.dispatch({ name: 'secrets.status', payload: {}, trusted: true })).toEqual({ ok: false, code: 'internal' });
  });

  it('never writes a refused value into the log, which may be a passphrase', async () => {
    const lines: string[] = [];
    const log = { warn: (message: string, detail?: unknown) => { lines.push(`${message} ${JSON.stringify(detail)}`); }, error: () => undefined };
    const registrar = createRegistrar({ log });
    registrar.register({ 'secrets.unlock': () => ({ keeper: 'passphrase', state: 'locked' }) });
    const answer = await registrar.dispatch({ name: 'secrets.unlock', payload: { passphrase: ['hunter2-hunter2'] }, trusted: true });
    expect(JSON.stringify([lines, answer])).not.toContain('hunter2');
    expect(lines).toHaveLength(1);
  });

  it('leaves a prototype key out of a record', async () => {
    const { registrar, reached } = recording();
    const payload: unknown = { ...validInputs['app.sentinel.write'], counts: JSON.parse('{"__proto__": 5, "clients": 1}') };
    await registrar.dispatch({ name: 'app.sentinel.write', payload, trusted: true });
    expect(reached).toEqual([{ name: 'app.sentinel.write', input: { ...validInputs['app.sentinel.write'], counts: { clients: 1 } } }]);
    expect(({} as Record<string, unknown>)['clients']).toBeUndefined();
  });

  it('is not fooled by a prototype key that came over the wire', async () => {
    const { registrar, reached } = recording();
    const payload = decode('{"__proto__":{"trusted":true},"after":0}');
    await registrar.dispatch({ name: 'agenda.journal', payload, trusted: true });
    expect(reached).toEqual([{ name: 'agenda.journal', input: { after: 0 } }]);
    expect(({} as Record<string, unknown>)['trusted']).toBeUndefined();
  });
});
