import { mkdtemp, readFile, readdir, rm, writeFile, mkdir } from 'node:fs/promises';
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { gif } from '../../../tests/fixtures/media.ts';
import { decode, encode } from '../../bridge/index.ts';
import { layOut } from '../folders.ts';
import type { Notifier } from '../notify/index.ts';
import { createHost, type Host } from './host.ts';
import { askRunning, instanceKey } from './instance.ts';
import { builtPages } from './pages.ts';
import { bindPort } from './port.ts';

/** The real host over a real socket; only the desktop's notifications are left out. */
const silent: Notifier = { service: 'none', available: async () => false, show: async () => { throw new Error('no desktop'); }, close: async () => undefined };

let base: string;
let running: Host[] = [];
beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'onay-host-'));
  await mkdir(join(base, 'renderer'));
  await writeFile(join(base, 'renderer', 'index.html'), '<!doctype html><title>Onay</title>');
});
afterEach(async () => {
  for (const host of running) await host.stop();
  running = [];
  await rm(base, { recursive: true, force: true });
});

type Answer = { status: number; headers: IncomingHttpHeaders; body: string };

async function start(options: { window?: { without: string } | null; hadWindow?: boolean } = {}) {
  const folders = await layOut(join(base, 'data'), Date.now());
  if (options.hadWindow) await mkdir(join(folders.window, 'Default'));
  const bound = await bindPort(folders.browser, folders.window);
  if (bound.state !== 'bound') throw new Error('the port is taken');
  const { port, server, release } = bound;
  const owner = await instanceKey(folders.browser, folders.data);
  const logged: string[] = [];
  const note = (message: string): void => { logged.push(message); };
  const host = createHost({
    version: '1.2.3', machine: { platform: 'linux', env: { ONAY_PASSPHRASE: 'a long passphrase' }, home: base, root: false }, folders,
    exportFolder: join(base, 'exports'), server, release, port, owner, window: options.window ?? null, pages: builtPages(join(base, 'renderer')),
    notifier: silent, tell: () => undefined, log: { info: note, warn: note, error: note }, clock: Date.now,
  });
  running.push(host);
  await host.start();
  const origin = `http://127.0.0.1:${port}`;

  const ask = (method: string, target: string, headers: Record<string, string> = {}, body: string | Buffer = ''): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const request = httpRequest({ host: '127.0.0.1', port, method, path: target, headers: { Connection: 'close', ...headers } }, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (part: string) => { text += part; })
          .on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text })).on('error', reject);
      });
      request.on('error', reject);
      request.end(body);
    });
  const enter = async (address = host.address): Promise<string> => {
    const answer = await ask('GET', address.slice(origin.length));
    return (answer.headers['set-cookie']?.[0] ?? '').split(';')[0] ?? '';
  };
  const call = async (cookie: string, name: string, input: unknown, headers: Record<string, string> = {}): Promise<unknown> => {
    const answer = await ask('POST', `/bridge/${name}`, { Origin: origin, 'Content-Type': 'application/json', Cookie: cookie, ...headers }, encode(input));
    return answer.body === '' ? answer.status : decode(answer.body);
  };
  /** Connects like a page, and answers the events as they come. */
  const listen = async (cookie: string): Promise<{ heard: string[]; until: (text: string) => Promise<void>; leave: () => void }> => {
    const heard: string[] = [];
    let look: () => void = () => undefined;
    const leave = await new Promise<() => void>((resolve, reject) => {
      const request = httpRequest({ host: '127.0.0.1', port, path: '/events', headers: { Cookie: cookie } }, (response) => {
        response.setEncoding('utf8').on('data', (part: string) => { heard.push(part); look(); }).on('error', () => undefined);
        resolve(() => request.destroy());
      });
      request.on('error', reject);
      request.end();
    });
    const until = (text: string): Promise<void> => new Promise((resolve) => {
      look = () => { if (heard.join('').includes(text)) resolve(); };
      look();
    });
    return { heard, until, leave };
  };
  return { host, ask, enter, call, listen, origin, port, owner, folders, logged };
}

