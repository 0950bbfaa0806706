import { delimiter, join } from 'node:path';

/** Where programs are; a port, because every machine has others. */
export type Programs = { exists(path: string): boolean };

/**
 * Absolute paths where a browser of Chromium's family may be on this system, best first: one that shows a page as an app
 * window in a profile of its own. Firefox and Safari have no such window.
 */
export function browserCandidates(platform: NodeJS.Platform, env: NodeJS.ProcessEnv, home: string): string[] {
  if (platform === 'win32') {
    const roots = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter(Boolean);
    const programs = [
      ['Google', 'Chrome', 'Application', 'chrome.exe'], ['Chromium', 'Application', 'chrome.exe'],
      ['Microsoft', 'Edge', 'Application', 'msedge.exe'], ['BraveSoftware', 'Brave-Browser', 'Application', 'brave.exe'],
    ];
    return programs.flatMap((program) => roots.map((root) => join(root ?? '', ...program)));
  }
  if (platform === 'darwin') {
    const roots = ['/Applications', join(home, 'Applications')];
    return ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Brave Browser']
      .flatMap((name) => roots.map((root) => join(root, `${name}.app`, 'Contents', 'MacOS', name)));
  }
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder.startsWith('/'));
  const places = [...folders, '/usr/bin', '/usr/local/bin', '/opt/google/chrome', '/snap/bin'];
  const names = [
    'chromium', 'google-chrome-stable', 'google-chrome', 'chromium-browser',
    'microsoft-edge-stable', 'microsoft-edge', 'brave-browser', 'brave',
  ];
  return names.flatMap((name) => places.map((folder) => join(folder, name)));
}

export type Search = { platform: NodeJS.Platform; env: NodeJS.ProcessEnv; home: string; before: string | null };

/**
 * The browser for the app window, or null. The one that opened this data folder before is kept while it is there: a
 * profile must not go back and forth between programs and versions. `ONAY_BROWSER` overrides.
 */
export function findBrowser({ platform, env, home, before }: Search, programs: Programs): string | null {
  const given = env['ONAY_BROWSER'];
  if (given) return programs.exists(given) ? given : null;
  if (before !== null && programs.exists(before)) return before;
  const found = [...new Set(browserCandidates(platform, env, home))].filter((path) => programs.exists(path));
  // A snap may not write into hidden folders of the home folder, where the data folder usually is: only if there is no other.
  return found.find((path) => !path.startsWith('/snap/')) ?? found[0] ?? null;
}

/** Whether a window can be shown at all. Windows and macOS always have a desktop for a program the user starts. */
export function hasDisplay(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): boolean {
  return platform === 'win32' || platform === 'darwin' || Boolean(env['DISPLAY']) || Boolean(env['WAYLAND_DISPLAY']);
}

/**
 * How the browser is started: one app window on `url`, in its own profile, talking to nobody by itself. The pipe lets
 * us raise the window and close it in good order; unlike a debugging port nobody else can reach it.
 */
export function browserArguments({ url, profile, root }: { url: string; profile: string; root: boolean }): string[] {
  return [
    `--app=${url}`, `--user-data-dir=${profile}`, '--remote-debugging-pipe', '--class=Onay', '--window-size=1280,860',
    '--no-first-run', '--no-default-browser-check', '--disable-background-networking', '--disable-component-update',
    '--disable-sync', '--disable-domain-reliability', '--disable-default-apps', '--disable-extensions', '--disable-quic',
    '--disable-features=Translate,MediaRouter',
    '--password-store=basic',
    // Chromium refuses its sandbox to root; without the second flag it covers the window with a warning.
    ...(root ? ['--no-sandbox', '--test-type'] : []),
  ];
}
