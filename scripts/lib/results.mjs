import { readFileSync } from 'node:fs';

/**
 * Reads what a test runner wrote. A report that is missing or holds no test is a failure: a run that tested nothing has
 * proved nothing.
 * @typedef {{ passed: number, failed: number, failures: string[] }} Count
 */

/** @returns {Count} of a Vitest JSON report */
export function countVitest(path) {
  const report = read(path);
  if (report === null) return nothing('Vitest left no report');
  const tests = report.testResults.flatMap((file) => file.assertionResults.map((test) => ({ ...test, file: file.name })));
  const passed = tests.filter((test) => test.status === 'passed').length;
  const failures = tests.filter((test) => test.status !== 'passed')
    .map((test) => `${test.file}: ${test.fullName} (${test.status})`);
  for (const file of report.testResults) {
    if (file.status === 'failed' && file.assertionResults.length === 0) failures.push(`${file.name}: ${file.message || 'could not be loaded'}`);
  }
  return tests.length === 0 && failures.length === 0 ? nothing('Vitest ran no test') : { passed, failed: failures.length, failures };
}

/** @returns {Count} of a Playwright JSON report */
export function countPlaywright(path) {
  const report = read(path);
  if (report === null) return nothing('Playwright left no report');
  const tests = report.suites.flatMap((suite) => specs(suite, []));
  // Passed at the first try, or not at all: one that passes only when tried again is a fault not yet understood.
  const failures = tests.filter((test) => test.status !== 'expected').map((test) => `${test.title} (${test.status})\n${test.message}`);
  for (const error of report.errors ?? []) failures.push(error.message ?? String(error));
  return tests.length === 0 && failures.length === 0
    ? nothing('Playwright ran no test')
    : { passed: tests.length - tests.filter((test) => test.status !== 'expected').length, failed: failures.length, failures };
}

function specs(suite, path) {
  const here = [...path, suite.title];
  const own = (suite.specs ?? []).flatMap((spec) => spec.tests.map((test) => ({
    title: [...here, spec.title].join(' > '),
    status: test.status,
    message: test.results.flatMap((result) => result.errors ?? []).map((error) => error.message ?? '').join('\n'),
  })));
  return [...own, ...(suite.suites ?? []).flatMap((child) => specs(child, here))];
}

function read(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT' || error instanceof SyntaxError) return null;
    throw error;
  }
}

function nothing(why) {
  return { passed: 0, failed: 1, failures: [why] };
}
