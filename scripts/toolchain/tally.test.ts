import { expect, it } from 'vitest';
import { tallyOfPlaywright, tallyOfVitest, total } from './tally.mjs';

const loaded = { status: 'passed', assertionResults: [{}] };

it('counts unit tests, and a file that could not be loaded as one failure', () => {
  const unloaded = { status: 'failed', assertionResults: [] };
  const report = { numPassedTests: 7, numFailedTests: 1, testResults: [loaded, unloaded] };
  expect(tallyOfVitest(report)).toEqual({ passed: 7, failed: 2 });
});

it('counts browser tests; flaky ones and errors outside a test are failures', () => {
  const report = { stats: { expected: 5, unexpected: 1, flaky: 1 }, errors: [{}] };
  expect(tallyOfPlaywright(report)).toEqual({ passed: 5, failed: 3 });
});

it.each([
  [
    'all is well',
    [{ exitCode: 0, tally: { passed: 3, failed: 0 } }, { exitCode: 0 }],
    { passed: 3, failed: 0 },
  ],
  ['two tests failed', [{ exitCode: 1, tally: { passed: 3, failed: 2 } }], { passed: 3, failed: 2 }],
  [
    'lint found something',
    [{ exitCode: 1 }, { exitCode: 0, tally: { passed: 3, failed: 0 } }],
    { passed: 3, failed: 1 },
  ],
  [
    'a runner crashed after its tests',
    [{ exitCode: 134, tally: { passed: 3, failed: 0 } }],
    { passed: 3, failed: 1 },
  ],
])('says "0 failed" only when everything is well: %s', (_, steps, sum) => {
  expect(total(steps)).toEqual(sum);
});
