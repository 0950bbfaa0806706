import { describe, expect, it } from 'vitest';
import { judge, type Head } from './guard.ts';

const port = 24_680;
const ours = `http://127.0.0.1:${port}`;
const page = { host: `127.0.0.1:${port}` };
const call = { ...page, origin: ours, 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' };
const head = (method: string, target: string, headers: Head['headers']): Head => ({ method, target, headers });
const verdict = (method: string, target: string, headers: Head['headers']) => judge(head(method, target, headers), port);

describe('a request from our own page', () => {
  it.each([
    ['GET', '/', page, 'page'], ['HEAD', '/assets/index.js', page, 'page'],
    ['GET', '/?key=x', { ...page, 'sec-fetch-site': 'none', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }, 'page'],
    ['GET', '/', { ...page, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }, 'page'],
    ['GET', '/assets/index.js', { ...page, origin: ours, 'sec-fetch-site': 'same-origin' }, 'page'],
    ['POST', '/bridge/vault.put', call, 'call'],
    ['POST', '/bridge/vault.put', { ...call, 'content-type': 'application/json; charset=utf-8' }, 'call'],
    ['GET', '/events', { ...page, 'sec-fetch-site': 'same-origin' }, 'events'],
    ['GET', `/media/${'a'.repeat(64)}`, { ...page, 'sec-fetch-site': 'same-origin', 'sec-fetch-dest': 'image' }, 'media'],
    ['HEAD', `/media/${'a'.repeat(64)}`, { ...page, origin: ours, 'sec-fetch-site': 'same-origin', 'sec-fetch-dest': 'empty' }, 'media'],
    ['GET', `/media/${'a'.repeat(64)}`, { ...page, 'sec-fetch-site': 'same-origin', 'sec-fetch-dest': 'video', range: 'bytes=0-' }, 'media'],
    ['POST', '/instance/hello', page, 'instance'],
  ] as const)('%s %s is considered', (method, target, headers, area) => {
    expect(verdict(method, target, headers)).toMatchObject({ area });
  });

  it('is taken apart into path and query', () => {
    expect(verdict('GET', '/a/b?key=x?y', page)).toEqual({ area: 'page', path: '/a/b', query: 'key=x?y' });
  });
});

describe('DNS rebinding: a page whose name now points here is refused', () => {
  it.each([
    undefined, '', 'evil.example', `evil.example:${port}`, `localhost:${port}`, '127.0.0.1', '127.0.0.1:1', `127.0.0.1:${port}.evil.example`,
    `127.0.0.1:${port}0`, `[::1]:${port}`, `0.0.0.0:${port}`, `127.0.0.1:${port}, evil.example`, ` 127.0.0.1:${port}`, `127.1:${port}`, `2130706433:${port}`,
  ])('Host: %s', (host) => {
    for (const [method, target] of [['GET', '/'], ['POST', '/bridge/vault.put'], ['GET', '/events'], ['POST', '/instance/hello']] as const) {
      expect(verdict(method, target, { ...call, host })).toMatchObject({ status: 421 });
    }
  });
});

describe('a medium is refused', () => {
  it.each([
    ['to another site that embeds it', { 'sec-fetch-site': 'cross-site', 'sec-fetch-dest': 'image' }], ['to another port of this machine', { 'sec-fetch-site': 'same-site', 'sec-fetch-dest': 'image' }],
    ['to another origin that fetches it', { origin: 'https://evil.example', 'sec-fetch-dest': 'empty' }], ['to a sandboxed frame', { origin: 'null', 'sec-fetch-dest': 'image' }],
    ['as a page of its own', { 'sec-fetch-site': 'none', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }],
    ['as a page that our page goes to', { 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }],
    ['as a frame', { 'sec-fetch-site': 'same-origin', 'sec-fetch-dest': 'iframe' }], ['as a script', { 'sec-fetch-site': 'same-origin', 'sec-fetch-dest': 'script' }],
    ['as a worker', { 'sec-fetch-site': 'same-origin', 'sec-fetch-dest': 'worker' }], ['as a style', { 'sec-fetch-site': 'same-origin', 'sec-fetch-dest': 'style' }],
    ['as a plug-in', { 'sec-fetch-site': 'same-origin', 'sec-fetch-dest': 'object' }],
  ])('%s', (_how, headers) => {
    expect(verdict('GET', `/media/${'a'.repeat(64)}`, { ...page, ...headers })).toMatchObject({ status: 403 });
  });

  it('under another host name, and by another method', () => {
    expect(verdict('GET', `/media/${'a'.repeat(64)}`, { host: `localhost:${port}` })).toMatchObject({ status: 421 });
    expect(verdict('POST', `/media/${'a'.repeat(64)}`, { ...page, origin: ours })).toMatchObject({ status: 405, allow: 'GET, HEAD' });
  });
});

describe('CSRF: a call from another page is refused', () => {
  it.each([
    ['another site', { origin: 'https://evil.example' }], ['another server on this machine', { origin: 'http://127.0.0.1:8080' }],
    ['our port under another name', { origin: `http://localhost:${port}` }], ['our address over TLS', { origin: `https://127.0.0.1:${port}` }],
    ['a sandboxed frame or a file', { origin: 'null' }], ['nobody', { origin: undefined }],
    ['a page that hides where it is from', { 'sec-fetch-site': 'cross-site' }], ['a neighbour', { 'sec-fetch-site': 'same-site' }],
    ['the address bar', { 'sec-fetch-site': 'none' }],
  ])('%s', (_who, headers) => {
    expect(verdict('POST', '/bridge/vault.export', { ...call, ...headers })).toMatchObject({ status: 403 });
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', undefined, 'application/json, text/plain', 'application/jsonp'])(
    'a form can send no call: Content-Type %s', (type) => {
      expect(verdict('POST', '/bridge/vault.export', { ...call, 'content-type': type })).toMatchObject({ status: 415 });
    });

  it('another site cannot listen to events, load our scripts or frame us', () => {
    for (const site of ['cross-site', 'same-site']) {
      expect(verdict('GET', '/events', { ...page, 'sec-fetch-site': site })).toMatchObject({ status: 403 });
      expect(verdict('GET', '/assets/index.js', { ...page, 'sec-fetch-site': site, 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'script' })).toMatchObject({ status: 403 });
      expect(verdict('GET', '/', { ...page, 'sec-fetch-site': site, 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' })).toMatchObject({ status: 403 });
    }
    expect(verdict('GET', '/events', { ...page, origin: 'https://evil.example' })).toMatchObject({ status: 403 });
    expect(verdict('GET', '/index.html', { ...page, origin: 'https://evil.example' })).toMatchObject({ status: 403 });
  });

  it('no browser reaches the door between programs', () => {
    expect(verdict('POST', '/instance/open', { ...page, origin: ours })).toMatchObject({ status: 403 });
    expect(verdict('POST', '/instance/open', { ...page, 'sec-fetch-site': 'none' })).toMatchObject({ status: 403 });
  });
});

describe('any other way of asking is refused', () => {
  it.each([
    ['POST', '/', 405], ['PUT', '/index.html', 405], ['DELETE', '/', 405], ['OPTIONS', '/bridge/vault.put', 405], ['GET', '/bridge/vault.put', 405],
    ['HEAD', '/events', 405], ['GET', '/instance/hello', 405], ['TRACE', '/', 405], ['CONNECT', '/', 405], ['', '/', 405],
    ['GET', 'http://evil.example/', 400], ['GET', '//evil.example/', 400], ['GET', '*', 400], ['GET', '', 400],
  ])('%s %s', (method, target, status) => {
    expect(verdict(method, target, call)).toMatchObject({ status });
  });
});
