import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { findElectron } from './lib/electron.mjs';
import { ensureInstalled } from './lib/install.mjs';

/*
 * `npm run dev`: the program with hot reload, in a data folder of its own (`.onay/dev`), so that an experiment never
 * touches real work.
 *
 *   --host electron|browser   electron-vite's own dev mode, or the browser host with Vite inside; chosen by itself otherwise
 *   --data DIR  --no-window   as in `npm start`
 */
const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const say = (line) => { process.stdout.write(`${line}\n`); };
const { values } = parseArgs({
  strict: true, options: { host: { type: 'string' }, data: { type: 'string' }, 'no-window': { type: 'boolean' } },
});
const data = values.data ?? join(root, '.onay', 'dev');

if (await ensureInstalled({ root, say })) {
  const host = values.host ?? (findElectron(root) === null || values['no-window'] === true ? 'browser' : 'electron');
  say(`Developing in the ${host} host, with ${data} for its data.`);
  if (host === 'electron') {
    const tool = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
    const child = spawn(process.execPath, [tool, 'dev'], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ONAY_DATA: data } });
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
    child.once('exit', (code) => { process.exitCode = code ?? 1; });
  } else {
    const { developInBrowser } = await import('./lib/dev-browser.mjs');
    process.exitCode = await developInBrowser({ root, say, args: ['--data', data, ...(values['no-window'] === true ? ['--no-window'] : [])] });
  }
} else process.exitCode = 1;
