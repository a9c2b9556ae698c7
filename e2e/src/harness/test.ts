import { test as base } from '@playwright/test';
import { insecureHost } from '../browser.ts';
import { RotundaServer } from './server.ts';
import { Venue } from './venue.ts';

export interface Options {
  /** The host name under which phones reach the server. */
  readonly phoneHost: string;
}

/** Every test has a server of its own on an empty folder, and a room for people with screens. */
export const test = base.extend<{ venue: Venue } & Options>({
  phoneHost: [insecureHost, { option: true }],
  venue: async ({ browser, phoneHost }, use) => {
    const server = await RotundaServer.onEmptyFolder(phoneHost);
    const venue = new Venue(server, browser);
    await use(venue);
    await venue.close();
    await server.forget();
    venue.expectNoFaults();
  },
});

export { expect } from '@playwright/test';
