import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { callNames } from '../../bridge/index.ts';
import { callChannel, eventChannel } from '../../bridge/names.ts';
import { FakeContents, handlers } from './electron.testing.ts';
import { appOrigin } from './identity.ts';
import { isOurs, registerCalls, sendEvent } from './ipc.ts';
import { openLink, safeLink } from '../links.ts';
import { createReveal, isLocalFile } from './reveal.ts';
import { folderFromArguments, routeFromArguments } from './second-instance.ts';

vi.mock('electron', () => import('./electron.testing.ts'));

const lines: string[] = [];
const note = (message: string): void => { lines.push(message); };
const log = { info: note, warn: note, error: note };
const page = { url: 'app://onay/index.html#/today', origin: 'app://onay', parent: null };

describe('a call that does not come from our page', () => {
  it.each([
    ['a frame that is gone', null],
    ['a frame below the main one', { ...page, parent: {} }],
    ['a page of the web', { ...page, url: 'https://evil.example/', origin: 'https://evil.example' }],
    ['a page that has navigated but whose old origin is remembered', { ...page, url: 'https://evil.example/' }],
    ['a page with our address and another origin', { ...page, origin: 'null' }],
    ['another host of our scheme', { ...page, url: 'app://evil/', origin: 'app://evil' }],
    ['a host that begins like ours', { ...page, url: 'app://onay.evil/', origin: 'app://onay.evil' }],
    ['a blank page', { ...page, url: 'about:blank', origin: 'null' }],
    ['a local file', { ...page, url: 'file:///index.html', origin: 'file://' }],
  ])('is known for one: %s', (_who, frame) => {
    expect(isOurs(frame, appOrigin)).toBe(false);
  });

  it('is not mistaken for one that does', () => {
    expect(isOurs(page, appOrigin)).toBe(true);
  });
});

describe('the calls over IPC', () => {
  const dispatched: { name: string; payload: unknown; trusted: boolean }[] = [];
  registerCalls(async (call) => {
    dispatched.push(call);
    return { ok: true, value: 1 };
  }, appOrigin, log);
  const invoke = (name: (typeof callNames)[number], senderFrame: unknown, ...args: unknown[]): Promise<unknown> | undefined =>
    handlers.get(callChannel(name))?.({ senderFrame }, ...args);

  it('are those of the contract, each on its own channel', () => {
    expect([...handlers.keys()].sort()).toEqual(callNames.map(callChannel).sort());
  });

  it('reach the registrar with a verdict on who sent them', async () => {
    await invoke('app.info', page, {});
    await invoke('app.info', null, {});
    expect(dispatched).toEqual([{ name: 'app.info', payload: {}, trusted: true }, { name: 'app.info', payload: {}, trusted: false }]);
  });

  it('are refused and logged with more than one argument', async () => {
    lines.length = 0;
    expect(await invoke('app.info', page, {}, 'more')).toEqual({ ok: false, code: 'bad-payload', detail: 'one argument' });
    expect(lines).toHaveLength(1);
  });
});

describe('an event to the page', () => {
  it('is sent on its own channel when it is what the contract says', () => {
    const contents = new FakeContents();
    expect(sendEvent(contents, 'app.open', { route: '/agreements/1' })).toBe(true);
    expect(contents.sent).toEqual([{ channel: eventChannel('app.open'), payload: { route: '/agreements/1' } }]);
  });

  it('is not sent when it is something else', () => {
    const contents = new FakeContents();
    expect(() => sendEvent(contents, 'app.open', { route: 'https://evil.example' })).toThrow('invalid_format');
    expect(contents.sent).toEqual([]);
  });

  it('finds nobody when there is no window', () => {
    expect(sendEvent(null, 'app.closing', {})).toBe(false);
  });
});

