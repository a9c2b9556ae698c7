import { expect, type Page } from '@playwright/test';

/** The projector. */
export class StageScreen {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(link: string): Promise<void> {
    await this.page.goto(link);
    await expect(this.page.getByRole('main')).toBeVisible();
  }

  async expectLobby({ here, people }: { here: number; people: number }): Promise<void> {
    await expect(this.page.getByRole('img', { name: 'QR code that leads to this event' })).toBeVisible();
    await expect(this.page.getByRole('main')).toContainText(new RegExp(`${here}\\s*of ${people} here`, 'u'));
  }

  /** In the changeover: everybody's row, over as many pages as there are. */
  async expectSentTo(name: string, table: number): Promise<void> {
    const row = this.page.getByRole('listitem').filter({ hasText: name });
    await expect(row).toContainText(new RegExp(`Table\\s*${table}(?!\\d)`, 'u'));
  }

  async expectPhase(name: string): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1, name })).toBeVisible();
  }

  async expectRound(number: number, of: number): Promise<void> {
    await expect(this.page.getByText(`Round ${number} of ${of}`)).toBeVisible();
  }
}
