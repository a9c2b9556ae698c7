import { expect } from '@playwright/test';
import type { Venue } from '../../harness/venue.ts';
import { refusal } from '../../harness/faults.ts';
import type { PhonePerson } from '../../harness/phone.ts';
import type { Camera } from '../camera.ts';
import type { Stand } from '../stand.ts';

/** Before the doors open: what a phone is told that comes too early, or by a wrong way. */
export async function closedDoors(camera: Camera, venue: Venue, stand: Stand): Promise<void> {
  const { page } = await venue.phone('somebody early');
  const { phoneUrl } = venue.server;
  const { joinCode } = stand.wire.part('event');
  await page.goto(`${phoneUrl}/p`);
  await expect(page.getByLabel('The event’s code')).toBeVisible();
  await camera.take('phone', 'which event', page);
  await venue.faults.expecting([refusal(404), refusal(403)], async () => {
    await page.goto(`${phoneUrl}/p/ZZZZZZ`);
    await expect(page.getByRole('alert')).toBeVisible();
    await camera.take('phone', 'unknown event', page);
    await page.goto(`${phoneUrl}/p/${joinCode}#t=0000000000000000.0000000000000000000000`);
    await expect(page.getByText('This personal link no longer works.', { exact: false })).toBeVisible();
    await camera.take('phone', 'join: link no longer valid', page);
  });
  await page.goto(`${phoneUrl}/p/${joinCode}`);
  await expect(page.getByText('The doors are not open yet.', { exact: false })).toBeVisible();
  await camera.take('phone', 'join: doors closed', page);
  await page.context().close();
}

/** At the door: finding oneself by name or code, or joining as somebody new. Answers the phone that joined. */
export async function openDoors(camera: Camera, venue: Venue, stand: Stand): Promise<PhonePerson> {
  const walkIn = await venue.phone('Yuki Tanaka-Whitfield');
  const { page } = walkIn;
  await walkIn.openDoor(stand.wire.part('event').joinUrl);
  await expect(page.getByLabel('First three letters of your name')).toBeVisible();
  await camera.take('phone', 'join: find oneself', page);
  await walkIn.find('ana');
  await page.getByText('Ana Petrović', { exact: true }).click();
  await expect(page.getByLabel('First letters of your e-mail')).toBeVisible();
  await camera.take('phone', 'join: is this you', page);
  await page.getByRole('button', { name: 'I have a personal code' }).click();
  await expect(page.getByLabel('Your personal code')).toBeVisible();
  await camera.take('phone', 'join: personal code', page);
  await venue.faults.expecting([refusal(403), refusal(404)], async () => {
    await walkIn.typeCode('ZZZZZZ');
    await expect(page.getByText('Check', { exact: false })).toBeVisible();
    await camera.take('phone', 'join: wrong code', page);
  });
  await page.getByRole('button', { name: 'I am not on the list' }).click();
  await expect(page.getByLabel('Your name')).toBeVisible();
  await camera.take('phone', 'join: as somebody new', page);
  await walkIn.registerAsMentee([['Hiring', 'Whom do I hire first?']]);
  await walkIn.expectGreeting();
  await camera.take('phone', 'walk-in: joined', page);
  return walkIn;
}
