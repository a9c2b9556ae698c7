import { expect, type Locator, type Page } from '@playwright/test';

/** A check-in desk: a page on a tablet, or on a helper's phone. */
export class CheckInDesk {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(url: string, eventId: string): Promise<void> {
    await this.page.goto(`${url}/console/${eventId}/desk`);
    await expect(this.page.getByRole('heading', { name: 'Check-in', level: 1 })).toBeVisible();
  }

  row(name: string): Locator {
    return this.page.getByRole('list', { name: 'People' }).getByRole('listitem').filter({ hasText: name });
  }

  async search(letters: string): Promise<void> {
    await this.page.getByLabel('Name, number or code').fill(letters);
  }

  async checkIn(name: string): Promise<void> {
    await this.row(name).getByRole('button', { name: 'Check in' }).click();
  }

  async expectHere(name: string): Promise<void> {
    await expect(this.row(name).getByText(/^here since \d\d:\d\d$/u)).toBeVisible();
  }

  async expectMissing(name: string): Promise<void> {
    await expect(this.row(name).getByText('not here yet')).toBeVisible();
  }

  async expectCount(here: number, of: number): Promise<void> {
    await expect(this.page.getByText(`${here} of ${of} here`, { exact: true })).toBeVisible();
  }
}
