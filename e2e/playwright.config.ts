import { defineConfig } from '@playwright/test';
import { browserArguments, findBrowser, insecureHost } from './src/browser.ts';
import type { Options } from './src/harness/test.ts';

const executablePath = await findBrowser();
const onCi = process.env.CI !== undefined;

export default defineConfig<Options>({
  testDir: 'src',
  // A test that passes only when tried again is a finding.
  retries: 0,
  forbidOnly: onCi,
  // Each test runs servers of its own and several browser contexts, and mostly waits for what happens on time.
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: onCi ? [['list'], ['json']] : [['list']],
  use: {
    actionTimeout: 10_000,
    launchOptions: { executablePath, args: browserArguments },
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
  },
  // Most phones come over plain HTTP, where browsers withhold much of what they can do; some do not.
  projects: [
    { name: 'venue', use: { phoneHost: insecureHost } },
    { name: 'secure', use: { phoneHost: 'localhost' }, testMatch: 'phone.spec.ts' },
  ],
});
