import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalHost, isForbiddenAnswer, judge } from './hosts.ts';

describe('what the user may list', () => {
  it.each([
    ['TSA.Example.com', 'tsa.example.com'],
    [' tsa.example.com ', 'tsa.example.com'],
    ['tsa.example.com:8443', 'tsa.example.com:8443'],
    ['tsa.example.com:443', 'tsa.example.com:443'],
    ['tsa.example.com:80', 'tsa.example.com:80'],
    ['müşteri.example', 'xn--mteri-kva70e.example'],
    ['0x7f.1:3180', '127.0.0.1:3180'],
    ['2130706433', '127.0.0.1'],
    ['[::1]:3180', '[::1]:3180'],
  ])('spells %s as %s', (typed, kept) => expect(canonicalHost(typed)).toBe(kept));

  it.each(['', '*', '*.example.com', 'https://example.com', 'example.com/path', 'user@example.com', 'a b', 'example.com:99999',
    'example.com?x', 'example.com.', 'a\\b'])('refuses %j: it is not a host', (typed) => {
    expect(canonicalHost(typed)).toBeNull();
  });

  it('never changes its own spelling again', () => {
    fc.assert(fc.property(fc.domain(), fc.option(fc.integer({ min: 1, max: 65_535 })), (name, port) => {
      const once = canonicalHost(port === null ? name : `${name}:${port}`);
      expect(once).not.toBeNull();
      expect(canonicalHost(once ?? '')).toBe(once);
    }));
  });
});

describe('what the door lets through', () => {
  const hosts = ['tsa.example.com', 'pds.example.com:8443', '127.0.0.1:3180'];
  it.each(['https://tsa.example.com/tsr', 'http://tsa.example.com/tsr', 'https://TSA.example.com:443/', 'https://pds.example.com:8443/x',
    'http://127.0.0.1:3180/', 'http://0x7f.0.0.1:3180/'])('opens for %s', (url) => expect(judge(url, hosts)).toHaveProperty('url'));

  it.each([
    ['a sub-domain of a listed host', 'https://evil.tsa.example.com/', 'host-not-listed'],
    ['a listed host as a prefix', 'https://tsa.example.com.evil.org/', 'host-not-listed'],
    ['another port of a listed host', 'https://tsa.example.com:22/', 'host-not-listed'],
    ['https on the port of http', 'https://tsa.example.com:80/', 'host-not-listed'],
    ['the standard port when another is listed', 'https://pds.example.com/', 'host-not-listed'],
    ['a name that hides the host behind credentials', 'https://tsa.example.com@evil.org/', 'credentials-in-url'],
    ['credentials for a listed host', 'https://user:pass@tsa.example.com/', 'credentials-in-url'],
    ['a trailing dot', 'https://tsa.example.com./', 'host-not-listed'],
    ['a look-alike letter', 'https://tsа.example.com/', 'host-not-listed'],
    ['loopback without its port', 'http://127.0.0.1/', 'host-not-listed'],
    ['localhost when only 127.0.0.1 is listed', 'http://localhost:3180/', 'host-not-listed'],
    ['loopback in IPv6', 'http://[::1]:3180/', 'host-not-listed'],
    ['cloud metadata', 'http://169.254.169.254/latest/meta-data', 'host-not-listed'],
    ['a file', 'file:///etc/passwd', 'not-http'],
    ['another protocol', 'gopher://tsa.example.com/', 'not-http'],
    ['data', 'data:text/plain,hi', 'not-http'],
    ['nothing', '', 'not-a-url'],
    ['no scheme', 'tsa.example.com', 'not-a-url'],
  ])('stays shut for %s', (_what, url, refused) => expect(judge(url, hosts)).toEqual({ refused }));

  it('refuses a listed name whose DNS points at this machine (rebinding)', () => {
    for (const address of ['127.0.0.1', '127.9.9.9', '0.0.0.0', '169.254.169.254', '::1', '::', 'fe80::1', '::ffff:127.0.0.1']) {
      expect(isForbiddenAnswer(address), address).toBe(true);
    }
    for (const address of ['10.0.0.7', '192.168.1.5', '203.0.113.9', '2001:db8::1']) {
      expect(isForbiddenAnswer(address), address).toBe(false);
    }
  });
});
