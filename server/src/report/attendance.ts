import type { PresenceLogRow } from '@rotunda/db/queries/presence';
import type { PersonRow } from '@rotunda/db/queries/roster';
import { roundsOf } from '@rotunda/shared/rules/agenda';
import { roleNow } from '@rotunda/shared/rules/people';
import { listsBy } from '../plan/lists.ts';
import type { Column } from './csv.ts';
import type { ReportWorld } from './load.ts';
import { isoAt } from './times.ts';

/** Who came and went, and in which rounds they talked with somebody. */
export function attendanceColumns(
  { setup, presence, plan }: ReportWorld,
  log: readonly PresenceLogRow[],
): Column<PersonRow>[] {
  const iso = isoAt(setup);
  const entries = listsBy(log, ({ personId }) => personId);
  const stateOf = (id: string) => presence.get(id)?.presence ?? 'expected';
  const roundIds = roundsOf(setup.agenda).map(({ id }) => id);
  const planned = plan.conversations.filter(({ state }) => state === 'planned');
  const bySide = listsBy(
    planned.flatMap((each) => [
      { personId: each.menteeId, ...each },
      { personId: each.mentorId, ...each },
    ]),
    ({ personId }) => personId,
  );
  const roundsIn = (id: string, onlyHeld: boolean): number[] => {
    const own = (bySide.get(id) ?? []).filter(({ heldAt }) => !onlyHeld || heldAt !== null);
    const ids = new Set(own.map(({ roundId }) => roundId));
    return roundIds.flatMap((roundId, index) => (ids.has(roundId) ? [index + 1] : []));
  };
  return [
    { heading: 'number', tells: 'number', value: ({ number }) => number },
    { heading: 'name', tells: 'name', value: ({ name }) => name },
    { heading: 'role', tells: 'role', value: roleNow },
    { heading: 'department', tells: 'department', value: ({ department }) => department },
    { heading: 'presence', tells: 'presence', value: ({ id }) => stateOf(id) },
    {
      heading: 'first arrived',
      tells: 'presence',
      value: ({ id }) => iso(entries.get(id)?.find((entry) => entry.presence === 'here')?.at ?? null),
    },
    {
      heading: 'left',
      tells: 'presence',
      // Whoever came back has not left.
      value: ({ id }) => (stateOf(id) === 'gone' ? iso(presence.get(id)?.since ?? null) : null),
    },
    { heading: 'rounds planned', tells: 'seat', value: ({ id }) => roundsIn(id, false).length },
    { heading: 'rounds held', tells: 'held', value: ({ id }) => roundsIn(id, true).length },
    { heading: 'held in rounds', tells: 'held', value: ({ id }) => roundsIn(id, true).join('; ') },
  ];
}
