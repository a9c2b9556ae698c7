import type { EventTx } from '@rotunda/db';
import { addHosting, replaceHosting } from '@rotunda/db/queries/hosting';
import { loadHosting, loadTables } from '@rotunda/db/queries/setup';
import { type Hosting, hostingOfNewMentor } from '@rotunda/shared/rules/hosting';
import { isApprovedMentor, isMentor, type Role, type Standing } from '@rotunda/shared/rules/people';
import { settleSeats } from './role/seats.ts';
import type { StandIn } from './role/standIn.ts';
import { loadRoundsToCome } from './role/toCome.ts';

interface Newcomer {
  readonly id: string;
  readonly role: Role;
}

/**
 * Gives people who have just become mentors a table each in the rounds to come, in this order, as long as tables are free;
 * the others are standby. Whoever hosts already keeps what there is. Answers whether anybody got one.
 */
export async function seatNewMentors(tx: EventTx, newcomers: readonly Newcomer[]): Promise<boolean> {
  if (!newcomers.some(({ role }) => isMentor(role))) return false;
  const toCome = await loadRoundsToCome(tx, tx.eventId);
  const tables = await loadTables(tx, tx.eventId);
  let hosting: readonly Hosting[] = await loadHosting(tx, tx.eventId);
  const added: Hosting[] = [];
  for (const newcomer of newcomers) {
    const rows = hostingOfNewMentor(newcomer, tables, toCome, hosting);
    added.push(...rows);
    hosting = [...hosting, ...rows];
  }
  if (added.length === 0) return false;
  await addHosting(tx, tx.eventId, added);
  tx.touch('setup');
  return true;
}

/**
 * Keeps tables and seats in step with role and approval, in the rounds to come: new mentors get a free table, nobody hosts
 * who is no mentor any more, and nobody is sent to them. A stand-in takes over table and guests. Rounds that are over, and
 * the one whose conversations are under way, stay as they are.
 */
export async function followRole(
  tx: EventTx,
  { id, ...before }: Standing & Pick<Newcomer, 'id'>,
  after: Standing,
  standIn: StandIn | null = null,
): Promise<void> {
  if (before.role === after.role && isApprovedMentor(before) === isApprovedMentor(after)) return;
  const toCome = await loadRoundsToCome(tx, tx.eventId);
  if (isApprovedMentor(after)) await seatNewMentors(tx, [{ id, role: after.role }]);
  else await leaveTables(tx, id, toCome, standIn);
  await settleSeats(tx, { id, after, toCome, standIn });
}

async function leaveTables(
  tx: EventTx,
  mentorId: string,
  toCome: readonly string[],
  standIn: StandIn | null,
): Promise<void> {
  const own = (await loadHosting(tx, tx.eventId)).filter((row) => row.mentorId === mentorId);
  const left = own.filter(({ roundId }) => toCome.includes(roundId));
  if (left.length === 0) return;
  const kept = own.filter((row) => !left.includes(row));
  await replaceHosting(
    tx,
    tx.eventId,
    mentorId,
    kept.map(({ roundId, tableId }) => ({ roundId, tableId })),
  );
  if (standIn)
    await addHosting(
      tx,
      tx.eventId,
      left.map((row) => ({ ...row, mentorId: standIn.id })),
    );
  tx.touch('setup');
}
