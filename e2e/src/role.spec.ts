import type { Role } from '@rotunda/shared/rules/people';
import { expectAccessible } from './harness/axe.ts';
import { readCsv } from './harness/csv.ts';
import { publishedEvent } from './harness/events.ts';
import { smallRoster } from './harness/rosters.ts';
import { expect, test } from './harness/test.ts';
import type { Facilitator } from './harness/facilitator.ts';

/** Opens somebody's details on the people page, and the dialog from there. */
async function openRole({ page }: Facilitator, name: string): Promise<void> {
  await page.getByRole('link', { name, exact: true }).click();
  await page.getByRole('button', { name: 'Change the role…' }).click();
}

async function choose({ page }: Facilitator, role: string): Promise<void> {
  await page.getByRole('dialog').getByText(role, { exact: true }).click();
}

test('[ROLE-9] [ROLE-10] a mentor becomes a mentee and a mentee a mentor while the event runs', async ({
  venue,
}) => {
  const { owner, wire, eventId, cards } = await publishedEvent(venue, { roster: smallRoster });
  const olga = await venue.laptopOf(owner);
  await olga.page.goto(`${venue.server.url}/console/${eventId}/run`);
  const amara = await venue.phone('Amara Nwosu');
  await amara.openLink(cards.get('Amara Nwosu')!.link);
  const ana = await venue.phone('Ana Ruiz');
  await ana.openLink(cards.get('Ana Ruiz')!.link);
  await ana.arrive();
  await amara.arrive();
  await olga.checkIn('Omar Haddad', 'Bo Lindqvist', 'Cy Okoro', 'Di Moretti', 'Eve Park');
  const replan = async (): Promise<void> => {
    const { version } = await wire.send('plan.make', {});
    await wire.send('plan.publish', { version });
  };
  const roleOf = (name: string): Role | undefined =>
    wire.part('roster/*', '1').people.find((person) => person.name === name)?.role;

  await test.step('they talk in the first round, and both write', async () => {
    await replan();
    await olga.press('Start the event');
    await olga.goOnTo('Walk to Round 1');
    await olga.goOnTo('Context');
    await olga.goOnTo('Work');
    await ana.expectRound(1, 2);
    await ana.type('Note to self', 'Ask for more');
    await ana.expectSaved();
    await amara.chooseGuest('Ana');
    await amara.type('Private note', 'Schools buy late');
    await amara.expectSaved();
  });

  await test.step('the console says what becomes of a mentor’s table before they are a mentee', async () => {
    await olga.open('People');
    await openRole(olga, 'Amara Nwosu');
    await choose(olga, 'Mentee');
    const dialog = olga.page.getByRole('dialog');
    await expect(dialog.getByText(/Amara Nwosu. goes on talking with .*Ana Ruiz/u)).toBeVisible();
    await expect(dialog.getByText(/Amara Nwosu. no longer hosts table 1 in round 2\./u)).toBeVisible();
    await expectAccessible(olga.page, 'a change of role');
    await olga.press('Make them a mentee');
    await expect(dialog.getByRole('link', { name: 'Plan again' })).toBeVisible();
    await expectAccessible(olga.page, 'what to do after a change of role');
    await olga.press('Later');
  });

  await test.step('nobody is torn out of the round, and her phone shows her as what she is next', async () => {
    await expect.poll(() => roleOf('Amara Nwosu')).toBe('mentee');
    await amara.expectRound(1, 2);
    await expect(amara.field('Private note')).toHaveValue('Schools buy late');
    await ana.expectRound(1, 2);
  });

  await test.step('a mentee becomes a mentor, whose table is the one that is free now', async () => {
    await openRole(olga, 'Cy Okoro');
    await choose(olga, 'Mentor');
    await expect(olga.page.getByRole('dialog').getByText(/gets table \d+ in round 2/u)).toBeVisible();
    await olga.press('Make them a mentor');
    await olga.press('Later');
  });

  await test.step('after planning again everybody sits as what they are now', async () => {
    const cy = await venue.phone('Cy Okoro');
    await cy.page.goto(cards.get('Cy Okoro')!.link);
    await replan();
    await olga.open('Run');
    await olga.goOnTo('Next steps');
    await olga.goOnTo('Walk to Round 2');
    await expect(cy.page.getByText('Your table', { exact: false }).first()).toBeVisible();
    const [, second] = wire.part('event').agenda.filter(({ kind }) => kind === 'round');
    const { conversations } = wire.part('plan/published/*', second!.id);
    const nameOf = new Map(wire.part('roster/*', '1').people.map(({ id, name }) => [id, name]));
    expect(conversations.map(({ mentorId }) => nameOf.get(mentorId))).not.toContain('Amara Nwosu');
    expect(conversations.map(({ menteeId }) => nameOf.get(menteeId))).not.toContain('Cy Okoro');
    expect(conversations.map(({ menteeId }) => nameOf.get(menteeId))).toContain('Ana Ruiz');
  });

  await test.step('what was written is theirs still', async () => {
    await olga.goOnTo('Context');
    await amara.page.getByRole('button', { name: 'Your notes' }).click();
    const talk = amara.page
      .locator('section')
      .filter({ has: amara.page.getByRole('heading', { name: 'Ana Ruiz' }) });
    await expect(talk.getByLabel('Private note')).toHaveValue('Schools buy late');
  });

  await test.step('the files say of each conversation who was the mentor then', async () => {
    const file = async (name: string) => {
      const answer = await olga.page.request.get(`${venue.server.url}/api/events/${eventId}/${name}`);
      return readCsv(await answer.text());
    };
    const meetings = await file('conversations.csv');
    const first = meetings.filter((row) => row.round === '1' && row.held === 'yes');
    expect(first.some((row) => row.mentor === 'Amara Nwosu' && row.mentee === 'Ana Ruiz')).toBe(true);
    expect(meetings.some((row) => row.round === '2' && row.mentor === 'Amara Nwosu')).toBe(false);
    const roles = new Map((await file('roster.csv')).map((row) => [row.name, row.role]));
    expect([roles.get('Amara Nwosu'), roles.get('Cy Okoro')]).toEqual(['mentee', 'mentor']);
  });
  wire.close();
});
