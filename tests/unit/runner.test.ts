import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** `npm test` says "N passed, N failed"; these say that it can be believed. */

type Count = { passed: number; failed: number; failures: string[] };
type Results = { countVitest(path: string): Count; countPlaywright(path: string): Count };
type Command = { run(program: string, args: string[], options: { cwd: string; limitSeconds: number }): Promise<{ ok: boolean; output: string; why: string }> };

const script = (name: string): string => pathToFileURL(join(import.meta.dirname, '../../scripts/lib', name)).href;
const results: Results = await import(script('results.mjs'));
const command: Command = await import(script('command.mjs'));

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'onay-runner-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function report(content: unknown): string {
  const path = join(folder, 'report.json');
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}
const vitestFile = (statuses: readonly string[], extra: object = {}): object => ({
  name: 'a.test.ts', status: 'passed', assertionResults: statuses.map((status) => ({ status, fullName: status, failureMessages: ['why'] })), ...extra,
});
const playwrightSuite = (statuses: readonly string[]): object => ({
  title: 'a.spec.ts', specs: [], suites: [{ title: 'inner', specs: [{ title: 'spec', tests: statuses.map((status) => ({ status, results: [] })) }] }],
});

describe('counting', () => {
  it('counts what passed and what failed, each once', () => {
    expect(results.countVitest(report({ testResults: [vitestFile(['passed', 'passed', 'failed'])] }))).toMatchObject({ passed: 2, failed: 1 });
    expect(results.countPlaywright(report({ suites: [playwrightSuite(['expected', 'unexpected'])] }))).toMatchObject({ passed: 1, failed: 1 });
  });

  it('takes a test that did not run, or passed only the second time, for a failure', () => {
    expect(results.countVitest(report({ testResults: [vitestFile(['passed', 'skipped', 'todo'])] }))).toMatchObject({ passed: 1, failed: 2 });
    expect(results.countPlaywright(report({ suites: [playwrightSuite(['expected', 'skipped', 'flaky'])] }))).toMatchObject({ passed: 1, failed: 2 });
  });

  it('takes a file that could not be loaded for a failure', () => {
    const broken = vitestFile([], { status: 'failed', message: 'SyntaxError' });
    expect(results.countVitest(report({ testResults: [vitestFile(['passed']), broken] }))).toMatchObject({ passed: 1, failed: 1 });
  });

  it('takes a report that is missing, broken or empty for a failure', () => {
    for (const count of [results.countVitest, results.countPlaywright]) {
      expect(count(join(folder, 'nowhere.json'))).toMatchObject({ passed: 0, failed: 1 });
      expect(count(report('{"testResults": ['))).toMatchObject({ passed: 0, failed: 1 });
    }
    expect(results.countVitest(report({ testResults: [] }))).toMatchObject({ passed: 0, failed: 1 });
    expect(results.countPlaywright(report({ suites: [] }))).toMatchObject({ passed: 0, failed: 1 });
  });
});

describe('running a step', () => {
  const run = (code: string, limitSeconds = 20) => command.run(process.execPath, ['-e', code], { cwd: folder, limitSeconds });

  it('passes on what the program said and how it ended', async () => {
    expect(await run('console.log("here")')).toEqual({ ok: true, output: 'here\n', why: '' });
    expect(await run('process.exit(3)')).toMatchObject({ ok: false, why: 'ended with code 3' });
    expect(await command.run(join(folder, 'no-such-program'), [], { cwd: folder, limitSeconds: 5 })).toMatchObject({ ok: false });
  });

  it('ends a program that hangs at its limit, and what it started with it', async () => {
    const child = 'setInterval(() => {}, 1000)';
    const result = await run(`const c = require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(child)}]); console.log(c.pid); ${child}`, 1);
    expect(result).toMatchObject({ ok: false, why: 'took longer than 1 s and was ended' });
    await expect.poll(() => isAlive(Number(result.output.trim()))).toBe(false);
  });

  it('does not wait for a child that outlives the program and holds its output open', async () => {
    const child = 'process.on("SIGTERM", () => process.exit()); setInterval(() => {}, 1000)';
    const result = await run(`const c = require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(child)}], { stdio: 'inherit' }); c.unref(); setTimeout(() => process.exit(0), 200)`);
    expect(result.ok).toBe(true);
  });
});

/** A process that has ended and that nobody has collected yet is a zombie on Linux; it does nothing any more. */
function isAlive(pid: number): boolean {
  const stat = `/proc/${pid}/stat`;
  if (existsSync(stat)) return !/\) Z /.test(readFileSync(stat, 'utf8'));
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