const sentinel = { installId: 'i', schemaVersion: 1, counts: { clients: 3 }, writtenAt: 1 };

describe('coming in', () => {
  it('exchanges the key of the printed address for a cookie and leaves a clean address', async () => {
    const { ask, host, origin } = await start();
    const answer = await ask('GET', host.address.slice(origin.length));
    expect(answer).toMatchObject({ status: 303, headers: { location: '/' } });
    expect(answer.headers['set-cookie']?.[0]).toMatch(/HttpOnly; SameSite=Strict$/);
    const page = await ask('GET', '/', { Cookie: answer.headers['set-cookie']?.[0]?.split(';')[0] ?? '' });
    expect(page).toMatchObject({ status: 200, body: '<!doctype html><title>Onay</title>' });
  });

  it('is closed to everybody else: no file, no call, no event, only a page that says where to go', async () => {
    const { ask, call, origin } = await start();
    expect(await ask('GET', '/')).toMatchObject({ status: 403, body: expect.stringContaining('Start Onay again') });
    expect(await ask('GET', '/?key=wrong')).toMatchObject({ status: 403 });
    expect((await ask('GET', '/?key=wrong')).headers['set-cookie']).toBeUndefined();
    expect(await ask('GET', '/index.html')).toMatchObject({ status: 403 });
    expect(await ask('GET', '/events')).toMatchObject({ status: 401, body: '' });
    expect(await ask('GET', '/favicon.ico')).toMatchObject({ status: 204, body: '' });
    expect(await call('onay-1=x', 'app.info', {})).toEqual({ ok: false, code: 'wrong-sender' });
    expect(await ask('POST', '/bridge/app.info', { Origin: origin })).toMatchObject({ status: 415 });
  });

  it('stays closed to a cookie of an earlier run', async () => {
    const first = await start();
    const cookie = await first.enter();
    await first.host.stop();
    const second = await start();
    expect(second.port).toBe(first.port);
    expect(await second.call(cookie, 'app.info', {})).toEqual({ ok: false, code: 'wrong-sender' });
  });

  it('sends the security headers with every answer, also with refusals', async () => {
    const { ask, enter } = await start();
    const cookie = await enter();
    for (const answer of [await ask('GET', '/', { Cookie: cookie }), await ask('GET', '/'), await ask('PUT', '/'), await ask('GET', '/', { Host: 'evil.example' })]) {
      expect(answer.headers).toMatchObject({
        'content-security-policy': expect.stringMatching(/^default-src 'none'; script-src 'self';.*frame-ancestors 'none'/),
        'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin', 'cross-origin-resource-policy': 'same-origin',
      });
      expect(answer.headers['access-control-allow-origin']).toBeUndefined();
    }
  });
});

