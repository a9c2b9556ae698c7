import { type Browser, type BrowserContext, expect } from '@playwright/test';
import { Facilitator } from './facilitator.ts';
import { Faults } from './faults.ts';
import { Network } from './network.ts';
import { PhonePerson } from './phone.ts';
import type { RotundaServer } from './server.ts';
import { StageScreen } from './stage.ts';

export interface PhoneOptions {
  /** How far the phone's own clock is ahead of the truth, in milliseconds. */
  readonly clockAheadMs?: number;
}

export const laptopSize = { width: 1280, height: 720 };
export const phoneSize = { width: 390, height: 844 };

/** The room: one server, and everybody who comes with a screen. Each has a browser context of their own. */
export class Venue {
  readonly server: RotundaServer;
  readonly faults = new Faults();
  readonly #browser: Browser;
  readonly #contexts: BrowserContext[] = [];

  constructor(server: RotundaServer, browser: Browser) {
    this.server = server;
    this.#browser = browser;
  }

  async facilitator(): Promise<Facilitator> {
    const context = await this.#newContext({ viewport: laptopSize, acceptDownloads: true });
    const page = await context.newPage();
    this.faults.watch(page, 'console');
    return new Facilitator(page, this.server);
  }

  async stage(): Promise<StageScreen> {
    const context = await this.#newContext({ viewport: laptopSize });
    const page = await context.newPage();
    this.faults.watch(page, 'stage');
    return new StageScreen(page);
  }

  async phone(name: string, { clockAheadMs = 0 }: PhoneOptions = {}): Promise<PhonePerson> {
    const context = await this.#newContext({ viewport: phoneSize, isMobile: true, hasTouch: true });
    const network = await Network.of(context);
    if (clockAheadMs !== 0) await context.addInitScript(setClockWrong, clockAheadMs);
    const page = await context.newPage();
    this.faults.watch(page, name);
    return new PhonePerson(name, page, network);
  }

  /** A facilitator's laptop that is signed in as somebody who has no screen so far. */
  async laptopOf(owner: { readonly cookie: string }): Promise<Facilitator> {
    const facilitator = await this.facilitator();
    const cookies = owner.cookie.split('; ').map((pair) => {
      const [name = '', value = ''] = pair.split('=');
      return { name, value, url: this.server.url };
    });
    await facilitator.page.context().addCookies(cookies);
    return facilitator;
  }

  /** Everybody goes home. */
  async close(): Promise<void> {
    for (const context of this.#contexts) await context.close();
  }

  /** Fails on any error of a page or of the server that nobody expected. */
  expectNoFaults(): void {
    expect(this.faults.unexpected, 'errors on pages').toEqual([]);
    expect(this.server.logged, 'what the server logged').toBe('');
  }

  async #newContext(options: Parameters<Browser['newContext']>[0]): Promise<BrowserContext> {
    const context = await this.#browser.newContext(options);
    this.#contexts.push(context);
    return context;
  }
}

/** Runs on the page before anything else: `Date` is wrong from the start, as on a phone that somebody set by hand. */
function setClockWrong(aheadMs: number): void {
  const Right = Date;
  const now = (): number => Right.now() + aheadMs;
  globalThis.Date = new Proxy(Right, {
    construct: (target, given: readonly unknown[]): Date =>
      // What Date takes, it takes from here too.
      Reflect.construct(target, given.length > 0 ? given : [now()]) as Date,
    get: (target, name): unknown => (name === 'now' ? now : Reflect.get(target, name)),
  });
}
