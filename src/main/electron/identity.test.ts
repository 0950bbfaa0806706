import { describe, expect, it } from 'vitest';
import { appHost, appId, appOrigin, appScheme, homeOf, originOf, productName, schemePrivileges, userDataFolderName } from './identity.ts';

describe('what must never change after a first release', () => {
  it('is the origin that owns the user’s database', () => {
    expect([appScheme, appHost, appOrigin]).toEqual(['app', 'onay', 'app://onay']);
  });

  it('is the folder the profile lives in, and the ids the desktop knows the program by', () => {
    expect([userDataFolderName, appId, productName]).toEqual(['Onay', 'app.onay.desktop', 'Onay']);
  });
});

describe('the scheme', () => {
  it('is standard and secure, so that it has IndexedDB and WebCrypto, and never steps around the policy', () => {
    expect(schemePrivileges).toEqual({
      scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
    });
  });
});

describe('whose page it is', () => {
  it.each([
    ['app://onay/index.html#/today', 'app://onay'],
    ['APP://onay/', 'app://onay'],
    ['https://example.org:8443/x', 'https://example.org:8443'],
  ])('%s comes from %s', (url, origin) => {
    expect(originOf(url)).toBe(origin);
  });

  it.each([
    ['another host of our scheme', 'app://onay.evil/index.html'],
    ['our host in another case, which a non-web scheme keeps apart', 'app://ONAY/index.html'],
    ['our host as a user name', 'app://onay@evil/index.html'],
    ['our host with a port', 'app://onay:80/index.html'],
    ['another scheme with our host', 'https://onay/index.html'],
    ['a scheme that begins like ours', 'apps://onay/'],
    ['a file', 'file:///home/elif/index.html'],
    ['a blob', 'blob:app://onay/0192'],
    ['data', 'data:text/html,<script>1</script>'],
    ['about', 'about:blank'],
    ['no URL', 'onay'],
    ['nothing', ''],
  ])('%s is not ours', (_what, url) => {
    expect(originOf(url)).not.toBe(appOrigin);
  });
});

describe('where the renderer is loaded from', () => {
  it('is our own scheme, whatever the environment of a packaged program says', () => {
    expect(homeOf(true, 'http://localhost:5173')).toEqual({ url: 'app://onay/index.html', origin: 'app://onay', developing: false });
    expect(homeOf(false, undefined).origin).toBe('app://onay');
  });

  it('is the development server in an unpackaged program, on this machine only', () => {
    expect(homeOf(false, 'http://localhost:5173')).toEqual({ url: 'http://localhost:5173/', origin: 'http://localhost:5173', developing: true });
    expect(homeOf(false, 'http://evil.example:5173').origin).toBe('app://onay');
    expect(homeOf(false, 'file:///etc/passwd').origin).toBe('app://onay');
  });
});
