import { describe, expect, it } from 'vitest';
import { browserArguments, browserCandidates, findBrowser, hasDisplay } from './chromium.ts';
import { openCommand, revealCommand, run } from './desktop.ts';
import { downloadFolderIn } from './downloads.ts';
import { createFlush } from './flush.ts';
import { parseOptions } from './options.ts';
import { endsAfter, type Presence } from './presence.ts';
import { profileFolder } from './window-door.ts';

describe('the command line', () => {
  it('has defaults that a user need not know', () => {
    expect(parseOptions([], {}, '/data')).toEqual({ options: { dataFolder: '/data', exportFolder: null, window: true } });
    expect(parseOptions([], { ONAY_EXPORTS: '/out' }, '/data')).toMatchObject({ options: { exportFolder: '/out' } });
  });

  it('takes what it knows', () => {
    expect(parseOptions(['--data', '/d', '--exports=/e', '--no-window'], { ONAY_EXPORTS: '/out' }, '/data'))
      .toEqual({ options: { dataFolder: '/d', exportFolder: '/e', window: false } });
    expect(parseOptions(['--help'], {}, '/data')).toEqual({ help: true });
  });

  it.each([[['--port', '80']], [['--no-windows']], [['-x']], [['file.pdf']], [['--data']], [['--data=']], [['--no-window=yes']], [['--', 'x']]])(
    'refuses %j in a sentence', (args) => {
      expect(parseOptions(args, {}, '/data')).toHaveProperty('refused', expect.stringMatching(/\.$/));
    });
});

describe('the download folder of user-dirs.dirs', () => {
  it.each([
    ['XDG_DOWNLOAD_DIR="$HOME/İndirilenler"', '/home/ece/İndirilenler'], ['# comment\nXDG_DESKTOP_DIR="$HOME/x"\nXDG_DOWNLOAD_DIR="/mnt/dl/"\n', '/mnt/dl'],
    ['XDG_DOWNLOAD_DIR="$HOME/a \\"b\\""', '/home/ece/a "b"'], ['XDG_DOWNLOAD_DIR="$HOME/"', null], ['XDG_DOWNLOAD_DIR="relative"', null],
    ['XDG_DOWNLOAD_DIR=/unquoted', null], ['#XDG_DOWNLOAD_DIR="/x"', null], ['', null],
  ])('%j is %j', (text, expected) => {
    expect(downloadFolderIn(text, '/home/ece')).toBe(expected);
  });
});

describe('files and links are handed to the desktop', () => {
  const hostile = '/tmp/$(touch x); rm -rf "~" & .pdf';
  it('as one argument each, never through a shell', () => {
    expect(revealCommand('darwin', {}, hostile)).toEqual({ program: '/usr/bin/open', args: ['-R', '--', hostile] });
    expect(revealCommand('win32', { SystemRoot: 'C:\\Windows' }, 'C:\\a & b.pdf').args).toEqual(['/select,C:\\a & b.pdf']);
    expect(revealCommand('linux', {}, hostile)).toEqual({ program: 'xdg-open', args: ['/tmp'] });
    expect(openCommand('linux', {}, 'https://a/?b&c')).toEqual({ program: 'xdg-open', args: ['https://a/?b&c'] });
    expect(openCommand('win32', {}, 'https://a/?b&c').args).toEqual(['url.dll,FileProtocolHandler', 'https://a/?b&c']);
  });

  it('and say so when the desktop has no such program', async () => {
    await expect(run({ program: '/nowhere/xdg-open', args: [] })).rejects.toMatchObject({ code: 'nothing-to-reveal' });
  });
});

