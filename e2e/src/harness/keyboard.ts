import { expect, type Locator, type Page } from '@playwright/test';

/** More stops than any page has. */
const mostStops = 150;

/** Somebody who uses the keyboard alone. */
export class Keyboard {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Goes on by Tab until this has the focus, and the focus can be seen. */
  async reach(target: Locator): Promise<void> {
    await expect(target).toBeAttached();
    for (let stop = 0; stop < mostStops; stop += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) {
        expect(await target.evaluate((element) => element.matches(':focus-visible'))).toBe(true);
        return;
      }
      await this.#page.keyboard.press('Tab');
    }
    throw new Error(`No Tab leads to ${target.toString()}`);
  }

  /** Presses a button or follows a link. */
  async press(target: Locator, key = 'Enter'): Promise<void> {
    await this.reach(target);
    await this.#page.keyboard.press(key);
  }

  async type(target: Locator, text: string): Promise<void> {
    await this.reach(target);
    await this.#page.keyboard.press('ControlOrMeta+a');
    await this.#page.keyboard.type(text);
  }

  /** Chooses one of a group whose choices the arrow keys go through. */
  async choose(group: Locator, name: string): Promise<void> {
    const choices = group.getByRole('radio');
    const wanted = group.getByRole('radio', { name });
    // A group is one stop: at the choice that was made, else at the first.
    const made = group.getByRole('radio', { checked: true });
    await this.reach((await made.count()) > 0 ? made : choices.first());
    if ((await made.count()) === 0) await this.#page.keyboard.press('Space');
    for (let step = 0; step < (await choices.count()); step += 1) {
      if (await wanted.isChecked()) return;
      await this.#page.keyboard.press('ArrowDown');
    }
    await expect(wanted).toBeChecked();
  }
}
