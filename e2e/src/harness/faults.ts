import type { Page } from '@playwright/test';

/** What Chromium says of a server that does not answer. */
export const noServer = [/net::ERR_/u, /WebSocket connection to .* failed/u] as const;

/** What Chromium says of an answer that refuses. */
export const refusal = (status: number): RegExp =>
  new RegExp(`the server responded with a status of ${status} `, 'u');

/** Every error that any page threw or wrote to its console. One that nobody expected fails the test. */
export class Faults {
  readonly #unexpected: string[] = [];
  #expected: readonly RegExp[] = [];

  watch(page: Page, who: string): void {
    const note = (what: string): void => {
      if (!this.#expected.some((pattern) => pattern.test(what))) this.#unexpected.push(`${who}: ${what}`);
    };
    page.on('pageerror', (error) => note(error.stack ?? error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') note(`${message.text()} (${message.location().url})`);
    });
    page.on('crash', () => note('The page crashed'));
  }

  /** While the work is under way, these errors are what should happen. */
  async expecting<Result>(patterns: readonly RegExp[], work: () => Promise<Result>): Promise<Result> {
    const before = this.#expected;
    this.#expected = [...before, ...patterns];
    try {
      return await work();
    } finally {
      this.#expected = before;
    }
  }

  get unexpected(): readonly string[] {
    return this.#unexpected;
  }
}