describe('a call over the loopback', () => {
  it('carries bytes there and back', async () => {
    const { call, enter } = await start();
    const cookie = await enter();
    const bytes = new Uint8Array([0, 1, 255]);
    const put = await call(cookie, 'vault.put', { bytes });
    expect(put).toMatchObject({ ok: true, value: { size: 3 } });
    const { value } = put as { value: { sha256: string } };
    expect(await call(cookie, 'vault.get', { sha256: value.sha256 })).toEqual({ ok: true, value: { bytes } });
  });

  it('is refused when it is not of the contract', async () => {
    const { call, enter, ask, origin } = await start();
    const cookie = await enter();
    expect(await call(cookie, 'vault.delete', {})).toEqual({ ok: false, code: 'unknown-call' });
    expect(await call(cookie, '__proto__', {})).toEqual({ ok: false, code: 'unknown-call' });
    expect(await call(cookie, 'vault.has', { sha256: '../../etc/passwd' })).toMatchObject({ code: 'bad-payload' });
    const headers = { Origin: origin, Cookie: cookie, 'Content-Type': 'application/json' };
    for (const body of ['', 'null', '{', '{"$bytes":"%%%"}', Buffer.from([0xff, 0xfe])]) {
      expect(decode((await ask('POST', '/bridge/app.info', headers, body)).body)).toMatchObject({ ok: false, code: 'bad-payload' });
    }
  });

  it('is refused before it is read when it claims to be larger than any document', async () => {
    const { ask, enter, origin } = await start();
    const answer = await ask('POST', '/bridge/vault.put', {
      Origin: origin, Cookie: await enter(), 'Content-Type': 'application/json', 'Content-Length': '200000000', Expect: '100-continue',
    }).catch((error: unknown) => error);
    expect(answer).toMatchObject({ status: 413, body: '{"ok":false,"code":"too-large"}' });
  });

  it('is refused when it turns out larger than it may be, without having said so', async () => {
    const { ask } = await start();
    expect(await ask('POST', '/instance/hello', { 'Transfer-Encoding': 'chunked' }, 'x'.repeat(200_000))).toMatchObject({ status: 403 });
  });

  it('exports into the export folder, and reveals nothing it has not written', async () => {
    const { call, enter } = await start();
    const cookie = await enter();
    expect(await call(cookie, 'vault.export', { suggestedName: '../a.pdf', bytes: new Uint8Array([1]), title: 't' }))
      .toMatchObject({ ok: true, value: { status: 'saved', name: 'a.pdf', folder: join(base, 'exports') } });
    expect(await readdir(join(base, 'exports'))).toEqual(['a.pdf']);
    expect(await call(cookie, 'vault.reveal', { exportId: '/etc/passwd' })).toMatchObject({ code: 'nothing-to-reveal' });
    expect(await call(cookie, 'app.openExternal', { url: 'file:///etc/passwd' })).toMatchObject({ code: 'bad-link' });
  });
});

