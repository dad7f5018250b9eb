import { defineConfig } from '@playwright/test';

/** What holds milliseconds: nothing else may run beside it. */
const timed = ['main-job.spec.ts', 'two-browsers.spec.ts', 'availability.spec.ts'];

/** A restaurant of its own for each worker, and its day in order within a file: files never meet, so two run at once. */
export default defineConfig({
  testDir: '.',
  // The clock is watched when everybody else has gone home, also when somebody else failed.
  projects: [
    { name: 'work', testMatch: '**/*.spec.ts', testIgnore: timed.map((file) => `**/${file}`), teardown: 'timed' },
    { name: 'timed', testMatch: timed.map((file) => `**/${file}`), workers: 1 },
  ],
  globalSetup: './start-stack.ts',
  timeout: 300_000,
  expect: { timeout: 15_000 },
  workers: 2,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  outputDir: '../../test-results',
  reporter: [['list']],
  use: {
    actionTimeout: 15_000,
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    screenshot: 'only-on-failure',
    // A failed test has its screenshot, and its acts and requests in the trace; copying every page before and after each act costs more than the act.
    trace: { mode: 'retain-on-failure', screenshots: false, snapshots: false, sources: false },
    launchOptions: {
      executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    },
  },
});
