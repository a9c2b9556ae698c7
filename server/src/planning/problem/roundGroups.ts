import type { Remainder } from './remainder.ts';
import { has, type RoundSet } from './rounds.ts';

/**
 * Rounds that nobody can tell apart: every mentee is open in all of a group or in none of it. An event without absences has a single group, which makes its network small.
 */
export interface RoundGroups {
  /** The rounds of each group. */
  readonly rounds: readonly RoundSet[];
  /** The groups that a set of rounds touches, as a bit mask of groups. */
  readonly touchedBy: (rounds: RoundSet) => number;
}

export function roundGroupsOf({ model, menteeOpen }: Remainder): RoundGroups {
  const sets = new Set<RoundSet>(menteeOpen);
  const byMembership = new Map<string, RoundSet>();
  for (let round = model.from; round < model.rounds; round++) {
    const membership = Array.from(sets, (set) => (has(set, round) ? '1' : '0')).join('');
    byMembership.set(membership, (byMembership.get(membership) ?? 0) | (1 << round));
  }
  const rounds = [...byMembership.values()];
  const known = new Map<RoundSet, number>();
  const touchedBy = (set: RoundSet): number => {
    const touched =
      known.get(set) ??
      rounds.reduce((mask, own, group) => ((set & own) !== 0 ? mask | (1 << group) : mask), 0);
    known.set(set, touched);
    return touched;
  };
  return { rounds, touchedBy };
}
