import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { run } from './lib/command.mjs';
import { prepareMachine } from './lib/machine.mjs';
import { countPlaywright, countVitest } from './lib/results.mjs';

/*
 * Everything that has to hold, from a fresh clone: `npm test`. Plain Node, because nothing is installed when it starts.
 * A step that fails does not hide the next one; a step whose ground is missing counts as failed. The last line is
 * `N passed, N failed`, and nothing can hang: every step has a limit.
 */
const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const reports = mkdtempSync(join(tmpdir(), 'onay-test-'));
const tool = (path) => join(root, 'node_modules', path);
const node = (limitSeconds, path, args, options = {}) => run(process.execPath, [tool(path), ...args], { cwd: root, limitSeconds, ...options });

/** Zones with a negative, a half-hour and a far positive offset, and summer time: a date rule that leans on the machine's zone breaks in one. */
const zones = ['UTC', 'America/New_York', 'Asia/Kolkata', 'Pacific/Apia'];

/** One of the steps that `npm start` takes too, in a process of its own so that its limit ends all of it. */
const shared = (file, name, limitSeconds) => run(process.execPath, ['--input-type=module', '-e',
  `import { ${name} } from './scripts/lib/${file}'; process.exitCode = await ${name}({ root: process.cwd(), say: console.log }) ? 0 : 1;`], { cwd: root, limitSeconds });

const one = (result) => (result.ok
  ? { passed: 1, failed: 0, failures: [] }
  : { passed: 0, failed: 1, failures: [`${result.why}\n${tail(result.output)}`] });
const sum = (counts) => ({
  passed: counts.reduce((total, { passed }) => total + passed, 0),
  failed: counts.reduce((total, { failed }) => total + failed, 0),
  failures: counts.flatMap(({ failures }) => failures),
});
const tail = (text) => text.trimEnd().split('\n').slice(-80).join('\n');

/** A run that was ended or crashed fails even when the report it left is clean. */
const withRun = (result, count) => (result.ok || count.failed > 0 ? count : sum([count, one(result)]));

/** What the runner itself says of its failures, with the differences it found: from their heading on. */
const explained = (result, count) => {
  const from = result.output.search(/^.*Failed (Tests|Suites) \d+/m);
  return count.failed === 0 || from < 0 ? count : { ...count, failures: [...count.failures, result.output.slice(from)] };
};

async function vitest(name, args, limitSeconds, env = process.env) {
  const report = join(reports, `${name}.json`);
  const result = await node(limitSeconds, 'vitest/vitest.mjs', ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`, ...args], { env: { ...env, NO_COLOR: '1' } });
  return explained(result, withRun(result, countVitest(report)));
}

async function inZone(zone) {
  const count = await vitest(`zone-${zone.replace('/', '-')}`, ['--project', 'node', 'src/domain'], 120, { ...process.env, TZ: zone });
  return { ...count, failures: count.failures.map((failure) => `[TZ=${zone}] ${failure}`) };
}

async function endToEnd() {
  const report = join(reports, 'e2e.json');
  const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: report, FORCE_COLOR: '0' };
  const result = await node(480, '@playwright/test/cli.js', ['test', '--reporter=list,json'], { env, live: true });
  return withRun(result, countPlaywright(report));
}

/** `needs` names the steps without which this one would prove nothing. */
const steps = [
  { name: 'install', needs: [], go: async () => one(await shared('install.mjs', 'ensureInstalled', 600)) },
  { name: 'machine', needs: ['install'], go: async () => one(await prepareMachine(root)) },
  {
    name: 'types', needs: ['install'],
    go: async () => sum((await Promise.all(['node', 'web'].map((part) => node(180, 'typescript/bin/tsc', ['-p', `tsconfig.${part}.json`])))).map(one)),
  },
  { name: 'lint', needs: ['install'], go: async () => one(await node(60, 'oxlint/bin/oxlint', ['--deny-warnings', 'src', 'tests', 'scripts'])) },
  { name: 'build', needs: ['install'], go: async () => one(await shared('build.mjs', 'ensureBuilt', 180)) },
  { name: 'unit', needs: ['install'], go: () => vitest('unit', [], 420) },
  {
    name: 'zones', needs: ['install'],
    // Two at a time: more would only wait for each other on the two cores of a small machine.
    go: async () => sum([...await Promise.all(zones.slice(0, 2).map(inZone)), ...await Promise.all(zones.slice(2).map(inZone))]),
  },
  { name: 'e2e', needs: ['install', 'build'], go: endToEnd },
  { name: 'package', needs: ['install', 'build'], go: async () => one(await run(process.execPath, [join(root, 'scripts/package-check.mjs')], { cwd: root, limitSeconds: 180 })) },
];

const failedSteps = new Set();
const total = { passed: 0, failed: 0 };
for (const step of steps) {
  const missing = step.needs.filter((name) => failedSteps.has(name));
  const started = Date.now();
  console.log(`${step.name} …`);
  const count = missing.length === 0
    ? await step.go()
    : { passed: 0, failed: 1, failures: [`not run, because ${missing.join(' and ')} failed`] };
  total.passed += count.passed;
  total.failed += count.failed;
  if (count.failed > 0) failedSteps.add(step.name);
  console.log(`${step.name}: ${count.passed} passed, ${count.failed} failed (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  for (const failure of count.failures) console.log(failure.replaceAll(/^/gm, '  '));
}

rmSync(reports, { recursive: true, force: true });
process.exitCode = total.failed === 0 ? 0 : 1;
console.log(`${total.passed} passed, ${total.failed} failed`);
