import type { EventTx } from '@rotunda/db';
import { addHosting, replaceHosting } from '@rotunda/db/queries/hosting';
import { loadAgenda, loadHosting, loadTables } from '@rotunda/db/queries/setup';
import { roundsOf } from '@rotunda/shared/rules/agenda';
import { fillTables } from '@rotunda/shared/rules/hosting';
import { isApprovedMentor, isMentor, type Role, type Standing } from '@rotunda/shared/rules/people';

interface Newcomer {
  readonly id: string;
  readonly role: Role;
}

/**
 * Gives people who have just become mentors a table each, in this order, as long as tables are free; the others are
 * standby. Whoever hosts already keeps what there is. Answers whether anybody got one.
 */
export async function seatNewMentors(tx: EventTx, newcomers: readonly Newcomer[]): Promise<boolean> {
  if (!newcomers.some(({ role }) => isMentor(role))) return false;
  const rounds = roundsOf(await loadAgenda(tx, tx.eventId)).map(({ id }) => id);
  const hosting = await loadHosting(tx, tx.eventId);
  const rows = fillTables(newcomers, await loadTables(tx, tx.eventId), rounds, hosting);
  await addHosting(tx, tx.eventId, rows);
  if (rows.length > 0) tx.touch('setup');
  return rows.length > 0;
}

/** Keeps who hosts where in step with role and approval: new mentors get a free table, and nobody else hosts. */
export async function followRole(
  tx: EventTx,
  { id: personId, ...before }: Standing & Pick<Newcomer, 'id'>,
  after: Standing,
): Promise<void> {
  if (isApprovedMentor(before) === isApprovedMentor(after)) return;
  if (isApprovedMentor(after)) {
    await seatNewMentors(tx, [{ id: personId, role: after.role }]);
    return;
  }
  const hosting = await loadHosting(tx, tx.eventId);
  if (!hosting.some(({ mentorId }) => mentorId === personId)) return;
  await replaceHosting(tx, tx.eventId, personId, []);
  tx.touch('setup');
}
