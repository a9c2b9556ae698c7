import { expect, type Page } from '@playwright/test';

/**
 * When the countdown on a screen comes to its end, in milliseconds of this machine's own clock: told from the moment at
 * which its digits change, so that it does not matter when one looks. A wrong `Date` on the page does not touch it.
 */
export function countdownEnd(page: Page): Promise<number> {
  return page.getByRole('timer').evaluate(
    (timer) =>
      new Promise<number>((resolve) => {
        const observer = new MutationObserver(() => {
          const [minutes = 0, seconds = 0] = (timer.querySelector('time')?.textContent ?? '')
            .split(':')
            .map(Number);
          observer.disconnect();
          resolve(performance.timeOrigin + performance.now() + (minutes * 60 + seconds) * 1_000);
        });
        observer.observe(timer, { subtree: true, childList: true, characterData: true });
      }),
  );
}

/** Fails when the screens' countdowns are more than a second apart; answers the latest of their ends. */
export async function expectAgreement(...pages: readonly Page[]): Promise<number> {
  const ends = await Promise.all(pages.map(countdownEnd));
  const latest = Math.max(...ends);
  expect(latest - Math.min(...ends), `ends at ${ends.join(', ')}`).toBeLessThanOrEqual(1_000);
  return latest;
}

/** What a screen shows now, in seconds. */
export async function secondsShown(page: Page): Promise<number> {
  const text = await page.getByRole('timer').locator('time').innerText();
  const [minutes, seconds] = text.split(':').map(Number);
  return minutes! * 60 + seconds!;
}
