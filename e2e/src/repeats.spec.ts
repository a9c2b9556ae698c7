import { Owner, publishPlan } from './arrange/owner.ts';
import { shortened } from './harness/agendas.ts';
import { unhurried } from './harness/events.ts';
import { hasPeople, personOf } from './harness/seating.ts';
import { expect, test } from './harness/test.ts';

const roster = `name,email,role,topics,table,need 1
Amara Nwosu,amara@example.org,mentor,Pricing:5,1,
Li Wei,li@example.org,mentor,Pricing:3,2,
Ana Ruiz,ana@example.org,mentee,,,Pricing
`;

test('[PLAN-137] who met at an earlier event is kept apart if the facilitator says so, until a wish is entered', async ({
  venue,
}) => {
  const owner = await Owner.of(venue.server);
  const eventOf = async (name: string) => {
    const eventId = await owner.createEvent(name, 'classic');
    const wire = await owner.wire(eventId);
    await wire.send('agenda.update', { agenda: shortened(wire.part('event').agenda, 1, unhurried) });
    await owner.importRoster(eventId, roster);
    await wire.until(hasPeople, 'the roster');
    return { eventId, wire };
  };

  const first = await eventOf('In spring');
  await publishPlan(first.wire);
  for (const name of ['Amara Nwosu', 'Li Wei', 'Ana Ruiz']) {
    const personId = personOf(first.wire, name).id;
    await first.wire.send('person.presence', { personId, presence: 'here' });
  }
  await first.wire.send('run.start', {});
  // Over the walk and the context into the work, where it counts.
  for (let step = 0; step < 3; step += 1) await first.wire.send('run.next', {});
  await first.wire.send('run.end', {});
  first.wire.close();

  const { eventId, wire } = await eventOf('In autumn');
  const olga = await venue.laptopOf(owner);
  const { page } = olga;
  const panel = page.getByRole('region', { name: 'The chosen cell' });
  const fits = page.getByText('People, tables or rules changed since this plan was made.');
  await page.goto(`${venue.server.url}/console/${eventId}/plan`);
  await olga.press('Plan all rounds');
  await page.getByText('By person').click();
  const seat = page
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: 'Ana Ruiz' }) })
    .getByRole('gridcell');
  await expect(seat).toContainText('Amara Nwosu');

  await panel.getByText('Keep people apart who met at an earlier event').click();
  await expect(fits).toBeVisible();
  await olga.press('Plan again');
  await expect(seat).toContainText('Li Wei');
  await panel.getByLabel('Mentee', { exact: true }).pressSequentially('Ana');
  await page.getByRole('option', { name: /^Ana Ruiz/u }).click();
  await panel.getByLabel('Mentor', { exact: true }).pressSequentially('Ama');
  await page.getByRole('option', { name: /^Amara Nwosu/u }).click();
  await expect(panel).toContainText('They met at an earlier event.');

  await olga.chooseInMenu('Ana and Amara: decide', 'Enter that the mentee asks for this mentor');
  await expect(fits).toBeVisible();
  await olga.press('Plan again');
  await expect(seat).toContainText('Amara Nwosu');
  wire.close();
});
