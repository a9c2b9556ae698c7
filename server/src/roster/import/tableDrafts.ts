import type { SetupSlice } from '@rotunda/db/queries/setup';
import { fillTables, type Hosting } from '@rotunda/shared/rules/hosting';
import { isApprovedMentor, isMentor } from '@rotunda/shared/rules/people';
import type { Draft } from './draft.ts';
import type { Faults, Wrong } from './faults.ts';

interface Room extends Pick<SetupSlice, 'tables' | 'hosting'> {
  /** Rounds in which somebody can still get another table. */
  readonly toCome: readonly string[];
}

/** Who hosts where when the rows are imported, and the mentors for whom that is different from before. */
export interface HostingDraft {
  readonly hosting: readonly Hosting[];
  readonly changed: ReadonlySet<string>;
}

/**
 * Gives mentors the tables that rows name: first all who move get up, then they sit down in the order of the file, so
 * that two can trade tables. A mentor hosts in every round to come, and somebody who is both in every other one. New
 * mentors without a table in the file get a free one. In rounds that are over everybody stays where they were.
 */
export function hostingAfter(
  drafts: readonly Draft[],
  room: Room,
  nameOf: (personId: string) => string,
  faults: Faults,
): HostingDraft {
  const rounds = room.toCome;
  const isToCome = ({ roundId }: Hosting): boolean => rounds.includes(roundId);
  const over = room.hosting.filter((row) => !isToCome(row));
  const moving = drafts.filter(({ table }) => table !== undefined);
  const leaving = drafts.filter(
    ({ before, person }) => before && isMentor(before.role) && !isMentor(person.role),
  );
  const up = new Set([...moving, ...leaving].map(({ id }) => id));
  const hosting = room.hosting.filter((row) => isToCome(row) && !up.has(row.mentorId));

  for (const draft of moving) {
    if (draft.table === null || draft.table === undefined) continue;
    const seated = seatAt(draft, draft.table, room, rounds, hosting, nameOf);
    if ('reason' in seated) faults.add(draft.row.line, 'table', String(draft.table), seated);
    else hosting.push(...seated);
  }
  const newcomers = drafts.filter(
    ({ before, person, table }) =>
      (table === null || table === undefined) &&
      isMentor(person.role) &&
      !(before && (isMentor(before.role) || before.approval !== 'approved')),
  );
  const waiting = newcomers.map(({ id, person }) => ({ id, role: person.role }));
  hosting.push(...fillTables(waiting, room.tables, rounds, hosting));
  return { hosting: [...over, ...hosting], changed: difference(room.hosting, [...over, ...hosting]) };
}

function seatAt(
  { id, before, person }: Draft,
  number: number,
  { tables }: Room,
  rounds: readonly string[],
  hosting: readonly Hosting[],
  nameOf: (personId: string) => string,
): Hosting[] | Wrong {
  if (!isMentor(person.role)) {
    return {
      reason: 'Only mentors host a table',
      mend: 'Leave the table empty, or make the role mentor or both.',
    };
  }
  if (before && !isApprovedMentor({ role: person.role, approval: before.approval })) {
    return {
      reason: `${person.name} is not approved as a mentor`,
      mend: 'Approve them first, or leave the table empty.',
    };
  }
  const table = tables.find((each) => each.number === number);
  if (!table) {
    return {
      reason: `There is no table ${number}`,
      mend: `Add table ${number} to the room, or write the number of one that is there.`,
    };
  }
  if (rounds.length === 0) {
    return { reason: 'There are no rounds to host in', mend: 'Add rounds to the agenda, then import again.' };
  }
  const taken = hosting.find(({ tableId }) => tableId === table.id);
  if (taken) {
    return {
      reason: `${nameOf(taken.mentorId)} hosts table ${number}`,
      mend: 'Give one of the two another table.',
    };
  }
  const theirs = person.role === 'both' ? rounds.filter((_, index) => index % 2 === 0) : rounds;
  return theirs.map((roundId) => ({ mentorId: id, tableId: table.id, roundId }));
}

/** The mentors whose rows are not the same in both lists. */
function difference(before: readonly Hosting[], after: readonly Hosting[]): Set<string> {
  const keyOf = ({ mentorId, tableId, roundId }: Hosting): string => `${mentorId} ${tableId} ${roundId}`;
  const [had, has] = [new Set(before.map(keyOf)), new Set(after.map(keyOf))];
  return new Set([
    ...before.filter((row) => !has.has(keyOf(row))).map(({ mentorId }) => mentorId),
    ...after.filter((row) => !had.has(keyOf(row))).map(({ mentorId }) => mentorId),
  ]);
}
