import { expect, type Locator, type Page } from '@playwright/test';
import type { Network } from './network.ts';

type Field = 'Options' | 'Next step' | 'How will you know?' | 'Note to self' | 'Private note';

/** Somebody with a phone in their hand. */
export class PhonePerson {
  readonly name: string;
  readonly page: Page;
  readonly network: Network;

  constructor(name: string, page: Page, network: Network) {
    this.name = name;
    this.page = page;
    this.network = network;
  }

  /** Comes by the personal link of an invitation or card. */
  async openLink(link: string): Promise<void> {
    await this.page.goto(link);
    await this.expectGreeting();
  }

  /** Scans the event's QR code. */
  async openDoor(joinUrl: string): Promise<void> {
    await this.page.goto(joinUrl);
    await expect(this.page.getByRole('heading', { level: 1 })).toBeVisible();
  }

  async typeCode(code: string): Promise<void> {
    const other = this.page.getByRole('button', { name: 'I have a personal code' });
    if (await other.isVisible()) await other.click();
    await this.page.getByLabel('Your personal code').fill(code);
    await this.page.getByRole('button', { name: 'Open my page' }).click();
  }

  async find(letters: string): Promise<void> {
    await this.page.getByLabel('First three letters of your name').fill(letters);
  }

  /** Finds themself by name, and proves it with the first letters of their e-mail where one is known. */
  async findByName(letters: string, emailLetters: string | null): Promise<void> {
    await this.find(letters);
    await this.page.getByText(this.name, { exact: true }).click();
    if (emailLetters !== null) await this.page.getByLabel('First letters of your e-mail').fill(emailLetters);
    await this.page.getByRole('button', { name: /^Continue as/u }).click();
  }

  async joinAsNew(topic: string, question: string): Promise<void> {
    await this.page.getByRole('button', { name: 'I am not on the list' }).click();
    await this.registerAsMentee([[topic, question]]);
  }

  /** Goes through the form of registering as a mentee, most wanted need first; it stands open. */
  async registerAsMentee(needs: readonly (readonly [topic: string, question: string])[]): Promise<void> {
    const { page } = this;
    await page.getByLabel('Your name').fill(this.name);
    await this.goOn();
    for (const [topic] of needs) await page.getByRole('button', { name: topic, exact: true }).click();
    for (const [topic, question] of needs) {
      await this.goOn();
      await expect(page.getByRole('heading', { name: topic })).toBeVisible();
      await page.getByLabel('Your question, in one sentence').fill(question);
    }
    await page.getByRole('button', { name: 'Register', exact: true }).click();
  }

  async goOn(): Promise<void> {
    await this.page.getByRole('button', { name: 'Next', exact: true }).click();
  }

  async expectGreeting(): Promise<void> {
    await expect(this.page.getByText(`Hello ${this.name.split(' ')[0]!}.`)).toBeVisible();
  }

  async arrive(): Promise<void> {
    await this.page.getByRole('button', { name: 'I have arrived' }).click();
    await this.expectHere();
  }

  async expectHere(): Promise<void> {
    await expect(this.page.getByText('You are here')).toBeVisible();
  }

  /** On the way to a table: its number, and whom one meets there. */
  async expectSentTo(table: number, meets: string): Promise<void> {
    await expect(this.page.getByRole('heading', { name: 'Go to' })).toBeVisible();
    await expect(this.place.first()).toHaveText(new RegExp(`Table\\s*${table}(?!\\d)`, 'u'));
    await expect(this.page.getByText(meets, { exact: true })).toBeVisible();
  }

  /** In the round. */
  async expectRound(number: number, of: number): Promise<void> {
    await expect(this.page.getByRole('heading', { name: `Round ${number} of ${of}` })).toBeVisible();
  }

  async sitDown(): Promise<void> {
    await this.page.getByRole('button', { name: 'I’m here' }).click();
    await expect(this.page.getByText('You are at your table')).toBeVisible();
  }

  field(name: Field): Locator {
    return this.page.getByLabel(name, { exact: true });
  }

  /** Types as thumbs do, key by key, so that every keystroke is kept. */
  async type(field: Field, text: string): Promise<void> {
    await this.field(field).pressSequentially(text, { delay: 10 });
  }

  async wouldMeetAgain(firstName: string): Promise<void> {
    const question = this.page.getByRole('group', { name: `Meet ${firstName} again?` });
    await question.getByText('Yes, if both agree').click();
    await expect(question.getByRole('radio', { name: 'Yes, if both agree' })).toBeChecked();
  }

  /** A mentor turns to one of several at the table. */
  async chooseGuest(firstName: string): Promise<void> {
    await this.page.getByRole('tab', { name: firstName }).click();
  }

  async expectSaved(): Promise<void> {
    await expect(this.page.getByText('Saved', { exact: true })).toBeVisible();
  }

  async expectSavedOnPhone(): Promise<void> {
    await expect(this.page.getByText('Saved on this phone', { exact: true })).toBeVisible();
  }

  /** Connected, as far as the page can tell. */
  async expectConnected(): Promise<void> {
    await expect(this.page.getByText('No connection.', { exact: false })).toBeHidden();
    await expect(this.page.getByText('Connecting…')).toBeHidden();
  }

  async expectStale(): Promise<void> {
    await expect(
      this.page.getByText(
        /^No connection\. (The countdown goes on|The event was paused|Notes stay|Keep this page open)/u,
      ),
    ).toBeVisible();
  }

  /** Tables on the screen, the first being where to go or sit now. */
  get place(): Locator {
    return this.page.locator('.place');
  }
}
