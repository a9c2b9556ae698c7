import { insecureHost, otherHost } from './browser.ts';
import { publishedEvent } from './harness/events.ts';
import { noServer } from './harness/faults.ts';
import { smallRoster } from './harness/rosters.ts';
import { expect, test } from './harness/test.ts';

test('[LIVE-32] [NOTE-UI-8] an open page finds a server that moved after a crash, and its notes go up', async ({
  venue,
}) => {
  const { server } = venue;
  // The facilitator has tried the hotspot at home.
  await server.moveTo(otherHost);
  await server.moveTo(insecureHost);
  const { wire, cards } = await publishedEvent(venue, { roster: smallRoster });
  await wire.send('run.start', {});
  await wire.send('run.next', {});
  await wire.send('run.next', {});
  const ana = await venue.phone('Ana Ruiz');
  await ana.page.goto(cards.get('Ana Ruiz')!.link);
  await ana.expectRound(1, 2);
  const keepOpen = ana.page.getByText(/Keep this page open: 1 note will be sent/u);
  await expect(keepOpen).toBeHidden();

  await venue.faults.expecting(noServer, async () => {
    await ana.network.lose(insecureHost);
    await ana.type('Next step', 'Write to three schools');
    await expect(keepOpen).toBeVisible();
    await server.moveTo(otherHost);
    await ana.expectConnected();
    await ana.expectSaved();
    await expect(keepOpen).toBeHidden();
  });
  expect(new URL(ana.page.url()).hostname).toBe(insecureHost);
  // No ticket is stored: all that the device remembers is who it is where, by first name.
  const { joinCode, name: eventName } = wire.part('event');
  const stored = await ana.page.evaluate(() => [
    sessionStorage.length,
    localStorage.length,
    localStorage.getItem('rotunda/seats'),
  ]);
  expect(stored).toEqual([0, 1, JSON.stringify([{ joinCode, eventName, name: 'Ana' }])]);

  const mentor = await venue.phone('Amara Nwosu');
  await mentor.page.goto(cards.get('Amara Nwosu')!.link.replace(insecureHost, otherHost));
  await expect(mentor.page.getByText('Write to three schools')).toBeVisible();
  wire.close();
});
