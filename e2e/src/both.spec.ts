import { expectAccessible } from './harness/axe.ts';
import { Owner } from './arrange/owner.ts';
import { readCsv } from './harness/csv.ts';
import { smallRoster } from './harness/rosters.ts';
import { expect, test } from './harness/test.ts';

test('[ROLE-15] a mentee offers to help, a mentor asks, and both change what they said', async ({
  venue,
}) => {
  const owner = await Owner.of(venue.server);
  const eventId = await owner.createEvent('Spring onboarding', 'classic');
  const wire = await owner.wire(eventId);
  await wire.send('registration.update', { mentees: 'open', mentors: 'open' });
  await owner.importRoster(eventId, smallRoster);
  const cards = new Map((await owner.cards(eventId)).map((card) => [card.name, card.link]));
  const rowOf = (name: string) => wire.part('roster/*', '1').people.find((person) => person.name === name);

  const ana = await venue.phone('Ana Ruiz');
  await test.step('a mentee offers to help, and waits for that alone', async () => {
    const { page } = ana;
    await ana.openLink(cards.get('Ana Ruiz')!);
    await page.getByRole('button', { name: 'I can help others, too' }).click();
    await page.getByRole('button', { name: 'Offer to help' }).click();
    await expect(page.getByText('Choose at least one topic.')).toBeVisible();
    await page.getByRole('button', { name: 'Hiring', exact: true }).click();
    await page.getByLabel('A short bio').fill('I hired our first ten.');
    await expectAccessible(page, 'an offer to help');
    await page.getByRole('button', { name: 'Offer to help' }).click();
    await expect(
      page.getByText('The organisers look at your offer to help.', { exact: false }),
    ).toBeVisible();
    await expect(page.getByText('How do I set a first price?')).toBeVisible();
    await expect.poll(() => rowOf('Ana Ruiz')).toMatchObject({ role: 'both', approval: 'waiting' });
    // A roster that is taken elsewhere approves nobody by the way.
    const file = await page.request.get(`${venue.server.url}/api/events/${eventId}/roster.csv`, {
      headers: { cookie: owner.cookie },
    });
    expect(readCsv(await file.text()).find(({ name }) => name === 'Ana Ruiz')?.role).toBe('mentee');
  });

  await test.step('the facilitator approves, and her phone follows', async () => {
    const row = rowOf('Ana Ruiz')!;
    await wire.send('person.approve', { personId: row.id, revision: row.revision, approval: 'approved' });
    await expect(
      ana.page.getByText('The organisers look at your offer to help.', { exact: false }),
    ).toBeHidden();
    await ana.page.getByRole('button', { name: 'Change what you offer' }).click();
    await expect(ana.page.getByLabel('A short bio')).toHaveValue('I hired our first ten.');
    await ana.page.getByLabel('How many people at your table?').selectOption('2');
    await ana.page.getByRole('button', { name: 'Save' }).click();
    await expect.poll(() => wire.part('seating').people[rowOf('Ana Ruiz')!.id]?.mostAtOnce).toBe(2);
  });

  await test.step('a mentor asks something, and goes on as a mentor', async () => {
    const omar = await venue.phone('Omar Haddad');
    const { page } = omar;
    await omar.openLink(cards.get('Omar Haddad')!);
    await page.getByRole('button', { name: 'I have a question, too' }).click();
    await expect(page.getByText('You stay a mentor.', { exact: false })).toBeVisible();
    await page.getByRole('button', { name: 'Hiring', exact: true }).click();
    await page.getByLabel('Your question, in one sentence').fill('Whom do I ask first?');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText('Whom do I ask first?')).toBeVisible();
    await expect.poll(() => rowOf('Omar Haddad')).toMatchObject({ role: 'both', approval: 'approved' });
  });
  wire.close();
});
