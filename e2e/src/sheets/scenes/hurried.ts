import { setTimeout as wait } from 'node:timers/promises';
import { type Page, expect } from '@playwright/test';
import type { Owner } from '../../arrange/owner.ts';
import { shortened } from '../../harness/agendas.ts';
import { noServer } from '../../harness/faults.ts';
import type { Facilitator } from '../../harness/facilitator.ts';
import type { PhonePerson } from '../../harness/phone.ts';
import type { Venue } from '../../harness/venue.ts';
import type { Camera } from '../camera.ts';
import { type Stand, castParts, standOf } from '../stand.ts';
import { phoneOf, stepOf } from './room.ts';

/** In seconds: long enough that each step is seen, short enough to be waited for. */
const lengths = { welcome: 1, changeover: 1, context: 600, work: 2, nextSteps: 5, closing: 3 };

interface Watched {
  readonly camera: Camera;
  readonly venue: Venue;
  readonly stand: Stand;
  readonly console: Facilitator;
  readonly stage: Page;
  readonly mentee: PhonePerson;
}

/** An event of seconds: a step that waits for the facilitator, and a server that was away for several. */
export async function hurriedEvent(camera: Camera, venue: Venue, owner: Owner, console: Facilitator) {
  const stand = await standOf(owner);
  const { wire, eventId } = stand;
  await wire.send('agenda.update', { agenda: shortened(wire.part('event').agenda, 1, lengths) });
  await wire.send('event.update', { name: 'An event in a hurry', advance: 'by-hand' });
  const { mentee: card } = await castParts(stand);
  const mentee = await phoneOf(venue, card);
  await wire.send('event.doors', { doors: 'open' });
  await mentee.arrive();
  const { page: stage } = await venue.stage();
  await stage.goto(wire.part('event').stageUrl);
  await console.page.goto(`${venue.server.url}/console/${eventId}/run`);
  const watched = { camera, venue, stand, console, stage, mentee };
  await waitingByHand(watched);
  await serverAway(watched);
}

async function waitingByHand({ camera, stand, console, stage, mentee }: Watched): Promise<void> {
  await stand.wire.send('run.start', {});
  for (const step of ['changeover', 'context', 'work']) {
    await stand.wire.send('run.next', {});
    await stand.wire.until((each) => 'stepId' in each.part('run').run, step);
  }
  await expect(mentee.page.getByText('Time is up.', { exact: false })).toBeVisible();
  await camera.take('phone', 'mentee: waiting by hand', mentee.page);
  await expect(console.page.getByText('Time is up.', { exact: false })).toBeVisible();
  await camera.take('console', 'run: waiting by hand', console.page);
  await expect(stage.getByText('Time is up')).toBeVisible();
  await camera.take('stage', 'waiting by hand', stage);
}

async function serverAway({ camera, venue, stand, console, stage, mentee }: Watched): Promise<void> {
  const waiting = stepOf(stand);
  await stand.wire.send('event.update', { advance: 'by-clock' });
  // A step that still waited when the server died would not have been missed: it has to have gone on.
  await stand.wire.until(() => stepOf(stand) !== waiting, 'the next step');
  stand.wire.close();
  await venue.faults.expecting(noServer, async () => {
    await venue.server.kill();
    await expect(stage.getByText('No connection.', { exact: false })).toBeVisible();
    await camera.take('stage', 'no connection', stage);
    await expect(console.page.getByText('No connection to the server.', { exact: false })).toBeVisible();
    await camera.take('console', 'run: not connected', console.page);
    // Next steps and closing would both be over by then.
    await wait((lengths.nextSteps + lengths.closing) * 1_000);
    await venue.server.start();
    await expect(console.page.getByText('We were away', { exact: false })).toBeVisible({ timeout: 15_000 });
  });
  await camera.take('console', 'run: away', console.page);
  await expect(mentee.page.getByText('The server was away', { exact: false })).toBeVisible({
    timeout: 15_000,
  });
  await camera.take('phone', 'mentee: server was away', mentee.page);
  await expect(stage.getByText('One moment, please')).toBeVisible({ timeout: 15_000 });
  await camera.take('stage', 'server was away', stage);
}
