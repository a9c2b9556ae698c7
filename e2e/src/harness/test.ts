import { test as base } from '@playwright/test';
import { RotundaServer } from './server.ts';
import { Venue } from './venue.ts';

/** Every test has a server of its own on an empty folder, and a room for people with screens. */
export const test = base.extend<{ venue: Venue }>({
  venue: async ({ browser }, use) => {
    const server = await RotundaServer.onEmptyFolder();
    const venue = new Venue(server, browser);
    await use(venue);
    await venue.close();
    await server.forget();
    venue.expectNoFaults();
  },
});

export { expect } from '@playwright/test';
