import type { Page } from '@playwright/test';

/** What a machine can see wrong in a picture: a page wider than its screen, and more than one yellow thing on it. */
export function faultsOfLayout(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) faults.push(`${scrollWidth - clientWidth} px wider than the screen`);
    const signal = 'rgb(255, 200, 0)';
    // A modal dialog leaves the rest of the page out of reach.
    const root = document.querySelector('[role=dialog],[role=alertdialog],dialog[open]') ?? document.body;
    const yellow = [...root.querySelectorAll('*')].filter(
      (element) =>
        getComputedStyle(element).backgroundColor === signal &&
        element.checkVisibility({ visibilityProperty: true }),
    );
    if (yellow.length > 1) {
      faults.push(
        `${yellow.length} things are yellow: ${yellow.map((each) => each.textContent.trim()).join(', ')}`,
      );
    }
    return faults;
  });
}
