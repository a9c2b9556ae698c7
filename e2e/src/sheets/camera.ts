import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { faultsOfLayout } from './faultsOfLayout.ts';
import { type Screen, type StateOf, slug, states } from './states.ts';
import { type View, type Views, usual } from './views.ts';

/** Takes the pictures of the table's states, and knows which are still missing. */
export class Camera {
  readonly #folder: string;
  readonly #views: Views;
  readonly #taken = new Map<string, Set<string>>();
  readonly #faults: string[] = [];

  /** @param folder where the pictures go, one folder for each kind of screen and view */
  constructor(folder: string, views: Views) {
    this.#folder = folder;
    this.#views = views;
  }

  /** Photographs a page in every view of its screen, and leaves it as it usually is. */
  async take<Name extends Screen>(screen: Name, state: StateOf<Name>, page: Page): Promise<void> {
    await page.evaluate(() => document.fonts.ready);
    // Nothing is pointed at.
    await page.mouse.move(0, 0);
    for (const view of this.#views[screen]) {
      await show(page, view);
      const path = this.pathOf(screen, view, state);
      await mkdir(join(path, '..'), { recursive: true });
      await page.screenshot({ path, fullPage: view.whole, animations: 'disabled', caret: 'initial' });
      this.#note(screen, view, state, await faultsOfLayout(page));
    }
    await show(page, usual[screen]);
  }

  pathOf(screen: Screen, view: View, state: string): string {
    return join(this.#folder, screen, view.name, `${slug(state)}.png`);
  }

  has(screen: Screen, view: View, state: string): boolean {
    return this.#taken.get(`${screen}/${view.name}`)?.has(state) ?? false;
  }

  /** How many pictures were taken. */
  get count(): number {
    return [...this.#taken.values()].reduce((sum, { size }) => sum + size, 0);
  }

  /** Every state of the table that was not photographed, by name; with its view where others were. */
  missing(): string[] {
    return (['console', 'phone', 'stage'] as const).flatMap((screen) =>
      states[screen].flatMap((state) => {
        const without = this.#views[screen].filter((view) => !this.has(screen, view, state));
        return without.length > 0 && without.length === this.#views[screen].length
          ? [`${screen}: ${state}`]
          : without.map((view) => `${screen}: ${state}, ${view.name}`);
      }),
    );
  }

  /** What a machine saw wrong on the pictures. */
  get faults(): readonly string[] {
    return this.#faults;
  }

  #note(screen: Screen, view: View, state: string, faults: readonly string[]): void {
    const key = `${screen}/${view.name}`;
    this.#taken.set(key, (this.#taken.get(key) ?? new Set()).add(state));
    this.#faults.push(...faults.map((fault) => `${screen}, ${view.name}: ${state}: ${fault}`));
  }
}

async function show(page: Page, view: View): Promise<void> {
  await page.emulateMedia({ colorScheme: view.colours, reducedMotion: 'reduce' });
  await page.setViewportSize({ width: view.width, height: view.height });
  await page.evaluate(
    (direction) => {
      document.documentElement.dir = direction;
    },
    view.rightToLeft ? 'rtl' : 'ltr',
  );
}
