import { type Page, expect } from '@playwright/test';
import type { Facilitator } from '../../harness/facilitator.ts';
import type { PhonePerson } from '../../harness/phone.ts';
import type { Venue } from '../../harness/venue.ts';
import type { Card } from '../../arrange/owner.ts';
import type { Camera } from '../camera.ts';
import type { Parts, Stand } from '../stand.ts';
import type { StateOf } from '../states.ts';

/** Everybody who is photographed while the event runs. */
export interface Room {
  readonly camera: Camera;
  readonly venue: Venue;
  readonly stand: Stand;
  readonly parts: Parts;
  readonly console: Facilitator;
  readonly stage: Page;
  readonly mentee: PhonePerson;
  readonly guest: PhonePerson;
  readonly mentorOfThree: PhonePerson;
  readonly mentorOfOne: PhonePerson;
  readonly sittingOut: PhonePerson;
}

/** A phone that comes by its personal link. */
export async function phoneOf(venue: Venue, card: Card): Promise<PhonePerson> {
  const person = await venue.phone(card.name);
  await person.page.goto(card.link);
  await expect(person.page.getByRole('heading', { level: 1 })).toBeVisible();
  return person;
}

/** Goes on to the next step, and waits until every screen of the room has heard of it. */
export async function goOn(room: Room): Promise<void> {
  const before = stepOf(room.stand);
  await room.stand.wire.send('run.next', {});
  await room.stand.wire.until(() => stepOf(room.stand) !== before, 'the next step');
}

/** Where the run stands, as the facilitator's socket was last told. */
export const stepOf = ({ wire }: Stand): string | null => {
  const { run } = wire.part('run');
  return 'stepId' in run ? run.stepId : run.state;
};

/** Opens a page beside the moment's, photographs it and comes back. */
export async function aside(
  camera: Camera,
  { page }: PhonePerson,
  row: string | RegExp,
  state: StateOf<'phone'>,
): Promise<void> {
  await page.getByRole('button', { name: row }).first().click();
  await expect(page.getByRole('button', { name: 'Back', exact: true })).toBeVisible();
  await camera.take('phone', state, page);
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Back', exact: true })).toBeHidden();
}
