import { Owner } from './arrange/owner.ts';
import { publishedEvent } from './harness/events.ts';
import { ownerLogin } from './harness/facilitator.ts';
import { Keyboard } from './harness/keyboard.ts';
import { smallRoster } from './harness/rosters.ts';
import { expect, test } from './harness/test.ts';

test('[UI-3] a facilitator signs in, creates, plans and runs an event without a mouse', async ({ venue }) => {
  const owner = await Owner.of(venue.server);
  const olga = await venue.facilitator();
  const { page } = olga;
  const keyboard = new Keyboard(page);
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const dialog = page.getByRole('dialog');

  await test.step('signs in', async () => {
    await page.goto(`${venue.server.url}/console`);
    await keyboard.type(page.getByLabel('E-mail'), ownerLogin.email);
    await keyboard.type(page.getByLabel('Password'), ownerLogin.password);
    await page.keyboard.press('Enter');
  });

  await test.step('creates an event', async () => {
    await keyboard.press(page.getByRole('link', { name: 'New event' }));
    await keyboard.type(page.getByLabel('Name'), 'By hand');
    await keyboard.choose(page.getByRole('group', { name: 'Start from' }), 'Blank');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Set-up', level: 1 })).toBeVisible();
  });

  await test.step('leaves a dialog and is back where it was opened', async () => {
    await keyboard.press(button('Copy event…'));
    await expect(dialog).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(button('Copy event…')).toBeFocused();
  });

  const eventId = await owner.createDemo();
  await page.goto(`${venue.server.url}/console/${eventId}/setup`);

  await test.step('goes to the plan, makes and publishes it', async () => {
    const sections = page.getByRole('navigation', { name: 'Parts of this event' });
    await keyboard.press(sections.getByRole('link', { name: 'Plan' }));
    await keyboard.press(button('Plan all rounds'));
    await expect(page.getByText('Draft. Phones do not see it.')).toBeVisible();
    await keyboard.press(button('Publish to 30 people'));
    await expect(page.getByText('Published. Phones show it.')).toBeVisible();
    await keyboard.press(sections.getByRole('link', { name: 'Run' }));
  });

  await test.step('starts, pauses, goes on, and ends it after being asked', async () => {
    await keyboard.press(button('Open the doors'));
    await keyboard.press(button('Start the event'));
    await olga.expectStep('Welcome');
    await keyboard.press(button('Pause'));
    await keyboard.press(button('Resume'));
    await keyboard.press(button('Go on now: Walk to Round 1'));
    await olga.expectStep('Round 1');
    await keyboard.choose(page.getByRole('group', { name: 'What to show' }), 'People');
    await keyboard.press(button('Here Amara Nwosu'));
    await olga.expectHere(1, 30);
    await keyboard.press(button('End the event for everyone…'));
    const question = page.getByRole('alertdialog');
    await keyboard.press(question.getByRole('button', { name: 'End the event for everyone' }));
    await expect(page.getByText('The event is over.')).toBeVisible();
  });
});

test('[UI-4] somebody finds themselves, arrives and writes a note without touching the screen', async ({
  venue,
}) => {
  const { wire, joinUrl } = await publishedEvent(venue, { roster: smallRoster });
  const ana = await venue.phone('Ana Ruiz');
  const keyboard = new Keyboard(ana.page);
  await ana.openDoor(joinUrl);
  await keyboard.type(ana.page.getByLabel('First three letters of your name'), 'rui');
  await keyboard.choose(ana.page.getByRole('group', { name: 'Is this you?' }), 'Ana Ruiz');
  await keyboard.type(ana.page.getByLabel('First letters of your e-mail'), 'ana');
  await ana.page.keyboard.press('Enter');
  await ana.expectHere();
  await wire.send('run.start', {});
  await wire.send('run.next', {});
  await ana.expectSentTo(1, 'Amara Nwosu');
  await keyboard.press(ana.page.getByRole('button', { name: 'I’m here' }));
  await expect(ana.page.getByText('You are at your table')).toBeVisible();
  await wire.send('run.next', {});
  await keyboard.type(ana.field('Next step'), 'Write to three schools');
  await ana.expectSaved();
  await keyboard.choose(ana.page.getByRole('group', { name: 'Meet Amara again?' }), 'Yes, if both agree');
  wire.close();
});