describe('a link that leaves the program', () => {
  it.each([
    ['https://example.org/a?b=c#d', 'https://example.org/a?b=c#d'],
    ['HTTPS://Örnek.example/ğ', 'https://xn--rnek-4qa.example/%C4%9F'],
    ['mailto:elif@example.org?subject=Merhaba', 'mailto:elif@example.org?subject=Merhaba'],
  ])('%s is opened', (url, safe) => {
    expect(safeLink(url)).toBe(safe);
  });

  it.each([
    ['http://example.org/'], ['file:///etc/passwd'], ['javascript:alert(1)'], ['data:text/html,x'], ['smb://server/share'], ['ms-msdt:/id PCWDiagnostic'],
    ['vbscript:x'], ['onay://x'], ['//example.org'], ['\\\\server\\share'], ['https:example.org'], ['https:///example.org/\u0000'],
    ['https://elif:secret@example.org/'], ['https://example.org@evil.example/'], [' https://example.org/'], ['https://example.org/\n--flag'],
    ['https://example.org/"&calc&"'], ['mailto:a@b.example?attach=/etc/passwd'], ['mailto:a@b.example%0d%0abcc:c@d.example'], [`https://example.org/${'a'.repeat(2_000)}`], [''],
  ])('%j is not', async (url) => {
    const open = vi.fn(async () => undefined);
    await expect(openLink(url, open)).rejects.toMatchObject({ code: 'bad-link' });
    expect(open).not.toHaveBeenCalled();
  });

  it('answers with a code when the desktop cannot open it', async () => {
    await expect(openLink('https://example.org', () => Promise.reject(new Error('no browser')))).rejects.toMatchObject({ code: 'bad-link' });
  });
});

describe('showing a file in its folder', () => {
  it('is done for a local file that is there', async () => {
    const show = vi.fn();
    await createReveal(show, () => true)('/home/elif/Sözleşme.pdf');
    expect(show).toHaveBeenCalledExactlyOnceWith('/home/elif/Sözleşme.pdf');
  });

  it.each([['a relative path', 'a.pdf'], ['a share', '\\\\server\\share\\a.pdf'], ['a share with slashes', '//server/share/a.pdf'], ['a zero byte', '/a\u0000.pdf']])(
    'is refused for %s', async (_what, path) => {
      const show = vi.fn();
      expect(isLocalFile(path)).toBe(false);
      await expect(createReveal(show, () => true)(path)).rejects.toMatchObject({ code: 'nothing-to-reveal' });
      expect(show).not.toHaveBeenCalled();
    },
  );

  it('is refused for a file that is gone', async () => {
    await expect(createReveal(vi.fn(), () => false)('/home/elif/a.pdf')).rejects.toMatchObject({ code: 'nothing-to-reveal' });
  });
});

describe('a start’s arguments', () => {
  it.each([
    [['onay', '--route=/agreements/0192'], '/agreements/0192'],
    [['onay', '--original-process-start-time=1', '--route', '/today'], '/today'],
  ])('%j opens a route', (argv, route) => { expect(routeFromArguments(argv)).toBe(route); });

  it.each([
    ['nothing', ['onay']], ['a URL', ['--route=https://evil.example']], ['a script', ['--route=javascript:1']], ['a path that climbs', ['--route=/../x']],
    ['no list', 'onay --route=/today'], ['other things in the list', [1, '--route=/today']], ['nothing at all', undefined],
    ['a flag without a value', ['--route']], ['a flood', Array.from({ length: 500 }, () => '--route=/today')],
  ])('that says %s opens none', (_what, argv) => { expect(routeFromArguments(argv)).toBeNull(); });

  it('takes folders from its own command line, wherever it was started', () => {
    expect(folderFromArguments(['onay', '--data=/srv/onay', '--exports', '/srv/out'], 'data')).toBe('/srv/onay');
    expect(folderFromArguments(['onay', '--data=/srv/onay', '--exports', '/srv/out'], 'exports')).toBe('/srv/out');
    expect(folderFromArguments(['onay', '--data', 'here'], 'data')).toBe(join(process.cwd(), 'here'));
    expect(folderFromArguments(['onay', '--data='], 'data')).toBeNull();
    expect(folderFromArguments(['onay'], 'data')).toBeNull();
  });
});
