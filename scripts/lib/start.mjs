import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ensureBuilt } from './build.mjs';
import { chooseHost, defaultDataFolder } from './choose-host.mjs';
import { findElectron, obtainElectron } from './electron.mjs';
import { ensureInstalled } from './install.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const say = (line) => { process.stdout.write(`${line}\n`); };

const usage = `npm start -- [options]

  --host electron|browser   which host carries the program; chosen by itself otherwise
  --data DIR                keep everything in DIR (or set ONAY_DATA)
  --exports DIR             write exported documents to DIR (or set ONAY_EXPORTS)
  --no-window               open no window (browser host)
  --help                    this text`;

/**
 * Installs, builds and opens the program, each only when needed, and says so in a line each.
 * @param {readonly string[]} args
 * @returns {Promise<number>} the exit code
 */
export async function start(args) {
  const options = readOptions(args);
  if ('refused' in options) {
    process.stderr.write(`${options.refused}\n\n${usage}\n`);
    return 2;
  }
  if (options.help) {
    say(usage);
    return 0;
  }
  if (!await ensureInstalled({ root, say })) return 1;

  const dataFolder = options.data === undefined ? defaultDataFolder(process.platform, process.env) : resolve(options.data);
  const facts = {
    wanted: options.host, window: options.window, usedInBrowser: existsSync(join(dataFolder, 'browser', 'port.json')),
    display: process.platform === 'win32' || process.platform === 'darwin' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY),
  };
  let electron = findElectron(root);
  // Fetched only when it would be used.
  if (electron === null && chooseHost({ ...facts, electron: true }).host === 'electron') {
    electron = await obtainElectron({ root, say, again: options.host === 'electron' });
  }
  const { host, why } = chooseHost({ ...facts, electron: electron !== null });
  if (host === 'none') {
    process.stderr.write(`The Electron host cannot be used: ${why}.\n`);
    return 1;
  }
  if (!await ensureBuilt({ root, say })) return 1;
  say(`Opening Onay in the ${host === 'electron' ? 'Electron' : 'browser'} host, ${why}.`);
  return host === 'electron' ? runHost(electron, electronArguments(options)) : runHost(process.execPath, browserArguments(options));
}

function readOptions(args) {
  try {
    const { values } = parseArgs({
      args: [...args], strict: true, allowPositionals: false,
      options: { host: { type: 'string' }, data: { type: 'string' }, exports: { type: 'string' }, 'no-window': { type: 'boolean' }, help: { type: 'boolean' } },
    });
    const { host, data, exports } = values;
    if (host !== undefined && host !== 'electron' && host !== 'browser') return { refused: `--host is electron or browser, not ${host}.` };
    if (data === '' || exports === '') return { refused: `--${data === '' ? 'data' : 'exports'} needs a folder.` };
    const window = values['no-window'] !== true;
    if (host === 'electron' && !window) return { refused: '--no-window is for the browser host; Electron is its window.' };
    return { host: host ?? null, data, exports, window, help: values.help === true };
  } catch (error) {
    return { refused: error.message };
  }
}

const folders = ({ data, exports }) => [
  ...(data === undefined ? [] : ['--data', resolve(data)]), ...(exports === undefined ? [] : ['--exports', resolve(exports)]),
];

const browserArguments = (options) => [join(root, 'out', 'main', 'browser.js'), ...folders(options), ...(options.window ? [] : ['--no-window'])];

// Chromium refuses its sandbox to root; everybody else keeps it.
const electronArguments = (options) => [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), root, ...folders(options)];

/** Runs the host to its end. Ctrl-C reaches it as well as us; it closes in good order, and we end after it with its code. */
function runHost(program, args) {
  return new Promise((done) => {
    const child = spawn(program, args, { cwd: process.cwd(), stdio: ['ignore', 'inherit', 'inherit'] });
    const pass = (signal) => { child.kill(signal); };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, pass);
    child.once('error', (error) => {
      process.stderr.write(`The program cannot be started: ${error.message}\n`);
      done(1);
    });
    child.once('exit', (code, signal) => { done(code ?? 128 + (constants.signals[signal] ?? 0)); });
  });
}
