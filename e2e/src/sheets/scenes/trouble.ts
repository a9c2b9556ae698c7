import { expect } from '@playwright/test';
import { noServer } from '../../harness/faults.ts';
import { type Room, goOn } from './room.ts';

/** A phone without network, a note that is refused, and a pause. */
export async function trouble(room: Room): Promise<void> {
  const { camera, mentee, guest, console, stage, venue, stand } = room;
  await venue.faults.expecting([...noServer, /WebSocket is already in CLOSING/u], async () => {
    await mentee.network.cut();
    await mentee.field('Next step').fill('Ask two customers what they would pay.');
    await mentee.expectSavedOnPhone();
    await mentee.expectStale();
    await camera.take('phone', 'mentee: saved on this phone, no connection', mentee.page);
    await mentee.network.mend();
    await mentee.expectSaved();
  });
  // No text may hold a control character: the server refuses it, and the phone keeps it.
  await guest.field('Options').fill('A bell \u0007 that came along with a copied text.');
  await expect(guest.page.getByText('Not accepted, but kept on this phone.', { exact: false })).toBeVisible();
  await camera.take('phone', 'mentee: note refused', guest.page);
  await stand.wire.send('run.pause', {});
  await expect(mentee.page.getByText('Paused').first()).toBeVisible();
  await camera.take('phone', 'mentee: paused', mentee.page);
  await expect(console.page.getByRole('button', { name: 'Resume' })).toBeVisible();
  await camera.take('console', 'run: paused', console.page);
  await expect(stage.getByText('Paused').first()).toBeVisible();
  await camera.take('stage', 'paused', stage);
  await stand.wire.send('run.resume', {});
}

/** What a facilitator asks of the console while a round is under way. */
export async function dialogs({ camera, console, parts }: Room): Promise<void> {
  const { page } = console;
  await console.show('People');
  await camera.take('console', 'run: people', page);
  await console.show('Tables');
  await page.getByRole('button', { name: parts.mentee.name }).first().click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await camera.take('console', 'run: one person', page);
  await page.keyboard.press('Escape');
  await console.press('Re-plan the rest…');
  await expect(page.getByRole('dialog')).toBeVisible();
  await camera.take('console', 'run: re-plan, asked', page);
  await page.getByRole('button', { name: 'Re-plan', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Publish the new plan' })).toBeVisible();
  await camera.take('console', 'run: re-plan, answered', page);
  await page.getByRole('button', { name: 'Keep the plan as it is' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await console.press('End the event for everyone…');
  await expect(page.getByRole('alertdialog').or(page.getByRole('dialog'))).toBeVisible();
  await camera.take('console', 'run: end, asked', page);
  await page.keyboard.press('Escape');
}

/** The last phase of a round, and what a mentor sees of what a guest wrote. */
export async function concluding(room: Room): Promise<void> {
  const { camera, mentee, mentorOfThree } = room;
  await goOn(room);
  await expect(mentee.page.getByRole('timer', { name: 'Next steps' })).toBeVisible();
  await camera.take('phone', 'mentee: next steps', mentee.page);
  const tab = mentorOfThree.page.getByRole('tab', { name: mentee.name.split(' ')[0]! });
  await tab.click();
  await expect(mentorOfThree.page.getByText('Ask two customers', { exact: false })).toBeVisible();
  await camera.take('phone', 'mentor: what a guest shared', mentorOfThree.page);
}
