import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ensureBuilt } from './lib/build.mjs';
import { run } from './lib/command.mjs';
import { findElectron } from './lib/electron.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { prepareMachine } from './lib/machine.mjs';

/*
 * `npm run demo -- --out DIR`: drives the real program, without a window, through two clients from the first start to the
 * signed paper, a month of posts and the reminder, and leaves the papers, the month as tables, pictures of the screens and the
 * notifications in DIR.
 */
const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const say = (line) => { process.stdout.write(`${line}\n`); };

async function demo() {
  const { values } = parseArgs({ options: { out: { type: 'string' } }, strict: true });
  const out = resolve(values.out ?? 'demo');
  if (!await ensureInstalled({ root, say })) return 1;
  const machine = await prepareMachine(root);
  if (!machine.ok) {
    process.stderr.write(`${machine.why}\n${machine.output}\n`);
    return 1;
  }
  if (!await ensureBuilt({ root, say })) return 1;
  mkdirSync(out, { recursive: true });
  say(`Driving Onay in the ${findElectron(root) === null ? 'browser host, because there is no Electron binary here' : 'Electron host'}.`);
  const { ok, why } = await run(process.execPath, [
    join(root, 'node_modules/@playwright/test/cli.js'), 'test', '--config', join(root, 'tests/demo/playwright.config.ts'),
  ], { cwd: root, limitSeconds: 360, env: { ...process.env, ONAY_DEMO_OUT: out, FORCE_COLOR: '0' }, live: true });
  if (!ok) {
    process.stderr.write(`The demo ${why}.\n`);
    return 1;
  }
  const pictures = join(out, 'screenshots');
  say(`Papers:        ${readdirSync(out).filter((name) => name.endsWith('.pdf')).map((name) => join(out, name)).join('\n               ')}`);
  say(`The month:     ${['december-a.csv', 'december-a.ics', 'grid-a.png'].map((name) => join(out, name)).join('\n               ')}`);
  say(`Screenshots:   ${pictures} (${existsSync(pictures) ? readdirSync(pictures).length : 0})`);
  say(`Notifications: ${join(out, 'notifications.json')}`);
  return 0;
}

process.exitCode = await demo();
