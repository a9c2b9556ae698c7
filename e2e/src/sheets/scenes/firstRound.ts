import { expect } from '@playwright/test';
import type { PhonePerson } from '../../harness/phone.ts';
import { type Room, goOn } from './room.ts';

/** The welcome, on every screen. */
export async function welcome({ camera, mentee, console, stage, stand }: Room): Promise<void> {
  await stand.wire.send('run.start', {});
  await expect(mentee.page.getByRole('heading', { name: 'Welcome' })).toBeVisible();
  await camera.take('phone', 'mentee: welcome', mentee.page);
  await console.expectStep('Welcome');
  await camera.take('console', 'run: welcome', console.page);
  await expect(stage.getByRole('heading', { name: 'Welcome' })).toBeVisible();
  await camera.take('stage', 'welcome', stage);
}

/** Everybody walks, but one mentor has not come. */
export async function walking(room: Room, walkIn: PhonePerson): Promise<void> {
  const { camera, mentee, guest, mentorOfThree, sittingOut, console, stage } = room;
  await goOn(room);
  await expect(guest.page.getByRole('heading', { name: 'Go to' })).toBeVisible();
  await camera.take('phone', 'mentee: changeover, not checked in', guest.page);
  await expect(mentee.page.getByRole('button', { name: 'I’m here' })).toBeVisible();
  await camera.take('phone', 'mentee: changeover', mentee.page);
  await mentee.sitDown();
  await camera.take('phone', 'mentee: at the table', mentee.page);
  await expect(mentorOfThree.page.getByRole('heading', { name: 'Your table' })).toBeVisible();
  await camera.take('phone', 'mentor: changeover', mentorOfThree.page);
  await expect(sittingOut.page.getByRole('heading', { name: /^Free/u })).toBeVisible();
  await camera.take('phone', 'mentee: sitting out, changeover', sittingOut.page);
  await expect(walkIn.page.getByRole('heading', { name: /^Free/u })).toBeVisible();
  await camera.take('phone', 'walk-in: not in the plan', walkIn.page);
  await expect(console.page.getByText('Mentor missing')).toBeVisible();
  await camera.take('console', 'run: mentor missing', console.page);
  await expect(stage.getByRole('heading', { name: 'Go to your table' })).toBeVisible();
  await camera.take('stage', 'changeover', stage);
  await everybodyComes(room);
  await expect(console.page.getByText('Mentor missing')).toBeHidden();
  await camera.take('console', 'run: changeover', console.page);
}

async function everybodyComes({ stand, parts }: Room): Promise<void> {
  const late = [parts.guestOfThree, parts.missingMentor].map(({ personId }) => personId);
  for (const personId of late) await stand.wire.send('person.presence', { personId, presence: 'here' });
}

/** Context and work: what each side reads and writes. */
export async function talking(room: Room): Promise<void> {
  const { camera, mentee, mentorOfThree, mentorOfOne, sittingOut, console, stage } = room;
  await goOn(room);
  await expect(mentee.page.getByRole('timer', { name: 'Context' })).toBeVisible();
  await camera.take('phone', 'mentee: context', mentee.page);
  await expect(mentorOfOne.page.getByRole('timer', { name: 'Context' })).toBeVisible();
  await camera.take('phone', 'mentor: round with one guest', mentorOfOne.page);
  await camera.take('phone', 'mentor: round with three guests', mentorOfThree.page);
  await camera.take('phone', 'mentee: sitting out', sittingOut.page);
  await expect(stage.getByRole('heading', { name: 'Context' })).toBeVisible();
  await camera.take('stage', 'round: context', stage);
  await goOn(room);
  await expect(mentee.page.getByRole('timer', { name: 'Work' })).toBeVisible();
  await camera.take('phone', 'mentee: work', mentee.page);
  await mentee.field('Options').fill('One price per seat.\nA flat yearly fee, and a pilot at half of it.');
  await mentee.expectSaved();
  await camera.take('phone', 'mentee: saved', mentee.page);
  await console.expectStep('Work');
  await camera.take('console', 'run: work', console.page);
  await expect(stage.getByRole('heading', { name: 'Work' })).toBeVisible();
  await camera.take('stage', 'round: work', stage);
}
