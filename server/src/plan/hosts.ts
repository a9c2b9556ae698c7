import type { PlannedSeat } from '@rotunda/db/queries/plan';
import type { Hosting } from '@rotunda/shared/rules/hosting';
import type { Pairing } from './apart.ts';
import { tablesToBe } from './tablesToBe.ts';

/** Who hosts where once these seats are published, and which of those rows are others than now. */
export interface HostingToBe {
  readonly hosting: readonly Hosting[];
  readonly changed: readonly Hosting[];
}

/**
 * Brings the mentors of people who cannot move to their tables, in every round that has not begun; whoever hosts there goes
 * to the table that is freed. All others host where they do.
 */
export function hostingToBe(world: Pairing, seats: readonly PlannedSeat[]): HostingToBe {
  const { setup, seating, horizon } = world;
  // At most events everybody can move, and this is asked for every round that is shown.
  if (![...seating.people.values()].some(({ tableId }) => tableId !== null)) {
    return { hosting: setup.hosting, changed: [] };
  }
  const { fixedTableOf } = tablesToBe(world);
  const firstAhead = horizon.standing === 'ahead' ? horizon.from : horizon.from + 1;
  const open = new Set(horizon.roundIds.slice(firstAhead));
  let hosting: readonly Hosting[] = setup.hosting;
  for (const { menteeId, mentorId, roundId } of seats) {
    const table = open.has(roundId) ? fixedTableOf(menteeId) : undefined;
    if (table) hosting = withMentorAt(hosting, mentorId, roundId, table.id);
  }
  const before = new Set(setup.hosting.map(keyOf));
  return { hosting, changed: hosting.filter((row) => !before.has(keyOf(row))) };
}

const keyOf = ({ mentorId, roundId, tableId }: Hosting): string => `${mentorId} ${roundId} ${tableId}`;

function withMentorAt(
  hosting: readonly Hosting[],
  mentorId: string,
  roundId: string,
  tableId: string,
): readonly Hosting[] {
  const own = hosting.find((row) => row.mentorId === mentorId && row.roundId === roundId);
  if (!own || own.tableId === tableId) return hosting;
  return hosting.map((row) => {
    if (row === own) return { ...row, tableId };
    const givesWay = row.roundId === roundId && row.tableId === tableId;
    return givesWay ? { ...row, tableId: own.tableId } : row;
  });
}
