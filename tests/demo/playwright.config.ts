import { defineConfig } from '@playwright/test';

/** `npm run demo`: one story, told line by line by tests/demo/reporter.ts. */
export default defineConfig({
  testDir: '.',
  testMatch: 'demo.ts',
  outputDir: '../../test-results/demo',
  timeout: 330_000,
  expect: { timeout: 10_000 },
  workers: 1,
  retries: 0,
  use: { viewport: { width: 1280, height: 800 }, actionTimeout: 15_000 },
  reporter: [['./reporter.ts']],
});
