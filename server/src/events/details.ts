import type { EventTx } from '@rotunda/db';
import { updateEvent, type EventPatch } from '@rotunda/db/queries/events';
import { loadEvent } from '@rotunda/db/queries/setup';
import type { Instant } from '@rotunda/shared/rules/time';
import type { InputOf } from '@rotunda/shared/schema/commands';
import { guestsFollow } from '../crew/guestTime.ts';
import type { WriteHandler } from '../handler.ts';
import { Refusal } from '../refusal.ts';

type InputRow = Required<InputOf<'event.update'>>;

/** The columns that somebody wishes different from what they are. */
function differing<Row extends object>(current: Row, wished: Partial<Row>): Partial<Row> {
  const patch: Partial<Row> = {};
  for (const name in wished) {
    if (wished[name] !== undefined && wished[name] !== current[name]) patch[name] = wished[name];
  }
  return patch;
}

/** Every link is made from this address, so nothing but where it leads may be in it. */
function plainAddress(joinBase: string): string {
  const { origin, pathname, search, hash, username, password } = new URL(joinBase);
  if (pathname === '/' && search + hash + username + password === '') return origin;
  throw new Refusal('invalid', 'joinBase must be an address alone, such as http://10.0.4.12:4780.', {
    field: 'joinBase',
  });
}

async function patchFor(tx: EventTx, input: InputOf<'event.update'>): Promise<EventPatch> {
  const { event } = await loadEvent(tx, tx.eventId);
  const joinBase = input.joinBase ? plainAddress(input.joinBase) : input.joinBase;
  return differing<InputRow>(event, { ...input, joinBase });
}

const isMoved = ({ date, startTime, timeZone }: EventPatch): boolean =>
  [date, startTime, timeZone].some((each) => each !== undefined);

async function save(tx: EventTx, patch: EventPatch, now: Instant): Promise<void> {
  if (Object.keys(patch).length === 0) return;
  await updateEvent(tx, patch);
  if (isMoved(patch)) await guestsFollow(tx, now);
  tx.touch('setup');
}

export const updateDetails: WriteHandler<'event.update'> = {
  holdsAlready: async (tx, { input }) => (Object.keys(await patchFor(tx, input)).length === 0 ? {} : null),
  write: async (tx, { input, now }) => {
    await save(tx, await patchFor(tx, input), now);
    return {};
  },
};

export const setDoors: WriteHandler<'event.doors'> = {
  write: async (tx, { input, now }) => {
    const { event } = await loadEvent(tx, tx.eventId);
    await save(tx, differing({ doors: event.doors }, input), now);
    return {};
  },
};

/** Revokes every stage link handed out so far; sessions that came from one carry its generation and end with it. */
export const renewStageLink: WriteHandler<'event.renewStageLink'> = {
  write: async (tx, { now }) => {
    const { event } = await loadEvent(tx, tx.eventId);
    await save(tx, { stageGeneration: event.stageGeneration + 1 }, now);
    return {};
  },
};
