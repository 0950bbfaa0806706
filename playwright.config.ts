import { defineConfig } from '@playwright/test';

/** The specs start the built program themselves (tests/support/app.ts); nothing is served here. */
export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  timeout: 60_000,
  expect: { timeout: 7_000 },
  fullyParallel: true,
  workers: 2,
  // A test that passes only the second time hides a fault.
  retries: 0,
  forbidOnly: true,
  use: { viewport: { width: 1440, height: 900 }, actionTimeout: 10_000 },
  reporter: [['list']],
});
