import type { ReadTx } from '@rotunda/db';
import { loadRun } from '@rotunda/db/queries/run';
import { doorByCode, type DoorRow } from '@rotunda/db/queries/seats';
import { normaliseCode } from '../keys.ts';
import { Refusal } from '../refusal.ts';
import { doorsClosed } from '../roster/presence.ts';

/** The event that a join code leads to, however it was typed. Throws `not-found`. */
export async function doorAt(tx: ReadTx, joinCode: string): Promise<DoorRow> {
  const door = await doorByCode(tx, normaliseCode(joinCode));
  if (!door) throw new Refusal('not-found', 'No event has this join code: check it and try again.');
  return door;
}

/** Whether the event has ended: nobody joins it any more, whatever became of its doors. */
export const isOver = async (tx: ReadTx, eventId: string): Promise<boolean> =>
  (await loadRun(tx, eventId)).run.state === 'ended';

/** The same, for what can only be done while somebody is at the door. Throws `not-found` or `doors-closed`. */
export async function openDoorAt(tx: ReadTx, joinCode: string): Promise<DoorRow> {
  const door = await doorAt(tx, joinCode);
  if (door.doors !== 'open' || (await isOver(tx, door.id))) throw doorsClosed();
  return door;
}
