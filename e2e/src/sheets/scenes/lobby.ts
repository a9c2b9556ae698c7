import { expect } from '@playwright/test';
import { type Room, aside } from './room.ts';

/** Before the start, the doors still closed: what people see at home. */
export async function atHome({ camera, mentee, console, stage }: Room): Promise<void> {
  await mentee.expectGreeting();
  await camera.take('phone', 'mentee: waiting, doors closed', mentee.page);
  await expect(console.page.getByText('The doors are closed', { exact: false })).toBeVisible();
  await camera.take('console', 'run: lobby, doors closed', console.page);
  await expect(stage.getByText('Doors open soon')).toBeVisible();
  await camera.take('stage', 'lobby, doors closed', stage);
}

/** Before the start, the doors open. */
export async function atTheDoor(room: Room): Promise<void> {
  const { camera, mentee, guest, mentorOfThree, mentorOfOne, console, stage } = room;
  await expect(mentee.page.getByRole('button', { name: 'I have arrived' })).toBeVisible();
  await camera.take('phone', 'mentee: waiting, not checked in', mentee.page);
  for (const each of [mentee, mentorOfThree, mentorOfOne]) await each.arrive();
  await camera.take('phone', 'mentee: checked in', mentee.page);
  await aside(camera, mentee, 'Your schedule', 'mentee: schedule');
  await mentee.page.getByRole('button', { name: 'Your schedule' }).click();
  await mentee.page.getByRole('button', { name: 'Why this is your plan' }).click();
  await expect(mentee.page.getByText('Looking it up…')).toBeHidden();
  await camera.take('phone', 'mentee: why this plan', mentee.page);
  await mentee.page.getByRole('button', { name: 'Back', exact: true }).click();
  await mentee.page.getByRole('button', { name: 'Back', exact: true }).click();
  await aside(camera, mentee, /^Change /u, 'mentee: needs');
  await aside(camera, mentee, 'Your notes', 'mentee: notebook, empty');
  await camera.take('phone', 'mentor: waiting', mentorOfThree.page);
  await aside(camera, mentorOfThree, 'Your schedule', 'mentor: schedule');
  await expect(guest.page.getByRole('button', { name: 'I have arrived' })).toBeVisible();
  await expect(console.page.getByRole('button', { name: 'Start the event' })).toBeVisible();
  await camera.take('console', 'run: lobby, doors open', console.page);
  await expect(stage.getByText('Doors open soon')).toBeHidden();
  await camera.take('stage', 'lobby', stage);
}
