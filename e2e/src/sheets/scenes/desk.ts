import { expect } from '@playwright/test';
import type { Owner } from '../../arrange/owner.ts';
import { CheckInDesk } from '../../harness/desk.ts';
import type { Venue } from '../../harness/venue.ts';
import type { Camera } from '../camera.ts';
import type { Stand } from '../stand.ts';

/** The check-in desk while people arrive, and somebody who may be on the roster twice. */
export async function checkInDesk(camera: Camera, venue: Venue, owner: Owner, stand: Stand): Promise<void> {
  const { eventId } = stand;
  const { page } = await venue.laptopOf(owner);
  const desk = new CheckInDesk(page);
  await desk.open(venue.server.url, eventId);
  await desk.expectHere('Yuki Tanaka-Whitfield');
  await camera.take('console', 'desk: people arrive', page);
  await desk.search('petro');
  await expect(desk.row('Ana Petrović')).toBeVisible();
  await camera.take('console', 'desk: somebody is looked for', page);
  await withoutPhone(camera, desk, stand);
  await desk.search('petro');
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

/** Somebody has no phone, which the desk says of them while they are checked in; and then after all is not here. */
async function withoutPhone(camera: Camera, desk: CheckInDesk, { wire }: Stand): Promise<void> {
  const { people } = wire.part('roster/*', '1');
  const { name } = people.find((each) => each.role === 'mentee' && !each.claimed && each.name.includes(' '))!;
  const tap = desk.page.getByRole('button', { name: `No phone ${name}` });
  await desk.search(name);
  await desk.checkIn(name);
  await desk.expectHere(name);
  await tap.click();
  await expect(tap).toHaveAttribute('aria-pressed', 'true');
  await camera.take('console', 'desk: somebody without a phone', desk.page);
  await tap.click();
  await expect(tap).toHaveAttribute('aria-pressed', 'false');
  await desk.row(name).getByRole('button', { name: 'Undo' }).click();
  await desk.expectMissing(name);
}
