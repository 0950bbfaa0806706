import { createServer, type Server } from 'node:net';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as fc from 'fast-check';
import { sessionBus } from './address.ts';
import { connect } from './connection.ts';
import { unmarshal } from './decode.ts';
import { marshal, type Outgoing } from './encode.ts';
import { decodeMessage, encodeCall, messageLength } from './message.ts';

describe('values on the wire', () => {
  const text = fc.string({ unit: 'grapheme' }).filter((value) => !value.includes('\0'));
  test('come back as they went, whatever their alignment', () => {
    fc.assert(fc.property(
      fc.nat(255), text, fc.integer({ min: 0, max: 0xffff_ffff }), fc.array(text), fc.boolean(), fc.integer({ min: -5, max: 5 }),
      fc.array(fc.tuple(text, fc.nat())),
      (byte, one, number, many, flag, signed, dict) => {
        const values: Outgoing[] = [byte, one, number, many, flag, signed, dict, { signature: 'as', value: many }];
        const bytes = marshal('ysuasbia{su}v', values);
        expect(unmarshal('ysuasbia{su}v', bytes, true)).toEqual([byte, one, number, many, flag, signed, dict, many]);
      },
    ));
  });

  test('that do not fit their type are refused before they are sent', () => {
    expect(() => marshal('s', ['a\0b'])).toThrow(TypeError);
    expect(() => marshal('u', [-1])).toThrow(TypeError);
    expect(() => marshal('u', ['1'])).toThrow(TypeError);
    expect(() => marshal('su', ['only one'])).toThrow(TypeError);
  });

  test('cut short are refused, never read past the end', () => {
    const bytes = marshal('sas', ['title', ['a', 'b']]);
    for (let length = 0; length < bytes.length; length += 1) {
      expect(() => unmarshal('sas', bytes.subarray(0, length), true)).toThrow(RangeError);
    }
  });

  test('make a whole message that says how long it is', () => {
    const bytes = encodeCall(7, { destination: 'a.b', path: '/c', interface: 'd.e', member: 'F', signature: 'su', args: ['ığü', 3] });
    expect(messageLength(bytes.subarray(0, 15))).toBeUndefined();
    expect(messageLength(bytes.subarray(0, 16))).toBe(bytes.length);
    expect(decodeMessage(bytes)).toMatchObject({ type: 'call', serial: 7, path: '/c', member: 'F', destination: 'a.b', body: ['ığü', 3] });
  });

  test('a length that no service would send is nonsense', () => {
    const bytes = encodeCall(1, { destination: 'a.b', path: '/c', interface: 'd.e', member: 'F' });
    bytes.writeUInt32LE(0x7fff_ffff, 4);
    expect(() => messageLength(bytes)).toThrow(RangeError);
  });
});

describe('the session bus', () => {
  test.each([
    ['unix:path=/run/user/1000/bus', '/run/user/1000/bus'],
    ['unix:path=/tmp/a%20b,guid=00ff', '/tmp/a b'],
    ['unix:abstract=/tmp/dbus-x,guid=1', '\0/tmp/dbus-x'],
    ['tcp:host=localhost,port=1;unix:path=/tmp/second', '/tmp/second'],
  ])('of %s is a socket', (address, path) => {
    expect(sessionBus({ DBUS_SESSION_BUS_ADDRESS: address })).toEqual({ path });
  });

  test('is where systemd keeps it when nobody says, and nowhere when it cannot be reached', () => {
    expect(sessionBus({ XDG_RUNTIME_DIR: '/run/user/7' })).toEqual({ path: '/run/user/7/bus' });
    expect(sessionBus({})).toBeUndefined();
    expect(sessionBus({ DBUS_SESSION_BUS_ADDRESS: 'unixexec:path=/bin/sh', XDG_RUNTIME_DIR: '/run/user/7' })).toBeUndefined();
  });
});

describe('a bus that misbehaves', () => {
  let folder: string;
  let server: Server | undefined;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'onay-bus-'));
  });
  afterEach(async () => {
    server?.close();
    await rm(folder, { recursive: true, force: true });
  });
  const listen = (answer: (said: string, say: (text: string | Buffer) => void, hangUp: () => void) => void): Promise<{ path: string }> =>
    new Promise((resolve) => {
      const path = join(folder, 'bus');
      server = createServer((socket) => {
        socket.on('error', () => undefined);
        socket.on('data', (data) => answer(data.toString('latin1'), (text) => void socket.write(text), () => void socket.destroy()));
      });
      server.listen(path, () => resolve({ path }));
    });

  test('by refusing us is an error, not a wait', async () => {
    const address = await listen((_said, say) => say('REJECTED EXTERNAL\r\n'));
    await expect(connect(address, 0)).rejects.toThrow(/REJECTED/);
  });

  test('by saying nothing is an error when the time is over', async () => {
    const address = await listen(() => undefined);
    await expect(connect(address, 0, 50)).rejects.toThrow(/does not answer/);
  });

  test('by hanging up rejects every call that waits', async () => {
    const address = await listen((said, say, hangUp) => (said.includes('AUTH') ? say('OK 00\r\n') : hangUp()));
    await expect(connect(address, 0)).rejects.toThrow(/hung up/);
  });

  test('by sending nonsense ends the connection', async () => {
    const address = await listen((said, say) => say(said.includes('AUTH') ? 'OK 00\r\n' : Buffer.alloc(64, 0xff)));
    await expect(connect(address, 0)).rejects.toThrow(/nonsense/);
  });
});
