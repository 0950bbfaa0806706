import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bundleForNode } from '../vault/bundle.testing.ts';

/** The program as its own process, as `npm start` runs it. */
let program: string;
let base: string;
const children: ChildProcess[] = [];
const servers: Server[] = [];
beforeAll(async () => { program = await bundleForNode('src/main/browser/index.ts'); }, 60_000);
afterAll(async () => { await rm(dirname(program), { recursive: true, force: true }); });
beforeEach(async () => { base = await mkdtemp(join(tmpdir(), 'onay-run-')); });
afterEach(async () => {
  for (const child of children.splice(0)) if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
  for (const server of servers.splice(0)) server.close();
  await rm(base, { recursive: true, force: true, maxRetries: 5 });
});

const begin = (args: readonly string[], env: NodeJS.ProcessEnv = {}) => {
  const child = spawn(process.execPath, [program, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, HOME: base, DISPLAY: '', WAYLAND_DISPLAY: '', ...env },
  });
  children.push(child);
  let said = '';
  let complained = '';
  child.stdout.on('data', (part: Buffer) => { said += part.toString(); });
  child.stderr.on('data', (part: Buffer) => { complained += part.toString(); });
  const ended = once(child, 'close').then(() => ({ code: child.exitCode, said, complained }));
  const open = async (): Promise<string> => {
    for (;;) {
      const address = /Onay is open at (http:\/\/127\.0\.0\.1:\d+\/\?key=\S+)/.exec(said)?.[1];
      if (address !== undefined) return address;
      if (child.exitCode !== null) throw new Error(`it ended with ${child.exitCode}: ${complained}`);
      await Promise.race([once(child.stdout, 'data'), once(child, 'close')]);
    }
  };
  return { child, ended, open };
};
const data = (): string[] => ['--data', join(base, 'data')];
const origin = (address: string): string => new URL(address).origin;

describe('the program in a terminal', () => {
  it('says where it is open, and ends with 0 when it is asked to', async () => {
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
      const { child, ended, open } = begin([...data(), '--no-window']);
      await open();
      child.kill(signal);
      expect(await ended, signal).toMatchObject({ code: 0, complained: '' });
    }
  }, 30_000);

  it('keeps serving without a display, and says so', async () => {
    const { child, ended, open } = begin(data());
    const address = await open();
    expect((await fetch(address, { redirect: 'manual' })).status).toBe(303);
    child.kill('SIGTERM');
    expect((await ended).said).toContain('There is no display here');
  }, 30_000);

  it('hands over to the one that is already open', async () => {
    const first = begin([...data(), '--no-window']);
    const address = await first.open();
    expect(await begin(data()).ended).toEqual({ code: 0, said: `Onay is already open at ${address}\n`, complained: '' });
    // It had no part in the first one's end.
    expect((await fetch(address, { redirect: 'manual' })).status).toBe(303);
  }, 30_000);

  it('starts again at the same address after it was killed', async () => {
    const first = begin([...data(), '--no-window']);
    const address = await first.open();
    first.child.kill('SIGKILL');
    await first.ended;
    expect(origin(await begin([...data(), '--no-window']).open())).toBe(origin(address));
  }, 30_000);

  it('never moves to another port when a stranger has its own, and says what to do', async () => {
    const first = begin([...data(), '--no-window']);
    const port = Number(new URL(await first.open()).port);
    first.child.kill('SIGTERM');
    await first.ended;
    const stranger = createServer((_request, response) => { response.end('{"proof": "yes"}'); });
    servers.push(stranger);
    await new Promise<void>((resolve) => { stranger.listen(port, '127.0.0.1', resolve); });
    const second = await begin([...data(), '--no-window']).ended;
    expect(second).toMatchObject({ code: 3, said: '' });
    expect(second.complained).toContain(`Another program is using port ${port}`);
    expect(second.complained).toContain('Nothing is lost');
    expect(JSON.parse(await readFile(join(base, 'data', 'browser', 'port.json'), 'utf8'))).toEqual({ port });
  }, 30_000);

  it('stops rather than open an empty window when the record of its port is damaged', async () => {
    await mkdir(join(base, 'data', 'browser'), { recursive: true });
    await writeFile(join(base, 'data', 'browser', 'port.json'), 'damaged');
    expect(await begin(data()).ended).toMatchObject({ code: 3, said: '', complained: expect.stringContaining('cannot be read') });
  }, 30_000);

  it('refuses options it does not know and folders it cannot use, each in a sentence', async () => {
    expect(await begin(['--port', '80']).ended).toMatchObject({ code: 2, said: '', complained: expect.stringMatching(/^Unknown option '--port'\. .*--help.*\.\n$/) });
    await writeFile(join(base, 'file'), '');
    expect(await begin(['--data', join(base, 'file', 'x')]).ended).toMatchObject({ code: 1, said: '', complained: expect.stringContaining('Nothing was changed') });
    expect(await begin(['--help']).ended).toMatchObject({ code: 0, said: expect.stringContaining('--no-window') });
  }, 30_000);
});
