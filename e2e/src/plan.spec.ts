import type { Page } from '@playwright/test';
import { Owner } from './arrange/owner.ts';
import { shortened } from './harness/agendas.ts';
import { expectAccessible } from './harness/axe.ts';
import { unhurried } from './harness/events.ts';
import { Keyboard } from './harness/keyboard.ts';
import { saySeat } from './harness/seating.ts';
import { smallRoster } from './harness/rosters.ts';
import { expect, test } from './harness/test.ts';
import type { Venue } from './harness/venue.ts';

/** An event with two rounds that is not planned yet, and its plan page before the owner's eyes. */
async function planPage(venue: Venue, roster = smallRoster) {
  const owner = await Owner.of(venue.server);
  const eventId = await owner.createEvent('Spring onboarding', 'classic');
  const wire = await owner.wire(eventId);
  await wire.send('agenda.update', { agenda: shortened(wire.part('event').agenda, 2, unhurried) });
  await owner.importRoster(eventId, roster);
  const olga = await venue.laptopOf(owner);
  await olga.page.goto(`${venue.server.url}/console/${eventId}/plan`);
  return { owner, olga, wire, page: olga.page };
}

const panelOf = (page: Page) => page.getByRole('region', { name: 'The chosen cell' });
const draft = 'Draft. Phones do not see it.';

/** Chooses somebody's seat in a round, counted from 1, in the list of people. */
async function choose(page: Page, name: string, round: number): Promise<void> {
  await page.getByText('By person').click();
  const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) });
  await row
    .getByRole('gridcell')
    .nth(round - 1)
    .click();
}

test('a facilitator sees why the plan is as it is, and decides on pairs', async ({ venue }) => {
  const { olga, wire, page } = await planPage(venue);
  const panel = panelOf(page);
  await olga.press('Plan all rounds');
  await expect(page.getByText(draft)).toBeVisible();

  await test.step('of the event: what it does, and what would make it better', async () => {
    await expect(page.getByRole('heading', { level: 1 })).toContainText(
      'No plan could help more people: 5 of 5',
    );
    await expect(panel).toContainText('5 of 5 talk about at least one of their needs.');
    await expect(panel).toContainText('What would make it better');
    await expectAccessible(page, 'plan page');
  });

  await test.step('of a conversation: that it is required, and its round too', async () => {
    await choose(page, 'Ana Ruiz', 1);
    await expect(panel).toContainText('Pinned: every plan keeps this seat.');
    // Which is why, and need not be said in other words beside it.
    await expect(panel).not.toContainText('The two are required to meet.');
    await expect(panel).toContainText(/What .Ana. gets/u);
    await expectAccessible(page, 'plan page, a seat explained');
  });

  await test.step('of another cell from its beginning, however far down one had read', async () => {
    await panel
      .getByRole('button', { name: /: decide$/u })
      .last()
      .scrollIntoViewIfNeeded();
    await choose(page, 'Ana Ruiz', 2);
    await expect(panel.getByText(/^Round 2 at/u)).toBeInViewport();
    await choose(page, 'Ana Ruiz', 1);
  });

  await test.step('unpins, pins, requires, forbids and wishes', async () => {
    await olga.chooseInMenu('Ana and Amara: decide', 'Let the plan decide again');
    await expect(panel.getByText('Pinned: every plan keeps this seat.')).toBeHidden();
    await expect(page.getByText('People, tables or rules changed since this plan was made.')).toBeVisible();
    await olga.chooseInMenu('Ana and Amara: decide', 'Keep this seat in every plan');
    await expect(panel).toContainText('Pinned: every plan keeps this seat.');
    await olga.chooseInMenu('Ana and Amara: decide', 'They must meet, in any round');
    await expect(panel).toContainText('Required to meet, in any round.');
    await olga.chooseInMenu('Di and Amara: decide', 'They must meet, in Round 2');
    await expect(panel).toContainText('Required to meet, in Round 2.');
    await olga.chooseInMenu('Di and Amara: decide', 'Let the plan decide again');
    await expect(panel).not.toContainText('Required to meet, in Round 2.');
    await olga.chooseInMenu('Ana and Amara: decide', 'Enter that the mentee asks for this mentor');
    await expect(panel).toContainText(/.Ana. asks for this mentor\./u);
    await olga.chooseInMenu('Ana and Amara: decide', 'Take the wish back');
    await expect(panel.getByText('asks for this mentor.')).toBeHidden();
    await olga.chooseInMenu('Ana and Amara: decide', 'They must never meet');
    await expect(panel).toContainText('Must never meet. Plan again to part them.');
  });

  await test.step('asks what if, and hears that it is forbidden', async () => {
    await olga.press('Plan again');
    await expect(page.getByText('People, tables or rules changed since this plan was made.')).toBeHidden();
    await page.getByRole('button', { name: 'Close', exact: true }).click();
    await panel.getByLabel('Mentee').pressSequentially('Ana');
    await page.getByRole('option', { name: /^Ana Ruiz/u }).click();
    await panel.getByLabel('Mentor').pressSequentially('Ama');
    await page.getByRole('option', { name: /^Amara/u }).click();
    await expect(panel.getByText('They are on the list of people who must not meet.')).toBeInViewport();
    await expect(panel.getByText('Must never meet.', { exact: true })).toBeVisible();
    await expectAccessible(page, 'plan page, a pair asked about');
  });

  await test.step('[UI-197] hears of a pair that it shares no language, before a plan and above it', async () => {
    await saySeat(wire, 'Di Moretti', { languages: ['Italian'] });
    await olga.chooseInMenu('Ana and Amara: decide', 'Let the plan decide again');
    await panel.getByLabel('Chosen: Ana Ruiz').pressSequentially('Di');
    await page.getByRole('option', { name: /^Di Moretti/u }).click();
    await olga.chooseInMenu('Di and Amara: decide', 'They must meet, in any round');
    await expect(panel).toContainText('They share no language; a plan seats them all the same');
    await olga.press('Plan again');
    await expect(page.getByRole('heading', { name: '1 pair in this plan shares no language' })).toBeVisible();
    await expect(page.getByRole('listitem').filter({ hasText: 'Di Moretti and Amara Nwosu' })).toBeVisible();
    await expectAccessible(page, 'plan page with a pair that shares no language');
    await saySeat(wire, 'Di Moretti', {});
  });

  await test.step('weighs departments, or not', async () => {
    const weighs = panel.getByRole('checkbox', { name: 'Meeting other departments counts' });
    const before = await weighs.isChecked();
    await panel.getByText('Meeting other departments counts').click();
    await expect(weighs).toBeChecked({ checked: !before });
    await expect(page.getByText('People, tables or rules changed since this plan was made.')).toBeVisible();
  });
  wire.close();
});

