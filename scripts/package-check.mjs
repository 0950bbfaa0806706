/**
 * npm run package:check, after a build: holds the package to docs/security.md as far as it can be done without
 * downloading anything, and says plainly what cannot. Offline; a stand-in takes the place of the Electron binary.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractAll, listPackage } from '@electron/asar';
import { validateConfiguration } from 'app-builder-lib/out/util/config/config.js';
import { DebugLogger } from 'builder-util';
import { build, Platform } from 'electron-builder';
import { fuses, readConfig, root, withEnvironment, writeConfig } from './package-parts.mjs';

const failures = [];
const check = (what, holds, why = '') => {
  console.log(`${holds ? 'ok  ' : 'FAIL'} ${what}${holds || why === '' ? '' : `: ${why}`}`);
  if (!holds) failures.push(what);
};
const none = (what, found) => check(what, found.length === 0, found.slice(0, 5).join(', '));
const source = (path) => readFileSync(join(root, path), 'utf8');
const constant = (name) => new RegExp(`export const ${name} = '([^']+)'`).exec(source('src/main/electron/identity.ts'))?.[1];

const missing = ['out/main/index.js', 'out/preload/index.cjs', 'out/renderer/index.html'].filter((path) => !existsSync(join(root, path)));
if (missing.length > 0) {
  console.error(`Not built: ${missing.join(', ')}. Run npm run build first.`);
  process.exit(1);
}
const work = mkdtempSync(join(tmpdir(), 'onay-package-'));
try {
  const config = readConfig();
  await checkConfiguration(config);
  checkEnvironment(config);
  const asar = await pack(config, 'without-feed', {});
  checkContents(asar);
  checkRun();
  check('without a feed the package holds no update file', !existsSync(join(asar, '..', 'app-update.yml')));
  const url = 'https://updates.example.org/onay';
  const withFeed = await pack(config, 'with-feed', { ONAY_UPDATE_URL: url });
  const feed = join(withFeed, '..', 'app-update.yml');
  check('with ONAY_UPDATE_URL it holds exactly that feed', existsSync(feed) && readFileSync(feed, 'utf8').includes(`url: ${url}`));
} finally {
  rmSync(work, { recursive: true, force: true });
}

console.log(`
Not checked here, because it needs binaries from outside the npm registry: the fuses inside a packed Electron (npm run
package reads them back after packing), the installers (NSIS, dmg, AppImage, deb), code signing and notarisation, a start
of the real program (the Playwright specs do that where an Electron binary is found), an update from one version to the next.`);
console.log(failures.length === 0 ? 'package:check passed' : `package:check failed: ${failures.length}`);
process.exit(failures.length === 0 ? 0 : 1);

async function checkConfiguration(config) {
  const error = await validateConfiguration(config, new DebugLogger(false)).then(() => '', (thrown) => thrown.message);
  check('electron-builder.yml is a valid configuration', error === '', error);
  check('appId is the identity the program gives itself', config.appId === constant('appId'), `${config.appId} and ${constant('appId')}`);
  check('productName is the program’s', config.productName === constant('productName'));
  check('Electron is the version the code was checked against', config.electronVersion === JSON.parse(source('package.json')).devDependencies.electron);
  none('every fuse is set as docs/security.md says', fuses.filter(([name, , on]) => config.electronFuses?.[name] !== on).map(([name]) => name));
  check('no feed is written into the configuration', config.publish === null);
  check('Windows gets an installer with a Start menu entry', config.win.target.some(({ target }) => target === 'nsis') && config.nsis.createStartMenuShortcut);
  check('uninstalling leaves the user’s data', config.nsis.deleteAppDataOnUninstall === false);
  check('macOS gets the zip its updater reads', config.mac.target.some(({ target }) => target === 'zip') && config.mac.target.some(({ target }) => target === 'dmg'));
  check('Linux gets AppImage and deb', ['AppImage', 'deb'].every((name) => config.linux.target.some(({ target }) => target === name)));
  none('the icons are there', ['icon.png', '16x16.png', '512x512.png'].filter((name) => !existsSync(join(root, 'resources', 'icons', name))));
}

function checkEnvironment(config) {
  const refused = (env, platforms) => {
    try {
      withEnvironment(config, env, platforms);
      return false;
    } catch {
      return true;
    }
  };
  check('a feed without TLS is refused', refused({ ONAY_UPDATE_URL: 'http://updates.example.org' }, ['linux']));
  check('a feed for Windows without the publisher’s name is refused', refused({ ONAY_UPDATE_URL: 'https://updates.example.org' }, ['win']));
  check('a deb without a maintainer is left out', withEnvironment(config, {}, ['linux']).config.linux.target.every(({ target }) => target !== 'deb'));
}

/** A real app.asar, packed around a folder that only looks like Electron. */
async function pack(config, name, env) {
  const dist = join(work, `${name}-electron`);
  mkdirSync(join(dist, 'resources'), { recursive: true });
  for (const file of ['LICENSE', 'LICENSES.chromium.html', 'version', 'electron']) writeFileSync(join(dist, file), file === 'version' ? config.electronVersion : '');
  chmodSync(join(dist, 'electron'), 0o755);
  const output = join(work, name);
  // The fuses want a real binary to be turned in.
  const { electronFuses: _fuses, ...rest } = withEnvironment(config, env, ['linux']).config;
  const file = writeConfig({ ...rest, electronDist: dist, directories: { ...config.directories, output } }, work);
  await build({ projectDir: root, publish: 'never', targets: Platform.LINUX.createTarget('dir'), config: file });
  return join(output, 'linux-unpacked', 'resources', 'app.asar');
}

