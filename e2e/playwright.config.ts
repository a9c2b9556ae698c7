import { defineConfig } from '@playwright/test';
import { browserArguments, findBrowser } from './src/browser.ts';

const executablePath = await findBrowser();
const onCi = process.env.CI !== undefined;

export default defineConfig({
  testDir: 'src',
  // A test that passes only when tried again is a finding.
  retries: 0,
  forbidOnly: onCi,
  // Each test runs servers of its own and several browser contexts.
  workers: 1,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: onCi ? [['list'], ['json']] : [['list']],
  use: {
    actionTimeout: 10_000,
    launchOptions: { executablePath, args: browserArguments },
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
  },
});
