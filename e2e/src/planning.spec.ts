import { crowdCsv } from './arrange/crowd.ts';
import { Owner } from './arrange/owner.ts';
import { tablesOfFour } from './arrange/room.ts';
import { expect, test } from './harness/test.ts';

/** So many that planning takes seconds anywhere. */
const mentors = 400;
const mentees = 2_400;

test('[PLAN-100] [PLAN-101] a conference shows how far its plan is, and planning can be stopped', async ({
  venue,
}) => {
  const owner = await Owner.of(venue.server);
  const eventId = await owner.createEvent('A conference', 'classic');
  const wire = await owner.wire(eventId);
  await wire.send('tables.update', tablesOfFour(mentors));
  await owner.importRoster(eventId, crowdCsv(mentors, mentees));
  wire.close();
  const olga = await venue.laptopOf(owner);
  const { page } = olga;
  await page.goto(`${venue.server.url}/console/${eventId}/plan`);
  await olga.press('Plan all rounds');
  const progress = page.getByRole('progressbar');
  await expect(page.getByText(/^Planning… \d+ %$/u)).toBeVisible();
  await expect(progress).toBeVisible();
  await olga.press('Stop');
  await expect(progress).toBeHidden();
  await expect(page.getByRole('button', { name: 'Plan all rounds' })).toBeVisible();
  await expect(page.getByRole('alert')).toBeHidden();
  await expect(page.getByText('Draft. Phones do not see it.')).toBeHidden();
});
