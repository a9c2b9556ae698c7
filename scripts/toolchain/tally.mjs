/** @typedef {{ passed: number, failed: number }} Tally */

/**
 * Counts a Vitest JSON report. A test file that could not even be loaded is one failure: it holds no test to count.
 * @param {{ numPassedTests: number, numFailedTests: number, testResults: { status: string, assertionResults: unknown[] }[] }} report
 * @returns {Tally}
 */
export function tallyOfVitest({ numPassedTests, numFailedTests, testResults }) {
  const unloaded = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  return { passed: numPassedTests, failed: numFailedTests + unloaded.length };
}

/**
 * Counts a Playwright JSON report. An error outside any test (a set-up that broke) is one failure, and so is a test
 * that passed only when it was tried again.
 * @param {{ stats: { expected: number, unexpected: number, flaky: number }, errors: unknown[] }} report
 * @returns {Tally}
 */
export function tallyOfPlaywright({ stats, errors }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length };
}

/**
 * The tally of a whole check. A step that failed without a failed test (a lint finding, a build error, a runner that
 * crashed before it could report) is one failure, so that "0 failed" always means that everything is well.
 * @param {{ exitCode: number, tally?: Tally | undefined }[]} steps
 * @returns {Tally}
 */
export function total(steps) {
  const sum = { passed: 0, failed: 0 };
  for (const { exitCode, tally = { passed: 0, failed: 0 } } of steps) {
    sum.passed += tally.passed;
    sum.failed += exitCode === 0 ? tally.failed : Math.max(1, tally.failed);
  }
  return sum;
}
