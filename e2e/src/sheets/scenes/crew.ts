import { expect, type Page } from '@playwright/test';
import type { Facilitator } from '../../harness/facilitator.ts';
import { refusal } from '../../harness/faults.ts';
import type { Venue } from '../../harness/venue.ts';
import type { Camera } from '../camera.ts';
import type { Stand } from '../stand.ts';

/** A viewer is invited and comes; answers what they look on with. */
export async function invitedCrew(
  camera: Camera,
  venue: Venue,
  { page }: Facilitator,
  { eventId }: Stand,
): Promise<Page> {
  await page.goto(`${venue.server.url}/console/${eventId}/setup/crew`);
  const invite = async (role: string, label: string): Promise<string> => {
    await page.getByRole('button', { name: 'Invite somebody…' }).click();
    await page.getByRole('dialog').getByText(role, { exact: true }).click();
    if (label === '') await camera.take('console', 'crew: invite somebody', page);
    await page.getByLabel('For whom', { exact: false }).fill(label);
    await page.getByRole('button', { name: 'Make the link' }).click();
    const link = await page.getByText('/console/invited#').textContent();
    if (label === '') await camera.take('console', 'crew: link of an invitation', page);
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click();
    return `${venue.server.url}/console/invited${new URL(link ?? '').hash}`;
  };
  const link = await invite('Viewer', '');
  await invite('Helper', 'Desk 2 tablet');
  await invite('Facilitator', 'Friederike Alexandra Schmidt-Rottenberger');

  const viewer = await venue.facilitator();
  await viewer.page.goto(link);
  await viewer.page.getByLabel('Your name').fill('Zoë van der Meer');
  await viewer.page.getByLabel('E-mail').fill('zoe@example.org');
  await camera.take('console', 'invited: with an account', viewer.page);
  await viewer.page.getByLabel('Password').fill('a long enough secret');
  await viewer.press('Accept');
  await expect(viewer.page.getByText('You are looking on.')).toBeVisible();
  await expect(page.getByRole('rowheader', { name: 'Zoë van der Meer' })).toBeVisible();
  await camera.take('console', 'set-up: crew', page);
  await venue.faults.expecting([refusal(403)], async () => {
    const late = await venue.facilitator();
    await late.page.goto(link);
    await expect(late.page.getByText('This invitation no longer opens anything.')).toBeVisible();
    await camera.take('console', 'invited: used', late.page);
    await late.page.context().close();
  });
  return viewer.page;
}

/** What a viewer sees while people talk. */
export async function watching(camera: Camera, page: Page): Promise<void> {
  await expect(page.getByRole('timer')).toBeVisible();
  await camera.take('console', 'watching: in a round', page);
}