describe('the browser of the window', () => {
  const machine = { platform: 'linux', env: { PATH: '/usr/bin:/snap/bin:relative' }, home: '/home/ece', before: null } as const;
  const having = (...paths: string[]) => ({ exists: (path: string) => paths.includes(path) });

  it('is one of Chromium\'s family, the one of last time if it is still there', () => {
    expect(findBrowser(machine, having('/usr/bin/google-chrome', '/usr/bin/chromium'))).toBe('/usr/bin/chromium');
    expect(findBrowser({ ...machine, before: '/usr/bin/google-chrome' }, having('/usr/bin/google-chrome', '/usr/bin/chromium'))).toBe('/usr/bin/google-chrome');
    expect(findBrowser({ ...machine, before: '/gone' }, having('/usr/bin/chromium'))).toBe('/usr/bin/chromium');
    expect(findBrowser(machine, having('/usr/bin/firefox'))).toBeNull();
  });

  it('is a snap only when there is no other, and then has its profile where a snap may write', () => {
    expect(findBrowser(machine, having('/snap/bin/chromium', '/usr/bin/brave'))).toBe('/usr/bin/brave');
    expect(findBrowser(machine, having('/snap/bin/chromium'))).toBe('/snap/bin/chromium');
    const folders = { data: '/d', window: '/d/window', browser: '/d/browser', agenda: '/d/agenda', media: '/d/media', logs: '/d/logs' };
    expect(profileFolder('/usr/bin/chromium', folders, '/home/ece', () => false)).toBe('/d/window');
    expect(profileFolder('/snap/bin/chromium', folders, '/home/ece', () => true)).toMatch(/^\/home\/ece\/snap\/chromium\/common\/onay-[0-9a-f]{16}$/);
  });

  it('is where Windows and macOS keep programs', () => {
    expect(browserCandidates('win32', { PROGRAMFILES: 'P', LOCALAPPDATA: 'L' }, '').some((path) => path.startsWith('L') && path.endsWith('chrome.exe'))).toBe(true);
    expect(browserCandidates('win32', {}, '')).toEqual([]);
    expect(browserCandidates('darwin', {}, '/Users/ece')).toContain('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome');
  });

  it('gives its sandbox up for root alone, and has no debugging port', () => {
    const asUser = browserArguments({ url: 'http://127.0.0.1:1/', profile: '/p', root: false });
    expect(asUser).toEqual(expect.arrayContaining(['--app=http://127.0.0.1:1/', '--user-data-dir=/p']));
    expect(asUser.join(' ')).not.toMatch(/no-sandbox|debugging-port|disable-web-security|test-type/);
    expect(browserArguments({ url: 'x', profile: '/p', root: true })).toEqual(expect.arrayContaining(['--no-sandbox', '--test-type']));
  });

  it('needs a display on Linux', () => {
    expect(hasDisplay('linux', {})).toBe(false);
    expect(hasDisplay('linux', { DISPLAY: '' })).toBe(false);
    expect(hasDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true);
    expect(hasDisplay('win32', {})).toBe(true);
  });
});

describe('closing the window', () => {
  const open: Presence = { opensWindows: true, browserRuns: true, handedOver: false, pages: 1, everHadPage: true, platform: 'linux' };
  it.each([
    ['ends the program when its browser has ended', { browserRuns: false, pages: 0 }, 0],
    ['does not count while a page reloads', { pages: 0 }, null],
    ['does not count while another browser has the page open', { browserRuns: false }, null],
    ['does not end a program that was started without a window', { opensWindows: false, browserRuns: false, pages: 0 }, null],
    ['does not end a program whose window could never be opened', { browserRuns: false, handedOver: true, pages: 0, everHadPage: false }, null],
    ['is seen by its page alone when a running browser took the window over', { browserRuns: false, handedOver: true, pages: 0 }, 3_000],
    ['is seen by its page alone on macOS, where browsers outlive their windows', { pages: 0, platform: 'darwin' }, 30_000],
  ] as const)('%s', (_what, change, expected) => {
    expect(endsAfter({ ...open, ...change })).toBe(expected);
  });
});

describe('before the end', () => {
  const flushing = (pages: { count: number }, patience = 60_000) => {
    let asked = 0;
    const flush = createFlush({ pages: () => pages.count, ask: () => { asked += 1; }, patience });
    return { flush, asked: () => asked };
  };

  it('every page gets to write, and a page that goes away is not waited for', async () => {
    const pages = { count: 3 };
    const { flush, asked } = flushing(pages);
    const done = flush.request();
    flush.answered();
    flush.answered();
    pages.count = 2;
    flush.changed();
    expect(await done).toBe('flushed');
    expect(asked()).toBe(1);
  });

  it('nobody is waited for when no page is open', async () => {
    expect(await flushing({ count: 0 }).flush.request()).toBe('flushed');
  });

  it('a page that hangs is not waited for forever', async () => {
    expect(await flushing({ count: 1 }, 5).flush.request()).toBe('timed-out');
  });
});
