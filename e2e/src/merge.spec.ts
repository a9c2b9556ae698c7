import { expectAccessible } from './harness/axe.ts';
import { publishedEvent } from './harness/events.ts';
import { smallRoster } from './harness/rosters.ts';
import { expect, test } from './harness/test.ts';

test('[MERGE-5] [MERGE-7] a walk-in who was on the roster becomes one person while the event runs', async ({
  venue,
}) => {
  const { owner, wire, eventId, joinUrl, cards } = await publishedEvent(venue, { roster: smallRoster });
  const olga = await venue.laptopOf(owner);
  await olga.page.goto(`${venue.server.url}/console/${eventId}/run`);

  const ana = await venue.phone('Ana Ruiz');
  await ana.openLink(cards.get('Ana Ruiz')!.link);
  await ana.arrive();
  const again = await venue.phone('Ana Ruis');
  await again.openDoor(joinUrl);
  await again.joinAsNew('Fundraising', 'Whom else do I ask?');
  await again.expectGreeting();
  await olga.checkIn('Amara Nwosu', 'Omar Haddad', 'Bo Lindqvist', 'Cy Okoro', 'Di Moretti', 'Eve Park');

  await test.step('both talk in the first round and write', async () => {
    const { version } = await wire.send('plan.make', {});
    await wire.send('plan.publish', { version });
    await olga.press('Start the event');
    await olga.goOnTo('Walk to Round 1');
    await olga.goOnTo('Context');
    await olga.goOnTo('Work');
    await ana.expectRound(1, 2);
    await ana.type('Note to self', 'From the card');
    await ana.expectSaved();
  });

  await test.step('the people page asks, and shows both side by side', async () => {
    await olga.open('People');
    await expect(
      olga.page.getByText(/Ana Ruis. was added at the door\. Is that .Ana Ruiz. of the roster\?/u),
    ).toBeVisible();
    await expectAccessible(olga.page, 'somebody who may be there twice');
    await olga.press('Compare…');
    await expectAccessible(olga.page, 'two rows side by side');
    await olga.press('Make them one person');
    await expect(olga.page.getByRole('dialog')).toBeHidden();
    await expect(olga.page.getByRole('link', { name: 'Ana Ruis', exact: true })).toBeHidden();
  });

  await test.step('both phones are hers, and what she wrote is on both', async () => {
    await again.expectRound(1, 2);
    await expect(again.field('Note to self')).toHaveValue('From the card');
    await again.type('Note to self', ', and more');
    await again.expectSaved();
    await expect(ana.page.getByText('Round 1 of 2')).toBeVisible();
    const person = wire.part('roster/*', '1').people.find(({ name }) => name === 'Ana Ruiz')!;
    expect(person.needs).toHaveLength(2);
  });
  wire.close();
});

test('[MERGE-10] that two resemble each other is asked once, on whatever console, and can be asked again', async ({
  venue,
}) => {
  const { owner, wire, eventId } = await publishedEvent(venue, { roster: smallRoster });
  await wire.send('person.walkIn', { name: 'Ana Ruis', role: 'mentee', topicIds: [] });
  const consoles = [await venue.laptopOf(owner), await venue.laptopOf(owner)] as const;
  const [olga, other] = consoles;
  const asked = ({ page }: (typeof consoles)[number]) => page.getByText(/Ana Ruis. was added at the door/u);
  for (const { page } of consoles) await page.goto(`${venue.server.url}/console/${eventId}/people`);
  await expect(asked(other)).toBeVisible();

  await olga.press('Two people');
  await expect(olga.page.getByText(/stay two people/u)).toBeVisible();
  for (const each of consoles) await expect(asked(each)).toBeHidden();
  await other.page.reload();
  await expect(other.page.getByRole('link', { name: 'Ana Ruis', exact: true })).toBeVisible();
  await expect(asked(other)).toBeHidden();

  await olga.press('Undo');
  for (const each of consoles) await expect(asked(each)).toBeVisible();
  wire.close();
});
