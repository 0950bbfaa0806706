import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTcpServer, type Server as TcpServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createNetwork } from './index.ts';

let dataFolder: string;
const open: Array<Server | TcpServer> = [];
const sockets = new Set<Socket>();

beforeEach(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'onay-network-'));
});
afterEach(async () => {
  for (const socket of sockets) socket.destroy();
  await Promise.all(open.splice(0).map((server) => new Promise((done) => server.close(done))));
  await rm(dataFolder, { recursive: true });
});

const listen = async (server: Server | TcpServer): Promise<string> => {
  open.push(server);
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => sockets.delete(socket));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return `127.0.0.1:${address.port}`;
};
const serve = (handle: RequestListener): Promise<string> => listen(createServer(handle));
const doorTo = async (hosts: string[], limits?: { timeoutMs?: number; maxBytes?: number }) => {
  const network = createNetwork({ dataFolder, limits });
  await network.handlers['network.policy.write']({ enabled: true, hosts });
  return network;
};

describe('the network door', () => {
  it('is shut on a new installation, whatever is asked', async () => {
    let calls = 0;
    const host = await serve((_request, response) => {
      calls += 1;
      response.end();
    });
    const network = createNetwork({ dataFolder });
    expect(await network.handlers['network.policy.read']({})).toEqual({ enabled: false, hosts: [] });
    await expect(network.fetch(`http://${host}/`)).rejects.toMatchObject({ code: 'network-off' });
    await network.handlers['network.policy.write']({ enabled: false, hosts: [host] });
    await expect(network.fetch(`http://${host}/`)).rejects.toMatchObject({ code: 'network-off' });
    expect(calls).toBe(0);
  });

  it('carries bytes both ways to a listed host', async () => {
    const host = await serve((request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on(
        'end', () => response.writeHead(200, { 'content-type': request.headers['content-type'] }).end(Buffer.concat(parts)),
      );
    });
    const network = await doorTo([host]);
    const body = Uint8Array.from([0, 255, 10, 13, 128]);
    const answer = await network.fetch(`http://${host}/tsr`, { method: 'POST', headers: { 'content-type': 'x/y' }, body });
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toBe('x/y');
    expect(answer.body).toEqual(body);
  });

  it('remembers the policy in the data folder, spelled in one way', async () => {
    const first = createNetwork({ dataFolder });
    const kept = await first.handlers['network.policy.write']({ enabled: true, hosts: ['TSA.Example.com', 'tsa.example.com'] });
    expect(kept).toEqual({ enabled: true, hosts: ['tsa.example.com'] });
    expect(await createNetwork({ dataFolder }).handlers['network.policy.read']({})).toEqual(kept);
    expect(JSON.parse(await readFile(join(dataFolder, 'network.json'), 'utf8'))).toEqual(kept);
  });

  it('refuses to store an entry that is no host, and keeps the policy it had', async () => {
    const network = await doorTo(['tsa.example.com']);
    const wrong = { enabled: true, hosts: ['https://evil.org/'] };
    await expect(network.handlers['network.policy.write'](wrong)).rejects.toMatchObject({ code: 'bad-payload' });
    expect((await network.handlers['network.policy.read']({})).hosts).toEqual(['tsa.example.com']);
  });

  it.each(
    ['', '{', '{"enabled":true}', '{"enabled":true,"hosts":["a"],"more":1}', '[]'],
  )('stays shut when its file holds %j', async (text) => {
    await writeFile(join(dataFolder, 'network.json'), text);
    const network = createNetwork({ dataFolder });
    expect(await network.handlers['network.policy.read']({})).toEqual({ enabled: false, hosts: [] });
    await expect(network.fetch('http://127.0.0.1:1/')).rejects.toMatchObject({ code: 'network-off' });
  });

  it('does not follow a listed host to another one (SSRF by redirect)', async () => {
    let inner = 0;
    const secret = await serve((_request, response) => {
      inner += 1;
      response.end('secret');
    });
    for (const status of [301, 302, 303, 307, 308]) {
      const host = await serve((_request, response) => response.writeHead(status, { location: `http://${secret}/` }).end());
      const network = await doorTo([host, secret]);
      await expect(network.fetch(`http://${host}/`)).rejects.toMatchObject({ code: 'network-failed' });
    }
    expect(inner).toBe(0);
  });

  it('does not knock at a port that is not listed', async () => {
    let calls = 0;
    const host = await serve((_request, response) => {
      calls += 1;
      response.end();
    });
    const network = await doorTo(['127.0.0.1', 'localhost']);
    for (const url of [`http://${host}/`, `http://localhost:${host.split(':')[1]}/`, `http://user:pw@${host}/`]) {
      await expect(network.fetch(url)).rejects.toMatchObject({ code: 'host-not-allowed' });
    }
    expect(calls).toBe(0);
  });

  it('gives up on a host that sends one byte at a time (slow loris answer)', async () => {
    const host = await serve((_request, response) => {
      response.writeHead(200);
      const drip = setInterval(() => response.write('x'), 5);
      response.on('close', () => clearInterval(drip));
    });
    const network = await doorTo([host], { timeoutMs: 150 });
    await expect(network.fetch(`http://${host}/`)).rejects.toMatchObject(
      { code: 'network-failed', message: expect.stringContaining('150 ms') },
    );
  });

  it('gives up on a host that accepts and then says nothing', async () => {
    const host = await listen(createTcpServer());
    const network = await doorTo([host], { timeoutMs: 100 });
    await expect(network.fetch(`http://${host}/`)).rejects.toMatchObject({ code: 'network-failed' });
  });

  it('does not take in a 1 GB answer, announced or not', async () => {
    let sent = 0;
    const announced = await serve((_request, response) => response.writeHead(200, { 'content-length': 1024 ** 3 }).write('x'));
    const flood = await serve((_request, response) => {
      const chunk = Buffer.alloc(65_536);
      const pour = (): void => {
        while (!response.destroyed && sent < 1024 ** 3) {
          sent += chunk.byteLength;
          if (!response.write(chunk)) return;
        }
        response.end();
      };
      response.on('drain', pour);
      pour();
    });
    const network = await doorTo([announced, flood]);
    await expect(network.fetch(`http://${announced}/`)).rejects.toMatchObject(
      { message: expect.stringContaining('over 1048576') },
    );
    await expect(network.fetch(`http://${flood}/`)).rejects.toMatchObject({ message: expect.stringContaining('over 1048576') });
    expect(sent).toBeLessThan(64 * 1024 * 1024);
  });

  it('does not unpack a compressed bomb: it asks for none and hands on what came', async () => {
    const host = await serve((request, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip', 'x-asked': request.headers['accept-encoding'] }).end('not gzip');
    });
    const answer = await (await doorTo([host])).fetch(`http://${host}/`);
    expect(answer.headers['x-asked']).toBe('identity');
    expect(new TextDecoder().decode(answer.body)).toBe('not gzip');
  });

  it('calls an answer that breaks off a failure, not a short answer', async () => {
    const host = await serve((_request, response) => {
      response.writeHead(200, { 'content-length': 100 });
      response.write('ten bytes.', () => response.destroy());
    });
    await expect((await doorTo([host])).fetch(`http://${host}/`)).rejects.toMatchObject({ code: 'network-failed' });
  });

  it('survives a server that does not speak HTTP, floods headers, or is not there', async () => {
    const garbage = await listen(createTcpServer((socket) => socket.end('\u0000\u0001 hello\r\n\r\n')));
    const headers = await listen(createTcpServer((socket) => socket.end(`HTTP/1.1 200 OK\r\nx: ${'y'.repeat(100_000)}\r\n\r\n`)));
    const network = await doorTo([garbage, headers, '127.0.0.1:1']);
    for (const host of [garbage, headers, '127.0.0.1:1']) {
      await expect(network.fetch(`http://${host}/`)).rejects.toMatchObject({ code: 'network-failed' });
    }
  });

  it('ends what is on its way the moment the user switches it off', async () => {
    let arrive = (): void => undefined;
    const arrived = new Promise<void>((done) => {
      arrive = done;
    });
    const host = await serve(() => arrive());
    const network = await doorTo([host]);
    const switchOff = async (): Promise<void> => {
      await arrived;
      await network.handlers['network.policy.write']({ enabled: false, hosts: [host] });
    };
    await Promise.all([
      expect(network.fetch(`http://${host}/`)).rejects.toMatchObject(
        { code: 'network-failed', message: 'the door was closed meanwhile' },
      ),
      switchOff(),
    ]);
  });
});