test('a facilitator says by keyboard what somebody’s seat must be like', async ({ venue }) => {
  const { olga, wire, page } = await planPage(venue);
  const keyboard = new Keyboard(page);
  const dialog = page.getByRole('dialog', { name: 'Seat of Li Wei' });
  await olga.press('Plan all rounds');
  await choose(page, 'Li Wei', 1);
  const opener = page.getByRole('button', { name: 'Seat, absences and wishes' });
  await keyboard.press(opener);
  await expect(dialog).toBeVisible();
  await expectAccessible(page, 'seat dialog');
  await keyboard.type(dialog.getByLabel('Most conversations'), 'many');
  await keyboard.press(dialog.getByRole('button', { name: 'Save' }));
  await expect(dialog.getByText('A whole number from 1 to 400, or nothing.')).toBeVisible();
  await expectAccessible(page, 'seat dialog, with a wrong limit');
  await keyboard.type(dialog.getByLabel('Most conversations'), '2');
  await keyboard.type(dialog.getByLabel('Most rounds with company'), '1');
  await keyboard.type(dialog.getByLabel('Most mentees at once'), '2');
  await keyboard.press(dialog.getByRole('checkbox', { name: 'Round 2' }), 'Space');
  await keyboard.type(dialog.getByLabel('Languages'), 'Deutsch, English');
  await keyboard.press(dialog.getByRole('button', { name: 'Save' }));
  await expect(dialog).toBeHidden();
  await expect(opener).toBeFocused();
  await keyboard.press(page.getByRole('button', { name: 'Plan again' }));
  await expect(page.getByText('People, tables or rules changed since this plan was made.')).toBeHidden();
  const { people } = wire.part('seating');
  const li = wire.part('roster/*', '1').people.find(({ name }) => name === 'Li Wei')!;
  expect(li).toMatchObject({ mostConversations: 2, mostRounds: 1 });
  expect(people[li.id]).toMatchObject({ mostAtOnce: 2, languages: ['German', 'English'] });
  const [one, two] = wire.part('event').agenda.filter(({ kind }) => kind === 'round');
  await wire.until((each) => each.has('plan/draft/*', two!.id), 'the draft was sent');
  const guests = (roundId: string) =>
    wire.part('plan/draft/*', roundId).conversations.filter(({ mentorId }) => mentorId === li.id);
  await expect.poll(() => guests(two!.id)).toEqual([]);
  expect(guests(one!.id).length).toBeLessThanOrEqual(2);
  wire.close();
});

test('a facilitator compares, publishes, takes back and discards', async ({ venue }) => {
  const { olga, wire, page } = await planPage(venue);
  const keyboard = new Keyboard(page);
  await olga.press('Plan all rounds');
  await olga.press('Publish to 8 people');
  await expect(page.getByText('Published. Phones show it.')).toBeVisible();
  await choose(page, 'Ana Ruiz', 2);
  await olga.chooseInMenu('Ana and Omar: decide', 'They must never meet');
  await olga.press('Plan again');
  await expect(page.getByText(draft)).toBeVisible();

  await test.step('compares it with what phones show, by keyboard', async () => {
    const opener = page.getByRole('button', { name: /^See who moves/u });
    await keyboard.press(opener);
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByText('Ana Ruiz')).toBeVisible();
    await expectAccessible(page, 'compare dialog');
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(opener).toBeFocused();
  });

  await test.step('publishes it, and takes that back', async () => {
    await olga.press('Publish to 8 people');
    await expect(page.getByText('Published. Phones show it.')).toBeVisible();
    await olga.press('Take publishing back');
    await expect(page.getByText(draft)).toBeVisible();
  });

  await test.step('and discards it: phones keep what they had', async () => {
    await olga.press('Discard the draft');
    await expect(page.getByText('Published. Phones show it.')).toBeVisible();
    await expect(page.getByText(draft)).toBeHidden();
  });

  await test.step('and brings it back', async () => {
    await olga.press('Bring the draft back');
    await expect(page.getByText(draft)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Back to the draft before' })).toBeHidden();
  });
  wire.close();
});
