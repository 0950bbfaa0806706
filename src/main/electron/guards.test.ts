import type { Session } from 'electron';
import { app, session } from 'electron';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { guardContents } from './contents.ts';
import { FakeContents, installed } from './electron.testing.ts';
import { appOrigin, homeOf } from './identity.ts';
import { guardPermissions, mayHave, permissions } from './permissions.ts';
import { guardRequests, mayRequest } from './requests.ts';

vi.mock('electron', () => import('./electron.testing.ts'));

const lines: string[] = [];
const note = (message: string): void => { lines.push(message); };
const log = { info: note, warn: note, error: note };
beforeEach(() => { lines.length = 0; });

const ours = 'app://onay/index.html';
const foreign = [
  ['the web', 'https://evil.example/'],
  ['another host of our scheme', 'app://evil/index.html'],
  ['a file of the disk', 'file:///etc/passwd'],
  ['data', 'data:text/html,<h1>hello</h1>'],
  ['script', 'javascript:alert(1)'],
  ['a blob', 'blob:app://onay/0192'],
  ['a host that begins like ours', 'app://onay.evil/'],
  ['our host as a user name', 'app://onay@evil/'],
  ['nothing that is a URL', 'nonsense'],
] as const;

describe('a page that tries to leave', () => {
  app.removeAllListeners('web-contents-created');
  guardContents(app, appOrigin, log);
  const contents = new FakeContents();
  app.emit('web-contents-created', {}, contents);

  const leave = (event: string, url: string): boolean => {
    const preventDefault = vi.fn();
    contents.emit(event, { url, preventDefault });
    return preventDefault.mock.calls.length === 0;
  };

  for (const way of ['will-navigate', 'will-frame-navigate', 'will-redirect']) {
    it.each(foreign)(`is stopped on its way (${way}) to %s`, (_where, url) => {
      expect(leave(way, url)).toBe(false);
      expect(lines).toHaveLength(1);
    });
    it(`may move within its own origin (${way})`, () => {
      expect(leave(way, `${ours}#/today`)).toBe(true);
      expect(lines).toEqual([]);
    });
  }

  it('never writes where it wanted to go into the log, only whose it is', () => {
    leave('will-navigate', 'https://evil.example/?client=secret-name');
    expect(lines.join()).not.toContain('secret-name');
  });

  it.each([ours, 'https://example.org/', 'about:blank'])('cannot open a window with %s', (url) => {
    const answer = contents.openHandler?.({
      url, frameName: '', features: '', disposition: 'new-window', referrer: { url: '', policy: 'default' },
    });
    expect(answer).toEqual({ action: 'deny' });
  });

  it('cannot attach a webview', () => {
    const preventDefault = vi.fn();
    contents.emit('will-attach-webview', { preventDefault }, {}, {});
    expect(preventDefault).toHaveBeenCalledOnce();
  });
});

describe('a page that asks for a permission', () => {
  guardPermissions(session.defaultSession, appOrigin, log);
  const page = { url: ours, isMainFrame: true };
  type Request = NonNullable<Parameters<Session['setPermissionRequestHandler']>[0]>;

  it('gets what the table gives a reason for and nothing else', () => {
    const granted = Object.keys(permissions).filter((name) => mayHave(name, page, appOrigin));
    expect(granted.sort()).toEqual(['clipboard-sanitized-write', 'persistent-storage']);
  });

  it.each(['geolocation', 'media', 'notifications', 'openExternal', 'clipboard-read', 'usb', 'a-permission-of-tomorrow', '__proto__', 'constructor'])(
    'is refused %s', (name) => { expect(mayHave(name, page, appOrigin)).toBe(false); },
  );

  it.each(foreign)('gets nothing when it is %s', (_what, url) => {
    expect(mayHave('persistent-storage', { url, isMainFrame: true }, appOrigin)).toBe(false);
  });

  it('gets nothing in a frame below the main one', () => {
    expect(mayHave('persistent-storage', { url: ours, isMainFrame: false }, appOrigin)).toBe(false);
  });

  it('meets both of Electron’s handlers, and a third for devices', () => {
    const answers: boolean[] = [];
    const [contents, details] = [new FakeContents(), { requestingUrl: ours, isMainFrame: true }];
    for (const name of ['persistent-storage', 'geolocation'] as const) {
      const args = [contents, name, (answer: boolean) => { answers.push(answer); }, details];
      Reflect.apply(installed.request satisfies Request | null ?? (() => undefined), undefined, args);
      answers.push(installed.check?.(null, name, `${appOrigin}/`, details) ?? true);
    }
    expect(answers).toEqual([true, true, false, false]);
    expect(Reflect.apply(installed.device ?? (() => true), undefined, [{ deviceType: 'usb', origin: appOrigin }])).toBe(false);
    expect(lines).toEqual(['refused the permission geolocation']);
  });
});

describe('a page that asks the network', () => {
  const home = homeOf(true, undefined);

  it.each([ours, 'app://onay/assets/a.js', 'data:image/png;base64,AA==', 'blob:app://onay/0192-ab'])('gets %s', (url) => {
    expect(mayRequest(url, home)).toBe(true);
  });

  it.each([
    'https://fonts.example/inter.css', 'http://127.0.0.1:8080/', 'wss://evil.example/', 'file:///etc/passwd', 'blob:https://evil.example/1',
    'blob:app://onay.evil/1', 'devtools://devtools/bundled/inspector.html', 'chrome-extension://abc/x', 'ftp://x/', 'nonsense',
  ])('is stopped before %s', (url) => {
    expect(mayRequest(url, home)).toBe(false);
  });

  it('is stopped in the session itself, before a connection is opened', () => {
    guardRequests(session.defaultSession, home, log);
    const answers: unknown[] = [];
    for (const url of [ours, 'https://evil.example/?q=secret-name']) {
      Reflect.apply(installed.beforeRequest ?? (() => undefined), undefined, [{ url, resourceType: 'xhr' }, (answer: unknown) => { answers.push(answer); }]);
    }
    expect(answers).toEqual([{ cancel: false }, { cancel: true }]);
    expect(lines).toEqual(['stopped a request of kind xhr']);
  });

  it('may talk to Vite’s server and the developer tools while developing, and to no other host', () => {
    const developing = homeOf(false, 'http://localhost:5173');
    for (const url of ['http://localhost:5173/@vite/client', 'ws://localhost:5173/', 'devtools://devtools/x']) expect(mayRequest(url, developing)).toBe(true);
    for (const url of ['http://localhost:5174/', 'ws://evil.example/', 'https://example.org/']) expect(mayRequest(url, developing)).toBe(false);
  });
});
