import { publishedEvent } from './harness/events.ts';
import { refusal } from './harness/faults.ts';
import { smallRoster } from './harness/rosters.ts';
import { expect, test } from './harness/test.ts';

test('[JOIN-2] closed doors let in only who has a link or a code', async ({ venue }) => {
  const { wire, joinUrl, cards } = await publishedEvent(venue, { roster: smallRoster });
  await wire.send('event.doors', { doors: 'closed' });
  const ana = await venue.phone('Ana Ruiz');
  await ana.openDoor(joinUrl);
  await expect(ana.page.getByText('The doors are not open yet.', { exact: false }).first()).toBeVisible();
  await expect(ana.page.getByLabel('First three letters of your name')).toBeHidden();
  await venue.faults.expecting([refusal(403)], async () => {
    await ana.typeCode('ZZZZZZ');
    await expect(ana.page.getByText('No one at this event has that code.', { exact: false })).toBeVisible();
  });
  await ana.typeCode(cards.get('Ana Ruiz')!.code);
  await ana.expectGreeting();
  await expect(ana.page.getByText('When the doors open, check in here.')).toBeVisible();
  await wire.send('event.doors', { doors: 'open' });
  await ana.arrive();
  wire.close();
});

test('[JOIN-14] a phone at closed doors goes on by itself when they open', async ({ venue }) => {
  const { wire, joinUrl } = await publishedEvent(venue, { roster: smallRoster });
  await wire.send('event.doors', { doors: 'closed' });
  const [bo, cy] = [await venue.phone('Bo Lindqvist'), await venue.phone('Cy Okoro')];
  await bo.openDoor(joinUrl);
  await cy.openDoor(joinUrl);
  const code = cy.page.getByLabel('Your personal code');
  await code.fill(new URL(joinUrl).pathname.replace('/p/', ''));
  await expect(cy.page.getByText('That is the event’s code.', { exact: false })).toBeVisible();
  await code.fill('ABC');
  await wire.send('event.doors', { doors: 'open' });
  await bo.findByName('lind', 'bo@');
  await bo.expectHere();
  // What is being typed stays, with the other ways beside it.
  await expect(cy.page.getByText('Doors open')).toBeVisible();
  await expect(code).toHaveValue('ABC');
  await cy.page.getByRole('button', { name: 'Find me by name' }).click();
  await wire.send('event.doors', { doors: 'closed' });
  await expect(cy.page.getByText('The doors are not open yet.', { exact: false }).first()).toBeVisible();
  wire.close();
});

test('[JOIN-4] nobody takes a seat that a phone holds, until the facilitator frees it', async ({ venue }) => {
  const { owner, wire, joinUrl, cards, eventId } = await publishedEvent(venue, { roster: smallRoster });
  wire.close();
  const bo = await venue.phone('Bo Lindqvist');
  await bo.openLink(cards.get('Bo Lindqvist')!.link);
  await bo.arrive();
  const other = await venue.phone('Bo Lindqvist');
  await other.openDoor(joinUrl);
  await venue.faults.expecting([refusal(403), refusal(409)], async () => {
    await other.findByName('Bo L', 'xyz');
    await expect(other.page.getByText('Those are not the first letters', { exact: false })).toBeVisible();
    await other.page.getByLabel('First letters of your e-mail').fill('bo@');
    await other.page.getByRole('button', { name: 'Continue as Bo' }).click();
    await expect(
      other.page.getByText('Another phone is signed in under this name.', { exact: false }),
    ).toBeVisible();
  });

  const olga = await venue.laptopOf(owner);
  await olga.page.goto(`${venue.server.url}/console/${eventId}/run`);
  await olga.show('People');
  await olga.page.getByRole('button', { name: 'Bo Lindqvist', exact: true }).click();
  await olga.press('Free this place for another phone');
  await expect(bo.page.getByText('Your place was freed at the desk.', { exact: false })).toBeVisible();
  await other.page.getByRole('button', { name: 'Continue as Bo' }).click();
  await other.expectHere();
});

test('[JOIN-8] a link that was renewed opens nothing, and a phone can be handed on', async ({ venue }) => {
  const { wire, cards } = await publishedEvent(venue, { roster: smallRoster });
  const { link, personId } = cards.get('Cy Okoro')!;
  const cy = await venue.phone('Cy Okoro');
  await cy.openLink(link);
  expect(new URL(cy.page.url()).hash).toBe('');
  await wire.send('person.renewCode', { personId });
  await expect(cy.page.getByText(/Your (place was freed|personal link was renewed)/u)).toBeVisible();
  await venue.faults.expecting([refusal(403)], async () => {
    await cy.page.goto('about:blank');
    await cy.page.goto(link);
    await expect(cy.page.getByText('This personal link no longer works.', { exact: false })).toBeVisible();
  });
  await cy.findByName('Oko', null);
  await cy.expectHere();
  await cy.page.getByRole('button', { name: 'This is not me' }).click();
  await expect(cy.page.getByLabel('First three letters of your name')).toBeVisible();
  wire.close();
});

test('[JOIN-13] the address without a code asks for it', async ({ venue }) => {
  const { wire, joinUrl } = await publishedEvent(venue, { roster: smallRoster });
  wire.close();
  const eve = await venue.phone('Eve Park');
  await eve.openDoor(`${venue.server.phoneUrl}/p`);
  await venue.faults.expecting([refusal(404)], async () => {
    await eve.page.getByLabel('The event’s code').fill('zzzzzz');
    await eve.page.getByRole('button', { name: 'Go on' }).click();
    await expect(eve.page.getByText('No event has this code.', { exact: false })).toBeVisible();
  });
  await eve.page.getByLabel('The event’s code').fill(new URL(joinUrl).pathname.replace('/p/', ''));
  await eve.page.getByRole('button', { name: 'Go on' }).click();
  await eve.findByName('Par', 'eve');
  await eve.expectHere();
});
