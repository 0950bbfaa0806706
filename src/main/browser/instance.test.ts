import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { askRunning, instanceDoor, instanceKey, type InstanceDoor } from './instance.ts';

let folder: string;
let server: Server | null = null;
beforeEach(async () => { folder = await mkdtemp(join(tmpdir(), 'onay-instance-')); });
afterEach(async () => {
  server?.close();
  server = null;
  await rm(folder, { recursive: true, force: true });
});

/** Somebody who holds a port and answers `/instance/…` this way. */
async function holder(answer: InstanceDoor['answer']): Promise<number> {
  const made = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => { body += part.toString(); });
    request.on('end', () => {
      void answer((request.url ?? '').replace('/instance/', ''), JSON.parse(body)).then((answered) => {
        response.writeHead(answered === null ? 403 : 200).end(JSON.stringify(answered));
      });
    });
  });
  server = made;
  await new Promise<void>((resolve) => { made.listen(0, '127.0.0.1', resolve); });
  return (made.address() as AddressInfo).port;
}

const opened = { window: true, address: 'http://127.0.0.1:1/' };

describe('a second start', () => {
  it('finds the running program of the same folder and has it open the route', async () => {
    const routes: (string | null)[] = [];
    const running = instanceDoor(await instanceKey(folder, folder), async (route) => { routes.push(route); return opened; });
    const port = await holder(running.answer);
    expect(await askRunning(await instanceKey(folder, folder), port, '/agreements/1')).toEqual({ who: 'ours', opened });
    expect(await askRunning(await instanceKey(folder, folder), port, null)).toEqual({ who: 'ours', opened });
    expect(routes).toEqual(['/agreements/1', null]);
  });

  it('is not fooled by a program that repeats what it is told, or says yes to everything', async () => {
    const mine = await instanceKey(folder, folder);
    for (const answer of [async (_what: string, body: unknown) => body, async () => ({ proof: '0'.repeat(64), nonce: '0'.repeat(64) }), async () => ({ window: true }), async () => null]) {
      expect(await askRunning(mine, await holder(answer), null)).toEqual({ who: 'another' });
      server?.close();
    }
  });

  it('tells a copy of the folder, with the same port and key, from the folder', async () => {
    const original = await instanceKey(folder, folder);
    const port = await holder(instanceDoor(original, async () => opened).answer);
    expect(await askRunning({ ...original, folder: `${folder}-copy` }, port, null)).toEqual({ who: 'another' });
  });

  it('sees that the holder has gone', async () => {
    const port = await holder(async () => null);
    await new Promise((resolve) => { server?.close(resolve); });
    expect(await askRunning(await instanceKey(folder, folder), port, null)).toEqual({ who: 'nobody' });
  });
});

describe('somebody without the folder\'s key', () => {
  it('cannot have the window opened: no challenge, a wrong proof, or a challenge used twice', async () => {
    let openings = 0;
    const owner = await instanceKey(folder, folder);
    const door = instanceDoor(owner, async () => { openings += 1; return opened; });
    const zero = '0'.repeat(64);
    expect(await door.answer('open', { nonce: zero, proof: zero, route: null })).toBeNull();
    const hello = await door.answer('hello', { nonce: zero }) as { nonce: string; proof: string };
    // The answer to our challenge is no answer to its own.
    expect(await door.answer('open', { nonce: hello.nonce, proof: hello.proof, route: null })).toBeNull();
    expect(await door.answer('open', { nonce: hello.nonce, proof: hello.proof, route: null })).toBeNull();
    for (const body of [undefined, null, {}, [], { nonce: 'x' }, { nonce: zero, extra: 1 }]) {
      expect(await door.answer('hello', body)).toBeNull();
      expect(await door.answer('open', body)).toBeNull();
    }
    expect(await door.answer('close', { nonce: zero })).toBeNull();
    expect(openings).toBe(0);
  });
});

describe('the key', () => {
  it('is made once, for its owner alone, also when many start at once', async () => {
    const keys = await Promise.all(Array.from({ length: 10 }, () => instanceKey(folder, folder)));
    expect(new Set(keys.map(({ key }) => key.toString('hex'))).size).toBe(1);
    if (process.platform !== 'win32') expect((await stat(join(folder, 'instance.key'))).mode & 0o777).toBe(0o600);
  });

  it('is made anew when it is damaged, because nothing is sealed with it', async () => {
    await writeFile(join(folder, 'instance.key'), 'damaged');
    expect((await instanceKey(folder, folder)).key).toHaveLength(32);
    expect(await readFile(join(folder, 'instance.key'), 'utf8')).toMatch(/^[0-9a-f]{64}\n$/);
  });
});
