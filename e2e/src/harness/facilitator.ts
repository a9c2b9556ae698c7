import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';
import type { EventPart } from '@rotunda/shared/schema/event';
import type { CardsAnswer } from '@rotunda/shared/schema/http';
import { type Played, roundIdOf, seatedIn } from './played.ts';
import type { RotundaServer } from './server.ts';
import { Wire } from './wire.ts';

export const ownerLogin = { email: 'olga@example.org', password: 'a long enough secret' } as const;

/** Somebody's way into an event, as it is printed on their card. */
type Card = CardsAnswer['cards'][number];

type Section = 'Set-up' | 'People' | 'Desk' | 'Plan' | 'Run' | 'Report';

/** Whoever runs the event, at a laptop. */
export class Facilitator {
  readonly page: Page;
  readonly #server: RotundaServer;

  constructor(page: Page, server: RotundaServer) {
    this.page = page;
    this.#server = server;
  }

  /** Opens the link that the terminal showed and becomes the owner. */
  async claim(): Promise<void> {
    await this.page.goto(this.#server.setupLink);
    await this.page.getByLabel('Your name').fill('Olga Brandt');
    await this.page.getByLabel('E-mail').fill(ownerLogin.email);
    await this.page.getByLabel('Password').fill(ownerLogin.password);
    await this.page.getByRole('button', { name: 'Become the owner' }).click();
    await expect(this.page.getByRole('heading', { name: 'Events', exact: true })).toBeVisible();
  }

  async signIn(password: string = ownerLogin.password): Promise<void> {
    await this.page.getByLabel('E-mail').fill(ownerLogin.email);
    await this.page.getByLabel('Password').fill(password);
    await this.page.getByRole('button', { name: 'Sign in' }).click();
  }

  /** The id of the event whose pages are open. */
  get eventId(): string {
    const id = /\/console\/([^/]+)\//u.exec(this.page.url())?.[1];
    if (id === undefined) throw new Error('No event is open');
    return id;
  }

  async open(section: Section): Promise<void> {
    const sections = this.page.getByRole('navigation', { name: 'Parts of this event' });
    const link = sections.getByRole('link', { name: section });
    await link.click();
    await expect(link).toHaveAttribute('aria-current', 'page');
  }

  press(name: string | RegExp): Promise<void> {
    return this.page.getByRole('button', { name, exact: true }).click();
  }

  async chooseInMenu(menu: string, item: string): Promise<void> {
    await this.press(menu);
    await this.page.getByRole('menuitem', { name: item }).click();
  }

  /** What the bar's Stage link leads to. */
  async stageLink(): Promise<string> {
    const href = await this.page.getByRole('link', { name: 'Stage' }).getAttribute('href');
    if (href === null) throw new Error('The bar has no link to the stage');
    return href;
  }

  /** The same account without its screen, for what would be slow to do by hand. The caller closes it. */
  async wire(eventId = this.eventId): Promise<Wire> {
    const cookies = await this.page.context().cookies();
    const wire = await Wire.connect({
      url: this.#server.url,
      namespace: '/facilitator',
      eventId,
      cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; '),
    });
    await wire.until(
      (each) => each.has('event') && each.has('run') && each.has('plan') && each.has('roster/*', '1'),
      'everything of the event was sent',
    );
    return wire;
  }

  /** The set-up as the console was sent it. */
  async eventPart(): Promise<EventPart> {
    const wire = await this.wire();
    wire.close();
    return wire.part('event');
  }

  /** Who sits where in a round by the plan that is published; held is where both are among those who are here. */
  async roundAsSeated(round: number, here: ReadonlySet<string>): Promise<Played[]> {
    const wire = await this.wire();
    await wire.until((each) => each.has('plan/published/*', roundIdOf(each, round)), 'the round was sent');
    wire.close();
    return seatedIn(wire, round, here);
  }

  /** Personal links and codes, by name. */
  async cards(): Promise<ReadonlyMap<string, Card>> {
    const answer = await this.page.request.get(`${this.#server.url}/api/events/${this.eventId}/cards`);
    // The route's answer, checked by the server.
    const { cards } = (await answer.json()) as CardsAnswer;
    return new Map(cards.map((card) => [card.name, card]));
  }

  /** Downloads a file by its link and answers its text. */
  async download(name: string): Promise<string> {
    const [download] = await Promise.all([
      this.page.waitForEvent('download'),
      this.page.getByRole('link', { name }).click(),
    ]);
    return readFile(await download.path(), 'utf8');
  }

  /** The instrument at the side of the run page: ring and buttons. */
  get instrument(): Locator {
    return this.page.getByRole('complementary', { name: 'Run' });
  }

  async expectStep(name: string): Promise<void> {
    await expect(this.instrument.getByRole('timer', { name, exact: true })).toBeVisible();
  }

  /** Ends the step that is running and begins the next. */
  async goOnTo(name: string): Promise<void> {
    await this.press(`Go on now: ${name}`);
    await this.expectStep(name.replace(/^Walk to /u, ''));
  }

  /** A table of the round on the screen. */
  table(number: number): Locator {
    return this.page
      .getByRole('main')
      .getByRole('listitem')
      .filter({
        has: this.page.locator('.place', { hasText: new RegExp(`^\\s*Table\\s*${number}(?!\\d)`, 'u') }),
      });
  }

  /** What the run page shows beside the instrument. */
  async show(what: 'Tables' | 'People'): Promise<void> {
    await this.page.getByRole('group', { name: 'What to show' }).getByText(what).click();
  }

  async checkIn(...names: readonly string[]): Promise<void> {
    await this.show('People');
    for (const name of names) {
      const row = this.page.getByRole('row').filter({ hasText: name });
      await row.getByRole('button', { name: `Here ${name}` }).click();
      await expect(row.getByRole('cell', { name: 'here', exact: true })).toBeVisible();
    }
  }

  async expectHere(here: number, of: number): Promise<void> {
    await expect(this.page.getByText(`${here} of ${of} here`)).toBeVisible();
  }
}
