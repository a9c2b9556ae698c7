import type { EventPart } from '@rotunda/shared/schema/event';
import { expectAccessible } from './harness/axe.ts';
import { Owner, publishPlan } from './arrange/owner.ts';
import { smallRoster } from './harness/rosters.ts';
import { expect, test } from './harness/test.ts';

test('[REG-20] people register days before, see each other, and a wish is granted', async ({ venue }) => {
  const owner = await Owner.of(venue.server);
  const eventId = await owner.createEvent('Spring onboarding', 'classic');
  const wire = await owner.wire(eventId);
  await owner.importRoster(eventId, smallRoster);
  const setUp = (): EventPart => wire.part('event');
  const { joinUrl } = setUp();

  const olga = await venue.laptopOf(owner);
  await test.step('the facilitator opens the registration', async () => {
    await olga.page.goto(`${venue.server.url}/console/${eventId}/people`);
    await olga.press('Registration');
    await expect(olga.page.getByText('Nobody can register now.')).toBeVisible();
    await olga.page.getByRole('group', { name: 'Mentees register' }).getByText('From now on').click();
    await olga.page.getByRole('group', { name: 'Mentors register' }).getByText('From now on').click();
    await expect(olga.page.getByText('Mentees and mentors can register now.')).toBeVisible();
    await expect(olga.page.getByText(`${joinUrl}/register`)).toBeVisible();
    await expectAccessible(olga.page, 'registration');
  });

  const ines = await venue.phone('Inês Duarte');
  await test.step('a mentee registers, and what she wrote survives a reload', async () => {
    const { page } = ines;
    await ines.openDoor(`${joinUrl}/register`);
    await page.getByText('I come with a question').click();
    await ines.goOn();
    await ines.goOn();
    await expect(page.getByText('Write your name.')).toBeVisible();
    await page.getByLabel('Your name').fill(ines.name);
    await ines.goOn();
    await page.getByRole('button', { name: 'Hiring', exact: true }).click();
    await page.getByRole('button', { name: 'Pricing', exact: true }).click();
    await expect(page.getByText('Chosen in this order: Hiring, Pricing.')).toBeVisible();
    await page.reload();
    await ines.goOn();
    await ines.goOn();
    await expect(page.getByRole('button', { name: 'Hiring chosen as number 1' })).toBeVisible();
    await ines.goOn();
    await expect(page.getByRole('heading', { name: 'Hiring, 1 of 2' })).toBeVisible();
    await page.getByLabel('Your question, in one sentence').fill('Hiring');
    await expect(page.getByText('That names the topic.', { exact: false })).toBeVisible();
    await page.getByLabel('Your question, in one sentence').fill('How do I find out whom to hire first?');
    await expect(page.getByText('That names the topic.', { exact: false })).toBeHidden();
    await page.getByText('2', { exact: true }).click();
    await page.getByLabel('Link to a document').fill('my brief');
    await ines.goOn();
    await expect(page.getByText('That is no web address.', { exact: false })).toBeVisible();
    await page.getByLabel('Link to a document').fill('example.org/brief');
    await ines.goOn();
    await page.getByRole('button', { name: 'Register', exact: true }).click();
    await ines.expectGreeting();
    await expect(page.getByText('Not checked in')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Come back to this page' })).toBeVisible();
    expect(new URL(page.url()).pathname).not.toContain('register');
  });

  await test.step('and edits it', async () => {
    const { page } = ines;
    await page.getByRole('button', { name: 'Change Hiring' }).click();
    await page.getByLabel('What your mentor should know').first().fill('We are three, and drown.');
    await expectAccessible(page, 'one’s needs');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText('How do I find out whom to hire first?')).toBeVisible();
  });

  const tariq = await venue.phone('Tariq Haddad');
  await test.step('a mentor registers, and waits', async () => {
    const { page } = tariq;
    await tariq.openDoor(`${joinUrl}/register`);
    await page.getByText('I can help').click();
    await tariq.goOn();
    await page.getByLabel('Your name').fill(tariq.name);
    await tariq.goOn();
    await page.getByRole('button', { name: 'Hiring', exact: true }).click();
    await page
      .getByRole('group', { name: 'How well do you know Hiring?' })
      .getByText('5', { exact: true })
      .click();
    await tariq.goOn();
    await page.getByLabel('A short bio').fill('I hired the first fifty people of two companies.');
    await expectAccessible(page, 'registering as a mentor');
    await page.getByRole('button', { name: 'Register', exact: true }).click();
    await tariq.expectGreeting();
    await expect(page.getByText('The organisers look at your registration.', { exact: false })).toBeVisible();
    expect(setUp().hosting.some(({ mentorId }) => mentorId === idOf('Tariq Haddad'))).toBe(false);
  });

  await test.step('the facilitator approves him, and publishes questions and mentors', async () => {
    await expect(olga.page.getByText('1 mentor waits for your approval.')).toBeVisible();
    await olga.page.getByLabel('Mentors read the questions', { exact: false }).check();
    await olga.page.getByLabel('Mentees see the mentors', { exact: false }).check();
    await olga.page.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click();
    await olga.page.getByText('Waiting for approval', { exact: false }).first().click();
    await olga.page.getByRole('link', { name: 'Tariq Haddad' }).click();
    await olga.page
      .getByRole('group', { name: 'As a mentor' })
      .getByRole('button', { name: 'Approve' })
      .click();
    await expect(tariq.page.getByText('The organisers look at', { exact: false })).toBeHidden();
    await tariq.page.reload();
    await expect(tariq.page.getByText('You are approved', { exact: false })).toBeVisible();
  });

  await test.step('both see each other, and she wishes for him', async () => {
    await expect(tariq.page.getByRole('heading', { name: 'Who may come to you' })).toBeVisible();
    await expect(tariq.page.getByText('Inês, about Hiring')).toBeVisible();
    await expect(tariq.page.getByText('We are three, and drown.')).toBeVisible();
    await expect(tariq.page.getByRole('link', { name: 'Open the document' }).first()).toHaveAttribute(
      'href',
      'https://example.org/brief',
    );
    await expectAccessible(tariq.page, 'questions beforehand');
    await ines.page.getByRole('button', { name: 'Mentors you may meet' }).click();
    await expect(ines.page.getByText('I hired the first fifty people', { exact: false })).toBeVisible();
    await ines.page.getByRole('button', { name: 'Wish to meet Tariq Haddad' }).click();
    await expect(ines.page.getByText('You wish to meet Tariq Haddad.')).toBeVisible();
    await expectAccessible(ines.page, 'mentors beforehand');
    await ines.page.getByRole('button', { name: 'Back' }).click();
  });

  await test.step('the plan seats her with him', async () => {
    await publishPlan(wire);
    await expect(tariq.page.getByRole('heading', { name: 'Who comes to you' })).toBeVisible();
    await expect(tariq.page.getByText('Inês, about Hiring').first()).toBeVisible();
    await ines.page.getByRole('button', { name: 'Your schedule' }).click();
    await expect(ines.page.getByText('Tariq Haddad').first()).toBeVisible();
  });

  await test.step('a closed registration lets nobody in, and says so', async () => {
    await wire.send('registration.update', { mentees: 'closed', mentors: 'closed' });
    const late = await venue.phone('Lena Hof');
    await late.openDoor(`${joinUrl}/register`);
    await expect(late.page.getByText('Nobody can register here now.', { exact: false })).toBeVisible();
  });
  wire.close();

  function idOf(name: string): string {
    return wire.part('roster/*', '1').people.find((person) => person.name === name)?.id ?? '';
  }
});
