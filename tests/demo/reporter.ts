import type { FullResult, Reporter, TestCase, TestResult, TestStep } from '@playwright/test/reporter';

/** A line for each step as it ends, with the seconds since the start; what went wrong in full. */
export default class Lines implements Reporter {
  readonly #started = Date.now();

  printsToStdio(): boolean {
    return true;
  }

  onStepEnd(_test: TestCase, _result: TestResult, step: TestStep): void {
    if (step.category !== 'test.step' || step.parent !== undefined) return;
    this.#say(`${step.error === undefined ? '' : 'failed: '}${step.title}`);
  }

  onTestEnd(_test: TestCase, result: TestResult): void {
    for (const error of result.errors) process.stderr.write(`${error.stack ?? error.message ?? String(error.value)}\n`);
  }

  onEnd(result: FullResult): void {
    if (result.status !== 'passed') this.#say(`The demo ${result.status === 'failed' ? 'failed' : 'was broken off'}.`);
  }

  #say(line: string): void {
    process.stdout.write(`${((Date.now() - this.#started) / 1000).toFixed(1).padStart(6)} s  ${line}\n`);
  }
}
