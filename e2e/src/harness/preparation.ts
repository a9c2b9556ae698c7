import { expect, type Page } from '@playwright/test';
import type { Lengths } from './agendas.ts';
import type { Facilitator } from './facilitator.ts';

/** What a facilitator does before the day, page by page, with their own hands. */
export class Preparation {
  readonly #olga: Facilitator;

  constructor(olga: Facilitator) {
    this.#olga = olga;
  }

  get #page(): Page {
    return this.#olga.page;
  }

  /** From the Classic preset. */
  async createEvent(name: string): Promise<void> {
    await this.#page.getByRole('link', { name: 'New event' }).click();
    await this.#page.getByLabel('Name').fill(name);
    await this.#page.getByLabel('Time zone').selectOption('Europe/Berlin');
    await expect(this.#page.getByRole('radio', { name: 'Classic' })).toBeChecked();
    await this.#olga.press('Create event');
    await expect(this.#page.getByRole('heading', { name: 'Set-up', level: 1 })).toBeVisible();
  }

  /** Keeps two of the five rounds and gives everything these lengths. */
  async shortenAgenda(lengths: Lengths): Promise<void> {
    await this.#openSetup('Agenda');
    // From the end: rounds after one that is removed are numbered anew.
    for (const title of ['Round 5', 'Round 4', 'Break', 'Round 3']) await this.#olga.press(`Remove ${title}`);
    const row = (title: string) => this.#page.getByRole('group', { name: title, exact: true });
    await row('Welcome').getByLabel('Length').fill(clock(lengths.welcome));
    await row('Closing').getByLabel('Length').fill(clock(lengths.closing));
    for (const round of [row('Round 1'), row('Round 2')]) {
      await round.getByLabel('Changeover').fill(clock(lengths.changeover));
      await round.getByLabel('Context').fill(clock(lengths.context));
      await round.getByLabel('Work').fill(clock(lengths.work));
      await round.getByLabel('Next steps').fill(clock(lengths.nextSteps));
    }
    await this.#save();
  }

  /** Lets the files contain what mentees take away. */
  async exportTakeaways(): Promise<void> {
    await this.#openSetup('Sharing');
    await this.#page.getByText('The facilitators’ export contains takeaways').click();
    await this.#save();
  }

  /** Pastes a roster of which one row is bad; answers what is said of that row. */
  async importRoster(text: string, good: number): Promise<string> {
    await this.#olga.open('People');
    await this.#page.getByRole('link', { name: 'Import' }).click();
    await this.#page.getByLabel('Or paste rows here').fill(text);
    await this.#olga.press('Preview');
    await expect(this.#page.getByRole('heading', { name: '1 row refused' })).toBeVisible();
    const refused = await this.#page.getByRole('table').first().innerText();
    await expect(this.#page.getByRole('heading', { name: /^\d+ new topics?(?:, .+)?$/u })).toBeVisible();
    await this.#olga.press(`Import ${good} people`);
    await expect(this.#page.getByText(`${good} people added`, { exact: false })).toBeVisible();
    return refused;
  }

  async planAndPublish(people: number): Promise<void> {
    await this.#olga.open('Plan');
    await this.#olga.press('Plan all rounds');
    await expect(this.#page.getByText('Draft. Phones do not see it.')).toBeVisible();
    await this.#olga.press(`Publish to ${people} people`);
    await expect(this.#page.getByText('Published. Phones show it.')).toBeVisible();
  }

  async openDoors(): Promise<void> {
    await this.#olga.open('Set-up');
    await this.#olga.press('Open the doors…');
    await this.#page.getByRole('alertdialog').getByRole('button', { name: 'Open the doors' }).click();
    await expect(this.#page.getByText('Everything is ready.')).toBeVisible();
  }

  async #openSetup(name: string): Promise<void> {
    await this.#olga.open('Set-up');
    await this.#page.getByRole('link', { name: 'Change details' }).click();
    const pages = this.#page.getByRole('navigation', { name: 'Pages of the set-up' });
    await pages.getByRole('link', { name }).click();
    await expect(this.#page.getByRole('heading', { name, level: 1 })).toBeVisible();
  }

  async #save(): Promise<void> {
    await this.#olga.press('Save');
    await expect(this.#page.getByText('Saved', { exact: true })).toBeVisible();
  }
}

/** Seconds as the length fields take them: `2:30`. */
const clock = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