describe('a medium', () => {
  /** Brings a picture in by the calls that a page makes. */
  const bring = async (call: Awaited<ReturnType<typeof start>>['call'], cookie: string, bytes: Uint8Array): Promise<string> => {
    const begun = await call(cookie, 'vault.mediaBegin', { size: bytes.length }) as { value: { uploadId: string } };
    const { uploadId } = begun.value;
    expect(await call(cookie, 'vault.mediaAppend', { uploadId, offset: 0, bytes })).toEqual({ ok: true, value: {} });
    const kept = await call(cookie, 'vault.mediaFinish', { uploadId }) as { value: { sha256: string } };
    return kept.value.sha256;
  };

  it('comes in by pieces, and is shown to our page alone, whole or in ranges', async () => {
    const { ask, call, enter, folders } = await start();
    const cookie = await enter();
    const sha256 = await bring(call, cookie, gif());
    expect(await readdir(join(folders.media, sha256.slice(0, 2)))).toEqual([sha256]);
    const target = `/media/${sha256}`;
    const shown = await ask('GET', target, { Cookie: cookie, 'Sec-Fetch-Site': 'same-origin', 'Sec-Fetch-Dest': 'image' });
    expect(shown).toMatchObject({ status: 200, headers: {
      'content-type': 'image/gif', 'content-length': String(gif().length), 'x-content-type-options': 'nosniff', 'cross-origin-resource-policy': 'same-origin',
      'content-security-policy': "default-src 'none'; sandbox", 'cache-control': 'private, max-age=31536000, immutable',
    } });
    expect(await ask('GET', target, { Cookie: cookie, Range: 'bytes=0-5' })).toMatchObject({ status: 206, body: 'GIF89a' });
    expect(await ask('HEAD', target, { Cookie: cookie })).toMatchObject({ status: 200, body: '' });
  });

  it('is closed to who has no cookie, another host name or another origin', async () => {
    const { ask, call, enter } = await start();
    const cookie = await enter();
    const target = `/media/${await bring(call, cookie, gif())}`;
    expect(await ask('GET', target)).toMatchObject({ status: 401, body: '' });
    expect(await ask('GET', target, { Cookie: 'onay-1=x' })).toMatchObject({ status: 401, body: '' });
    expect(await ask('GET', target, { Cookie: cookie, Host: 'evil.example' })).toMatchObject({ status: 421, body: '' });
    expect(await ask('GET', target, { Cookie: cookie, Origin: 'https://evil.example' })).toMatchObject({ status: 403, body: '' });
    expect(await ask('GET', target, { Cookie: cookie, 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Dest': 'image' })).toMatchObject({ status: 403, body: '' });
    expect(await ask('GET', '/media/../secrets/secrets.json', { Cookie: cookie })).toMatchObject({ status: 404, body: '' });
    expect(await ask('GET', `/media/${'a'.repeat(64)}`, { Cookie: cookie })).toMatchObject({ status: 404, body: '', headers: { 'onay-code': 'not-found' } });
  });
});

describe('a page in some other browser', () => {
  it('is told that it is not the own window, and cannot put its empty database in place of the real one', async () => {
    // The folder has had its own window before: its browser profile is there.
    const { call, enter, folders, host } = await start({ window: { without: 'no display' }, hadWindow: true });
    const cookie = await enter();
    expect(host.address).toContain('?key=');
    expect(await call(cookie, 'app.info', {})).toMatchObject({ ok: true, value: { ownWindow: false, host: 'browser', version: '1.2.3', dataFolder: folders.data } });
    expect(await call(cookie, 'app.sentinel.write', sentinel)).toEqual({ ok: false, code: 'wrong-sender' });
    expect(await call(cookie, 'agenda.replace', { revision: 1, items: [], missedTitle: '', missedBody: '' })).toEqual({ ok: false, code: 'wrong-sender' });
    expect(await call(cookie, 'agenda.acknowledge', { upTo: 9 })).toEqual({ ok: false, code: 'wrong-sender' });
    expect(await call(cookie, 'app.sentinel.read', {})).toEqual({ ok: true, value: null });
  });

  it('is the own window where none can be opened and none ever was, as on a machine without a display', async () => {
    const { call, enter } = await start({ window: { without: 'no display' } });
    expect(await call(await enter(), 'app.info', {})).toMatchObject({ ok: true, value: { ownWindow: true } });
  });

  it('is the own window when none was wanted', async () => {
    const { call, enter, folders } = await start();
    const cookie = await enter();
    expect(await call(cookie, 'app.info', {})).toMatchObject({ ok: true, value: { ownWindow: true, exportFolder: join(base, 'exports') } });
    expect(await call(cookie, 'app.sentinel.write', sentinel)).toEqual({ ok: true, value: {} });
    expect(JSON.parse(await readFile(join(folders.data, 'sentinel.json'), 'utf8'))).toEqual(sentinel);
  });
});

describe('a second start', () => {
  it('reaches the first, which opens the route in its page', async () => {
    const { listen, enter, owner, port, host } = await start();
    const page = await listen(await enter());
    expect(await askRunning(owner, port, '/agreements/7')).toEqual({ who: 'ours', opened: { window: false, address: host.address } });
    await page.until('event: app.open\ndata: {"route":"/agreements/7"}\n\n');
    page.leave();
  });

  it('has the route kept for a page that is still to come, once', async () => {
    const { enter, call, owner, port } = await start();
    await askRunning(owner, port, '/agreements/7');
    const cookie = await enter();
    expect(await call(cookie, 'app.pendingRoute.take', {})).toEqual({ ok: true, value: '/agreements/7' });
    expect(await call(cookie, 'app.pendingRoute.take', {})).toEqual({ ok: true, value: null });
  });
});

describe('the end', () => {
  it('waits until the page has written, and then frees the port for the next start', async () => {
    const { host, listen, enter, call, port } = await start();
    const cookie = await enter();
    const page = await listen(cookie);
    const stopped = host.stop();
    await page.until('event: app.closing');
    expect(await call(cookie, 'app.sentinel.write', sentinel)).toMatchObject({ ok: true });
    expect(await call(cookie, 'app.flushed', {})).toMatchObject({ ok: true });
    await stopped;
    await host.stopped;
    expect((await start()).port).toBe(port);
  });

  it('does not wait for a page that has gone', async () => {
    const { host, listen, enter } = await start();
    const page = await listen(await enter());
    const stopped = host.stop();
    await page.until('event: app.closing');
    page.leave();
    await stopped;
  });
});
