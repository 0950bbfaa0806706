import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { run } from './command.mjs';

/**
 * What the tests hold the program against, and the Debian package that brings it: a browser, fonts for every script the
 * fixtures use, independent PDF tools, a real notification daemon on a private bus, a display without a screen, openssl.
 */
const debian = {
  chromium: 'chromium', pdfsig: 'poppler-utils', pdftotext: 'poppler-utils', pdftoppm: 'poppler-utils', openssl: 'openssl',
  'dbus-run-session': 'dbus', 'dbus-launch': 'dbus-x11', dunst: 'dunst', dunstctl: 'dunst', 'notify-send': 'libnotify-bin', Xvfb: 'xvfb',
};
const fonts = ['fonts-noto-core', 'fonts-noto-color-emoji', 'fonts-noto-cjk'];
const everywhere = ['pdfsig', 'pdftotext', 'pdftoppm', 'openssl'];
const linuxOnly = ['dbus-run-session', 'dunst', 'dunstctl', 'notify-send', 'Xvfb'];

/** True when a program of this name is on the PATH. */
export function onPath(name) {
  const endings = process.platform === 'win32' ? ['.exe', '.cmd', ''] : [''];
  return (process.env.PATH ?? '').split(delimiter).some((folder) => endings.some((ending) => existsSync(join(folder, name + ending))));
}

/** True where `apt-get install` may be run without asking anyone. */
export function ownsDebian() {
  return process.platform === 'linux' && existsSync('/etc/debian_version') && process.getuid?.() === 0;
}

/**
 * Brings what the tests need: Debian packages as root on Debian (one update and one install, only when one is missing),
 * elsewhere Playwright's own browser and a clear list of the tools that must be there.
 * @param {string} root the project's folder
 * @returns {Promise<{ ok: boolean, output: string, why: string }>} `output` is one line on what was found or brought.
 */
export async function prepareMachine(root) {
  if (ownsDebian()) return await bringPackages(root);
  const wanted = process.platform === 'linux' ? [...everywhere, ...linuxOnly] : everywhere;
  const missing = wanted.filter((name) => !onPath(name));
  if (missing.length > 0) {
    const how = missing.map((name) => `${name} (Debian: ${debian[name]}, macOS: brew install ${brew(name)})`).join(', ');
    return { ok: false, output: '', why: `these tools must be on the PATH: ${how}` };
  }
  const browser = await run(process.execPath, [join(root, 'node_modules/@playwright/test/cli.js'), 'install', 'chromium'], { cwd: root, limitSeconds: 600 });
  return { ...browser, output: browser.ok ? "Playwright's own Chromium, and every tool is on the PATH" : browser.output };
}

async function bringPackages(root) {
  const wanted = [...new Set([...Object.values(debian), ...fonts])];
  const query = await run('dpkg-query', ['-W', '-f=${Package} ${db:Status-Status}\n', ...wanted], { cwd: root, limitSeconds: 30 });
  const installed = new Set(query.output.split('\n').filter((line) => line.endsWith(' installed')).map((line) => line.split(' ')[0]));
  const missing = wanted.filter((name) => !installed.has(name));
  if (missing.length === 0) return { ok: true, output: 'every Debian package is there', why: '' };
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const update = await run('apt-get', ['update', '-q'], { cwd: root, limitSeconds: 180, env });
  const install = await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...missing], { cwd: root, limitSeconds: 600, env });
  if (install.ok) return { ok: true, output: `installed ${missing.join(', ')}`, why: '' };
  return { ok: false, output: `${update.output}\n${install.output}`, why: `could not install ${missing.join(', ')}: ${install.why}` };
}

function brew(name) {
  return name.startsWith('pdf') ? 'poppler' : name;
}
