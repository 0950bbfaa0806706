import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bindPort, firstPort, lastPort, type Bound } from './port.ts';

let folder: string;
const servers: Server[] = [];
beforeEach(async () => { folder = await mkdtemp(join(tmpdir(), 'onay-port-')); });
afterEach(async () => {
  for (const server of servers.splice(0)) server.close();
  await rm(folder, { recursive: true, force: true });
});

const bind = async (draw?: () => number): Promise<Bound> => {
  const bound = await bindPort(folder, join(folder, 'window'), draw);
  if (bound.state === 'bound') servers.push(bound.server);
  return bound;
};
const end = (): Promise<void> => new Promise((resolve) => { servers.pop()?.close(() => resolve()); });

describe('the port of a data folder', () => {
  it('is drawn once, on this machine alone, and is the same ever after', async () => {
    const first = await bind();
    expect(first.state).toBe('bound');
    expect(first.port).toBeGreaterThanOrEqual(firstPort);
    expect(first.port).toBeLessThanOrEqual(lastPort);
    expect(servers[0]?.address()).toMatchObject({ address: '127.0.0.1', family: 'IPv4' });
    await end();
    for (let start = 0; start < 3; start += 1) {
      expect(await bind()).toMatchObject({ state: 'bound', port: first.port });
      await end();
    }
  });

  it('is never another one because somebody holds it', async () => {
    const { port } = await bind();
    expect(await bind()).toEqual({ state: 'taken', port });
    expect(JSON.parse(await readFile(join(folder, 'port.json'), 'utf8'))).toEqual({ port });
  });

  it('is drawn again while the first draws are taken by others, as long as nothing is recorded', async () => {
    const other = await mkdtemp(join(tmpdir(), 'onay-port-'));
    const taken = await bindPort(other, other);
    if (taken.state === 'bound') servers.push(taken.server);
    const draws = [taken.port, taken.port, taken.port === lastPort ? firstPort : taken.port + 1];
    expect(await bind(() => draws.shift() ?? 0)).toMatchObject({ state: 'bound' });
    expect(draws).toEqual([]);
    await rm(other, { recursive: true });
  });

  it('is agreed upon when ten programs start at once', async () => {
    const all = await Promise.all(Array.from({ length: 10 }, () => bind()));
    expect(all.filter(({ state }) => state === 'bound')).toHaveLength(1);
    expect(new Set(all.map(({ port }) => port)).size).toBe(1);
  });

  it.each(['', '{"port": "80"}', '{"port": 80}', '{"port": 99999}', '[]', '{"port": 20001, '])('is not drawn anew over a damaged record: %j', async (damaged) => {
    await writeFile(join(folder, 'port.json'), damaged);
    await expect(bind()).rejects.toMatchObject({ name: 'PortFileDamaged', path: join(folder, 'port.json') });
    expect(await readFile(join(folder, 'port.json'), 'utf8')).toBe(damaged);
  });

  it('is read from the window\'s own database when the record is lost or damaged', async () => {
    const { port } = await bind();
    await end();
    await mkdir(join(folder, 'window', 'Default', 'IndexedDB', `http_127.0.0.1_${port}.indexeddb.leveldb`), { recursive: true });
    await writeFile(join(folder, 'port.json'), 'damaged');
    expect(await bind()).toMatchObject({ state: 'bound', port });
    await end();
    await rm(join(folder, 'port.json'));
    expect(await bind()).toMatchObject({ state: 'bound', port });
  });

  it('is not guessed when the window has databases of two ports and the record is lost', async () => {
    for (const port of [20_001, 20_002]) {
      await mkdir(join(folder, 'window', 'Default', 'IndexedDB', `http_127.0.0.1_${port}.indexeddb.leveldb`), { recursive: true });
    }
    await expect(bind()).rejects.toMatchObject({ name: 'PortFileDamaged' });
  });
});
