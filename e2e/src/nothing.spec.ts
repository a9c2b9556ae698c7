import { Owner } from './arrange/owner.ts';
import { shortened } from './harness/agendas.ts';
import { expectAccessible } from './harness/axe.ts';
import { unhurried } from './harness/events.ts';
import { hasPeople, personOf, saySeat } from './harness/seating.ts';
import { expect, test } from './harness/test.ts';
import type { Venue } from './harness/venue.ts';

/** An event of two rounds, and its plan page. */
async function eventWith(venue: Venue, roster: string, seatsAtFirstTable = 3) {
  const owner = await Owner.of(venue.server);
  const eventId = await owner.createEvent('Spring onboarding', 'classic');
  const wire = await owner.wire(eventId);
  await wire.send('agenda.update', { agenda: shortened(wire.part('event').agenda, 2, unhurried) });
  await wire.send('tables.update', {
    zones: [],
    tables: [1, 2].map((number) => ({
      id: null,
      number,
      label: '',
      seats: number === 1 ? seatsAtFirstTable : 3,
      zone: null,
      videoLink: '',
    })),
  });
  await owner.importRoster(eventId, roster);
  await wire.until(hasPeople, 'the roster');
  const olga = await venue.laptopOf(owner);
  const openPlan = () => olga.page.goto(`${venue.server.url}/console/${eventId}/plan`);
  return { olga, page: olga.page, wire, openPlan };
}

const heading = 'name,role,topics,table,need 1';
const draft = 'Draft. Phones do not see it.';

test('[PLAN-85] what contradicts itself is said on the page, and the best plan of the rest is there', async ({
  venue,
}) => {
  const { olga, page, wire, openPlan } = await eventWith(
    venue,
    `${heading}
Amara Nwosu,mentor,Pricing:5,1,
Tom Ito,mentor,,2,
Ana Ruiz,mentee,,,Pricing
Bo Lindqvist,mentee,Visa law,,Visa law
Cy Okoro,mentee,,,Pricing
Di Moretti,mentee,,,Pricing
`,
    1,
  );
  const [one, two] = wire.part('event').agenda.filter(({ kind }) => kind === 'round');
  const require = (mentee: string, roundId: string) =>
    wire.send('pair.rule', {
      menteeId: personOf(wire, mentee).id,
      mentorId: personOf(wire, 'Amara Nwosu').id,
      rule: 'required',
      roundId,
    });
  await require('Ana Ruiz', one!.id);
  await require('Cy Okoro', two!.id);
  await require('Di Moretti', two!.id);
  await wire.until((each) => personOf(each, 'Ana Ruiz').required.length === 1, 'what is required');
  await saySeat(wire, 'Ana Ruiz', { absent: [one!.id] });
  await openPlan();
  await olga.press('Plan all rounds');
  await expect(page.getByText(draft)).toBeVisible();
  await expect(page.getByText('2 required pairs do not meet in this plan')).toBeVisible();
  const pairs = page.getByRole('listitem').filter({ hasText: 'and Amara Nwosu' });
  await expect(pairs.filter({ hasText: 'Ana Ruiz' })).toContainText('The mentee is not there then.');
  await expect(pairs.filter({ hasText: /Cy Okoro|Di Moretti/u })).toContainText(
    'Other required pairs take the seats.',
  );
  await expectAccessible(page, 'plan page with pairs that do not meet');

  await test.step('and whoever cannot be helped reads why', async () => {
    await page.getByText('By person').click();
    const bo = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'Bo Lindqvist' }) });
    await expect(bo).toContainText('nobody with a table offers Visa law');
    await bo.getByRole('gridcell').first().click();
    const panel = page.getByRole('region', { name: 'The chosen cell' });
    await expect(panel).toContainText('Visa law: nobody with a table knows it.');
  });
  wire.close();
});

test('[PLAN-36] one mentee is planned, and where nobody is left it is said who is missing', async ({
  venue,
}) => {
  const { olga, page, wire, openPlan } = await eventWith(
    venue,
    `${heading}
Amara Nwosu,mentor,Pricing:5,1,
Ana Ruiz,mentee,,,Pricing
`,
  );
  await openPlan();
  await olga.press('Plan all rounds');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('1 of 1 talks about at least one');
  const [amara, ana] = ['Amara Nwosu', 'Ana Ruiz'].map((name) => personOf(wire, name).id);
  await wire.send('person.presence', { personId: ana!, presence: 'gone' });
  await olga.press('Plan again');
  await expect(
    page.getByText('No mentee is there in any round that is left.', { exact: false }),
  ).toBeVisible();
  await wire.send('person.presence', { personId: ana!, presence: 'here' });
  await wire.send('person.presence', { personId: amara!, presence: 'gone' });
  await olga.press('Plan again');
  await expect(page.getByText('No mentor with a table is there', { exact: false })).toBeVisible();
  await wire.send('hosting.update', { mentorId: amara!, hosting: [] });
  await olga.press('Plan again');
  await expect(page.getByText('No mentor has a table.', { exact: false })).toBeVisible();
  wire.close();
});
