import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { prepareMachine } from './lib/machine.mjs';

/*
 * The figures Onay promises, each beside a peer measured in the same run on the same machine: `npm run bench [NAME …]`. The
 * table goes to the terminal and to out/bench.json; a limit that is broken ends the run with 1. Not a part of `npm test`:
 * a machine that is busy with other things would fail it.
 */
const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const say = (line) => { process.stdout.write(`${line}\n`); };
const benches = ['pdf', 'responsive', 'start', 'agenda', 'calendar', 'years', 'memory', 'editor', 'import'];

async function bench(names) {
  const unknown = names.find((name) => !benches.includes(name));
  if (unknown !== undefined) {
    process.stderr.write(`There is no bench "${unknown}"; there are ${benches.join(', ')}.\n`);
    return 2;
  }
  if (!await ensureInstalled({ root, say })) return 1;
  // What only the bench uses has a lockfile of its own, so that the program's stays small.
  if (!await ensureInstalled({ root: join(root, 'tests', 'bench', 'peers'), say, what: 'what Onay is measured against' })) return 1;
  const machine = await prepareMachine(root);
  if (!machine.ok) {
    process.stderr.write(`${machine.why}\n`);
    return 1;
  }
  if (!await ensureBuilt({ root, say })) return 1;
  // What is built for a bench is built as what ships is.
  process.env.NODE_ENV = 'production';
  const { load } = await import('../tests/bench/load.mjs');
  const figures = [];
  for (const name of names.length > 0 ? names : benches) {
    say(`${name} …`);
    const { run } = await load(`tests/bench/${name}.ts`);
    figures.push(...await run());
  }
  print(figures);
  mkdirSync(join(root, 'out'), { recursive: true });
  const report = { at: new Date().toISOString(), node: process.version, platform: process.platform, processors: cpus().length, figures };
  writeFileSync(join(root, 'out', 'bench.json'), `${JSON.stringify(report, null, 2)}\n`);
  return figures.every(({ ok }) => ok) ? 0 : 1;
}

function print(figures) {
  const number = (value) => (value >= 100 ? value.toFixed(0) : value.toPrecision(3));
  const rows = figures.map(({ name, ours, peer, unit, ratio, limit, ok }) => [name, number(ours), number(peer), unit, number(ratio), limit === null ? '' : `<= ${limit}`, limit === null ? '' : ok ? 'kept' : 'BROKEN']);
  const table = [['', 'Onay', 'peer', 'unit', 'ratio', 'limit', ''], ...rows];
  const widths = table[0].map((_title, column) => Math.max(...table.map((row) => row[column].length)));
  for (const row of table) say(row.map((cell, column) => (column === 0 || column === 3 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]))).join('  ').trimEnd());
}

process.exitCode = await bench(process.argv.slice(2));
