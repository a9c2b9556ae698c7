import { expect } from '@playwright/test';
import type { Owner } from '../../arrange/owner.ts';
import { CheckInDesk } from '../../harness/desk.ts';
import type { Venue } from '../../harness/venue.ts';
import type { Camera } from '../camera.ts';
import type { Stand } from '../stand.ts';

/** The check-in desk while people arrive, and somebody who may be on the roster twice. */
export async function checkInDesk(
  camera: Camera,
  venue: Venue,
  owner: Owner,
  { eventId }: Stand,
): Promise<void> {
  const { page } = await venue.laptopOf(owner);
  const desk = new CheckInDesk(page);
  await desk.open(venue.server.url, eventId);
  await desk.expectHere('Yuki Tanaka-Whitfield');
  await camera.take('console', 'desk: people arrive', page);
  await desk.search('petro');
  await expect(desk.row('Ana Petrović')).toBeVisible();
  await camera.take('console', 'desk: somebody is looked for', page);
  await desk
    .row('Ana Petrović')
    .getByRole('button', { name: /^No phone/u })
    .click();
  await desk.checkIn('Ana Petrović');
  await desk.expectHere('Ana Petrović');
  await camera.take('console', 'desk: somebody without a phone', page);
  await desk.row('Ana Petrović').getByRole('button', { name: 'Undo' }).click();
  await desk
    .row('Ana Petrović')
    .getByRole('button', { name: /^No phone/u })
    .click();
  await page.getByRole('button', { name: 'Not on the list' }).click();
  await expect(page.getByRole('group', { name: 'Is it one of these?' })).toBeVisible();
  await camera.take('console', 'desk: a walk-in', page);

  await page.goto(`${venue.server.url}/console/${eventId}/people`);
  await page.getByRole('link', { name: 'Yuki Tanaka-Whitfield' }).click();
  const panel = page.getByRole('complementary', { name: 'Details of Yuki Tanaka-Whitfield' });
  await panel.getByLabel('The same person as').pressSequentially('petro');
  await page.getByRole('option', { name: /^Ana Petrović/u }).click();
  await expect(page.getByRole('button', { name: 'Make them one person' })).toBeVisible();
  await camera.take('console', 'people: two rows side by side', page);
  await page.context().close();
}