function checkContents(asar) {
  const entries = listPackage(asar, { isPack: false }).map((entry) => entry.replaceAll('\\', '/'));
  console.log(`     ${entries.length} entries in app.asar`);
  none('only out/, resources/ and package.json are inside', entries.filter((entry) => !/^\/(out|resources)(\/|$)|^\/package\.json$/.test(entry)));
  none('no source maps', entries.filter((entry) => entry.endsWith('.map')));
  none('no sources and no tests', entries.filter((entry) => /\.(tsx?|mts|cts)$|\.(test|spec|testing)\./.test(entry)));
  none('no keys, databases or environment files', entries.filter((entry) => /\.(p12|pfx|pem|key|env|sqlite|log)$|\/\.env/.test(entry)));
  none('what the program starts with is there',
    ['/out/main/index.js', '/out/preload/index.cjs', '/out/renderer/index.html', '/resources/icons/512x512.png', '/package.json'].filter((path) => !entries.includes(path)));

  const app = join(work, 'app');
  extractAll(asar, app);
  const text = (entry) => readFileSync(join(app, entry), 'utf8');
  const scripts = entries.filter((entry) => /\.(js|cjs|mjs|css|html|json)$/.test(entry));
  none('no private key is inside', scripts.filter((entry) => /-----BEGIN [A-Z ]*PRIVATE KEY-----\s*[A-Za-z0-9+/=]{60}/.test(text(entry))));
  none('no path of this machine is inside', scripts.filter((entry) => text(entry).includes(root)));
  none('no page loads anything from elsewhere', entries.filter((entry) => entry.endsWith('.html') && /(src|href)=["'](https?:)?\/\//.test(text(entry))));
  const preload = text('/out/preload/index.cjs');
  check('the preload requires electron alone', [...preload.matchAll(/require\(["'`]([^"'`]+)["'`]\)/g)].map(([, name]) => name).join() === 'electron' && !/^\s*import\s/m.test(preload));
  const outside = entries.filter((entry) => /^\/out\/main\/.*\.js$/.test(entry)).flatMap((entry) => foreign(text(entry)).map((name) => `${name} in ${entry}`));
  none('main needs nothing but electron and Node', outside);
  check('package.json starts the built program', JSON.parse(text('/package.json')).main === 'out/main/index.js');
}

/** Modules a built file loads that neither it nor Node nor Electron brings along. */
function foreign(code) {
  const plain = code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  const names = [...plain.matchAll(/^(?:import|export)\b[^;'"]*?["']([^"'\n]+)["'];?$|\bimport\(\s*["']([^"'\n]+)["']\s*\)|\b(?:__require\w*|require\w*)\(\)?\(?["']([^"'\n]+)["']\)/gm)]
    .map(([, imported, dynamic, required]) => imported ?? dynamic ?? required);
  return [...new Set(names)].filter((name) => !name.startsWith('.') && name !== 'electron' && !builtinModules.includes(name.replace(/^node:/, '')));
}

/** The packed program under Node, with the stand-in for Electron where its own code would look for it. */
function checkRun() {
  const app = join(work, 'app');
  mkdirSync(join(app, 'node_modules', 'electron'), { recursive: true });
  writeFileSync(join(app, 'node_modules', 'electron', 'package.json'), JSON.stringify({ name: 'electron', type: 'module', exports: './index.js' }));
  writeFileSync(join(app, 'node_modules', 'electron', 'index.js'), source('scripts/package-stand-in.mjs'));
  const data = join(work, 'data');
  const run = spawnSync(process.execPath, ['out/main/index.js'], { cwd: app, encoding: 'utf8', timeout: 30_000, env: { PATH: process.env.PATH, ONAY_DATA: data } });
  const line = run.stdout.trimEnd().split('\n').at(-1) ?? '';
  const log = join(data, 'electron', 'data', 'logs', 'onay.log');
  check('the packed program starts', line.startsWith('{') && JSON.parse(line).failed === null, existsSync(log) ? readFileSync(log, 'utf8') : run.stderr.slice(-2_000));
  if (!line.startsWith('{')) return;
  const seen = JSON.parse(line);
  const first = ['enableSandbox', 'registerSchemesAsPrivileged', 'setName', 'setPath', 'setAppUserModelId', 'requestSingleInstanceLock', 'whenReady'];
  check('in the order that works', seen.order.slice(0, first.length).join() === first.join(), seen.order.join());
  check('with every guard up before the window', ['setPermissionRequestHandler', 'setPermissionCheckHandler', 'onBeforeRequest', 'protocol.handle']
    .every((name) => seen.order.includes(name) && seen.order.indexOf(name) < seen.order.indexOf('new BrowserWindow')), seen.order.join());
  check('on its own origin', seen.page === `${constant('appOrigin')}/index.html`, seen.page);
  check('with the preload that was packed', existsSync(seen.preload ?? '') && seen.preload.startsWith(app), seen.preload);
  const { served } = seen;
  const index = served['GET app://onay/'];
  check('serving its page under the policy', index?.status === 200 && index.type?.startsWith('text/html') && index.policy?.startsWith("default-src 'none'; script-src 'self'"), JSON.stringify(index));
  none('and nothing beside it', ['POST app://onay/', 'GET app://onay/../package.json', 'GET app://onay/%2e%2e/package.json'].filter((request) => (served[request]?.status ?? 0) < 400));
  check('answering every call of the contract', seen.channels.length === [...source('src/bridge/names.ts').split('namesOfEvents')[0].matchAll(/'[a-zA-Z.]+\.[a-zA-Z0-9.]+'/g)].length, `${seen.channels.length} channels`);
}
