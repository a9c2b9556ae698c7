import { expect } from '@playwright/test';
import type { Owner } from '../../arrange/owner.ts';
import type { Venue } from '../../harness/venue.ts';
import type { Camera } from '../camera.ts';
import type { Parts, Stand } from '../stand.ts';

/** What the console says before a mentor of three guests becomes a mentee in the middle of a round; nothing is changed. */
export async function changeOfRole(
  camera: Camera,
  venue: Venue,
  owner: Owner,
  { eventId, parts }: Pick<Stand, 'eventId'> & { readonly parts: Parts },
): Promise<void> {
  const { page } = await venue.laptopOf(owner);
  await page.goto(`${venue.server.url}/console/${eventId}/people?person=${parts.mentorOfThree.personId}`);
  await page.getByRole('button', { name: 'Change the role…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Mentee', { exact: true }).click();
  await expect(dialog.getByText(/no longer hosts/u)).toBeVisible();
  await camera.take('console', 'people: what a change of role does', page);
  await page.context().close();
}
