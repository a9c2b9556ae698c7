import { expect } from '@playwright/test';
import { noServer } from '../../harness/faults.ts';
import type { RunPart } from '@rotunda/shared/schema/run';
import { type Room, aside, goOn } from './room.ts';

/** Which segment is under way. */
function kindNow({ agenda, run }: RunPart): string | undefined {
  if (!('stepId' in run)) return undefined;
  return agenda.find(({ id }) => id === run.stepId)?.kind;
}

async function goOnTo(room: Room, kind: 'break' | 'closing'): Promise<void> {
  while (kindNow(room.stand.wire.part('run')) !== kind) await goOn(room);
}

/** Break, closing and what stays. */
export async function ending(room: Room): Promise<void> {
  const { camera, mentee, mentorOfThree, console, stage, stand, venue } = room;
  await goOnTo(room, 'break');
  await expect(mentee.page.getByRole('heading', { name: 'Break' })).toBeVisible();
  await camera.take('phone', 'mentee: break', mentee.page);
  await expect(stage.getByRole('heading', { name: 'Break' })).toBeVisible();
  await camera.take('stage', 'break', stage);
  await goOnTo(room, 'closing');
  await expect(mentee.page.getByRole('heading', { name: 'Closing' })).toBeVisible();
  await camera.take('phone', 'mentee: closing', mentee.page);
  await aside(camera, mentee, 'Your notes', 'mentee: notebook');
  await expect(stage.getByRole('heading', { name: 'Closing' })).toBeVisible();
  await camera.take('stage', 'closing', stage);
  await stand.wire.send('run.end', {});
  await expect(mentee.page.getByText('Thank you for coming')).toBeVisible();
  await camera.take('phone', 'mentee: ended', mentee.page);
  const { page: late } = await venue.phone('somebody late');
  await late.goto(stand.wire.part('event').joinUrl);
  await expect(late.getByText('This event is over.', { exact: false })).toBeVisible();
  await camera.take('phone', 'join: over', late);
  await late.context().close();
  await mentee.page.goto(`${venue.server.phoneUrl}/p`);
  await expect(mentee.page.getByRole('link', { name: /^Go on as/u })).toBeVisible();
  await camera.take('phone', 'which event, known', mentee.page);
  await expect(mentorOfThree.page.getByText('Thank you for coming')).toBeVisible();
  await camera.take('phone', 'mentor: ended', mentorOfThree.page);
  await expect(console.page.getByText('The event is over.')).toBeVisible();
  await camera.take('console', 'run: ended', console.page);
  await expect(stage.getByText('Thank you for coming')).toBeVisible();
  await camera.take('stage', 'ended', stage);
  await venue.faults.expecting(noServer, async () => {
    await stand.wire.send('person.release', { personId: room.parts.sittingOut.personId });
    await expect(room.sittingOut.page.getByText('Your place was freed', { exact: false })).toBeVisible();
    await camera.take('phone', 'mentee: released', room.sittingOut.page);
  });
}

/** What a facilitator takes home. */
export async function report({ camera, console, stand, venue }: Room): Promise<void> {
  const { page } = console;
  const base = `${venue.server.url}/console/${stand.eventId}`;
  await page.goto(`${base}/setup/sharing`);
  await expect(page.getByRole('heading', { name: 'Sharing', level: 1 })).toBeVisible();
  await camera.take('console', 'set-up: sharing, locked', page);
  await page.goto(`${base}/report`);
  await expect(page.getByRole('heading', { name: 'Report', level: 1 })).toBeVisible();
  await camera.take('console', 'report', page);
  await page.goto(`${base}/report/wall-list`);
  await expect(page.getByRole('table')).toBeVisible();
  await camera.take('console', 'wall list', page);
  await page.goto(`${venue.server.url}/console`);
  await expect(page.getByText('Spring onboarding')).toBeVisible();
  await camera.take('console', 'events: several', page);
}
