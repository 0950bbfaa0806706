import type { BrowserContext, Page } from '@playwright/test';

/**
 * Listens for everything that a healthy program never does: errors on the console, uncaught exceptions, breaches of the
 * content security policy, and any request that leaves the program's own origin.
 */
export type Watch = {
  /** What was seen, oldest first. */
  readonly problems: readonly string[];
  /** A test that provokes a problem says so; what matches is taken out now and later. */
  allow(pattern: RegExp): void;
  /** From here on the host is dead on purpose, and the page will complain about it. */
  pause(): void;
};

export async function watch(context: BrowserContext, origin: string): Promise<Watch> {
  const problems: string[] = [];
  const allowed: RegExp[] = [];
  let paused = false;
  const note = (problem: string): void => {
    if (!paused && !allowed.some((pattern) => pattern.test(problem))) problems.push(problem);
  };
  const listen = (page: Page): void => {
    page.on('console', (message) => {
      if (message.type() === 'error') note(`console: ${message.text()} (${message.location().url})`);
    });
    page.on('pageerror', (error) => note(`exception: ${error.stack ?? error.message}`));
    page.on('crash', () => note('the page crashed'));
  };
  context.on('page', listen);
  context.pages().forEach(listen);
  context.on('request', (request) => {
    const url = new URL(request.url());
    const own = url.origin === origin || ['data:', 'blob:', 'about:', 'devtools:'].includes(url.protocol);
    if (!own) note(`request: ${request.method()} ${request.url()}`);
  });
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`policy: ${event.violatedDirective} refused ${event.blockedURI} at ${event.sourceFile}:${event.lineNumber}`);
    });
  });
  return {
    problems,
    allow(pattern) {
      allowed.push(pattern);
      const kept = problems.filter((problem) => !pattern.test(problem));
      problems.splice(0, problems.length, ...kept);
    },
    pause() {
      paused = true;
    },
  };
}
