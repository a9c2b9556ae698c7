import { noServer } from './harness/faults.ts';
import { publishedEvent } from './harness/events.ts';
import { smallRoster } from './harness/rosters.ts';
import { expect, test } from './harness/test.ts';

/** Longer than one step of this event, and shorter than two of an ordinary one. */
const longAwayMs = 9_000;

test('[RUN-12] a server that was away for more than one step asks, and plays nothing by itself', async ({
  venue,
}) => {
  const { owner, wire, cards, eventId } = await publishedEvent(venue, {
    roster: smallRoster,
    lengths: { welcome: 30, changeover: 4, context: 4, work: 60 },
    before: (socket) => socket.send('event.update', { advance: 'by-clock' }),
  });
  const olga = await venue.laptopOf(owner);
  await olga.page.goto(`${venue.server.url}/console/${eventId}/run`);
  const ana = await venue.phone('Ana Ruiz');
  await ana.openLink(cards.get('Ana Ruiz')!.link);
  await olga.press('Start the event');
  await olga.goOnTo('Walk to Round 1');
  wire.close();

  await venue.faults.expecting(noServer, async () => {
    await venue.server.kill();
    await new Promise((resolve) => setTimeout(resolve, longAwayMs));
    await venue.server.start();
    await expect(olga.page.getByRole('alert')).toContainText('We were away for 1 minute.');
  });
  await expect(ana.page.getByText('The server was away for a moment.', { exact: false })).toBeVisible();
  await olga.press('Continue Round 1');
  await olga.expectStep('Round 1');
  await expect(ana.page.getByText('The server was away for a moment.', { exact: false })).toBeHidden();
  await ana.expectSentTo(1, 'Amara Nwosu');
});

test('[LIVE-27] a phone whose attempts to connect are swallowed is back within seconds of the network', async ({
  venue,
}) => {
  const { wire, cards } = await publishedEvent(venue, { roster: smallRoster });
  wire.close();
  const ana = await venue.phone('Ana Ruiz');
  await ana.openLink(cards.get('Ana Ruiz')!.link);
  await venue.faults.expecting(noServer, async () => {
    await ana.network.swallow();
    await ana.expectStale();
    await ana.network.mend();
    await ana.expectConnected();
  });
  await ana.arrive();
});
