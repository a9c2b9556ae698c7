import { expect } from '@playwright/test';
import { Owner } from '../arrange/owner.ts';
import { refusal } from '../harness/faults.ts';
import type { Venue } from '../harness/venue.ts';
import type { Camera } from './camera.ts';
import { invitedCrew, watching } from './scenes/crew.ts';
import { leftOut } from './scenes/leftOut.ts';
import { beginnings } from './scenes/beginnings.ts';
import { checkInDesk } from './scenes/desk.ts';
import { closedDoors, openDoors } from './scenes/doors.ts';
import { ending, report } from './scenes/ending.ts';
import { talking, walking, welcome } from './scenes/firstRound.ts';
import { onPaper } from './scenes/paper.ts';
import { changeOfRole } from './scenes/role.ts';
import { registering } from './scenes/registering.ts';
import { hurriedEvent } from './scenes/hurried.ts';
import { atHome, atTheDoor } from './scenes/lobby.ts';
import { firstStart, signInAgain } from './scenes/owner.ts';
import { emptyEvent, firstImport, plannedEvent, preparedEvent } from './scenes/preparation.ts';
import { type Room, phoneOf } from './scenes/room.ts';
import { concluding, dialogs, trouble } from './scenes/trouble.ts';
import { castParts, standOf } from './stand.ts';

/** Plays whole events in front of the camera, from the first start to the last report. */
export async function play(camera: Camera, venue: Venue): Promise<void> {
  const { server, faults } = venue;
  const console = await venue.facilitator();
  await firstStart(camera, console, server);
  await faults.expecting([refusal(401), refusal(403)], () => signInAgain(camera, console, server));
  const owner = await Owner.signedIn(server);
  await emptyEvent(camera, console.page, server, await owner.createEvent('Empty so far', 'blank'));

  await firstImport(camera, console.page, server, owner);

  const stand = await standOf(owner);
  const early = [...stand.cards.values()].find(({ role }) => role === 'mentee');
  await preparedEvent(camera, console.page, server, stand);
  const phone = await phoneOf(venue, early!);
  await phone.page.getByRole('button', { name: 'Your schedule' }).click();
  await expect(phone.page.getByText('No plan has been published yet.')).toBeVisible();
  await camera.take('phone', 'mentee: schedule before a plan', phone.page);
  await phone.page.context().close();
  await plannedEvent(camera, console.page, server, stand);
  await leftOut(camera, console, server, owner);
  const viewer = await invitedCrew(camera, venue, console, stand);

  const parts = await castParts(stand);
  const { page: stage } = await venue.stage();
  await faults.expecting([refusal(403)], async () => {
    await stage.goto(`${server.url}/stage/${stand.eventId}#not-the-secret`);
    await expect(stage.getByText('This stage link no longer works.')).toBeVisible();
  });
  await camera.take('stage', 'link no longer valid', stage);
  await stage.goto(stand.wire.part('event').stageUrl);
  await console.page.goto(`${server.url}/console/${stand.eventId}/run`);
  await closedDoors(camera, venue, stand);
  const room: Room = {
    camera,
    venue,
    stand,
    parts,
    console,
    stage,
    mentee: await phoneOf(venue, parts.mentee),
    guest: await phoneOf(venue, parts.guestOfThree),
    mentorOfThree: await phoneOf(venue, parts.mentorOfThree),
    mentorOfOne: await phoneOf(venue, parts.mentorOfOne),
    sittingOut: await phoneOf(venue, parts.sittingOut),
  };
  await atHome(room);
  await stand.wire.send('event.doors', { doors: 'open' });
  const walkIn = await openDoors(camera, venue, stand);
  await checkInDesk(camera, venue, owner, stand);
  await atTheDoor(room);
  await everybodyElseComes(room);
  await welcome(room);
  await walking(room, walkIn);
  await talking(room);
  await onPaper(room);
  await watching(camera, viewer);
  await changeOfRole(camera, venue, owner, { ...stand, parts });
  await trouble(room);
  await dialogs(room);
  await concluding(room);
  await ending(room);
  await registering(camera, venue, owner, console);
  await hurriedEvent(camera, venue, owner, console);
  await report(room);
  await beginnings(camera, console, server);
  stand.wire.close();
}

/** All but those whom the pictures show on their way, and one mentor who does not come. */
async function everybodyElseComes({ stand, parts }: Room): Promise<void> {
  const late = [parts.guestOfThree, parts.missingMentor].map(({ personId }) => personId);
  for (const { personId } of stand.cards.values()) {
    if (!late.includes(personId)) await stand.wire.send('person.presence', { personId, presence: 'here' });
  }
}
