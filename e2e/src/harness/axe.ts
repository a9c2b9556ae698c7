import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/**
 * Every rule on every node: nothing is left out. What depends on colours is asked again in the dark. Also: nothing is
 * wider than the screen.
 */
export async function expectAccessible(page: Page, what: string): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectNoViolations(inPage(page).withTags('cat.color'), `${what}, in the dark`);
  await page.emulateMedia({ colorScheme: 'light' });
  await expectNoViolations(inPage(page), what);
  await expectNoSidewaysScroll(page, what);
}

/** No page has frames, so that axe need not collect from any; that would cost another page each time. */
const inPage = (page: Page): AxeBuilder => new AxeBuilder({ page }).setLegacyMode();

async function expectNoViolations(axe: AxeBuilder, what: string): Promise<void> {
  const { violations } = await axe.analyze();
  const found = violations.map(({ id, nodes }) => ({
    rule: id,
    nodes: nodes.map(({ html, failureSummary }) => `${html}\n${failureSummary ?? ''}`),
  }));
  expect.soft(found, what).toEqual([]);
}

/** Fails when something sticks out at the side of the screen. */
export async function expectNoSidewaysScroll(page: Page, what: string): Promise<void> {
  const { scrollWidth, clientWidth } = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return { scrollWidth, clientWidth };
  });
  expect.soft(scrollWidth, `${what} is wider than the screen`).toBeLessThanOrEqual(clientWidth);
}
